"""The words of the index and every way to find one: as written, by stem, by skeleton, by beginning."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from kb.search.snapshot.layered import Layered
from kb.search.stems import stems
from kb.text.transliteration import skeleton

Shape = tuple[tuple[str, ...], str]
"""The stems and the skeleton of a word."""


class Vocabulary:
    """Words numbered from 0. Immutable: `extended` gives a larger one in which known words keep their numbers."""

    def __init__(self, words: Sequence[str], shapes: Sequence[Shape]) -> None:
        self.words = tuple(words)
        self.shapes = tuple(shapes)
        self.by_stem = Layered.of(_by_stem(self.shapes, 0))
        self.by_skeleton = Layered.of(_by_skeleton(self.shapes, 0))
        self._ids = {word: id for id, word in enumerate(self.words)}
        self._sorted = sorted(self.words)

    @classmethod
    def of(cls, words: Iterable[str]) -> Vocabulary:
        """The vocabulary of these words."""
        listed = tuple(dict.fromkeys(words))
        return cls(listed, tuple(shape(word) for word in listed))

    def id(self, word: str) -> int | None:
        """The number of a word that is there."""
        return self._ids.get(word)

    def extended(self, words: Iterable[str]) -> Vocabulary:
        """This vocabulary and the words it does not have yet."""
        new = tuple(dict.fromkeys(word for word in words if word not in self._ids))
        if not new:
            return self
        shapes = tuple(shape(word) for word in new)
        base = len(self.words)
        larger = Vocabulary.__new__(Vocabulary)
        larger.words = self.words + new
        larger.shapes = self.shapes + shapes
        larger.by_stem = self.by_stem.extended(_by_stem(shapes, base))
        larger.by_skeleton = self.by_skeleton.extended(_by_skeleton(shapes, base))
        larger._ids = self._ids | {word: base + place for place, word in enumerate(new)}
        larger._sorted = sorted((*self._sorted, *new))
        return larger

    def __len__(self) -> int:
        return len(self.words)

    def starting(self, beginning: str, limit: int = 200) -> list[int]:
        """Numbers of the words that start so, in the order of words."""
        found: list[int] = []
        for place in range(bisect_left(self._sorted, beginning), len(self._sorted)):
            word = self._sorted[place]
            if not word.startswith(beginning) or len(found) == limit:
                break
            found.append(self._ids[word])
        return found


def shape(word: str) -> Shape:
    """The stems and the skeleton of a word."""
    return stems(word), skeleton(word)


def _by_stem(shapes: Iterable[Shape], base: int) -> Iterator[tuple[str, int]]:
    return ((stem, id) for id, (of_word, _) in enumerate(shapes, base) for stem in of_word)


def _by_skeleton(shapes: Iterable[Shape], base: int) -> Iterator[tuple[str, int]]:
    return ((of_word, id) for id, (_, of_word) in enumerate(shapes, base))
