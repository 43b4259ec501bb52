"""Wordings found in a query by the stems of their words, in any form and with other words between."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from kb.search.query.stop_words import STOP_WORDS, everyday_stems
from kb.search.stems import stems
from kb.text.folding import words

Meaning = TypeVar("Meaning")
_WITHOUT = re.compile("с[ыиу]з$")
_SHORTEST_STEM = 3
_GAP = 2
"""So many other words may stand inside a wording of several words."""


class Found(NamedTuple, Generic[Meaning]):
    """A wording in the query: what it means, where its words stand, and the wording as folded words."""

    meaning: Meaning
    positions: tuple[int, ...]
    wording: tuple[str, ...]


class Phrasebook(Generic[Meaning]):
    """Wordings with their meanings, ready to be looked for. Immutable."""

    def __init__(self, wordings: Iterable[tuple[str, Meaning]]) -> None:
        self._wordings: list[tuple[tuple[str, ...], Meaning]] = []
        self._common: set[int] = set()
        self._by_stem: dict[str, list[tuple[int, int]]] = {}
        for text, meaning in wordings:
            self._add(content_words(text), meaning)

    def _add(self, wording: tuple[str, ...], meaning: Meaning) -> None:
        number = len(self._wordings)
        self._wordings.append((wording, meaning))
        if len(wording) > 1 and all(_is_common(word) for word in wording):
            self._common.add(number)
        for place, word in enumerate(wording):
            for stem in _own_stems(word) if len(wording) == 1 else stems(word):
                self._by_stem.setdefault(stem, []).append((number, place))

    def find(self, query: Sequence[Collection[str]]) -> list[Found[Meaning]]:
        """Every wording all of whose words are in the query; `query` has the stems of each word."""
        places: dict[int, dict[int, list[int]]] = {}
        for position, of_word in enumerate(query):
            for stem in of_word:
                for number, place in self._by_stem.get(stem, ()):
                    at = places.setdefault(number, {}).setdefault(place, [])
                    if position not in at:
                        at.append(position)
        found = []
        for number, by_place in places.items():
            wording, meaning = self._wordings[number]
            if len(by_place) == len(wording) and (positions := _choose(by_place, common=number in self._common)):
                found.append(Found(meaning, positions, wording))
        return found


def _own_stems(word: str) -> Iterable[str]:
    """The word and the stems that are its own: alone, "взятка" is no "взять" and "документсиз" no "документ"."""
    without = _WITHOUT.sub("", word)
    foreign = everyday_stems() - {word}
    others = (stem for stem in stems(word) if stem not in foreign and stem != without and len(stem) >= _SHORTEST_STEM)
    return dict.fromkeys((word, *others))


def _is_common(word: str) -> bool:
    return word in STOP_WORDS or not everyday_stems().isdisjoint((word, *stems(word)))


def _choose(by_place: dict[int, list[int]], *, common: bool) -> tuple[int, ...]:
    """A different position for each word of a wording, close together; nothing where there is none.

    Words of everyday speech alone must stand in its order: in a story they meet by chance.
    """
    taken: list[int] = []
    for place in sorted(by_place):
        free = [position for position in by_place[place] if position not in taken]
        if not free:
            return ()
        taken.append(min(free, key=lambda position: abs(position - taken[-1]) if taken else position))
    if common and taken != sorted(taken):
        return ()
    if max(taken) - min(taken) > len(taken) - 1 + _GAP:
        return ()
    return tuple(sorted(taken))


def content_words(text: str) -> tuple[str, ...]:
    """The folded words of a wording that carry its subject; all of them where fewer than two do."""
    found = tuple(words(text))
    kept = tuple(word for word in found if word not in STOP_WORDS)
    return kept if len(kept) > 1 else found
