"""The addresses around a search: another page of it, one filter more, one less."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import quote_plus, urlencode

from flask import g, request, url_for

from kb.catalog.edition import Edition
from kb.search.results import FacetValue
from kb.web.formats import word, words

FACETS = ("topic", "life_event", "agency", "level", "channel", "place")
PARAMETERS = (*FACETS, "q", "kind", "page", "sort", "verbatim")
"""What a search understands; anything else in an address is not carried on."""


MOST_CHOICES = 12
WORDS = {"channel": "channels", "level": "levels", "place": "places"}
"""Facets whose values are words of ours and no items."""


class Choice(NamedTuple):
    """A value of a facet as the page shows it; `url` puts it on, or takes it off."""

    id: str
    label: str
    url: str
    count: int  # type: ignore[assignment]  # shadows the method that tuples have and nobody needs here
    chosen: bool


def choices(facets: Mapping[str, Sequence[FacetValue]], edition: Edition) -> dict[str, list[Choice]]:
    """The most frequent values of every facet, and all that are chosen."""
    return {
        facet: [
            Choice(value.id, _label(facet, value.id, edition), toggled(facet, value.id), value.count, value.chosen)
            for place, value in enumerate(values)
            if place < MOST_CHOICES or value.chosen
        ]
        for facet, values in facets.items()
    }


def _label(facet: str, id: str, edition: Edition) -> str:
    if facet in WORDS:
        return word(id, WORDS[facet])
    item: Any = edition.lookup(facet, id)
    if item is None:
        return id
    return words(item.short() if facet == "agency" else item.name())


def here(**changes: Any) -> str:
    """This search with other values of the query; none takes a value away."""
    query: dict[str, Any] = {**_asked(), **changes}
    return _address((name, value) for name, values in query.items() for value in _listed(values))


def toggled(facet: str, id: str) -> str:
    """This search with one filter value put on, or taken off; its first page."""
    query = _asked()
    chosen = query.get(facet, [])
    if id in chosen:
        return here(**{facet: [value for value in chosen if value != id], "page": None})
    if "first_page" not in g:
        g.first_page = here(page=None)
    return f"{g.first_page}{'&' if '?' in g.first_page else '?'}{facet}={quote_plus(id)}"


def _asked() -> dict[str, list[str]]:
    if "asked" not in g:
        g.asked = {name: values for name, values in request.args.to_dict(flat=False).items() if name in PARAMETERS}
    asked: dict[str, list[str]] = g.asked
    return asked


def _listed(values: Any) -> list[Any]:
    return [] if values is None else values if isinstance(values, list) else [values]


def _address(pairs: Iterable[tuple[str, Any]]) -> str:
    query = urlencode(list(pairs))
    return f"{url_for('resident.search')}{'?' if query else ''}{query}"
