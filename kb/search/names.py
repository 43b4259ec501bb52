"""How nearly a name of an item is the query as a whole."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from kb.search.memory import Memory
from kb.search.query.context import Context
from kb.search.query.stop_words import STOP_WORDS
from kb.search.scoring import GroupScores, InNames
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

    def best(self, number: int, groups: Sequence[GroupScores]) -> float:
        """What the query tells, where some name of the document and the query each have all the words of the other.

        Less as they are less alike: what is common, squared, over what the name tells; divided by what the query
        tells it is a cosine. A group is worth no more in a name than it tells.
        """
        if len(groups) == 1:
            return self._in_names(groups[0], number).alone
        told: dict[int, float] = {}
        for found in groups:
            for name, worth in self._in_names(found, number).worth:
                told[name] = told.get(name, 0.0) + worth
        return self._likeness(number, told.items())

    def _in_names(self, found: GroupScores, number: int) -> InNames:
        if (known := found.in_names.get(number)) is None:
            worth = _common(self._context.snapshot.phrases[number], found)
            known = found.in_names[number] = InNames(worth, self._likeness(number, worth))
        return known

    def _likeness(self, number: int, told: Collection[tuple[int, float]]) -> float:
        """That of the name most like the query, given what the query tells in each."""
        if not told:
            return 0.0
        tells = self._tells.get(number, partial(self._weighed, number))
        return max([worth * min(worth / tells[name], 1.0) for name, worth in told])

    def _weighed(self, number: int) -> tuple[float, ...]:
        return tuple(sum(map(self._told.__getitem__, phrase)) for phrase in self._context.snapshot.phrases[number])


def _common(phrases: Phrases, found: GroupScores) -> tuple[tuple[int, float], ...]:
    """What a group is worth in each name of a document that has any of its words."""
    own, others = found.words, found.others.words if found.others else {}
    common = []
    for name, phrase in enumerate(phrases):
        worth = 0.0
        for word in phrase:
            if word in own or word in others:
                worth += max(own.get(word, 0.0), others.get(word, 0.0))
        if worth:
            common.append((name, min(worth, 1.0) * found.told))
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
