"""The piece of an item that shows why it was found, with the words marked."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from kb.catalog.edition import Edition, Key
from kb.catalog.model import Item
from kb.search.memory import Memory
from kb.search.query.stop_words import STOP_WORDS
from kb.search.records import body_texts
from kb.search.results import Fragment
from kb.search.stems import stems
from kb.text.folding import fold, spans, written

LONGEST = 220
_ITEMS = 4_000
_WHOLE_ITEMS = 300
"""Items kept cut into words from end to end; one weighs about 5 KB."""
_MADE = 10_000
_WORDS = 50_000
_UNMARKED = frozenset(stem for word in STOP_WORDS for stem in (word, *stems(word)))


class Excerpt(NamedTuple):
    """Pieces of a passage, and the language it is in."""

    fragments: tuple[Fragment, ...]
    language: str


class Passage(NamedTuple):
    """A text of an item, its language, and the stems that mark words in it."""

    text: str
    language: str
    stems: frozenset[str]


class Excerpts:
    """Passages of the items of one edition, cut into words when first needed; excerpts are remembered too.

    The same words of an item are wanted again and again, whatever else a query says.
    """

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._first = lru_cache(_ITEMS)(self._cut_first)
        self._all = lru_cache(_WHOLE_ITEMS)(self._cut)
        self._made: Memory[tuple[str, str, str, frozenset[str]], Excerpt] = Memory(_MADE)

    def best(self, key: Key, language: str, wanted: frozenset[str]) -> Excerpt:
        """From the first passage (the summary) where it has a wanted stem, else from the one with most."""
        kind, id = key
        first = self._first(kind, id, language)
        if first is None:
            return Excerpt((), language)
        if here := first.stems & wanted:
            return self._made.get((kind, id, language, here), lambda: _marked(first, here))
        passages, known = self._all(kind, id, language)
        here = known & wanted
        return self._made.get((kind, id, language, here), lambda: _marked(_fullest(passages, here), here))

    def _cut_first(self, kind: str, id: str, language: str) -> Passage | None:
        """The summary alone: it is what is shown of most."""
        item = self._edition.lookup(kind, id)
        return _passage(*next(iter(_readings(item, language)))) if item else None

    def _cut(self, kind: str, id: str, language: str) -> tuple[tuple[Passage, ...], frozenset[str]]:
        """Every passage, and the stems of all."""
        item = self._edition.lookup(kind, id)
        passages = tuple(_passage(text, of) for text, of in _readings(item, language)) if item else ()
        return passages, frozenset().union(*(passage.stems for passage in passages))


def _fullest(passages: tuple[Passage, ...], wanted: frozenset[str]) -> Passage:
    return max(passages, key=lambda passage: len(passage.stems & wanted))


def _readings(item: Item, language: str) -> Iterable[tuple[str, str]]:
    return (text.read(language) for text in body_texts(item) or (item.name(),))


def _passage(text: str, language: str) -> Passage:
    return Passage(text, language, frozenset().union(*map(_marks, written(text))))


@lru_cache(_WORDS)
def _marks(word: str) -> frozenset[str]:
    """The stems that mark a word as written; none mark a stop word."""
    return frozenset(stems(fold(word))) - _UNMARKED


def _marked(passage: Passage, wanted: frozenset[str]) -> Excerpt:
    text = passage.text
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
    return Excerpt(tuple(fragment for fragment in fragments if fragment.text), passage.language)


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
