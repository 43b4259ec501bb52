"""Filters and their counts."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
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
    """The facet values of every document of a snapshot: as they are, and as numbers of choices to count quickly.

    Choices are numbered facet by facet, in the order of their ids.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._values = [row.facets for row in snapshot.rows]
        self._ids: list[str] = []
        self._parts: dict[str, tuple[int, int]] = {}
        numbers: dict[tuple[str, str], int] = {}
        for facet in FACETS:
            first = len(self._ids)
            for id in sorted({id for values in self._values for id in values.get(facet, ())}):
                numbers[facet, id] = len(self._ids)
                self._ids.append(id)
            self._parts[facet] = first, len(self._ids)
        self._choices = [
            tuple(numbers[facet, id] for facet in FACETS for id in values.get(facet, ())) for values in self._values
        ]

    def count(self, found: Sequence[int], chosen: Chosen) -> dict[str, tuple[FacetValue, ...]]:
        """The choices of every facet among these documents, the most frequent first.

        A choice counts what it would leave together with the filters of the other facets. What is chosen is
        listed even when nothing is left.
        """
        if not chosen:
            counts = self._counted(found)
            order = sorted(counts)
            return {facet: self._listed(facet, counts, order) for facet in FACETS}
        listed = {}
        for facet in FACETS:
            others = {name: ids for name, ids in chosen.items() if name != facet}
            counts = self._counted([number for number in found if passes(self._values[number], others)])
            listed[facet] = self._listed(facet, counts, sorted(counts), chosen.get(facet, ()))
        return listed

    def _counted(self, found: Sequence[int]) -> Counter[int]:
        return Counter(chain.from_iterable(map(self._choices.__getitem__, found)))

    def _listed(
        self, facet: str, counts: Counter[int], order: Sequence[int], own: Sequence[str] = ()
    ) -> tuple[FacetValue, ...]:
        """The choices of one facet; `order` has the numbers of all that were counted, ascending."""
        first, last = self._parts[facet]
        numbers = list(order[bisect_left(order, first) : bisect_left(order, last)])
        numbers.sort(key=counts.__getitem__, reverse=True)
        ids = [self._ids[number] for number in numbers]
        values = [FacetValue(id, counts[number], id in own) for id, number in zip(ids, numbers, strict=True)]
        nothing = [FacetValue(id, 0, True) for id in sorted(set(own).difference(ids))]
        return (*values, *nothing)
