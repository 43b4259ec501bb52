"""The piece of an item that shows why it was found, with the words marked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, compress, islice
from typing import NamedTuple

from kb.catalog.edition import Edition, Key
from kb.search.query.stop_words import STOP_WORDS
from kb.search.records import body_texts
from kb.search.results import Fragment
from kb.search.stems import stems
from kb.text.folding import fold, spans, written
from kb.text.localized import Reading

LONGEST = 220
_ITEMS = 2_000
_LOOKED_AT = 12
"""So many texts of an item may be an excerpt: cases and steps say more than what stands behind them."""
_PIECES = 50_000
_UNMARKED = frozenset(stem for word in STOP_WORDS for stem in (word, *stems(word)))


class Excerpt(NamedTuple):
    """Pieces of a text, and the language it is in."""

    fragments: tuple[Fragment, ...]
    language: str


class _Front(NamedTuple):
    """What a row of results shows anyway: the stems of the title, the summary, its stems; excerpts made so far."""

    title: tuple[str, ...]
    summary: Reading
    stems: tuple[str, ...]
    made: dict[frozenset[str], Excerpt]


class _Body(NamedTuple):
    """The texts after the summary, every stem in them, and the place of the first text that has it."""

    texts: tuple[Reading, ...]
    stems: tuple[str, ...]
    places: tuple[int, ...]

    def first(self, wanted: frozenset[str]) -> Reading | None:
        """The first text with a wanted stem."""
        place = next(compress(self.places, map(wanted.__contains__, self.stems)), None)
        return None if place is None else self.texts[place]


class Excerpts:
    """Texts of the items of one edition, their words looked up when first needed; excerpts are remembered too.

    The same words of an item are wanted again and again, whatever else a query says.
    """

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._front = lru_cache(_ITEMS)(self._read_front)
        self._body = lru_cache(_ITEMS)(self._read_body)

    def best(self, key: Key, language: str, wanted: frozenset[str]) -> Excerpt:
        """The summary; where neither it nor the title has a wanted stem, the first text after it that has one."""
        if (front := self._front(key, language)) is None:
            return Excerpt((), language)
        text, here = front.summary, wanted.intersection(front.stems)
        if not here and wanted.isdisjoint(front.title):
            text = self._body(key, language).first(wanted) or text
            here = wanted.intersection(_all_marks(text.text))
        if (known := front.made.get(here)) is None:
            known = front.made[here] = _marked(text, here)
        return known

    def _read_front(self, key: Key, language: str) -> _Front | None:
        if (item := self._edition.lookup(*key)) is None:
            return None
        title = item.name().read(language)
        summary = next(iter(body_texts(item)), item.name()).read(language)
        return _Front(tuple(set(_all_marks(title.text))), summary, tuple(set(_all_marks(summary.text))), {})

    def _read_body(self, key: Key, language: str) -> _Body:
        item = self._edition.lookup(*key)
        texts = tuple(text.read(language) for text in islice(body_texts(item), 1, _LOOKED_AT)) if item else ()
        first: dict[str, int] = {}
        for place, text in enumerate(texts):
            for stem in _all_marks(text.text):
                first.setdefault(stem, place)
        return _Body(texts, tuple(first), tuple(first.values()))


def _all_marks(text: str) -> Iterator[str]:
    return chain.from_iterable(map(_marks, text.split()))


@lru_cache(_PIECES)
def _marks(piece: str) -> tuple[str, ...]:
    """The stems by which a piece between two spaces is marked; none mark a stop word."""
    return tuple({stem for word in written(piece) for stem in stems(fold(word))} - _UNMARKED)


def _marked(found: Reading, wanted: frozenset[str]) -> Excerpt:
    text, language = found
    hits = [(start, end) for start, end, word in spans(text) if not wanted.isdisjoint(_marks(word))]
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
