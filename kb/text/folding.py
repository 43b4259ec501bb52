"""One spelling for search: letters folded so that what people type meets what editors write.

Only for comparing; what is shown is never folded.
"""

from __future__ import annotations

import re
import unicodedata

_FOLD = str.maketrans(
    {
        "ё": "е", "ң": "н", "ө": "о", "ү": "у",
        # Neighbours' letters and signs that phones offer in place of ours.
        "қ": "к", "ғ": "г", "ұ": "у", "ӊ": "н", "ҥ": "н", "ӧ": "о", "ӱ": "у", "ә": "а", "һ": "х",
        "і": "и", "ї": "и", "є": "е", "ґ": "г", "ѳ": "о", "ɵ": "о", "θ": "о",
    }
)  # fmt: skip
_LOOK_ALIKES = str.maketrans("aceopxyykmtbhirgu", "асеорхуукмтвнигги"[:17])
_CYRILLIC = re.compile("[а-яёңөү]")
_LATIN = re.compile("[a-z]")
_APOSTROPHES = re.compile("(?<=\\w)['’‘ʼʻ`´](?=\\w)")
_NUMBER_SIGN = str.maketrans({"№": " ", "#": " "})
_PLAIN = re.compile(r"[\w !-/:-@\[-`{-~«»–—…“”„]*")
"""What nearly every text is made of: nothing in it to clean away."""
_WORD = re.compile(r"\d+|[^\W\d_]+")


def clean(text: str) -> str:
    """Composed characters without controls, marks, invisible signs or broken halves; never raises."""
    text = unicodedata.normalize("NFKC", text.translate(_NUMBER_SIGN))
    if _PLAIN.fullmatch(text):
        return text
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Cf", "Cs", "Co", "Cn", "Mn", "Me"):
        return ""
    return " " if category[0] in "CZ" else character


def fold(word: str) -> str:
    """Lower case, ё/ң/ө/ү and foreign doubles folded, Latin look-alikes inside a Cyrillic word repaired."""
    word = word.lower().translate(_FOLD)
    if not word.isascii() and _LATIN.search(word) and _CYRILLIC.search(word):
        return word.translate(_LOOK_ALIKES)
    return word


def words(text: str) -> list[str]:
    """The folded words of a text, in order; hyphens and the border of letters and digits part words."""
    return [fold(word) for word in split(text)]


def split(text: str) -> list[str]:
    """The words of a text as written, without apostrophes inside them."""
    return _WORD.findall(_APOSTROPHES.sub("", clean(text)))


def written(text: str) -> list[str]:
    """The words of a text as they stand in it."""
    return _WORD.findall(text)


def spans(text: str) -> list[tuple[int, int, str]]:
    """(start, end, word as written) for marking words in the text as it is shown."""
    return [(*found.span(), found.group()) for found in _WORD.finditer(text)]
