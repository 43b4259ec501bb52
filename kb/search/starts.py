"""Texts by their beginning and by the beginning of each of their words, ready to be offered."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ranks = NDArray[np.float32]
_INSIDE = 0.5
"""An entry counts this much more (less is better) when what was typed starts at a later word of it."""
_OTHER_LANGUAGE = 0.3
_LANGUAGES = 8


class Suggestion(NamedTuple):
    """A text to search for, and the item it names (empty for a past query)."""

    text: str
    kind: str
    id: str


class Entry(NamedTuple):
    """A suggestion, the language of its text, and its rank: less is better."""

    suggestion: Suggestion
    language: str
    rank: float


class Start(NamedTuple):
    """A text that may be typed, the entry it starts, and whether it does so at a later word."""

    key: str
    entry: Entry
    inside: bool


Owners = frozenset[tuple[str, str]]
"""(kind, id) of items."""


class Starts:
    """Starts in the order of their keys. Immutable: those of a later edition lie over the ones before."""

    def __init__(self, starts: Iterable[Start], *, below: _Sorted | None = None, gone: Owners = frozenset()) -> None:
        self._above = _Sorted(starts)
        self._below = below
        self._gone = gone

    def without(self, gone: Owners, more: Iterable[Start]) -> Starts:
        """The starts of other items, and more."""
        if self._below is None:
            return Starts(more, below=self._above, gone=gone)
        kept = (start for start in self._above.starts if start.entry.suggestion[1:] not in gone)
        return Starts([*kept, *more], below=self._below, gone=self._gone | gone)

    def best(self, typed: str, language: str, count: int) -> list[Start]:
        """The best starts for a beginning."""
        found = self._above.best(typed, language, count, frozenset())
        if self._below is not None:
            found = sorted([*self._below.best(typed, language, count, self._gone), *found], key=_rank_of)
        return [start for _, start in found[:count]]


class _Sorted:
    """Starts, their keys, and their ranks for readers of each language that asked."""

    def __init__(self, starts: Iterable[Start]) -> None:
        self.starts = sorted(starts, key=_key_of)
        self._keys = [start.key for start in self.starts]
        self._ranks = lru_cache(_LANGUAGES)(self._ranked)

    def best(self, typed: str, language: str, count: int, gone: Owners) -> list[tuple[float, Start]]:
        """(rank, start) for the best, without those of the owners that are gone."""
        if not typed:
            return []
        first = bisect_left(self._keys, typed)
        last = bisect_left(self._keys, typed + "\U0010ffff", lo=first)
        ranks, wanted = self._ranks(language)[first:last], count
        while True:
            numbers = _least(ranks, wanted)
            found = [(rank, self.starts[first + number]) for number, rank in numbers]
            found = [pair for pair in found if pair[1].entry.suggestion[1:] not in gone]
            if len(found) >= count or wanted >= len(ranks):
                return found[:count]
            wanted *= 4

    def _ranked(self, language: str) -> Ranks:
        return np.array([_rank(start, language) for start in self.starts], np.float32)


def _least(ranks: Ranks, count: int) -> Iterable[tuple[int, float]]:
    """The places of the least ranks, and these, in order."""
    places = np.sort(np.argpartition(ranks, count)[:count]) if count < len(ranks) else np.arange(len(ranks))
    places = places[np.argsort(ranks[places], kind="stable")]
    return zip(places.tolist(), ranks[places].tolist(), strict=True)


def _rank(start: Start, language: str) -> float:
    other = 0.0 if start.entry.language in (language, "") else _OTHER_LANGUAGE
    return start.entry.rank + other + (_INSIDE if start.inside else 0.0)


def _rank_of(found: tuple[float, Start]) -> float:
    return found[0]


def _key_of(start: Start) -> str:
    return start.key
