"""Who we are, how we check, what we do not know."""

from __future__ import annotations

from flask import render_template

from kb.catalog.model import Act, Agency, Document, Service
from kb.web.access import public
from kb.web.resident.blueprint import bp
from kb.web.state import now


@bp.get("/about")
@public
def about() -> str:
    """How the guide is made and checked, with what is in it now."""
    edition = now().edition
    counts = {model.kind: len(edition.all(model)) for model in (Service, Agency, Document, Act)}
    return render_template("resident/about.html", counts=counts, edition=edition)
