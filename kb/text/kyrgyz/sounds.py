"""Sounds of Kyrgyz in folded letters: classes of letters, and what vowel may follow what.

Folding takes ө for о and ү for у, so that after у both а and о may follow.
"""

from __future__ import annotations

from typing import NamedTuple

VOWELS = frozenset("аоуыэеияю")
_VOICELESS = frozenset("птксшчфхцщ")
_LOANED = frozenset("бвгд")
_SMOOTH = frozenset("йр")
SILENT = "ьъ"

LOW = {"а": "а", "ы": "а", "я": "а", "о": "о", "у": "ао", "ю": "ао", "е": "е", "э": "е", "и": "е"}
HIGH = {"а": "ы", "ы": "ы", "я": "ы", "о": "у", "у": "у", "ю": "у", "е": "и", "э": "и", "и": "и"}
"""The vowels of a suffix that may follow a vowel of the stem."""

CONSONANTS = {
    "L": {"V": "л", "R": "л", "L": "д", "B": "дт", "T": "т"},
    "D": {"V": "д", "R": "д", "L": "д", "B": "дт", "T": "т"},
    "N": {"V": "н", "R": "д", "L": "д", "B": "дт", "T": "т"},
    "G": {"V": "г", "R": "г", "L": "г", "B": "гк", "T": "к"},
    "B": {"V": "б", "R": "б", "L": "б", "B": "бп", "T": "п"},
}
"""The first consonant of a suffix by the last sound of the stem."""

HARDENED = {"б": "п", "г": "к"}
"""Before a vowel the last п and к of a stem soften; this hardens them again."""


class Edge(NamedTuple):
    """The end of a stem as a suffix feels it: its last vowel and the class of its last sound."""

    vowel: str
    sound: str


def edge(stem: str) -> Edge | None:
    """The edge of a stem; none for a stem without a vowel."""
    stem = stem.rstrip(SILENT)
    for letter in reversed(stem):
        if letter in VOWELS:
            return Edge(letter, sound(stem[-1]))
    return None


def sound(letter: str) -> str:
    """V vowel, R й or р, B б в г д (hard in loans), T voiceless, L the other consonants."""
    if letter in VOWELS:
        return "V"
    if letter in _SMOOTH:
        return "R"
    if letter in _LOANED:
        return "B"
    return "T" if letter in _VOICELESS else "L"


def has_vowel(stem: str) -> bool:
    """Whether there is a vowel in it."""
    return any(letter in VOWELS for letter in stem)
