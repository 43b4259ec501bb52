"""Kinds of papers: where each comes from, and who asks for it."""

from __future__ import annotations

from flask import render_template

from kb.catalog.model import Document, Service
from kb.text.collation import sort_key
from kb.web.access import public
from kb.web.languages import language
from kb.web.resident.blueprint import bp
from kb.web.state import now


@bp.get("/documents")
@public
def documents() -> str:
    """Every kind of paper."""
    edition = now().edition
    every = sorted(edition.all(Document), key=lambda document: sort_key(document.title.in_(language())))
    return render_template("resident/documents.html", documents=every, edition=edition)


@bp.get("/documents/<id>")
@public
def document(id: str) -> str:
    """One kind of paper."""
    edition = now().edition
    shown = edition.get(Document, id)
    asking = [
        service
        for service in edition.naming(Service, shown)
        if any(paper.document == shown.id for paper in service.documents)
    ]
    return render_template(
        "resident/document.html",
        document=shown,
        producers=edition.only(Service, shown.produced_by),
        asking=asking,
        edition=edition,
    )
