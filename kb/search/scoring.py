"""Plain scores from the snapshot: for every group of the query the best of its alternatives.

Scores are rows of numbers, one for each document of the snapshot, so that documents are added up and compared all
at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from kb.search.memory import Memory
from kb.search.query.query import SURE, Alternative, Group, Match, Query
from kb.search.snapshot.postings import Postings
from kb.search.snapshot.snapshot import Snapshot

Scores = NDArray[np.float32]
Places = NDArray[np.int16]
Worth = TypeVar("Worth", float, Scores)

REMEMBERED = 16_000_000
"""Bytes kept of groups asked before, and as many of other wordings."""
HEAD, HEAD_OF_OTHERS = 900, 300
"""So many documents of each word are looked at, the strongest; of other wordings fewer. Far more than ever rank."""
_A_STEM = 50
"""Bytes that a stem takes in a set."""


class Words(NamedTuple):
    """Words of the index, and what each is worth."""

    numbers: NDArray[np.intp]
    worth: Scores

    @classmethod
    def of(cls, worth: Mapping[int, float]) -> Words:
        """The words of a mapping."""
        return cls(np.fromiter(worth, np.intp, len(worth)), np.fromiter(worth.values(), np.float32, len(worth)))


NO_WORDS = Words.of({})


class Wordings(NamedTuple):
    """The best of several wordings: its worth by document and its place among them; worth by word; stems to mark."""

    worth: Scores
    places: Places
    words: Words
    stems: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class GroupScores:
    """What a group is worth in every document, and each word of the wording as typed before it is `told`."""

    worth: Scores
    words: Words
    stems: frozenset[str]
    told: float = 1.0
    others: Wordings | None = None

    def other(self, number: int) -> int | None:
        """The place of the other wording that led to a document, where one did."""
        if self.others is None or not (worth := self.others.worth[number]):
            return None
        return int(self.others.places[number]) if worth * np.float32(self.told) >= self.worth[number] else None


class Scorer(Protocol):
    """Finds the plain scores of a query; the snapshot is one way, Whoosh itself another."""

    def scores(self, query: Query) -> list[GroupScores]:
        """The scores of every group, in their order."""
        ...


class SnapshotScorer:
    """Scores from the arrays of a snapshot. Remembers groups; threads may share it."""

    def __init__(self, snapshot: Snapshot, shapes: Sequence[tuple[tuple[str, ...], str]]) -> None:
        self._postings = snapshot.postings
        self._shapes = shapes
        self._documents = len(snapshot.rows)
        self._dead = np.array(sorted(snapshot.dead), np.intp)
        self._groups: Memory[str, GroupScores] = Memory(REMEMBERED, weight=_weight)
        self._others: Memory[str, Wordings] = Memory(REMEMBERED, weight=_weight)

    def scores(self, query: Query) -> list[GroupScores]:
        """The scores of every group, in their order."""
        return [self._groups.get(group.key, partial(self._group, group)) for group in query.groups]

    def _group(self, group: Group) -> GroupScores:
        worth = self._of(group.own, HEAD)
        words, stems = Words.of(alternative_words(group.own)), alternative_stems(group.own, self._shapes)
        others = None
        if group.others:
            others = self._others.get(group.meaning, partial(self._wordings, group.others))
            np.maximum(worth, others.worth, out=worth)
            stems |= others.stems
        worth[self._dead] = 0.0
        worth *= np.float32(group.information)
        return GroupScores(worth, words, stems, group.information, others)

    def _wordings(self, alternatives: Sequence[Alternative]) -> Wordings:
        """The best of the other wordings for every document."""
        best, places = np.zeros(self._documents, np.float32), np.zeros(self._documents, np.int16)
        words: dict[int, float] = {}
        stems: frozenset[str] = frozenset()
        for place, alternative in enumerate(alternatives):
            worth = as_a_whole(self._of(alternative, HEAD_OF_OTHERS), alternative)
            better = worth > best
            np.copyto(best, worth, where=better)
            places[better] = place
            for word, gain in alternative_words(alternative).items():
                words[word] = max(gain, words.get(word, 0.0))
            if len(alternative.words) == 1:  # a word of a longer wording marks nothing by itself
                stems |= alternative_stems(alternative, self._shapes)
        return Wordings(best, places, Words.of(words), stems)

    def _of(self, alternative: Alternative, head: int) -> Scores:
        """The words of one wording added up for every document."""
        total = np.zeros(self._documents, np.float32)
        for share, matches in alternative.words:
            total += word_scores(matches, self._postings, len(total), head=head) * np.float32(
                share * alternative.weight
            )
        return total


def as_a_whole(worth: Worth, alternative: Alternative) -> Worth:
    """What a wording that nobody typed is worth: the less of it a document has, the less its words are about it."""
    return worth if len(alternative.words) == 1 else worth * worth / alternative.weight


def word_scores(matches: Sequence[Match], postings: Postings, documents: int, *, head: int) -> Scores:
    """The best form of a word in every document."""
    best = np.zeros(documents, np.float32)
    if not matches:
        return best
    heads = [postings.head(word, head) for word, _ in matches]
    numbers = np.concatenate([numbers for numbers, _ in heads])
    worth = np.concatenate([impacts for _, impacts in heads])
    weights = np.array([weight for _, weight in matches], np.float32)
    worth *= weights.repeat([len(numbers) for numbers, _ in heads])
    np.maximum.at(best, numbers, worth)
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


def _weight(scores: GroupScores | Wordings) -> int:
    return 2 * scores.worth.nbytes + 3 * scores.words.worth.nbytes + _A_STEM * len(scores.stems)
