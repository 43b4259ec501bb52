"""How nearly a name of an item is the query as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from kb.search.memory import Memory
from kb.search.query.context import Context
from kb.search.query.query import Query
from kb.search.query.stop_words import STOP_WORDS
from kb.search.scoring import GroupScores
from kb.search.snapshot.snapshot import Phrases

_KEPT = 20_000
_STOP = 0.04
"""What a stop word tells in a name."""


class Names:
    """The titles and popular names of every document of a snapshot, weighed when first looked at."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._told = _Told(context)
        self._tells: Memory[int, tuple[float, ...]] = Memory(_KEPT)
        self._common: Memory[tuple[str, int], tuple[tuple[int, float], ...]] = Memory(_KEPT)

    def best(self, number: int, groups: Sequence[GroupScores], query: Query) -> float:
        """What the query tells, where some name of the document and the query each have all the words of the other.

        Less as they are less alike: what is common, squared, over what the name tells; divided by what the query
        tells it is a cosine. A group is worth no more in a name than it tells.
        """
        told: dict[int, float] = {}
        for found, group in zip(groups, query.groups, strict=True):
            phrases, most = self._context.snapshot.phrases[number], group.information
            common = self._common.get((group.key, number), partial(_common, phrases, found, most))
            for name, worth in common:
                told[name] = told.get(name, 0.0) + worth
        tells = self._tells.get(number, lambda: self._weighed(number))
        best = 0.0
        for name, worth in told.items():
            whole = tells[name]
            likeness = worth * worth / whole if whole > worth else worth
            best = max(best, likeness)
        return best

    def _weighed(self, number: int) -> tuple[float, ...]:
        return tuple(sum(map(self._told.__getitem__, phrase)) for phrase in self._context.snapshot.phrases[number])


def _common(phrases: Phrases, found: GroupScores, most: float) -> tuple[tuple[int, float], ...]:
    """What a group is worth in each name of a document that has any of its words."""
    words = found.words
    common = []
    for name, phrase in enumerate(phrases):
        worth = 0.0
        for word in phrase:
            if word in words:
                worth += words[word]
        if worth:
            common.append((name, min(worth, most)))
    return tuple(common)


class _Told(dict[int, float]):
    """How much each word of the index tells inside a name, all its forms together; worked out when first asked."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context

    def __missing__(self, word: int) -> float:
        lookup = self._context.lookup
        text = lookup.vocabulary.words[word]
        told = self[word] = _STOP if text in STOP_WORDS else self._context.information(lookup.known(text))
        return told
