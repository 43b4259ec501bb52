"""Documents join services into chains; each can be had, and no chain bites its own tail."""

from __future__ import annotations

from collections.abc import Iterator

from kb.catalog.catalog import Catalog
from kb.catalog.model import Document, Paper, Service
from kb.issues import Issue


def every_document_has_one_origin(catalog: Catalog) -> Iterator[Issue]:
    """A paper is produced by services, or issued by somebody, or one's own: exactly one of them."""
    for document, origin in catalog.of(Document):
        origins = sum((bool(document.produced_by), document.issued_by is not None, document.own))
        if origins == 0:
            yield Issue("document_without_origin", origin.place())
        elif origins > 1:
            yield Issue("document_with_two_origins", origin.place())
        for index, id in enumerate(document.produced_by):
            service = catalog.get(Service, id)
            if service and document.id not in {result.document for result in service.results}:
                values = {"service": id, "document": document.id}
                yield Issue("service_does_not_produce", origin.place(("produced_by", index)), values)


def documents_can_be_entered(catalog: Catalog) -> Iterator[Issue]:
    """Some way into every chain: a document is stuck if each service that makes it needs a stuck one.

    Only what is asked of everybody counts (no case, no condition), and only papers made by
    services can be stuck; the least fixed point is what a person with empty hands can reach.
    """
    makers = {document.id: document.produced_by for document, _ in catalog.of(Document) if document.produced_by}
    reachable: set[str] = set()
    grown = True
    while grown:
        grown = False
        for id, services in makers.items():
            if id not in reachable and any(_can_start(catalog, service, makers, reachable) for service in services):
                reachable.add(id)
                grown = True
    for document, origin in catalog.of(Document):
        if document.id in makers and document.id not in reachable:
            yield Issue("document_cannot_be_entered", origin.place(("produced_by",)), {"document": document.id})


def _can_start(catalog: Catalog, id: str, makers: dict[str, tuple[str, ...]], reachable: set[str]) -> bool:
    service = catalog.get(Service, id)
    if service is None:
        return True
    return all(
        paper.document in reachable or paper.document not in makers
        for paper in service.documents
        if _asked_of_everybody(paper)
    )


def _asked_of_everybody(paper: Paper) -> bool:
    return not paper.cases and paper.condition is None
