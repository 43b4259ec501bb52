"""Laws and other acts, and the services that stand on them."""

from __future__ import annotations

from flask import render_template

from kb.catalog.model import Act, Service
from kb.web.access import public
from kb.web.resident.blueprint import bp
from kb.web.state import now


@bp.get("/acts/<id>")
@public
def act(id: str) -> str:
    """One act."""
    edition = now().edition
    shown = edition.get(Act, id)
    return render_template(
        "resident/act.html",
        act=shown,
        services=edition.naming(Service, shown),
        repealed_by=edition.find(Act, shown.repealed_by),
        edition=edition,
    )
