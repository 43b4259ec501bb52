"""Every way to read a word as a stem and a chain of suffixes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kb.text.kyrgyz.sounds import VOWELS, edge, has_vowel
from kb.text.kyrgyz.suffixes import ENDINGS, FINAL, LONGEST, NOUN, SLOTS, VERB

_SHORTEST = 2
_ROUND = ("оо", "уу")
_OPENED = {"о": "аео", "у": "ыиу"}


class Reading(NamedTuple):
    """A stem, whether it is a noun or a verb, the slots from the stem outwards, the letters peeled.

    `softened` says that the suffix after the stem starts with a vowel, which softens a last п or к.
    """

    stem: str
    sort: str
    slots: tuple[str, ...]
    peeled: int
    softened: bool = False


def readings(word: str) -> Iterator[Reading]:
    """All readings, the bare word first. Few words have more than a dozen."""
    yield Reading(word, NOUN, (), 0)
    yield from _peel(word, FINAL, (), 0)


def _peel(rest: str, allowed: frozenset[str], slots: tuple[str, ...], peeled: int) -> Iterator[Reading]:
    if "vn" in allowed:
        yield from _verbal_nouns(rest, slots, peeled)
    for length in range(1, min(LONGEST, len(rest) - _SHORTEST) + 1):
        suffixes = ENDINGS.get(rest[-length:])
        if not suffixes:
            continue
        stem = rest[:-length]
        at = edge(stem)
        soft = rest[-length] in VOWELS
        for suffix in suffixes:
            if suffix.slot not in allowed or at not in suffix.edges:
                continue
            chain = (suffix.slot, *slots)
            inner = SLOTS[suffix.slot].stands_on
            for sort in (NOUN, VERB):
                if sort in inner:
                    yield Reading(stem, sort, chain, peeled + length, soft)
            if len(chain) < 7:
                yield from _peel(stem, inner, chain, peeled + length)


def _verbal_nouns(rest: str, slots: tuple[str, ...], peeled: int) -> Iterator[Reading]:
    """Verbal nouns of stems that end in a vowel: "каттоо" of "катта", "иштоо" of "иште", "окуу" of "оку"."""
    for tail in (*_ROUND, *(sounds + "ч" + vowel for sounds in _ROUND for vowel in "уоыи")):
        if rest.endswith(tail) and len(rest) - len(tail) >= _SHORTEST - 1:
            root = rest[: -len(tail)]
            if not has_vowel(root) and tail[0] != "у":
                continue
            chain = ("agent" if "ч" in tail else "vn", *slots)
            for vowel in _OPENED[tail[0]]:
                if tail[0] == "о" or has_vowel(root) or vowel == "у":
                    stem = root + vowel
                    yield Reading(stem, VERB, chain, peeled + len(tail) - 1)
                    yield from _peel(stem, SLOTS["vn"].stands_on, chain, peeled + len(tail) - 1)
