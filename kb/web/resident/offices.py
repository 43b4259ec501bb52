"""Doors to knock on."""

from __future__ import annotations

from flask import render_template

from kb.catalog.model import Agency, Office, Service
from kb.web.access import public
from kb.web.resident.blueprint import bp
from kb.web.state import now


@bp.get("/offices/<id>")
@public
def office(id: str) -> str:
    """One office: address, hours, contacts, and what is done there."""
    edition = now().edition
    shown = edition.get(Office, id)
    agency = edition.find(Agency, shown.agency)
    return render_template(
        "resident/office.html",
        office=shown,
        agency=agency,
        services=edition.naming(Service, shown) or (edition.naming(Service, agency) if agency else ()),
        edition=edition,
    )
