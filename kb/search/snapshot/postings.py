"""Which documents have a word, and what it is worth in each: flat arrays, and the changes over them.

The documents of a word stand in the order of its impact, the strongest first, so that a frequent word can be
looked at by its head alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.uint32]
Impacts = NDArray[np.float32]
Head = tuple[Numbers, Impacts]
Listed = tuple[Sequence[int], Sequence[float]]


class Postings:
    """Documents and impacts by word number. Immutable: `extended` shares the arrays."""

    def __init__(
        self, starts: NDArray[np.uint32], numbers: Numbers, impacts: Impacts, changes: Mapping[int, Head] | None = None
    ) -> None:
        self.starts = starts
        self.numbers = numbers
        self.impacts = impacts
        self.changes = changes or {}
        self._starts: Sequence[int] = starts.tolist()  # numbers of Python's own are quicker to slice by

    @classmethod
    def of(cls, lists: Iterable[Listed]) -> Postings:
        """Postings of the words in the order of their numbers."""
        heads = [_strongest_first(*listed) for listed in lists]
        starts = [0, *accumulate(len(numbers) for numbers, _ in heads)]
        numbers, impacts = (np.concatenate(parts) for parts in zip(_NOTHING, *heads, strict=True))
        return cls(np.array(starts, np.uint32), numbers, impacts)

    def head(self, word: int, limit: int) -> Head:
        """The documents in which the word is worth most, and its impact in each."""
        if self.changes and (changed := self.changes.get(word)) is not None:
            return changed[0][:limit], changed[1][:limit]
        if word + 1 >= len(self._starts):
            return _NOTHING
        start = self._starts[word]
        end = min(self._starts[word + 1], start + limit)
        return self.numbers[start:end], self.impacts[start:end]

    def all(self, word: int) -> Head:
        """Every document that has the word."""
        return self.head(word, len(self.numbers) + 1_000_000)

    def extended(self, added: Mapping[int, Listed]) -> Postings:
        """These postings and more documents for some words."""
        changes = dict(self.changes)
        for word, (more, worth) in added.items():
            numbers, impacts = self.all(word)
            changes[word] = _strongest_first(np.append(numbers, more), np.append(impacts, worth))
        return Postings(self.starts, self.numbers, self.impacts, changes)

    def __len__(self) -> int:
        return len(self.numbers) + sum(len(numbers) for numbers, _ in self.changes.values())


def _strongest_first(numbers: ArrayLike, impacts: ArrayLike) -> Head:
    worth = np.asarray(impacts, np.float32)
    order = np.argsort(-worth, kind="stable")
    return np.asarray(numbers, np.uint32)[order], worth[order]


_NOTHING: Head = np.empty(0, np.uint32), np.empty(0, np.float32)
