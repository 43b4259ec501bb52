"""A service, and the list of all of them from А to Я."""

from __future__ import annotations

from flask import render_template, request

from kb.catalog.edition import Edition
from kb.catalog.model import Agency, Guide, Module, Service
from kb.catalog.procedure import answer, procedure
from kb.text.collation import by_initial
from kb.web.access import public
from kb.web.languages import language
from kb.web.plans import phones
from kb.web.resident.blueprint import bp
from kb.web.state import now
from kb.web.structured import government_service


@bp.get("/services")
@public
def services() -> str:
    """All services by the first letter of their title in the reader's language."""
    edition = now().edition
    letters = by_initial(edition.all(Service), title=lambda service: service.title.in_(language()))
    return render_template("resident/services.html", letters=letters, edition=edition)


@bp.get("/services/<id>")
@public
def service(id: str) -> str:
    """One service; `?case=` shows only what this case needs."""
    edition = now().edition
    shown = edition.get(Service, id)
    picked = procedure(shown, request.args.get("case"))
    near, others = _guides(shown, edition)
    return render_template(
        "resident/service.html",
        service=shown,
        procedure=picked,
        answer=answer(shown, picked.case),
        agency=edition.find(Agency, shown.agency),
        guides=near,
        other_guides=others,
        modules=edition.naming(Module, shown),
        phones=phones(shown, edition),
        edition=edition,
        structured=government_service(shown, edition, language()),
    )


def _guides(service: Service, edition: Edition) -> tuple[list[Guide], list[Guide]]:
    """The guides that lead here: those of the service's own life events, and the others."""
    leading = sorted(edition.naming(Guide, service), key=lambda guide: guide.order)
    events = set(service.life_events)
    near = [guide for guide in leading if not events.isdisjoint(guide.life_events)]
    return (near, [guide for guide in leading if guide not in near]) if near else (leading, [])
