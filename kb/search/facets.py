"""Filters and their counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import cast

import numpy as np
from numpy.typing import NDArray

from kb.search.results import FacetValue
from kb.search.snapshot.snapshot import Snapshot

FACETS = ("topic", "life_event", "agency", "level", "channel", "place")

Values = Mapping[str, tuple[str, ...]]
Chosen = Mapping[str, tuple[str, ...]]
Numbers = NDArray[np.intp]


class Facets:
    """The facet values of every document of a snapshot: as they are, and as a table of choices to count quickly.

    The table has a row for each document and a column for each choice, facet by facet, in the order of their ids.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._values = [row.facets for row in snapshot.rows]
        self._choices: dict[str, tuple[int, Sequence[str]]] = {}
        columns: dict[tuple[str, str], int] = {}
        for facet in FACETS:
            ids = sorted({id for values in self._values for id in values.get(facet, ())})
            self._choices[facet] = len(columns), ids
            columns |= {(facet, id): number for number, id in enumerate(ids, len(columns))}
        self._has = np.zeros((len(self._values), len(columns)), np.uint8)
        for number, values in enumerate(self._values):
            self._has[number, [columns[facet, id] for facet in FACETS for id in values.get(facet, ())]] = 1

    def left(self, found: Numbers, chosen: Chosen) -> NDArray[np.bool_]:
        """Which of these documents the filters leave: those with any choice within a facet, in all facets."""
        return np.array([_passes(self._values[number], chosen) for number in found.tolist()], np.bool_)

    def count(self, found: Numbers, chosen: Chosen) -> dict[str, tuple[FacetValue, ...]]:
        """The choices of every facet among these documents, the most frequent first.

        A choice counts what it would leave together with the filters of the other facets. What is chosen is
        listed even when nothing is left.
        """
        if not chosen:
            counts = self._counted(found)
            return {facet: self._listed(facet, counts) for facet in FACETS}
        listed = {}
        for facet in FACETS:
            others = {name: ids for name, ids in chosen.items() if name != facet}
            counts = self._counted(found[self.left(found, others)])
            listed[facet] = self._listed(facet, counts, chosen.get(facet, ()))
        return listed

    def _counted(self, found: Numbers) -> Sequence[int]:
        """How many of the documents have each choice."""
        return cast(Sequence[int], np.add.reduce(self._has.take(found, 0), axis=0, dtype=np.uint32).tolist())

    def _listed(self, facet: str, counts: Sequence[int], own: Sequence[str] = ()) -> tuple[FacetValue, ...]:
        first, ids = self._choices[facet]
        counted = [pair for pair in zip(ids, counts[first : first + len(ids)], strict=True) if pair[1]]
        counted.sort(key=itemgetter(1), reverse=True)
        if not own:
            return tuple([FacetValue._make((id, count, False)) for id, count in counted])
        nothing = sorted(set(own).difference(id for id, _ in counted))
        return tuple(FacetValue(id, count, id in own) for id, count in [*counted, *((id, 0) for id in nothing)])


def _passes(values: Values, chosen: Chosen) -> bool:
    return all(not set(ids).isdisjoint(values.get(facet, ())) for facet, ids in chosen.items())
