"""Pages that somebody may have to leave in a hurry, because the person they fear has come in."""

from __future__ import annotations

from flask import Flask

from kb.catalog.edition import Edition
from kb.catalog.model import Guide, Item
from kb.plan.plan import Plan

DANGER = "violence"
"""The life event whose pages can be left at once, and keep no plan on the phone."""


def install(app: Flask) -> None:
    """Let templates ask."""
    app.jinja_env.globals["dangerous"] = dangerous


def dangerous(*items: Item | None) -> bool:
    """Whether one of the items is about danger at home first of all."""
    return any(_is_about_danger(item) for item in items if item is not None)


def in_danger(plan: Plan, edition: Edition) -> bool:
    """Whether a plan is about danger: the guide it came from, or one of its services."""
    return dangerous(edition.find(Guide, plan.asked.guide), *(one.service for one in plan.services))


def _is_about_danger(item: Item) -> bool:
    events: tuple[str, ...] = getattr(item, "life_events", ())
    return events[0] == DANGER if events else item.id == DANGER
