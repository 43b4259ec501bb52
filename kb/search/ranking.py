"""The score: how documents are weighed against a query, and which of them are no answer. See docs/search.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import nlargest
from typing import NamedTuple

from kb.search.names import Names
from kb.search.query.query import Query
from kb.search.scoring import GroupScores
from kb.search.snapshot.snapshot import Snapshot

FEWEST, FEWEST_OF_LONG, FEWEST_OUTSIDE = 0.42, 0.33, 0.55
"""The share of what a query needs that a document must answer to be shown; less for long queries, which tell more
than they ask, more for queries with a word of a subject that is not covered."""
SHORT, LONGER = 1.6, 0.065
"""Up to this need a query is short; past it each unit lowers the share by so much."""
SLIGHT, OUTRIGHT = 0.25, 0.6
"""So little answered is an answer only when it is this share of the query."""
BESIDE_BEST = 0.35
"""The share of the best document's score below which a document is noise."""
ROUNDED = 1.15
"""No impact is quite 1; a word that stands in a name counts as answered."""
RERANKED = 20
"""So many documents are looked at closely."""
NAME_GAIN = 0.9
"""What it adds when a name of the item is the query as a whole."""
PLACE_GAIN, OTHER_PLACE = 1.15, 0.6
"""The factors of an item of a place that was named, and of one of another place."""


class Ranked(NamedTuple):
    """A document and its final score."""

    number: int
    score: float


class Table(NamedTuple):
    """What ranking knows of the documents: the factor of each one's kind, and their names."""

    snapshot: Snapshot
    priors: Sequence[float]
    names: Names


def rank(groups: Sequence[GroupScores], query: Query, table: Table) -> tuple[Ranked, ...]:
    """Documents, best first: plain scores, kinds, whole names, places; without what is no answer."""
    scores = total([group.worth for group in groups])
    told = query.information
    if not scores or not told:
        return ()
    priors = table.priors
    weighed = [(worth * priors[number], -number) for number, worth in scores.items()]
    first = nlargest(RERANKED, weighed)
    answers = [found for found in first if is_answer(-found[1], groups, query)]
    if not answers:
        return ()
    floor = BESIDE_BEST * answers[0][0]
    wanted = wanted_words(groups)
    finals = [
        Ranked(-number, _final(worth / told, -number, wanted, query, table))
        for worth, number in answers
        if worth >= floor
    ]
    finals.sort(key=_order)
    if len(weighed) <= RERANKED:
        return tuple(finals)
    rest = sorted((found for found in weighed if floor <= found[0] and found < first[-1]), reverse=True)
    return (*finals, *(Ranked(-number, worth / told) for worth, number in rest))


def total(parts: Sequence[Mapping[int, float]]) -> dict[int, float]:
    """The worth of each document over all groups."""
    largest = max(parts, key=len, default={})
    added = dict(largest)
    for part in parts:
        if part is not largest:
            for number, worth in part.items():
                added[number] = added.get(number, 0.0) + worth
    return added


def is_answer(number: int, groups: Sequence[GroupScores], query: Query) -> bool:
    """Whether a document answers enough of what the query needs."""
    answered, needed = evidence(number, groups, query)
    share = answered / needed if needed else 0.0
    if answered < SLIGHT and share < OUTRIGHT:
        return False
    if any(group.outside for group in query.groups):
        return share >= FEWEST_OUTSIDE
    return share >= max(FEWEST_OF_LONG, FEWEST - LONGER * max(0.0, needed - SHORT))


def evidence(number: int, groups: Sequence[GroupScores], query: Query) -> tuple[float, float]:
    """What a document answers of the needs of a query, and all they come to."""
    answered = needed = 0.0
    for found, group in zip(groups, query.groups, strict=True):
        needed += group.need
        if worth := found.worth.get(number):
            answered += group.need * min(1.0, ROUNDED * worth / group.information)
    return answered, needed


def wanted_words(groups: Sequence[GroupScores]) -> dict[int, tuple[int, float]]:
    """The words of the index a query looks for: the place of their group, and what they are worth in it."""
    wanted: dict[int, tuple[int, float]] = {}
    for place, group in enumerate(groups):
        for word, worth in group.words.items():
            if word not in wanted or worth > wanted[word][1]:
                wanted[word] = (place, worth)
    return wanted


def _order(ranked: Ranked) -> tuple[float, int]:
    return -ranked.score, ranked.number


def _final(
    worth: float, number: int, wanted: Mapping[int, tuple[int, float]], query: Query, table: Table
) -> float:
    name = NAME_GAIN * table.names.best(number, wanted, query) * table.priors[number]
    where = table.snapshot.rows[number].facets.get("place", ())
    return (worth + name) * place_factor(where, query.places)


def place_factor(where: tuple[str, ...], wanted: tuple[str, ...]) -> float:
    """More for an item of a place that was named, less for one of another place."""
    if not wanted or not where or where == ("country",):
        return 1.0
    return PLACE_GAIN if set(where) & set(wanted) else OTHER_PLACE
