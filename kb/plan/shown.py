"""What a printed plan shows of an item, part by part; dates of review and sources are not on the paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kb.catalog.model import Agency, Document, Fact, Item, Office, Service
from kb.catalog.procedure import procedure

Key = tuple[Any, ...]
"""The part, and what tells this piece of it from the others."""


def shown(item: Item, case: str | None = None) -> Mapping[Key, Any]:
    """Every piece by its part and key; the part comes first in the key."""
    match item:
        case Service():
            return {**_lists(item, case), **_words(item, WORDS[Service])}
        case Agency() | Office():
            contacts = _each("contacts", ((contact.kind, contact) for contact in item.contacts))
            hours = {("hours",): item.hours} if isinstance(item, Office) else {}
            return {**contacts, **hours, ("words", "name"): item.name(), **_words(item, WORDS[type(item)])}
        case Fact():
            return {
                ("contacts", "value"): item.value,
                ("contacts", "cost"): item.cost,
                ("contacts", "hours"): item.hours,
            }
        case _:
            return _words(item, WORDS.get(type(item), ()))


WORDS: Mapping[type, tuple[str, ...]] = {
    Service: ("status", "audience", "agency", "unknown", "refusals", "appeal", "scripts"),
    Agency: ("site",),
    Office: ("address", "exceptions", "note"),
    Document: ("title", "produced_by", "issued_by", "validity", "note"),
}
"""Fields of an item that are told as a whole."""


def _words(item: Item, names: Iterable[str]) -> dict[Key, Any]:
    return {("words", name): getattr(item, name) for name in names}


def _lists(service: Service, case: str | None) -> dict[Key, Any]:
    whole = procedure(service, case)
    steps = (step for stage in whole.stages for step in stage.steps)
    return {
        **_each("papers", ((paper.document, paper) for paper in whole.papers)),
        **_each("fees", ((fee.id, fee) for fee in whole.fees)),
        **_each("terms", ((term.id, term) for term in whole.terms)),
        **_each("steps", ((step.id, step) for step in steps)),
        **_each("results", ((result.document, result) for result in whole.results)),
    }


def _each(part: str, pieces: Iterable[tuple[Any, Any]]) -> dict[Key, Any]:
    """Pieces by key; of several with one key, the second is another one."""
    found: dict[Key, Any] = {}
    for key, piece in pieces:
        number = sum(known[1] == key for known in found)
        found[part, key, number] = piece
    return found
