"""Alphabetical order of Kyrgyz and Russian titles: ё after е, ң after н, ө after о, ү after у."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar

Thing = TypeVar("Thing")
DIGITS = "0–9"
_ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzабвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"
_PLACES = {letter: place for place, letter in enumerate(_ALPHABET)}


def sort_key(text: str) -> tuple[int, ...]:
    """Sorts as a dictionary would: signs and spaces do not count, Latin letters and digits come first."""
    return tuple(_PLACES.get(letter, ord(letter) + 1_000) for letter in text.lower() if letter.isalnum())


def initial(text: str) -> str:
    """The capital letter under which a title stands in a list; all digits share one place."""
    first = next((letter.upper() for letter in text if letter.isalnum()), "…")
    return DIGITS if first.isdecimal() else first


def by_initial(things: Iterable[Thing], *, title: Callable[[Thing], str]) -> dict[str, list[Thing]]:
    """The things in the order of their titles, under their first letters."""
    letters: dict[str, list[Thing]] = defaultdict(list)
    for thing in sorted(things, key=lambda thing: sort_key(title(thing))):
        letters[initial(title(thing))].append(thing)
    return dict(letters)
