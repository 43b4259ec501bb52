"""One function makes an index document of an item. A new kind is a function and a line in the table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from kb.catalog.edition import Edition
from kb.catalog.model import Act, Agency, Document, Item, Module, Office, Service, Term
from kb.search.fields import UNFOUND_KINDS, Record
from kb.text.localized import Names, Text

Texts = dict[str, tuple[str, ...]]
_SHOWN = ("role", "meaning", "note", "address", "issued_by", "picture", "validity")
"""Texts of other kinds that an excerpt may be taken from."""


def records(edition: Edition) -> Iterator[Record]:
    """Every item that can be found."""
    return (record(item, edition) for item in edition.items() if item.kind not in UNFOUND_KINDS)


def record(item: Item, edition: Edition) -> Record:
    """The index document of one item."""
    texts = RECORDS.get(item.kind, _plain)(item, edition)
    checked = getattr(getattr(item, "review", None), "checked_on", None) or getattr(item, "checked_on", "")
    filled = {field: kept for field, found in texts.items() if (kept := tuple(filter(None, found)))}
    return Record(item.kind, item.id, filled, facets(item), str(checked))


def facets(item: Item) -> dict[str, tuple[str, ...]]:
    """Facet values by facet; facets an item has nothing to say about are absent."""
    found: dict[str, Iterable[str | None]] = {"level": (getattr(item, "level", None),)}
    if isinstance(item, Service):
        found |= {
            "topic": item.topics, "life_event": item.life_events, "agency": (item.agency,),
            "channel": item.channels, "place": (item.territory,),
        }  # fmt: skip
    elif isinstance(item, Office):
        found |= {"agency": (item.agency,), "place": (item.place,)}
    elif isinstance(item, Agency):
        found |= {"agency": (item.id,)}
    elif item.kind in ("topic", "life_event"):
        found |= {item.kind: (item.id,)}
    values = {facet: tuple(value for value in of_facet if value) for facet, of_facet in found.items()}
    return {facet: of_facet for facet, of_facet in values.items() if of_facet}


def body_texts(item: Item) -> Iterator[Text]:
    """The texts an excerpt may be taken from, best first."""
    found: list[Iterable[Text | None]] = [[getattr(item, "summary", None)]]
    if isinstance(item, Service):
        found.append(_service_texts(item))
    found.append(getattr(item, name, None) for name in _SHOWN)
    return (text for text in chain.from_iterable(found) if isinstance(text, Text) and text)


def _service_texts(service: Service) -> Iterator[Text | None]:
    for case in service.cases:
        yield from (case.title, case.when)
    for step in service.steps:
        yield from (step.title, step.text)
    yield service.audience
    for result in service.results:
        yield from (result.what, result.validity)
    for paper in service.documents:
        yield from (paper.condition, paper.note)
    for refusal in service.refusals:
        yield from (refusal.reason, refusal.advice)
    for fee in service.fees:
        yield fee.what
    for term in service.terms:
        yield term.what


def _words(*texts: Text | Names | None) -> tuple[str, ...]:
    return tuple(words for text in texts if text is not None for words in text.all())


def _plain(item: Item, _: Edition) -> Texts:
    """Any kind by what kinds usually have; enough for kinds this module does not know."""
    summary = getattr(item, "summary", None)
    return {
        "title": _words(item.name()),
        "names": _words(getattr(item, "popular_names", None)),
        "summary": _words(summary),
        "body": _words(*(text for text in body_texts(item) if text is not summary)),
    }


def _service(item: Item, edition: Edition) -> Texts:
    assert isinstance(item, Service)
    agency = edition.find(Agency, item.agency)
    papers = edition.only(Document, (paper.document for paper in item.documents))
    return _plain(item, edition) | {
        "agency": _words(*(_agency_names(agency) if agency else ())),
        "documents": _words(*(paper.title for paper in papers)),
    }


def _agency_names(agency: Agency) -> Iterator[Text | Names | None]:
    for name in agency.names:
        yield from (name.full, name.short)
    yield agency.popular_names


def _agency(item: Item, _: Edition) -> Texts:
    assert isinstance(item, Agency)
    return {
        "title": _words(item.name(), item.names[0].short),
        "names": _words(*list(_agency_names(item))[2:]),
        "summary": _words(item.role),
    }


def _office(item: Item, edition: Edition) -> Texts:
    assert isinstance(item, Office)
    agency = edition.find(Agency, item.agency)
    return {
        "title": _words(item.title),
        "agency": _words(*(_agency_names(agency) if agency else ())),
        "body": _words(item.address, item.note),
    }


def _document(item: Item, edition: Edition) -> Texts:
    assert isinstance(item, Document)
    makers = edition.only(Service, item.produced_by)
    return _plain(item, edition) | {"documents": _words(*(service.title for service in makers))}


def _term(item: Item, _: Edition) -> Texts:
    assert isinstance(item, Term)
    return {
        "title": _words(item.plain, item.official),
        "names": _words(item.popular_names),
        "summary": _words(item.meaning),
    }


def _act(item: Item, _: Edition) -> Texts:
    assert isinstance(item, Act)
    return {
        "title": _words(item.title),
        "names": tuple(filter(None, (item.number,))),
        "body": (*_words(item.note), item.date or ""),
    }


def _module(item: Item, edition: Edition) -> Texts:
    assert isinstance(item, Module)
    titles = (activity.title for activity in item.activities)
    return _plain(item, edition) | {"body": _words(*item.objectives, *titles)}


RECORDS: dict[str, Callable[[Item, Edition], Texts]] = {
    "service": _service,
    "agency": _agency,
    "office": _office,
    "document": _document,
    "term": _term,
    "act": _act,
    "module": _module,
}


def borrowers(item: Item, edition: Edition) -> Iterator[Item]:
    """The items whose index documents hold words of this one, and have to be made anew when it changes."""
    if isinstance(item, Agency):
        yield from (service for service in edition.naming(Service, item) if service.agency == item.id)
        yield from edition.naming(Office, item)
    elif isinstance(item, Document):
        yield from edition.naming(Service, item)
    elif isinstance(item, Service):
        yield from edition.naming(Document, item)
