"""The editors' tuning of one edition, compiled for queries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kb.catalog.edition import Edition
from kb.catalog.model import Concept, PlaceName, Tuning
from kb.search.query.phrasebook import Phrasebook, content_words
from kb.text.folding import words
from kb.text.localized import Names


class Wording(NamedTuple):
    """A wording as editors wrote it, and the folded words of it that count."""

    text: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """A concept: its own wordings, and those of narrower concepts. `key` names it in memories."""

    key: str
    own: tuple[Wording, ...]
    narrower: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True)
class Tuned:
    """Everything editors said about searching, from all `sheets` together."""

    sheets: tuple[Tuning, ...]
    concepts: Phrasebook[Meaning]
    intents: Phrasebook[tuple[str, ...]]
    best_bets: Phrasebook[tuple[str, ...]]
    places: Phrasebook[PlaceName]
    outside: Phrasebook[bool]
    hidden: frozenset[str]
    stop_words: frozenset[str]
    unsuggested: frozenset[str]
    words: tuple[str, ...]


def tuned(edition: Edition, previous: Tuned | None = None) -> Tuned:
    """Compile the tuning sheets of an edition; what was compiled before is taken while the sheets are the same."""
    sheets = edition.all(Tuning)
    if previous is not None and previous.sheets == sheets:
        return previous
    concepts = [concept for sheet in sheets for concept in sheet.concepts]
    meanings = _meanings(concepts)
    return Tuned(
        sheets=sheets,
        concepts=Phrasebook((text, meanings[concept.id]) for concept in concepts for text in concept.words.all()),
        intents=Phrasebook((text, i.guides) for sheet in sheets for i in sheet.intents for text in i.words.all()),
        best_bets=Phrasebook((text, b.services) for sheet in sheets for b in sheet.best_bets for text in b.words.all()),
        places=Phrasebook((text, p) for sheet in sheets for p in sheet.places for text in p.words.all()),
        outside=Phrasebook((text, True) for sheet in sheets for text in sheet.outside.all()),
        hidden=frozenset(id for sheet in sheets for id in sheet.hidden),
        stop_words=frozenset(_folded(sheet.stop_words for sheet in sheets)),
        unsuggested=frozenset(_folded(sheet.unsuggested for sheet in sheets)),
        words=tuple(dict.fromkeys(_folded(names for sheet in sheets for names in _wordings_of(sheet)))),
    )


def _wordings_of(sheet: Tuning) -> Iterable[Names]:
    for parts in (sheet.concepts, sheet.intents, sheet.best_bets, sheet.places):
        yield from (part.words for part in parts)


def _folded(names: Iterable[Names]) -> Iterable[str]:
    return (word for of_sheet in names for text in of_sheet.all() for word in words(text))


def _meanings(concepts: Iterable[Concept]) -> Mapping[str, Meaning]:
    by_id = {concept.id: concept for concept in concepts}
    return {
        id: Meaning(id, _wordings([concept]), _wordings(by_id[name] for name in concept.narrower if name in by_id))
        for id, concept in by_id.items()
    }


def _wordings(concepts: Iterable[Concept]) -> tuple[Wording, ...]:
    found: dict[tuple[str, ...], str] = {}
    for concept in concepts:
        for text in concept.words.all():
            if kept := content_words(text):
                found.setdefault(kept, text)
    return tuple(Wording(text, kept) for kept, text in found.items())
