"""Words one slip away: a map from every word with one letter left out, and a distance that knows keyboards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kb.search.snapshot.layered import Layered
from kb.text.keyboard import NEIGHBOURS

SHORTEST = 4
_LONG = 8
_SURE = 5
_LIMIT, _LIMIT_SHORT = 1.1, 0.75
_SWAP = 0.7
_NEAR = 0.6
_DOUBLED = 0.5
_FIRST = 0.5
_CONFUSED = frozenset(
    pair[::order] for pair in "оа еи ыи эе уо ау яа юу шщ тд бп гк зс жш вф йи кх ея".split() for order in (1, -1)
)
_SILENT = "ьъ"


class Typos:
    """Forms (words and stems) by their deletes. Immutable: `extended` gives a larger one."""

    def __init__(self, forms: Iterable[str]) -> None:
        usable = _usable(forms)
        self._known: frozenset[str] = frozenset(usable)
        self._forms = Layered.of((shorter, form) for form in usable for shorter in _deletes(form))
        self._long = Layered.of(_by_length(usable))

    def extended(self, forms: Iterable[str]) -> Typos:
        """These forms and more."""
        new = [form for form in _usable(forms) if form not in self._known]
        larger = Typos(())
        larger._known = self._known.union(new)
        larger._forms = self._forms.extended((shorter, form) for form in new for shorter in _deletes(form))
        larger._long = self._long.extended(_by_length(new))
        return larger

    def near(self, word: str) -> list[tuple[float, str]]:
        """(distance, form) for the forms a slip or two away, nearest first."""
        if len(word) < SHORTEST:
            return []
        found = {form for shorter in _deletes(word) for form in self._forms.get(shorter)}
        near = _within(word, found, _LIMIT)
        if len(word) <= _SURE:
            # A short word is a slip of many; a letter left out, and keys side by side, are the likeliest.
            near = [(cost, form) for cost, form in near if cost <= _LIMIT_SHORT or len(form) == len(word) + 1]
        if not near and len(word) >= _LONG:
            near = _within(word, set(self._alike(word)), 2.0)
        return near

    def _alike(self, word: str) -> Iterator[str]:
        """Long forms that share nearly all letters; the exact distance is measured after."""
        letters = letter_mask(word)
        for length in range(len(word) - 2, len(word) + 3):
            for form, of_form in self._long.get(length):
                if (letters ^ of_form).bit_count() <= 4:
                    yield form


def _usable(forms: Iterable[str]) -> list[str]:
    return [form for form in dict.fromkeys(forms) if len(form) >= SHORTEST and not form.isdigit()]


def _by_length(forms: Iterable[str]) -> Iterator[tuple[int, tuple[str, int]]]:
    return ((len(form), (form, letter_mask(form))) for form in forms if len(form) >= _LONG - 1)


def _within(word: str, forms: Iterable[str], limit: float) -> list[tuple[float, str]]:
    costs = ((distance(word, form), form) for form in forms)
    return sorted((cost, form) for cost, form in costs if cost <= limit)


def _deletes(word: str) -> set[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def letter_mask(word: str) -> int:
    """A bit for each letter of a word: words alike have masks alike."""
    mask = 0
    for letter in word:
        mask |= 1 << (ord(letter) & 63)
    return mask


def distance(typed: str, meant: str) -> float:
    """Optimal string alignment; neighbouring keys, sounds alike and doubled letters cost less, a first letter more."""
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
        before, last = last, now
    return last[-1]


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
