"""The score: how documents are weighed against a query, and which of them are no answer. See docs/search.md."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kb.search.believing import BESIDE, answers, least_score
from kb.search.index.documents import Row
from kb.search.names import Names
from kb.search.query.query import Query
from kb.search.scoring import GroupScores, Scores
from kb.search.snapshot.snapshot import Snapshot

BESIDE_BEST = 0.35
"""The share of the best document's score below which a document is noise."""
RERANKED = 15
"""So many documents are looked at closely."""
AT_MOST = 200
"""So many more are kept in the order of their plain scores."""
NAME_GAIN = 0.9
"""What it adds when a name of the item is the query as a whole."""
PLACE_GAIN, OTHER_PLACE = 1.15, 0.6
"""The factors of an item of a place that was named, and of one of another place."""
MADE_FOR = 1.4
"""The factor of a service made for the people of a place that was named."""


class Ranking(NamedTuple):
    """Documents, best first, and their final scores."""

    numbers: NDArray[np.intp]
    scores: Scores

    def only(self, wanted: NDArray[np.bool_ | np.intp] | slice) -> Ranking:
        """Some of them, by mask, by places in a new order, or by a slice."""
        return Ranking(self.numbers[wanted], self.scores[wanted])

    @classmethod
    def of(cls, numbers: Sequence[int], scores: Sequence[float]) -> Ranking:
        """A ranking from lists."""
        return cls(np.array(numbers, np.intp), np.array(scores, np.float32))


NOTHING = Ranking.of((), ())


class Table(NamedTuple):
    """What ranking knows of the documents: the factor of each one's kind, and their names."""

    snapshot: Snapshot
    priors: Scores
    names: Names


def rank(groups: Sequence[GroupScores], query: Query, table: Table) -> Ranking:
    """Documents, best first: plain scores, kinds, whole names, places; without what is no answer."""
    told = query.information
    if not groups or not told:
        return NOTHING
    found = strongest(total(groups) * table.priors, RERANKED + AT_MOST)
    if not len(found.numbers):
        return NOTHING
    first, rest = _closely(found.only(slice(RERANKED)), groups, query, table), found.only(slice(RERANKED, None))
    least = least_score(query) * told
    if not any(answers(number, groups, query) for number in first.numbers[first.scores >= least].tolist()):
        return NOTHING
    first, rest = (part.only(part.scores >= BESIDE * least) for part in (first, rest))
    return Ranking(np.append(first.numbers, rest.numbers), np.append(first.scores, rest.scores) / np.float32(told))


def total(groups: Sequence[GroupScores]) -> Scores:
    """The worth of each document over all groups; not to be written to."""
    added = groups[0].worth
    for group in groups[1:]:
        added = added + group.worth
    return added


def strongest(weighed: Scores, limit: int, *, share: float = BESIDE_BEST) -> Ranking:
    """The best documents down to a share of the very best; of equal ones that with the lower number first."""
    most = weighed.max() if weighed.size else 0.0
    if not most:
        return NOTHING
    (numbers,) = (weighed >= np.float32(share) * most).nonzero()
    scores = weighed[numbers]
    if len(numbers) > limit:
        kept = scores.argpartition(-limit)[-limit:]
        kept.sort()
        numbers, scores = numbers[kept], scores[kept]
    order = (-scores).argsort(kind="stable")
    return Ranking(numbers[order], scores[order])


def _closely(found: Ranking, groups: Sequence[GroupScores], query: Query, table: Table) -> Ranking:
    """The documents that are looked at closely: their names and their places count too."""
    numbers = found.numbers.tolist()
    scores = found.scores + np.float32(NAME_GAIN) * table.names.best(numbers, groups) * table.priors[found.numbers]
    if query.places:
        rows = table.snapshot.rows
        scores *= np.array([place_factor(rows[number], query) for number in numbers], np.float32)
    return Ranking(found.numbers, scores).only(np.lexsort((found.numbers, -scores)))


def place_factor(row: Row, query: Query) -> float:
    """More for an item of a place that was named, less for one of another place."""
    if row.kind == "service" and row.id in query.made_for:
        return MADE_FOR
    where = row.facets.get("place", ())
    if not query.places or not where or where == ("country",):
        return 1.0
    return PLACE_GAIN if set(where) & set(query.places) else OTHER_PLACE
