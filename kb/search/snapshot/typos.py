"""Words one slip away: a map from every word with one letter left out, and a distance that knows keyboards."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import inf

import numpy as np

from kb.text.keyboard import NEIGHBOURS

SHORTEST = 4
_LONG = 8
_SURE = 5
_LIMIT, _LIMIT_SHORT = 1.1, 0.75
_APART = 4
"""So many letters may stand in one of two words alone that are two slips apart."""
_SWAP = 0.7
_NEAR = 0.6
_DOUBLED = 0.5
_FIRST = 0.5
_CONFUSED = frozenset(
    pair[::order] for pair in "оа еи ыи эе уо ау яа юу шщ тд бп гк зс жш вф йи кх ея".split() for order in (1, -1)
)
_SILENT = "ьъ"
_BITS = 32
_MASK = (1 << _BITS) - 1


class Typos:
    """Forms (words and stems) by their deletes. Immutable: `extended` gives a larger one that shares the arrays."""

    def __init__(self, forms: Iterable[str], *, below: _Layer | None = None) -> None:
        self._layers = [_Layer(_usable(forms))]
        if below is not None:
            self._layers.insert(0, below)

    def extended(self, forms: Iterable[str]) -> Typos:
        """These forms and more: one layer stays as it is, the other is small."""
        below, *above = self._layers
        new = (form for form in forms if not below.has(form))
        return Typos(chain((form for layer in above for form in layer.forms), new), below=below)

    def near(self, word: str) -> list[tuple[float, str]]:
        """(distance, form) for the forms a slip or two away, nearest first."""
        if len(word) < SHORTEST:
            return []
        hashes = [_hash(shorter) for shorter in _deletes(word)]
        found = {form for layer in self._layers for form in layer.sharing(hashes)}
        near = _within(word, found, _LIMIT)
        if len(word) <= _SURE:
            # A short word is a slip of many; a letter left out, and keys side by side, are the likeliest.
            near = [(cost, form) for cost, form in near if cost <= _LIMIT_SHORT or len(form) == len(word) + 1]
        if not near and len(word) >= _LONG:
            near = _within(word, {form for layer in self._layers for form in layer.alike(word)}, 2.0)
        return near


class _Layer:
    """Forms in arrays: a dictionary of all their deletes would weigh thirty times as much.

    `_keys` are sorted: the hash of a delete, and after it the number of its form. Hashes may meet; the distance tells.
    """

    def __init__(self, forms: Sequence[str]) -> None:
        self.forms = tuple(forms)
        pairs = (_hash(shorter) << _BITS | number for number, form in enumerate(forms) for shorter in _deletes(form))
        keys = np.fromiter(pairs, np.uint64)
        keys.sort()
        self._keys = array("Q", keys.tobytes())
        self._masks = np.array([letter_mask(form) for form in forms], np.uint64)
        self._lengths = np.array([len(form) for form in forms], np.int16)

    def has(self, form: str) -> bool:
        """Whether it is one of the forms."""
        return any(known == form for known in self.sharing([_hash(form)]))

    def sharing(self, hashes: Iterable[int]) -> Iterator[str]:
        """Forms that have a delete of one of these hashes."""
        keys = self._keys
        for wanted in hashes:
            place = bisect_left(keys, wanted << _BITS)
            while place < len(keys) and keys[place] >> _BITS == wanted:
                yield self.forms[keys[place] & _MASK]
                place += 1

    def alike(self, word: str) -> Iterator[str]:
        """Long forms that share nearly all letters; the exact distance is measured after."""
        apart = np.bitwise_count(self._masks ^ np.uint64(letter_mask(word)))
        alike = (apart <= _APART) & (abs(self._lengths - len(word)) <= 2) & (self._lengths >= _LONG - 1)
        return (self.forms[number] for number in np.flatnonzero(alike).tolist())


def _usable(forms: Iterable[str]) -> list[str]:
    return [form for form in dict.fromkeys(forms) if len(form) >= SHORTEST and not form.isdigit()]


def _within(word: str, forms: Iterable[str], limit: float) -> list[tuple[float, str]]:
    costs = ((distance(word, form, limit), form) for form in forms)
    return sorted((cost, form) for cost, form in costs if cost <= limit)


def _hash(form: str) -> int:
    """32 bits; Python's own is good for one process, and no longer is it kept."""
    return hash(form) & _MASK


def _deletes(word: str) -> set[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def letter_mask(word: str) -> int:
    """A bit for each letter of a word: words alike have masks alike."""
    mask = 0
    for letter in word:
        mask |= 1 << (ord(letter) & 63)
    return mask


def distance(typed: str, meant: str, limit: float = inf) -> float:
    """Optimal string alignment; neighbouring keys, sounds alike and doubled letters cost less, a first letter more.

    Past `limit` it need not be exact.
    """
    typed, meant = _middle(typed, meant)
    before: list[float] = []
    last = [float(place) for place in range(len(meant) + 1)]
    for row, letter in enumerate(typed, 1):
        now = [float(row)]
        for column, wanted in enumerate(meant, 1):
            cost = min(
                last[column - 1] + _change(letter, wanted, first=row == column == 1),
                last[column] + _extra(typed, row - 1),
                now[column - 1] + _extra(meant, column - 1),
            )
            if row > 1 and column > 1 and letter == meant[column - 2] and typed[row - 2] == wanted:
                cost = min(cost, before[column - 2] + _SWAP + (_FIRST if row == column == 2 else 0.0))
            now.append(cost)
        if min(now) > limit and min(last) > limit:
            return inf
        before, last = last, now
    return last[-1]


def _middle(one: str, other: str) -> tuple[str, str]:
    """Both words without the letters they begin and end with, but for one at each side: a doubled letter needs it."""
    shorter = min(len(one), len(other))
    start = next((place for place in range(shorter) if one[place] != other[place]), shorter)
    start = max(0, start - 1)
    end = next((place for place in range(shorter - start) if one[-1 - place] != other[-1 - place]), shorter - start)
    end = max(0, end - 1)
    return one[start : len(one) - end], other[start : len(other) - end]


def _change(typed: str, meant: str, *, first: bool) -> float:
    if typed == meant:
        return 0.0
    pair = typed + meant
    cost = _NEAR if pair in NEIGHBOURS or pair in _CONFUSED else 1.0
    return cost + (_FIRST if first else 0.0)


def _extra(word: str, place: int) -> float:
    if word[place] in _SILENT or (place and word[place] == word[place - 1]):
        return _DOUBLED
    return 1.0
