"""The address of an item of any kind; templates and errors ask here."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from flask import url_for

from kb.catalog.model import Fact, Item, Term
from kb.guide.walk import Brought
from kb.text.collation import initial
from kb.web.languages import language

PAGES = {
    "service": "resident.service",
    "agency": "resident.agency",
    "office": "resident.office",
    "document": "resident.document",
    "topic": "resident.topic",
    "life_event": "resident.life_event",
    "act": "resident.act",
    "guide": "resident.guide",
    "module": "trainer.module",
    "programme": "trainer.programme",
}
"""Kinds with a page each; the others are lines on a page of all."""
LISTS = {"term": "resident.terms", "fact": "resident.hotlines"}


def address(kind: str, id: str, **values: Any) -> str:
    """Where readers find this item; `language` picks another language than the page's."""
    if kind in PAGES:
        return url_for(PAGES[kind], id=id, **values) if values else _own_page(kind, id, language())
    return url_for(LISTS[kind], _anchor=id, **values)


@lru_cache(maxsize=8_192)
def _own_page(kind: str, id: str, code: str) -> str:
    """A page names dozens of items, so each address is built once."""
    return url_for(PAGES[kind], id=id, language=code)


def link(item: Item, **values: Any) -> str:
    """The address of an item; words and figures lie on the page of their letter or sort."""
    if isinstance(item, Term):
        return url_for("resident.terms", letter=initial(item.plain.in_(language())), _anchor=item.id, **values)
    if isinstance(item, Fact) and item.type != "hotline":
        return url_for("resident.figures", _anchor=item.id, **values)
    return address(item.kind, item.id, **values)


def plan_address(picks: Iterable[Brought], guide: str) -> str:
    """The plan of what a guide brought: `s` is `service` or `service:case`, `from` the guide."""
    named = [("s", f"{pick.service}:{pick.case}" if pick.case else pick.service) for pick in picks]
    return f"/{language()}/plan?{urlencode([*named, ('from', guide)], safe=':')}"
