"""Filters and their counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from kb.search.results import FacetValue
from kb.search.snapshot.snapshot import Snapshot

FACETS = ("topic", "life_event", "agency", "level", "channel", "place")

Values = Mapping[str, tuple[str, ...]]
Chosen = Mapping[str, tuple[str, ...]]


def passes(values: Values, chosen: Chosen) -> bool:
    """Whether an item with these facet values is left by the filters: any within a facet, all between them."""
    return all(not set(ids).isdisjoint(values.get(facet, ())) for facet, ids in chosen.items())


class Facets:
    """The facet values of every document of a snapshot, in columns."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._values = [row.facets for row in snapshot.rows]
        self._columns = {facet: [values.get(facet, ()) for values in self._values] for facet in FACETS}

    def count(self, found: Sequence[int], chosen: Chosen) -> dict[str, tuple[FacetValue, ...]]:
        """The choices of every facet among these documents, the most frequent first.

        A choice counts what it would leave together with the filters of the other facets. What is chosen is
        listed even when nothing is left.
        """
        return {facet: self._choices(facet, found, chosen) for facet in FACETS}

    def _choices(self, facet: str, found: Sequence[int], chosen: Chosen) -> tuple[FacetValue, ...]:
        others = {name: ids for name, ids in chosen.items() if name != facet}
        left: Iterable[int] = found
        if others:
            left = (number for number in found if passes(self._values[number], others))
        counts = Counter(chain.from_iterable(map(self._columns[facet].__getitem__, left)))
        own = chosen.get(facet, ())
        for id in own:
            counts.setdefault(id, 0)
        listed = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        return tuple(FacetValue(id, number, id in own) for id, number in listed)
