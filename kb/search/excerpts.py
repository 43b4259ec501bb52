"""The piece of an item that shows why it was found, with the words marked."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from kb.catalog.edition import Edition, Key
from kb.catalog.model import Item
from kb.search.query.stop_words import STOP_WORDS
from kb.search.records import body_texts
from kb.search.results import Fragment
from kb.search.stems import stems
from kb.text.folding import spans

LONGEST = 220
_MEMORY = 4_000
_WORDS = 50_000
_UNMARKED = frozenset(stem for word in STOP_WORDS for stem in (word, *stems(word)))


class Passage(NamedTuple):
    """A text of an item, its language, and where each stem stands in it."""

    text: str
    language: str
    places: tuple[tuple[int, int, frozenset[str]], ...]
    stems: frozenset[str]


class Excerpts:
    """Passages of the items of one edition, cut into words when first needed."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._first = lru_cache(_MEMORY)(self._cut_first)
        self._all = lru_cache(_MEMORY)(self._cut)

    def best(self, key: Key, language: str, wanted: frozenset[str]) -> tuple[tuple[Fragment, ...], str]:
        """The first passage (the summary) where it has a wanted stem, else the one with most; and its language."""
        chosen = self._first(*key, language)
        if chosen is None:
            return (), language
        if chosen.stems.isdisjoint(wanted):
            chosen = max(self._all(*key, language), key=lambda passage: len(passage.stems & wanted))
        return _marked(chosen, wanted), chosen.language

    def _cut_first(self, kind: str, id: str, language: str) -> Passage | None:
        """The summary alone: mostly it is all that is needed."""
        item = self._edition.lookup(kind, id)
        return _passage(*next(iter(_readings(item, language)))) if item else None

    def _cut(self, kind: str, id: str, language: str) -> tuple[Passage, ...]:
        item = self._edition.lookup(kind, id)
        return tuple(_passage(text, of) for text, of in _readings(item, language)) if item else ()


def _readings(item: Item, language: str) -> Iterable[tuple[str, str]]:
    return (text.read(language) for text in body_texts(item) or (item.name(),))


def _passage(text: str, language: str) -> Passage:
    places = tuple((start, end, _marks(word)) for start, end, word in spans(text))
    return Passage(text, language, places, frozenset().union(*(of_word for _, _, of_word in places)))


@lru_cache(_WORDS)
def _marks(word: str) -> frozenset[str]:
    """The stems that mark a word; none mark a stop word."""
    return frozenset(stems(word)) - _UNMARKED


def _marked(passage: Passage, wanted: frozenset[str]) -> tuple[Fragment, ...]:
    text = passage.text
    hits = [(start, end) for start, end, of_word in passage.places if not of_word.isdisjoint(wanted)]
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
    return tuple(fragment for fragment in fragments if fragment.text)


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
