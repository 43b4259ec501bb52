"""How nearly a name of an item is the query as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kb.search.memory import Memory
from kb.search.query.context import Context
from kb.search.query.query import Query
from kb.search.scoring import GroupScores

_KEPT = 20_000


class Named(NamedTuple):
    """The names of one document: which of them each word stands in, and how much each tells as a whole."""

    places: Mapping[int, tuple[int, ...]]
    tells: tuple[float, ...]


class Names:
    """The titles and popular names of every document of a snapshot, weighed when first looked at."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._named: Memory[int, Named] = Memory(_KEPT)

    def best(self, number: int, groups: Sequence[GroupScores], query: Query) -> float:
        """1 when some name of the document and the query each have all the words of the other.

        The likeness is a cosine: what is common, over what each of the two tells. A group is worth no more in a
        name than it tells.
        """
        named = self._named.get(number, lambda: self._weighed(number))
        places = named.places
        told: dict[int, float] = {}
        for found, group in zip(groups, query.groups, strict=True):
            common: dict[int, float] = {}
            for word in places.keys() & found.words.keys():
                worth = found.words[word]
                for name in places[word]:
                    common[name] = common.get(name, 0.0) + worth
            for name, worth in common.items():
                told[name] = told.get(name, 0.0) + min(worth, group.information)
        if not told:
            return 0.0
        tells = named.tells
        return max(worth * worth / max(tells[name], worth) for name, worth in told.items()) / query.information

    def _weighed(self, number: int) -> Named:
        places: dict[int, list[int]] = {}
        phrases = [frozenset(phrase) for phrase in self._context.snapshot.phrases[number]]
        for name, words in enumerate(phrases):
            for word in words:
                places.setdefault(word, []).append(name)
        tells = tuple(sum(map(self._context.tells, phrase)) for phrase in self._context.snapshot.phrases[number])
        return Named({word: tuple(names) for word, names in places.items()}, tells)
