"""Plain scores from the snapshot: for every group of the query the best of its alternatives."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from kb.search.memory import Memory
from kb.search.query.query import SURE, Group, Match, Query
from kb.search.snapshot.postings import Postings
from kb.search.snapshot.snapshot import Snapshot

REMEMBERED = 400_000
"""Scores kept of groups asked before, over all of them; about 40 MB."""


class GroupScores(NamedTuple):
    """Worth by document; the wording that won where it was not the one typed; worth by word; stems to mark."""

    worth: dict[int, float]
    labels: dict[int, str]
    words: dict[int, float]
    stems: frozenset[str]


class Scorer(Protocol):
    """Finds the plain scores of a query; the snapshot is one way, Whoosh itself another."""

    def scores(self, query: Query) -> list[GroupScores]:
        """The scores of every group, in their order."""
        ...


class SnapshotScorer:
    """Scores from the arrays of a snapshot. Remembers groups; threads may share it."""

    def __init__(self, snapshot: Snapshot, shapes: tuple[tuple[tuple[str, ...], str], ...]) -> None:
        self._snapshot = snapshot
        self._shapes = shapes
        self._memory: Memory[str, GroupScores] = Memory(REMEMBERED, weight=lambda scores: len(scores.worth) + 50)

    def scores(self, query: Query) -> list[GroupScores]:
        """The scores of every group, in their order."""
        return [self._group(group) for group in query.groups]

    def _group(self, group: Group) -> GroupScores:
        return self._memory.get(group.key, lambda: self._found(group))

    def _found(self, group: Group) -> GroupScores:
        worth, labels = group_scores(group, self._snapshot.postings)
        for number in self._snapshot.dead:
            worth.pop(number, None)
        return GroupScores(worth, labels, group_words(group), group_stems(group, self._shapes))


def group_scores(group: Group, postings: Postings) -> tuple[dict[int, float], dict[int, str]]:
    """The best alternative for every document, times what the group tells; and its label."""
    best: dict[int, float] = {}
    labels: dict[int, str] = {}
    for place, alternative in enumerate(group.alternatives):
        gain = alternative.weight * group.information
        total: dict[int, float] = {}
        for share, matches in alternative.words:
            for number, worth in word_scores(matches, postings).items():
                total[number] = total.get(number, 0.0) + worth * share * gain
        if place == 0:
            best = total
            continue
        for number, worth in total.items():
            if worth > best.get(number, 0.0):
                best[number] = worth
                labels[number] = alternative.label
    return best, labels


def word_scores(matches: Iterable[Match], postings: Postings) -> dict[int, float]:
    """The best form of a word in every document."""
    best: dict[int, float] = {}
    for word, weight in matches:
        for number, impact in zip(*postings.get(word), strict=True):
            worth = impact * weight
            if worth > best.get(number, 0.0):
                best[number] = worth
    return best


def group_words(group: Group) -> dict[int, float]:
    """What each word of the index is worth to a group, in its best alternative."""
    best: dict[int, float] = {}
    for alternative in group.alternatives:
        for share, matches in alternative.words:
            gain = share * alternative.weight * group.information
            for word, weight in matches:
                if weight * gain > best.get(word, 0.0):
                    best[word] = weight * gain
    return best


def group_stems(group: Group, shapes: tuple[tuple[tuple[str, ...], str], ...]) -> frozenset[str]:
    """The stems of every word a group surely looks for, to mark them."""
    return frozenset(
        stem
        for alternative in group.alternatives
        for _, matches in alternative.words
        for word, weight in matches
        if weight > SURE
        for stem in shapes[word][0]
    )
