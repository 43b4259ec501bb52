"""Topics and life events: two ways to stand before the same shelf of services."""

from __future__ import annotations

from flask import render_template

from kb.catalog.model import Guide, LifeEvent, Service, Topic
from kb.text.collation import sort_key
from kb.web.access import public
from kb.web.languages import language
from kb.web.resident.blueprint import bp
from kb.web.state import now


@bp.get("/topics/<id>")
@public
def topic(id: str) -> str:
    """One topic: its guides, then its services by title."""
    return _shelf(now().edition.get(Topic, id))


@bp.get("/life-events/<id>")
@public
def life_event(id: str) -> str:
    """One life event: its guides, then its services by title."""
    return _shelf(now().edition.get(LifeEvent, id))


def _shelf(shown: Topic | LifeEvent) -> str:
    edition = now().edition
    services = sorted(edition.naming(Service, shown), key=lambda one: sort_key(one.title.in_(language())))
    guides = sorted(edition.naming(Guide, shown), key=lambda guide: guide.order)
    return render_template("resident/shelf.html", shelf=shown, guides=guides, services=services, edition=edition)
