"""Which documents have a word, and what it is worth in each: flat arrays, and the changes over them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence

Numbers = Sequence[int]
Impacts = Sequence[float]


class Postings:
    """Documents and impacts by word number. Immutable: `extended` shares the arrays."""

    def __init__(
        self, starts: array[int], numbers: array[int], impacts: array[float],
        changes: Mapping[int, tuple[array[int], array[float]]] | None = None,
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
            numbers.extend(of_word)
            impacts.extend(worth)
            starts.append(len(numbers))
        return cls(starts, numbers, impacts)

    def get(self, word: int) -> tuple[array[int], array[float]]:
        """The documents that have the word, ascending, and its impact in each."""
        if (changed := self.changes.get(word)) is not None:
            return changed
        if word + 1 >= len(self.starts):
            return array("I"), array("f")
        start, end = self.starts[word], self.starts[word + 1]
        return self.numbers[start:end], self.impacts[start:end]

    def extended(self, added: Mapping[int, tuple[Numbers, Impacts]]) -> Postings:
        """These postings and more documents for some words."""
        changes = dict(self.changes)
        for word, (more, worth) in added.items():
            numbers, impacts = self.get(word)
            changes[word] = numbers + array("I", more), impacts + array("f", worth)
        return Postings(self.starts, self.numbers, self.impacts, changes)

    def __len__(self) -> int:
        return len(self.numbers) + sum(len(numbers) for numbers, _ in self.changes.values())
