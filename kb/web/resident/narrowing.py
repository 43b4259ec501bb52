"""The addresses around a search: another page of it, one filter more, one less."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote_plus, urlencode

from flask import g, request, url_for

FACETS = ("topic", "life_event", "agency", "level", "channel", "place")
PARAMETERS = (*FACETS, "q", "kind", "page", "sort", "verbatim")
"""What a search understands; anything else in an address is not carried on."""


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
