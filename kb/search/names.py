"""How nearly a name of an item is the query as a whole."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from itertools import accumulate, chain
from typing import cast

import numpy as np
from numpy.typing import NDArray

from kb.search.query.context import Context
from kb.search.query.stop_words import STOP_WORDS
from kb.search.scoring import NO_WORDS, GroupScores, Scores

_STOP = 0.04
"""What a stop word tells in a name."""


class Names:
    """The titles and popular names of every document of a snapshot, one after the other; weighed when first looked at.

    `_words` has the words of all names, `_lengths` how many each name has; `_firsts` and `_names` say where those of
    each document begin.
    """

    def __init__(self, context: Context) -> None:
        self._phrases = context.snapshot.phrases
        lengths = [len(name) for name in chain.from_iterable(self._phrases)]
        begins = [0, *accumulate(lengths)]
        self._lengths = np.array(lengths, np.intp)
        self._words = np.fromiter(chain.from_iterable(chain.from_iterable(self._phrases)), np.intp, begins[-1])
        self._names = [0, *accumulate(map(len, self._phrases))]
        self._firsts = [begins[name] for name in self._names]
        self._rows = _Rows(len(context.lookup.vocabulary))
        self._told = _Told(context)
        self._tells: dict[int, Scores] = {}

    def best(self, numbers: Sequence[int], groups: Sequence[GroupScores]) -> Scores:
        """For each document what the query tells, where some name and the query each have all the words of the other.

        Less as they are less alike: what is common, squared, over what the name tells; divided by what the query
        tells it is a cosine. A group is worth no more in a name than it tells.
        """
        best = np.zeros(len(numbers), np.float32)
        named = [place for place, number in enumerate(numbers) if self._names[number] < self._names[number + 1]]
        if named:
            best[named] = self._best([numbers[place] for place in named], groups)
        return best

    def _best(self, numbers: Sequence[int], groups: Sequence[GroupScores]) -> Scores:
        """The same for documents that have a name; one of signs alone is none."""
        names = np.concatenate([self._lengths[self._names[number] : self._names[number + 1]] for number in numbers])
        words = np.concatenate([self._words[self._firsts[number] : self._firsts[number + 1]] for number in numbers])
        starts = _starts(names)
        common = np.zeros(len(starts), np.float32)
        for group in groups:
            worth = np.add.reduceat(self._worth(words, group), starts)
            common += np.minimum(worth, 1.0) * np.float32(group.told)
        tells = np.concatenate([self._weighed(number) for number in numbers])
        likeness = common * np.minimum(common / tells, 1.0)
        counts = np.array([self._names[number + 1] - self._names[number] for number in numbers], np.intp)
        return cast(Scores, np.maximum.reduceat(likeness, _starts(counts)))

    def _worth(self, words: NDArray[np.intp], group: GroupScores) -> Scores:
        """What each of the words is worth to a group, before it is told."""
        row = self._rows.row
        own, others = group.words, group.others.words if group.others else NO_WORDS
        row[others.numbers] = others.worth
        row[own.numbers] = np.maximum(row[own.numbers], own.worth)
        found = row[words]
        row[others.numbers] = row[own.numbers] = 0.0
        return found

    def _weighed(self, number: int) -> Scores:
        """What each name of a document tells."""
        if (known := self._tells.get(number)) is None:
            told = [sum(map(self._told.__getitem__, name)) for name in self._phrases[number]]
            known = self._tells[number] = np.array(told, np.float32)
        return known


def _starts(lengths: NDArray[np.intp]) -> NDArray[np.intp]:
    """Where each of several runs begins that lie one after the other."""
    return np.cumsum(lengths) - lengths


class _Rows(threading.local):
    """A row of zeros with a place for each word of the index, for each thread: a new one for each query costs more."""

    def __init__(self, words: int) -> None:
        self.row = np.zeros(words, np.float32)


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
