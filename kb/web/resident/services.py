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
    return render_template(
        "resident/service.html",
        service=shown,
        procedure=procedure(shown, request.args.get("case")),
        answer=answer(shown),
        agency=edition.find(Agency, shown.agency),
        guides=_guides(shown, edition),
        modules=edition.naming(Module, shown),
        phones=phones(shown, edition),
        edition=edition,
        structured=government_service(shown, edition, language()),
    )


def _guides(service: Service, edition: Edition) -> list[Guide]:
    """The guides that lead here, those of the service's own life events first."""
    events = set(service.life_events)
    return sorted(edition.naming(Guide, service), key=lambda guide: (events.isdisjoint(guide.life_events), guide.order))
