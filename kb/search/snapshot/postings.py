"""Which documents have a word, and what it is worth in each: flat arrays, and the changes over them.

The documents of a word stand in the order of its impact, the strongest first, so that a frequent word can be
looked at by its head alone.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

Numbers = Sequence[int]
Impacts = Sequence[float]
Head = tuple["array[int]", "array[float]"]


class Postings:
    """Documents and impacts by word number. Immutable: `extended` shares the arrays."""

    def __init__(
        self, starts: array[int], numbers: array[int], impacts: array[float],
        changes: Mapping[int, Head] | None = None,
    ) -> None:  # fmt: skip
        self.starts = starts
        self.numbers = numbers
        self.impacts = impacts
        self.changes = changes or {}

    @classmethod
    def of(cls, lists: Iterable[tuple[Numbers, Impacts]]) -> Postings:
        """Postings of the words in the order of their numbers."""
        starts, numbers, impacts = array("I", [0]), array("I"), array("f")
        for of_word, worth in lists:
            order = sorted(range(len(of_word)), key=worth.__getitem__, reverse=True)
            numbers.extend(map(of_word.__getitem__, order))
            impacts.extend(map(worth.__getitem__, order))
            starts.append(len(numbers))
        return cls(starts, numbers, impacts)

    def head(self, word: int, limit: int) -> Head:
        """The documents in which the word is worth most, and its impact in each."""
        if (changed := self.changes.get(word)) is not None:
            return changed[0][:limit], changed[1][:limit]
        if word + 1 >= len(self.starts):
            return array("I"), array("f")
        start = self.starts[word]
        end = min(self.starts[word + 1], start + limit)
        return self.numbers[start:end], self.impacts[start:end]

    def all(self, word: int) -> Head:
        """Every document that has the word."""
        return self.head(word, len(self.numbers) + 1_000_000)

    def extended(self, added: Mapping[int, tuple[Numbers, Impacts]]) -> Postings:
        """These postings and more documents for some words."""
        changes = dict(self.changes)
        for word, (more, worth) in added.items():
            numbers, impacts = self.all(word)
            if word in self.changes:
                numbers, impacts = numbers[:], impacts[:]
            for number, impact in zip(more, worth, strict=True):
                place = bisect_left(impacts, -impact, key=lambda known: -known)
                numbers.insert(place, number)
                impacts.insert(place, impact)
            changes[word] = numbers, impacts
        return Postings(self.starts, self.numbers, self.impacts, changes)

    def __len__(self) -> int:
        return len(self.numbers) + sum(len(numbers) for numbers, _ in self.changes.values())
