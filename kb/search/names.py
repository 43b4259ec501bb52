"""How nearly a name of an item is the query as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kb.search.memory import Memory
from kb.search.query.context import Context
from kb.search.query.query import Query

_KEPT = 20_000


class Name(NamedTuple):
    """The words of one name, and how much they tell together."""

    words: frozenset[int]
    tells: float


class Names:
    """The titles and popular names of every document of a snapshot, weighed when first looked at."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._names: Memory[int, tuple[Name, ...]] = Memory(_KEPT)

    def best(self, number: int, wanted: Mapping[int, tuple[int, float]], query: Query) -> float:
        """1 when some name of the document and the query each have all the words of the other.

        `wanted` maps the words looked for to their group and worth, as `ranking.wanted_words` gives them.
        """
        names = self._names.get(number, lambda: self._weighed(number))
        keys = wanted.keys()
        tells = [group.information for group in query.groups]
        return max((_likeness(name, wanted, tells) for name in names if not keys.isdisjoint(name.words)), default=0.0)

    def _weighed(self, number: int) -> tuple[Name, ...]:
        tells = self._context.tells
        phrases = self._context.snapshot.phrases[number]
        return tuple(Name(frozenset(phrase), sum(map(tells, phrase))) for phrase in phrases)


def _likeness(name: Name, wanted: Mapping[int, tuple[int, float]], tells: Sequence[float]) -> float:
    """By cosine: what is common, over what each of the two tells. A group is worth no more than it tells."""
    by_group: dict[int, float] = {}
    for word in name.words:
        if word in wanted:
            place, worth = wanted[word]
            by_group[place] = by_group.get(place, 0.0) + worth
    common = sum(min(worth, tells[place]) for place, worth in by_group.items())
    return common * common / (sum(tells) * max(name.tells, common))
