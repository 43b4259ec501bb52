"""Rules over sentences: their length, their spaces, their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

LIMIT = 20
"""Words in a sentence; a reader with little schooling loses the beginning of a longer one."""

_ABBREVIATED = re.compile(
    r"\b(?:ст|г|гг|ул|д|кв|им|т|млн|млрд|тыс|стр|п|пп|ж|б|см|м|мкр|обл|р-н|тел|№)\.", re.IGNORECASE
)
_END = re.compile(r"(?<=[.!?…:;])[»\")]*\s+|\n+")
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_BRACKETS = re.compile(r"\([^()]*\)")
_NUMBER = re.compile(r"(?<![\w.,:/№+-])\d[\d\s]*(?:[.,]\d+)?(?![\w/:-])")
_PHONE_OR_YEAR = re.compile(r"0\d\d|1\d\d|1[29]\d\d|20\d\d")
_BEFORE = re.compile(
    r"(?:№|исполн\w*|старше|младше|стать\w*|пункт\w*|част\w*|глав\w*|форм\w*|номер\w*|телефон\w*|по|на|до|с|от|берене\w*|пункт\w*|бөлүм\w*"
    r"|глава\w*|чал\w*|тел|ул|д|кв|үй|көч\w*|корпус\w*|дом\w*|каб\w*|кабинет\w*|школ\w*|класс\w*|линия\w*|и|же|жана|,|-|–)\W*$",
    re.IGNORECASE,
)


def sentences(text: str) -> list[str]:
    """The sentences of a text; a full stop after an abbreviation ends none."""
    hidden = _ABBREVIATED.sub(lambda found: found.group().replace(".", "\0"), text)
    return [piece.replace("\0", ".") for piece in _END.split(hidden) if piece.strip()]


def long_sentences(text: str, _language: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """A sentence of more than 20 words; what stands in brackets, an official name mostly, does not count."""
    for sentence in sentences(text):
        count = len(_WORD.findall(_BRACKETS.sub("", sentence)))
        if count > LIMIT:
            yield "long_sentence", {"words": count, "limit": LIMIT, "start": sentence[:40]}


def double_spaces(text: str, _language: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Two spaces where one is meant."""
    if "  " in text:
        yield "double_space", {}


def bare_numbers(text: str, _language: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """A number at the end of a sentence with nothing before it that says what it counts."""
    for sentence in sentences(text):
        bare = sentence.rstrip(" .!?»)…;:")
        for found in _NUMBER.finditer(bare):
            if found.end() != len(bare) or found.start() == 0 or _BEFORE.search(bare[: found.start()]):
                continue
            if not _PHONE_OR_YEAR.fullmatch(found.group().strip()):
                yield "bare_number", {"number": found.group().strip()}
