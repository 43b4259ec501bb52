"""The search tuning hangs together: wordings in one place, no circles, nothing empty."""

from __future__ import annotations

from collections.abc import Iterator

from kb.catalog.catalog import Catalog
from kb.catalog.model import Concept, Tuning
from kb.issues import Issue
from kb.text.folding import words

LISTS = ("concepts", "intents", "best_bets", "places")


def tuning_ids_are_unique(catalog: Catalog) -> Iterator[Issue]:
    """No two concepts, intents, best bets or places share an id, over all sheets."""
    for name in LISTS:
        seen: set[str] = set()
        for sheet, origin in catalog.of(Tuning):
            for index, part in enumerate(getattr(sheet, name)):
                if part.id in seen:
                    yield Issue("id_twice", origin.place((name, index, "id")), {"id": part.id})
                seen.add(part.id)


def wordings_have_words(catalog: Catalog) -> Iterator[Issue]:
    """Every wording has a letter or digit to search for."""
    for sheet, origin in catalog.of(Tuning):
        for name in LISTS:
            for index, part in enumerate(getattr(sheet, name)):
                for language, wordings in part.words.values.items():
                    for place, wording in enumerate(wordings):
                        if not words(wording):
                            path = (name, index, "words", language, place)
                            yield Issue("wording_without_words", origin.place(path), {"wording": wording})


def wordings_stand_in_one_concept(catalog: Catalog) -> Iterator[Issue]:
    """A wording of two concepts would make them one without anybody having said so."""
    owners: dict[tuple[str, ...], str] = {}
    for sheet, origin in catalog.of(Tuning):
        for index, concept in enumerate(sheet.concepts):
            for wording in concept.words.all():
                key = tuple(words(wording))
                owner = owners.setdefault(key, concept.id)
                if owner != concept.id:
                    values = {"wording": wording, "concept": owner}
                    yield Issue("wording_in_two_concepts", origin.place(("concepts", index)), values)


def narrower_concepts_make_no_circle(catalog: Catalog) -> Iterator[Issue]:
    """A narrower concept is there, and nothing is narrower than itself."""
    concepts = {concept.id: concept for sheet, _ in catalog.of(Tuning) for concept in sheet.concepts}
    for sheet, origin in catalog.of(Tuning):
        for index, concept in enumerate(sheet.concepts):
            for place, id in enumerate(concept.narrower):
                path = ("concepts", index, "narrower", place)
                if id not in concepts:
                    yield Issue("unknown_part", origin.place(path), {"part": "concepts", "id": id})
                elif concept.id in _below(id, concepts):
                    yield Issue("concept_circle", origin.place(path), {"concept": concept.id})


def settlements_lie_in_places(catalog: Catalog) -> Iterator[Issue]:
    """What a settlement lies within is a place of its own."""
    known = {place.id for sheet, _ in catalog.of(Tuning) for place in sheet.places if not place.within}
    for sheet, origin in catalog.of(Tuning):
        for index, place in enumerate(sheet.places):
            if place.within and place.within not in known:
                values = {"part": "places", "id": place.within}
                yield Issue("unknown_part", origin.place(("places", index, "within")), values)


def _below(id: str, concepts: dict[str, Concept]) -> set[str]:
    found: set[str] = set()
    waiting = [id]
    while waiting:
        name = waiting.pop()
        if name in found or name not in concepts:
            continue
        found.add(name)
        waiting += concepts[name].narrower
    return found
