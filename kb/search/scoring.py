"""Plain scores from the snapshot: for every group of the query the best of its alternatives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from kb.search.memory import Memory
from kb.search.query.query import SURE, Alternative, Group, Match, Query
from kb.search.snapshot.postings import Postings
from kb.search.snapshot.snapshot import Snapshot

REMEMBERED = 180
"""So many times all documents are kept for groups asked before; about 15 MB for 130 services."""
HEAD, HEAD_OF_OTHERS = 900, 300
"""So many documents of each word are looked at, the strongest; of other wordings fewer. Far more than ever rank."""


@dataclass(frozen=True, slots=True, eq=False)
class GroupScores:
    """Worth by document; which other wording won there, if one did; worth by word; stems to mark."""

    worth: Mapping[int, float]
    labels: Mapping[int, int]
    words: Mapping[int, float]
    stems: frozenset[str]


class Scorer(Protocol):
    """Finds the plain scores of a query; the snapshot is one way, Whoosh itself another."""

    def scores(self, query: Query) -> list[GroupScores]:
        """The scores of every group, in their order."""
        ...


class SnapshotScorer:
    """Scores from the arrays of a snapshot. Remembers groups; threads may share it."""

    def __init__(self, snapshot: Snapshot, shapes: Sequence[tuple[tuple[str, ...], str]]) -> None:
        self._snapshot = snapshot
        self._shapes = shapes
        limit = REMEMBERED * len(snapshot.rows)
        self._groups: Memory[str, GroupScores] = Memory(limit, weight=_weight)
        self._others: Memory[str, GroupScores] = Memory(limit, weight=_weight)

    def scores(self, query: Query) -> list[GroupScores]:
        """The scores of every group, in their order."""
        return [self._groups.get(group.key, partial(self._group, group)) for group in query.groups]

    def _group(self, group: Group) -> GroupScores:
        worth = alternative_scores(group.own, self._snapshot.postings, head=HEAD)
        labels: dict[int, int] = {}
        words, stems = alternative_words(group.own), alternative_stems(group.own, self._shapes)
        if group.others:
            others = self._others.get(group.meaning, lambda: self._wordings(group.others))
            for number, more in others.worth.items():
                if more > worth.get(number, 0.0):
                    worth[number] = more
                    labels[number] = others.labels[number]
            for word, gain in others.words.items():
                words[word] = max(gain, words.get(word, 0.0))
            stems |= others.stems
        for number in self._snapshot.dead:
            worth.pop(number, None)
        told = group.information
        return GroupScores(
            {number: plain * told for number, plain in worth.items()},
            labels,
            {word: gain * told for word, gain in words.items()},
            stems,
        )

    def _wordings(self, alternatives: Sequence[Alternative]) -> GroupScores:
        """The best of the other wordings for every document."""
        best: dict[int, float] = {}
        labels: dict[int, int] = {}
        words: dict[int, float] = {}
        stems: frozenset[str] = frozenset()
        for place, alternative in enumerate(alternatives):
            found = alternative_scores(alternative, self._snapshot.postings, head=HEAD_OF_OTHERS)
            for number, plain in found.items():
                worth = as_a_whole(plain, alternative)
                if worth > best.get(number, 0.0):
                    best[number] = worth
                    labels[number] = place
            for word, gain in alternative_words(alternative).items():
                words[word] = max(gain, words.get(word, 0.0))
            if len(alternative.words) == 1:  # a word of a longer wording marks nothing by itself
                stems |= alternative_stems(alternative, self._shapes)
        return GroupScores(best, labels, words, stems)


def as_a_whole(worth: float, alternative: Alternative) -> float:
    """What a wording that nobody typed is worth: the less of it a document has, the less its words are about it."""
    return worth if len(alternative.words) == 1 else worth * worth / alternative.weight


def alternative_scores(alternative: Alternative, postings: Postings, *, head: int) -> dict[int, float]:
    """The words of one wording added up for every document."""
    total: dict[int, float] = {}
    for share, matches in alternative.words:
        gain = share * alternative.weight
        for number, worth in word_scores(matches, postings, head=head).items():
            total[number] = total.get(number, 0.0) + worth * gain
    return total


def word_scores(matches: Iterable[Match], postings: Postings, *, head: int) -> dict[int, float]:
    """The best form of a word in every document."""
    best: dict[int, float] = {}
    for word, weight in matches:
        for number, impact in zip(*postings.head(word, head), strict=True):
            worth = impact * weight
            if worth > best.get(number, 0.0):
                best[number] = worth
    return best


def alternative_words(alternative: Alternative) -> dict[int, float]:
    """What each word of the index is worth to a wording."""
    best: dict[int, float] = {}
    for share, matches in alternative.words:
        gain = share * alternative.weight
        for word, weight in matches:
            best[word] = max(weight * gain, best.get(word, 0.0))
    return best


def alternative_stems(alternative: Alternative, shapes: Sequence[tuple[tuple[str, ...], str]]) -> frozenset[str]:
    """The stems of every word a wording surely looks for, to mark them."""
    found = (word for _, matches in alternative.words for word, weight in matches if weight > SURE)
    return frozenset(stem for word in found for stem in shapes[word][0])


def _weight(scores: GroupScores) -> int:
    return len(scores.worth) + len(scores.labels) + len(scores.words) + 50
