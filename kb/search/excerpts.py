"""The piece of an item that shows why it was found, with the words marked."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import NamedTuple

from kb.catalog.edition import Edition, Key
from kb.search.memory import Memory
from kb.search.query.stop_words import STOP_WORDS
from kb.search.records import body_texts
from kb.search.results import Fragment
from kb.search.stems import stems
from kb.text.folding import fold, spans, written

LONGEST = 220
_ITEMS = 2_000
_TEXTS = 4_000
"""Texts kept cut into words; one weighs about a kilobyte."""
_MADE = 10_000
_WORDS = 50_000
_UNMARKED = frozenset(stem for word in STOP_WORDS for stem in (word, *stems(word)))


class Excerpt(NamedTuple):
    """Pieces of a passage, and the language it is in."""

    fragments: tuple[Fragment, ...]
    language: str


class Excerpts:
    """Texts of the items of one edition, cut into words when first needed; excerpts are remembered too.

    The same words of an item are wanted again and again, whatever else a query says.
    """

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._readings = lru_cache(_ITEMS)(self._read)
        self._made: Memory[tuple[str, str, str, frozenset[str]], Excerpt] = Memory(_MADE)

    def best(self, key: Key, language: str, wanted: frozenset[str]) -> Excerpt:
        """From the first text (the summary comes first) that has a wanted stem; the summary where none has."""
        kind, id = key
        readings = self._readings(kind, id, language)
        for text, of in readings:
            if here := _stems(text) & wanted:
                return self._made.get((kind, id, language, here), partial(_marked, text, of, here))
        if not readings:
            return Excerpt((), language)
        text, of = readings[0]
        return self._made.get((kind, id, language, frozenset()), partial(_marked, text, of, frozenset()))

    def _read(self, kind: str, id: str, language: str) -> tuple[tuple[str, str], ...]:
        """(text, its language) for everything an excerpt may be taken from."""
        item = self._edition.lookup(kind, id)
        if item is None:
            return ()
        return tuple(text.read(language) for text in body_texts(item) or (item.name(),))


@lru_cache(_TEXTS)
def _stems(text: str) -> frozenset[str]:
    """The stems of its words that mark."""
    return frozenset().union(*map(_marks, written(text)))


@lru_cache(_WORDS)
def _marks(word: str) -> frozenset[str]:
    """The stems that mark a word as written; none mark a stop word."""
    return frozenset(stems(fold(word))) - _UNMARKED


def _marked(text: str, language: str, wanted: frozenset[str]) -> Excerpt:
    hits = [(start, end) for start, end, word in spans(text) if not _marks(word).isdisjoint(wanted)]
    begin, stop = _window(text, hits)
    fragments = [Fragment("… ", False)] if begin else []
    at = begin
    for start, end in hits:
        if start < begin or end > stop:
            continue
        if start > at:
            fragments.append(Fragment(text[at:start], False))
        fragments.append(Fragment(text[start:end], True))
        at = end
    fragments.append(Fragment(text[at:stop] + (" …" if stop < len(text) else ""), False))
    return Excerpt(tuple(fragment for fragment in fragments if fragment.text), language)


def _window(text: str, hits: list[tuple[int, int]]) -> tuple[int, int]:
    """The part of a long text to show: from a little before the first hit, cut at spaces."""
    if len(text) <= LONGEST:
        return 0, len(text)
    begin = max(0, (hits[0][0] if hits else 0) - LONGEST // 4)
    if begin:
        begin = text.find(" ", begin) + 1
    stop = begin + LONGEST
    if stop >= len(text):
        return begin, len(text)
    return begin, max(text.rfind(" ", begin, stop), begin + 1)
