"""Alphabetical order of Kyrgyz and Russian titles: ё after е, ң after н, ө after о, ү after у."""

from __future__ import annotations

_ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzабвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"
_PLACES = {letter: place for place, letter in enumerate(_ALPHABET)}


def sort_key(text: str) -> tuple[int, ...]:
    """Sorts as a dictionary would: signs and spaces do not count, Latin letters and digits come first."""
    return tuple(_PLACES.get(letter, ord(letter) + 1_000) for letter in text.lower() if letter.isalnum())


def initial(text: str) -> str:
    """The capital letter under which a title stands in a list."""
    return next((letter.upper() for letter in text if letter.isalnum()), "…")
