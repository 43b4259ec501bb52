"""Kyrgyz and Russian in Latin letters that every phone's 7-bit alphabet has, for short messages."""

from __future__ import annotations

LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "j", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "ö", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ү": "ü", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ъ": "", "ы": "y",
    "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "«": '"', "»": '"', "„": '"', "“": '"', "”": '"', "’": "'", "–": "-", "—": "-", "−": "-", "№": "N",
    "×": "x", "…": "...", "\u00a0": " ", "\u202f": " ",
}  # fmt: skip


def to_latin(text: str) -> str:
    """The text without a Cyrillic letter; digits and everything else stay as they are."""
    return "".join(_letter(letter, beside=text[max(0, at - 1) : at + 2]) for at, letter in enumerate(text))


def _letter(letter: str, *, beside: str) -> str:
    latin = LETTERS.get(letter.lower(), letter)
    if letter == letter.lower() or latin == letter:
        return latin
    return latin.upper() if len(beside) > 1 and beside.replace(letter, "", 1).isupper() else latin.capitalize()
