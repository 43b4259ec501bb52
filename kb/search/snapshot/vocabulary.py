"""The words of the index and every way to find one: as written, by stem, by skeleton, by beginning."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from kb.search.stems import stems
from kb.text.transliteration import skeleton

Ids = tuple[int, ...]


class Vocabulary:
    """Words numbered from 0. Immutable: `extended` gives a larger one."""

    def __init__(self, words: Sequence[str], shapes: Sequence[tuple[tuple[str, ...], str]]) -> None:
        self.words = tuple(words)
        self.shapes = tuple(shapes)
        self.ids: Mapping[str, int] = {word: id for id, word in enumerate(self.words)}
        by_stem: dict[str, list[int]] = {}
        by_skeleton: dict[str, list[int]] = {}
        for id, (of_word, shape) in enumerate(self.shapes):
            for stem in of_word:
                by_stem.setdefault(stem, []).append(id)
            by_skeleton.setdefault(shape, []).append(id)
        self.by_stem: Mapping[str, Sequence[int]] = by_stem
        self.by_skeleton: Mapping[str, Sequence[int]] = by_skeleton
        self._sorted = sorted(self.ids)
        self._stem_skeletons: Mapping[str, Sequence[str]] | None = None

    @classmethod
    def of(cls, words: Iterable[str]) -> Vocabulary:
        """The vocabulary of these words."""
        listed = tuple(words)
        return cls(listed, tuple(shape(word) for word in listed))

    def extended(self, words: Iterable[str]) -> Vocabulary:
        """This vocabulary and the words it does not have yet; known words keep their numbers."""
        new = tuple(dict.fromkeys(word for word in words if word not in self.ids))
        if not new:
            return self
        return Vocabulary(self.words + new, self.shapes + tuple(shape(word) for word in new))

    def __len__(self) -> int:
        return len(self.words)

    def starting(self, beginning: str, limit: int = 200) -> list[int]:
        """Numbers of the words that start so, in the order of words."""
        found: list[int] = []
        for place in range(bisect_left(self._sorted, beginning), len(self._sorted)):
            word = self._sorted[place]
            if not word.startswith(beginning) or len(found) == limit:
                break
            found.append(self.ids[word])
        return found


def shape(word: str) -> tuple[tuple[str, ...], str]:
    """The stems and the skeleton of a word."""
    return stems(word), skeleton(word)
