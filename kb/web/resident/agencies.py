"""The bodies behind the services."""

from __future__ import annotations

from flask import render_template

from kb.catalog.model import Agency, Office, Service
from kb.text.collation import sort_key
from kb.web.access import public
from kb.web.languages import language
from kb.web.resident.blueprint import bp
from kb.web.state import now


@bp.get("/agencies")
@public
def agencies() -> str:
    """Every agency by its name of today."""
    every = sorted(now().edition.all(Agency), key=lambda agency: sort_key(agency.name().in_(language())))
    return render_template("resident/agencies.html", agencies=every)


@bp.get("/agencies/<id>")
@public
def agency(id: str) -> str:
    """One agency: names, contacts, offices, services."""
    edition = now().edition
    shown = edition.get(Agency, id)
    return render_template(
        "resident/agency.html",
        agency=shown,
        parent=edition.find(Agency, shown.parent),
        parts=[part for part in edition.naming(Agency, shown) if part.parent == shown.id],
        offices=edition.naming(Office, shown),
        services=edition.naming(Service, shown),
        edition=edition,
    )
