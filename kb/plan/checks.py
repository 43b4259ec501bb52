"""Rules over content that plans stand on: no circle without a way in, holidays that can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kb.catalog.catalog import Catalog
from kb.catalog.model import Document, Fact, Service
from kb.catalog.model.service import of_case
from kb.issues import Issue
from kb.plan.calendar import HOLIDAY, days_of


def circles_have_a_way_in(catalog: Catalog) -> Iterator[Issue]:
    """Nobody is sent round: of the services that make a paper, one can be begun, in one case, with what can be had.

    Looks at each case by itself, where `documents_can_be_entered` looks at what all cases share. Papers asked on
    a condition hold nobody up.
    """
    makers = {document.id: document.produced_by for document in catalog.all(Document) if document.produced_by}
    needs = {(one.id, case): _asked(one, case) for one in catalog.all(Service) for case in _cases(one)}
    had: set[str] = set()
    grown = True
    while grown:
        startable = {id for (id, _), papers in needs.items() if all(p in had or p not in makers for p in papers)}
        found = {id for id, services in makers.items() if not startable.isdisjoint(services)}
        grown = bool(found - had)
        had |= found
    for document, origin in catalog.of(Document):
        services = [one for id in makers.get(document.id, ()) if (one := catalog.get(Service, id))]
        if services and document.id not in had:
            asked = {paper for one in services for case in _cases(one) for paper in needs[one.id, case]}
            values = {"document": document.id, "needs": ", ".join(sorted(asked & makers.keys() - had))}
            yield Issue("document_in_circle", origin.place(("produced_by",)), values)


def _asked(service: Service, case: str | None) -> frozenset[str]:
    papers = of_case(service.documents, case)
    return frozenset(paper.document for paper in papers if paper.condition is None)


def _cases(service: Service) -> list[str | None]:
    return [case.id for case in service.cases] or [None]


def holidays_are_days(catalog: Catalog) -> Iterator[Issue]:
    """A fact of type `holiday` holds days that a calendar has."""
    for fact, origin in catalog.of(Fact):
        if fact.type == HOLIDAY:
            try:
                days_of(fact.value)
            except ValueError:
                yield Issue("holiday_unreadable", origin.place(("value",)), {"value": fact.value})


ALL: tuple[Callable[[Catalog], Iterator[Issue]], ...] = (circles_have_a_way_in, holidays_are_days)


def check(catalog: Catalog) -> list[Issue]:
    """Every issue of every rule, by place."""
    return sorted((issue for rule in ALL for issue in rule(catalog)), key=lambda issue: (issue.place, issue.code))
