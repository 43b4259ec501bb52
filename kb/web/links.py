"""The address of an item of any kind; templates and errors ask here."""

from __future__ import annotations

from typing import Any

from flask import url_for

from kb.catalog.model import Item

PAGES = {
    "service": "resident.service",
    "agency": "resident.agency",
    "office": "resident.office",
    "document": "resident.document",
    "topic": "resident.topic",
    "life_event": "resident.life_event",
    "act": "resident.act",
    "module": "trainer.module",
    "programme": "trainer.programme",
}
"""Kinds with a page each; the others are lines on a page of all."""
LISTS = {"term": "resident.terms", "fact": "resident.hotlines"}


def address(kind: str, id: str, **values: Any) -> str:
    """Where readers find this item; `language` picks another language than the page's."""
    if kind in PAGES:
        return url_for(PAGES[kind], id=id, **values)
    return url_for(LISTS[kind], _anchor=id, **values)


def link(item: Item, **values: Any) -> str:
    """The address of an item."""
    return address(item.kind, item.id, **values)
