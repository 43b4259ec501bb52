"""The plan in few words, for a message or a small code: whole words and numbers, or "+3" for what is left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kb.plan.gsm import size
from kb.text.latin import to_latin

CYRILLIC_PARTS = 2
LATIN_PARTS = 1
CODE_BYTES = 213
"""What a QR code of version 10 holds at error correction M, in bytes; larger ones are hard to read from paper."""


BULLET = "\n- "


@dataclass(frozen=True, slots=True)
class Wording:
    """The parts of a short text: `head` and `tail` always stay whole, `items` are left out from the end."""

    head: str
    items: tuple[str, ...]
    tail: str = ""
    joint: str = ", "

    def as_list(self) -> Wording:
        """The same with a line for each item, as a code holds it."""
        return replace(self, head=self.head.rstrip() + BULLET, joint=BULLET)


@dataclass(frozen=True, slots=True)
class Short:
    """A text that fits, and how many items it leaves out."""

    text: str
    left_out: int = 0

    @property
    def parts(self) -> int:
        """How many short messages it takes."""
        return size(self.text).parts


def in_cyrillic(wording: Wording) -> Short:
    """At most two parts of UCS-2."""
    return fitted(wording, lambda text: size(text).parts <= CYRILLIC_PARTS)


def in_latin(wording: Wording) -> Short:
    """At most one part of the 7-bit alphabet."""
    return fitted(_latin(wording), lambda text: size(text).seven_bit and size(text).parts <= LATIN_PARTS)


def for_code(wording: Wording) -> Short:
    """What the text code holds: all of it, in Latin letters if need be; or as much as goes in."""
    listed = wording.as_list()
    whole = fitted(listed, _in_code)
    if whole.left_out:
        latin = fitted(_latin(listed), _in_code)
        return latin if not latin.left_out else whole
    return whole


def fitted(wording: Wording, fits: Callable[[str], bool]) -> Short:
    """The longest text that fits. Where not even head and tail do, words go from the head; numbers never."""
    for count in range(len(wording.items), -1, -1):
        text = _joined(wording, wording.items[:count])
        if fits(text):
            return Short(text, len(wording.items) - count)
    words: Sequence[str] = wording.head.split()
    while words and not fits(_joined(wording, (), head=_head(wording, words))):
        droppable = [at for at, word in enumerate(words) if not any(letter.isdigit() for letter in word)]
        if not droppable:
            break
        words = [word for at, word in enumerate(words) if at != droppable[-1]]
    return Short(_joined(wording, (), head=_head(wording, words)), len(wording.items))


def _head(wording: Wording, words: Sequence[str]) -> str:
    """Fewer words with what parted them from the list."""
    return " ".join(words) + wording.head[len(wording.head.rstrip()) :]


def _joined(wording: Wording, items: Sequence[str], *, head: str | None = None) -> str:
    left_out = len(wording.items) - len(items)
    listed = wording.joint.join((*items, *([f"+{left_out}"] if left_out else [])))
    return "".join((wording.head if head is None else head, listed, wording.tail)).strip()


def _latin(wording: Wording) -> Wording:
    """Letters outside the 7-bit alphabet that are no Cyrillic ones are left out."""
    return Wording(
        _seven_bit(wording.head), tuple(map(_seven_bit, wording.items)), _seven_bit(wording.tail), wording.joint
    )


def _seven_bit(text: str) -> str:
    return "".join(letter for letter in to_latin(text) if size(letter).seven_bit)


def _in_code(text: str) -> bool:
    return len(text.encode()) <= CODE_BYTES
