"""From a word of the query to words of the index: as written, by stems, by skeleton, by slips, by beginning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from math import ceil

from kb.search.query.query import Match
from kb.search.snapshot.layered import Layered
from kb.search.snapshot.typos import Typos
from kb.search.snapshot.vocabulary import Vocabulary
from kb.search.stems import stems
from kb.text.transliteration import is_latin, respellings, skeleton, to_cyrillic

EXACT, STEM, SKELETON, LOOSE = 1.0, 0.95, 0.85, 0.7
TYPO, TYPO_SLOPE = 0.85, 0.3
BEGINNING = 0.5
_BEGIN = 4
_ALIKE = 0.6
_MEMORY = 5_000
_SAME = re.compile(r"(.)\1+")
_LONG = 9
_BESIDE = 0.03


_STUTTER = re.compile(r"([^ysuv])\1\1")
"""A letter three times over: no spelling of a word, though its skeleton may look like a short one. "Жыйын" is."""


class Lookup:
    """The ways into one vocabulary. Safe to share: it only remembers what is always the same.

    Given the `previous` lookup of a smaller vocabulary, only what is new is worked out.
    """

    def __init__(self, vocabulary: Vocabulary, previous: Lookup | None = None) -> None:
        self.vocabulary = vocabulary
        if previous is None or vocabulary.words[: len(previous.vocabulary)] != previous.vocabulary.words:
            self.typos = Typos((*vocabulary.words, *vocabulary.by_stem))
            self._latin_stems = Layered.of(_latin_stems(vocabulary, 0))
            self._loose = Layered.of(_loose(vocabulary, 0))
        else:
            start = len(previous.vocabulary)
            self.typos = previous.typos.extended(_forms(vocabulary, start))
            self._latin_stems = previous._latin_stems.extended(_latin_stems(vocabulary, start))
            self._loose = previous._loose.extended(_loose(vocabulary, start))
        self.known: Callable[[str], tuple[Match, ...]] = lru_cache(_MEMORY)(self._known)
        self.latin: Callable[[str], tuple[Match, ...]] = lru_cache(_MEMORY)(self._latin)
        self.slips: Callable[[str], tuple[tuple[Match, ...], str]] = lru_cache(_MEMORY)(self._slips)
        self.beginning: Callable[[str], tuple[Match, ...]] = lru_cache(_MEMORY)(self._beginning)

    def _known(self, word: str) -> tuple[Match, ...]:
        """The word as written, and the words that share a stem with it."""
        found = {id: STEM for stem in stems(word) for id in self.vocabulary.by_stem.get(stem)}
        if (id := self.vocabulary.id(word)) is not None:
            found[id] = EXACT
        return _matches(found)

    def _latin(self, word: str) -> tuple[Match, ...]:
        """Words of the other alphabet that sound so; looser the less was found."""
        if not is_latin(word) or _STUTTER.search(word):
            return ()
        for spelling in (word, *respellings(word)):
            if found := self._sounding(spelling):
                return _matches(found)
        for spelling in (word, *respellings(word)):
            shapes = (skeleton(spelling), *(skeleton(stem) for stem in stems(to_cyrillic(spelling))))
            ids = {id for one in shapes for id in self._loose.get(_loosened(one))}
            if found := self._foreign(dict.fromkeys(ids, LOOSE)):
                return _matches(found)
        return ()

    def _sounding(self, word: str) -> dict[int, float]:
        """Words with the sound of a Latin word, or of its stems."""
        found = dict.fromkeys(self.vocabulary.by_skeleton.get(skeleton(word)), SKELETON)
        for stem in stems(to_cyrillic(word)):
            for ids in (self.vocabulary.by_stem.get(stem), self._latin_stems.get(skeleton(stem))):
                found |= dict.fromkeys(ids, SKELETON)
        return self._foreign(found)

    def _foreign(self, found: dict[int, float]) -> dict[int, float]:
        """Those in Cyrillic letters: a Latin word of the index is found as written."""
        words = self.vocabulary.words
        return {id: weight for id, weight in found.items() if not is_latin(words[id])}

    def _slips(self, word: str) -> tuple[tuple[Match, ...], str]:
        """The words it was meant for, and the likeliest of them in full."""
        near = dict[str, float]()
        for form in (word, *stems(word)):
            for cost, meant in self.typos.near(form):
                near[meant] = min(cost, near.get(meant, cost))
        if not near:
            return (), ""
        # A slip in a long word is likelier than one in a short word.
        likely = sorted((cost / min(len(form), _LONG), cost, form) for form, cost in near.items())
        found: dict[int, float] = {}
        kept = [(cost, form) for share, cost, form in likely if share <= likely[0][0] + _BESIDE]
        for cost, form in kept:
            weight = TYPO - TYPO_SLOPE * cost
            for id in self._forms_of(form):
                found[id] = max(weight, found.get(id, 0.0))
        return _matches(found), self._in_full(kept[0][1])

    def _forms_of(self, form: str) -> Iterable[int]:
        return (id for stem in (form, *stems(form)) for id in self.vocabulary.by_stem.get(stem))

    def _in_full(self, form: str) -> str:
        """A word to show for a form that may be a bare stem."""
        if self.vocabulary.id(form) is not None:
            return form
        words = (self.vocabulary.words[id] for id in self.vocabulary.by_stem.get(form))
        return min(words, key=lambda word: (len(word), word), default=form)

    def _beginning(self, word: str) -> tuple[Match, ...]:
        """Words that begin alike for most of their length: a weak sign, for what no stemmer knows."""
        found: dict[int, float] = {}
        for stem in stems(word)[:1]:
            if len(stem) < _BEGIN:
                continue
            shared = max(_BEGIN, ceil(_ALIKE * len(stem)))
            for id in self.vocabulary.starting(stem[:shared]):
                other = self.vocabulary.shapes[id][0][0]
                share = _common(stem, other) / max(len(stem), len(other))
                if share >= _ALIKE:
                    found[id] = BEGINNING * share
        return _matches(found)


def _forms(vocabulary: Vocabulary, start: int) -> Iterator[str]:
    for word, (of_word, _) in zip(vocabulary.words[start:], vocabulary.shapes[start:], strict=True):
        yield from (word, *of_word)


def _latin_stems(vocabulary: Vocabulary, start: int) -> Iterator[tuple[str, int]]:
    for id, (of_word, _) in enumerate(vocabulary.shapes[start:], start):
        yield from ((skeleton(stem), id) for stem in of_word)


def _loose(vocabulary: Vocabulary, start: int) -> Iterator[tuple[str, int]]:
    for id, (of_word, shape) in enumerate(vocabulary.shapes[start:], start):
        shapes = {_loosened(shape), *(_loosened(skeleton(stem)) for stem in of_word)}
        yield from ((loosened, id) for loosened in shapes)


def _matches(found: dict[int, float]) -> tuple[Match, ...]:
    return tuple(Match(id, found[id]) for id in sorted(found))


def _loosened(shape: str) -> str:
    """One letter for u and i, since `y` may be either, and one for k and s, since `c` may be."""
    return _SAME.sub(r"\1", shape.replace("u", "i").replace("k", "s"))


def _common(one: str, other: str) -> int:
    length = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        length += 1
    return length
