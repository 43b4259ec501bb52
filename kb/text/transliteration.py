"""Latin and Cyrillic brought together: one skeleton for both, and a best guess in Cyrillic.

People write Kyrgyz and Russian in Latin letters in a dozen ways. Instead of listing schemes, words of both
alphabets are reduced to a skeleton in which the ways agree.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LATIN_LETTERS = str.maketrans(
    {
        "ä": "a", "á": "a", "â": "a", "ö": "o", "ó": "o", "ü": "u", "ú": "u", "ı": "i", "í": "i", "ï": "i",
        "é": "e", "ë": "e", "ş": "S", "š": "S", "ç": "C", "č": "C", "ž": "J", "ğ": "g", "ñ": "n", "ŋ": "n",
    }
)  # fmt: skip
_PAIRS = (
    ("shch", "S"), ("sch", "S"), ("sh", "S"), ("tch", "C"), ("ch", "C"), ("dzh", "J"), ("zh", "J"), ("dj", "J"),
    ("ts", "T"), ("tz", "T"), ("kh", "h"), ("gh", "g"), ("ng", "n"), ("ck", "k"), ("ph", "f"), ("oo", "o"),
)  # fmt: skip
_SINGLES = str.maketrans({"y": "i", "j": "J", "w": "v", "x": "h", "q": "k", "c": "k"})
_CYRILLIC_SKELETON = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "J", "з": "z", "и": "i",
        "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r",
        "с": "s", "т": "t", "у": "u", "ү": "u", "ф": "f", "х": "h", "ц": "T", "ч": "C", "ш": "S", "щ": "S",
        "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
    }
)  # fmt: skip
_DOUBLES = re.compile(r"(.)\1+")
_SOFT_C = re.compile("c(?=[eiy])")
_RESPELLINGS = (("v", "u"), ("j", "y"), ("c", "ts"), ("w", "sh"), ("x", "h"), ("q", "k"))
"""Letters that some write for another sound: v for ү, j for й, c for ц, w for ш."""


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """The shape both alphabets share: `skeleton("күбөлүк") == skeleton("kubolyk") == skeleton("kybolyk")`.

    Vowels у, ү, ы, и are told apart only as u and i; `y` stands for either, so both fall to one letter here.
    """
    shape = word.translate(_CYRILLIC_SKELETON) if _is_cyrillic(word) else _latin_skeleton(word)
    shape = shape.replace("dJ", "J").replace("ts", "s").replace("T", "s").replace("ii", "i")
    return _DOUBLES.sub(r"\1", shape)


def _latin_skeleton(word: str) -> str:
    shape = word.lower().translate(_LATIN_LETTERS)
    for written, meant in _PAIRS:
        shape = shape.replace(written, meant)
    return _SOFT_C.sub("s", shape).translate(_SINGLES).replace("'", "")


def respellings(word: str) -> tuple[str, ...]:
    """Other Latin spellings a Latin word may stand for, likeliest first; the word itself is not among them."""
    return tuple(word.replace(written, meant) for written, meant in _RESPELLINGS if written in word)


_GUESS = (
    ("shch", "щ"), ("sh", "ш"), ("ch", "ч"), ("dzh", "ж"), ("zh", "ж"), ("ts", "ц"), ("kh", "х"),
    ("yu", "ю"), ("ya", "я"), ("yo", "е"), ("ye", "е"), ("ju", "жу"), ("ng", "н"), ("iy", "ий"),
)  # fmt: skip
_GUESS_LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyzöüışçğñ", "абкдефгхижклмнопкрстуввхызоуышчгн")
_Y_AFTER_VOWEL = re.compile("(?<=[aeiouаеиоуыэюя])y")


@lru_cache(maxsize=10_000)
def to_cyrillic(word: str) -> str:
    """The likeliest Cyrillic spelling of a Latin word, good enough for a stemmer to find its ending."""
    word = word.lower()
    for written, meant in _GUESS:
        word = word.replace(written, meant)
    return _Y_AFTER_VOWEL.sub("й", word).translate(_GUESS_LETTERS)


def _is_cyrillic(word: str) -> bool:
    return any("Ѐ" <= letter <= "ӿ" for letter in word)


def is_latin(word: str) -> bool:
    """Whether the word has Latin letters and no Cyrillic ones."""
    return any("a" <= letter <= "z" or "à" <= letter <= "ɏ" for letter in word.lower()) and not _is_cyrillic(word)
