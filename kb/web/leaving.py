"""Pages that somebody may have to leave in a hurry, because the person they fear has come in."""

from __future__ import annotations

from flask import Flask

from kb.catalog.model import Item

DANGER = "violence"
"""The life event whose pages can be left at once, and keep no plan on the phone."""


def install(app: Flask) -> None:
    """Let templates ask."""
    app.jinja_env.globals["dangerous"] = dangerous


def dangerous(*items: Item | None) -> bool:
    """Whether one of the items is about danger at home first of all."""
    return any(DANGER in (getattr(item, "life_events", ()) or (getattr(item, "id", ""),))[:1] for item in items)
