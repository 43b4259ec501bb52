"""The score: how documents are weighed against a query, and which of them are no answer. See docs/search.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import nlargest
from typing import NamedTuple

from kb.search.believing import BESIDE, answers, least_score
from kb.search.names import Names
from kb.search.query.query import Query
from kb.search.scoring import GroupScores
from kb.search.snapshot.snapshot import Snapshot

BESIDE_BEST = 0.35
"""The share of the best document's score below which a document is noise."""
RERANKED = 15
"""So many documents are looked at closely."""
AT_MOST = 200
"""So many more are kept in the order of their plain scores."""
LEAST_PRIOR = 0.6
"""No kind has a smaller factor than this."""
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
    scores = total(groups)
    told = query.information
    if not scores or not told:
        return ()
    priors = table.priors
    faint = BESIDE_BEST * LEAST_PRIOR * max(scores.values())
    weighed = [(worth * priors[number], -number) for number, worth in scores.items() if worth >= faint]
    floor = BESIDE_BEST * max(weighed)[0]
    found = _strongest([pair for pair in weighed if pair[0] >= floor], RERANKED + AT_MOST)
    finals = [_closely(pair, groups, query, table) for pair in found[:RERANKED]]
    finals.sort(key=_order)
    least = least_score(query) * told
    if not any(answers(number, groups, query) for number, score in finals if score >= least):
        return ()
    shown = BESIDE * least
    finals = [ranked for ranked in finals if ranked.score >= shown]
    finals += [Ranked(-number, worth) for worth, number in found[RERANKED:] if worth >= shown]
    return tuple(Ranked(number, score / told) for number, score in finals)


def total(groups: Sequence[GroupScores]) -> Mapping[int, float]:
    """The worth of each document over all groups."""
    added: Mapping[int, float] = {}
    for group in groups:
        more = group.worth
        if not added:
            added = more
            continue
        both = added.keys() & more.keys()
        # One copy of both, and a sum only where they meet: no step for each document of a frequent word.
        merged = {**added, **more}
        for number in both:
            merged[number] = added[number] + more[number]
        added = merged
    return added


def _strongest(pairs: list[tuple[float, int]], limit: int) -> list[tuple[float, int]]:
    if len(pairs) > limit:
        return nlargest(limit, pairs)
    pairs.sort(reverse=True)
    return pairs


def _closely(found: tuple[float, int], groups: Sequence[GroupScores], query: Query, table: Table) -> Ranked:
    """A document that is looked at closely: its names and its place count too."""
    worth, number = found[0], -found[1]
    score = worth + NAME_GAIN * table.names.best(number, groups, query) * table.priors[number]
    if query.places:
        score *= place_factor(table.snapshot.rows[number].facets.get("place", ()), query.places)
    return Ranked(number, score)


def _order(ranked: Ranked) -> tuple[float, int]:
    return -ranked.score, ranked.number


def place_factor(where: tuple[str, ...], wanted: tuple[str, ...]) -> float:
    """More for an item of a place that was named, less for one of another place."""
    if not wanted or not where or where == ("country",):
        return 1.0
    return PLACE_GAIN if set(where) & set(wanted) else OTHER_PLACE
