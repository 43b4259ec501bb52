"""A service, and the list of all of them from А to Я."""

from __future__ import annotations

from collections import defaultdict

from flask import render_template, request

from kb.catalog.model import Agency, Module, Service
from kb.catalog.procedure import answer, procedure
from kb.text.collation import initial, sort_key
from kb.web.access import public
from kb.web.languages import language
from kb.web.resident.blueprint import bp
from kb.web.state import now
from kb.web.structured import government_service


@bp.get("/services")
@public
def services() -> str:
    """All services by the first letter of their title in the reader's language."""
    edition = now().edition
    letters: dict[str, list[Service]] = defaultdict(list)
    for service in sorted(edition.all(Service), key=lambda service: sort_key(service.title.in_(language()))):
        letters[initial(service.title.in_(language()))].append(service)
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
        modules=edition.naming(Module, shown),
        edition=edition,
        structured=government_service(shown, edition, language()),
    )
