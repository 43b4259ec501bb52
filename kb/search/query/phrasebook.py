"""Wordings found in a query by the stems of their words, in any form and with other words between."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from sys import intern
from typing import Generic, NamedTuple, TypeVar

from kb.search.query.stop_words import STOP_WORDS, everyday_stems
from kb.search.snapshot.layered import Layered
from kb.search.stems import stems
from kb.text.folding import words

Meaning = TypeVar("Meaning")
_WITHOUT = re.compile("с[ыиу]з$")
_SHORTEST_STEM = 3
_GAP = 2
"""So many other words may stand inside a wording of several words."""


class Found(NamedTuple, Generic[Meaning]):
    """A wording in the query: what it means, and where its words stand."""

    meaning: Meaning
    positions: tuple[int, ...]


class _Entry(NamedTuple, Generic[Meaning]):
    """What a wording means, the stems of each of its words, and whether all are words of everyday speech."""

    meaning: Meaning
    stems: tuple[tuple[str, ...], ...]
    common: bool


class Phrasebook(Generic[Meaning]):
    """Wordings with their meanings, ready to be looked for. Immutable.

    A wording is kept under the word that fewest wordings have: most are never looked at for a query.
    """

    def __init__(self, wordings: Iterable[tuple[str, Meaning]]) -> None:
        found = ((content_words(text), meaning) for text, meaning in wordings)
        self._entries = [_entry(wording, meaning) for wording, meaning in found if wording]
        spread = Counter(stem for entry in self._entries for of_word in entry.stems for stem in of_word)
        rarest = (
            min(entry.stems, key=lambda of_word: sum(map(spread.__getitem__, of_word))) for entry in self._entries
        )
        self._by_stem = Layered.of((stem, number) for number, of_word in enumerate(rarest) for stem in of_word)

    def find(self, query: Sequence[Collection[str]]) -> list[Found[Meaning]]:
        """Every wording all of whose words are in the query; `query` has the stems of each word."""
        first: dict[int, int] = {}
        for place, of_word in enumerate(query):
            for stem in of_word:
                for number in self._by_stem.get(stem):
                    first.setdefault(number, place)
        found = []
        for number in sorted(first):
            entry = self._entries[number]
            chosen = (first[number],) if len(entry.stems) == 1 else _chosen(entry, query)
            if chosen:
                found.append(Found(entry.meaning, chosen))
        return found


def _chosen(entry: _Entry[Meaning], query: Sequence[Collection[str]]) -> tuple[int, ...]:
    """Where the words of a wording of several words stand; nothing where it is not in the query."""
    if len(entry.stems) > len(query):
        return ()
    places = [_positions(of_word, query) for of_word in entry.stems]
    return _choose(places, common=entry.common) if all(places) else ()


def _entry(wording: tuple[str, ...], meaning: Meaning) -> _Entry[Meaning]:
    alone = len(wording) == 1
    of_words = (tuple(_own_stems(wording[0])),) if alone else tuple(map(stems, wording))
    return _Entry(meaning, of_words, not alone and all(_is_common(word) for word in wording))


def _positions(of_word: Sequence[str], query: Sequence[Collection[str]]) -> list[int]:
    return [position for position, typed in enumerate(query) if any(stem in typed for stem in of_word)]


def _own_stems(word: str) -> Iterable[str]:
    """The word and the stems that are its own: alone, "взятка" is no "взять" and "документсиз" no "документ"."""
    without = _WITHOUT.sub("", word)
    foreign = everyday_stems() - {word}
    others = (stem for stem in stems(word) if stem not in foreign and stem != without and len(stem) >= _SHORTEST_STEM)
    return dict.fromkeys((intern(word), *others))


def _is_common(word: str) -> bool:
    return word in STOP_WORDS or not everyday_stems().isdisjoint((word, *stems(word)))


def _choose(places: Sequence[Sequence[int]], *, common: bool) -> tuple[int, ...]:
    """A different position for each word of a wording, close together; nothing where there is none.

    Words of everyday speech alone must stand in its order: in a story they meet by chance.
    """
    taken: list[int] = []
    for positions in places:
        free = [position for position in positions if position not in taken]
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
