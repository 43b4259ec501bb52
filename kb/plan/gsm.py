"""How many parts a short message takes, by the tables of 3GPP TS 23.038 (GSM 7-bit) and UCS-2."""

from __future__ import annotations

from dataclasses import dataclass

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""One septet each."""
EXTENDED = frozenset("\f^{}\\[~]|€")
"""Two septets each: an escape goes before them."""
SEVEN_BIT = (160, 153)
UCS2 = (70, 67)
"""Units that fit into a message of its own, and into each part of a longer one."""


@dataclass(frozen=True, slots=True)
class Size:
    """A message as networks count it."""

    units: int
    parts: int
    seven_bit: bool


def size(text: str) -> Size:
    """Count a message. One letter outside the 7-bit table makes every letter cost a UCS-2 unit."""
    if all(letter in BASIC or letter in EXTENDED for letter in text):
        return _in_parts([2 if letter in EXTENDED else 1 for letter in text], SEVEN_BIT, seven_bit=True)
    return _in_parts([len(letter.encode("utf-16-be", "replace")) // 2 for letter in text], UCS2, seven_bit=False)


def _in_parts(costs: list[int], limits: tuple[int, int], *, seven_bit: bool) -> Size:
    whole, part = limits
    units = sum(costs)
    if units <= whole:
        return Size(units, 1 if units else 0, seven_bit)
    parts, room = 1, part
    for cost in costs:  # an escape pair or a surrogate pair is never split between parts
        if cost > room:
            parts, room = parts + 1, part
        room -= cost
    return Size(units, parts, seven_bit)
