"""Filters and their counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kb.search.results import FacetValue

FACETS = ("topic", "life_event", "agency", "level", "channel", "place")

Values = Mapping[str, tuple[str, ...]]
Chosen = Mapping[str, tuple[str, ...]]


def passes(values: Values, chosen: Chosen) -> bool:
    """Whether an item with these facet values is left by the filters: any within a facet, all between them."""
    return all(not set(ids).isdisjoint(values.get(facet, ())) for facet, ids in chosen.items())


def count(found: Sequence[Values], chosen: Chosen) -> dict[str, tuple[FacetValue, ...]]:
    """The choices of every facet, the most frequent first.

    A choice counts what it would leave together with the filters of the other facets. What is chosen is
    listed even when nothing is left.
    """
    facets = {}
    for facet in FACETS:
        others = {name: ids for name, ids in chosen.items() if name != facet}
        left: Iterable[Values] = (values for values in found if passes(values, others)) if others else found
        counts = Counter(value for values in left for value in values.get(facet, ()))
        for id in chosen.get(facet, ()):
            counts.setdefault(id, 0)
        listed = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        facets[facet] = tuple(FacetValue(id, number, id in chosen.get(facet, ())) for id, number in listed)
    return facets
