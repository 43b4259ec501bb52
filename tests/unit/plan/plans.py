"""Small services that make and need papers, and the plans of them."""

from __future__ import annotations

from kb.catalog.edition import Edition
from kb.catalog.model import Document, Item, Paper, Result, Service, Where
from kb.plan.picks import asked
from kb.plan.plan import Plan, make
from tests.builders import a_document, a_service, a_step, an_agency, both


def at(agency: str, id: str = "apply", **changes):
    """A visit to an agency."""
    return a_step(id, where=Where(agency=agency), **changes)


def making(id: str, *made: str, needs: tuple[str, ...] = (), agency: str = "tson", **changes) -> Service:
    """A service of one visit that ends with papers and asks for others."""
    values = {
        "documents": tuple(Paper(need) for need in needs),
        "results": tuple(Result(both(one), one) for one in made),
        "steps": (at(agency),),
        "agency": agency,
    }
    return a_service(id, **{**values, **changes})


def an_edition(*items: Item, **changes) -> Edition:
    """The items, with every document they name: made by the services that end with it, or one's own."""
    services = [item for item in items if isinstance(item, Service)]
    makers: dict[str, list[str]] = {}
    for service in services:
        for result in service.results:
            makers.setdefault(result.document, []).append(service.id)
    named = {paper.document for service in services for paper in service.documents} | set(makers)
    given = {item.id for item in items if isinstance(item, Document)}
    papers = [a_document(id, produced_by=tuple(makers.get(id, ())), own=id not in makers) for id in named - given]
    return Edition([*items, *papers, an_agency("tson"), an_agency("msek")], **changes)


def a_plan(*items: Item, s=None, **query) -> Plan:
    """The plan of all the services, or of those in `s`."""
    wanted = s or [item.id for item in items if isinstance(item, Service)]
    return make(asked(wanted, **query), edition=an_edition(*items))


def way(plan: Plan) -> list[tuple[str | None, list[str]]]:
    """The visits in short: place, and what is done there for whom."""
    return [(visit.place, [done.picked.key for done in visit.done]) for visit in plan.route.visits]
