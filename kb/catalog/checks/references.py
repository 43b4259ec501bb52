"""Every name of another item leads to one."""

from __future__ import annotations

from collections.abc import Iterator

from kb.catalog.catalog import Catalog
from kb.catalog.checks.walk import walk
from kb.catalog.kinds import KINDS
from kb.catalog.model import (
    Act,
    Agency,
    Appeal,
    BestBet,
    Contact,
    Document,
    Guide,
    Item,
    LegalGround,
    Live,
    Module,
    Office,
    Paper,
    Pick,
    PlaceName,
    Related,
    Result,
    ScriptName,
    Service,
    Step,
    TimeSlot,
    Tuning,
    Where,
)
from kb.issues import Issue
from kb.store.yaml import Path

REFERENCES: dict[tuple[type, str], str] = {
    (Service, "topics"): "topic",
    (Service, "life_events"): "life_event",
    (Service, "agency"): "agency",
    (Service, "offices"): "office",
    (Service, "replaced_by"): "service",
    (Paper, "document"): "document",
    (Result, "document"): "document",
    (Where, "agency"): "agency",
    (Where, "office"): "office",
    (Step, "documents"): "document",
    (Step, "service"): "service",
    (Appeal, "agency"): "agency",
    (Appeal, "service"): "service",
    (Appeal, "act"): "act",
    (LegalGround, "act"): "act",
    (Related, "service"): "service",
    (Contact, "fact"): "fact",
    (Document, "produced_by"): "service",
    (Agency, "parent"): "agency",
    (Office, "agency"): "agency",
    (Act, "repealed_by"): "act",
    (Guide, "topics"): "topic",
    (Guide, "life_events"): "life_event",
    (Pick, "service"): "service",
    (Live, "services"): "service",
    (Live, "guides"): "guide",
    (Live, "terms"): "term",
    (ScriptName, "service"): "service",
    (Module, "related"): "module",
    (TimeSlot, "module"): "module",
    (BestBet, "services"): "service",
    (PlaceName, "services"): "service",
    (Tuning, "hidden"): "service",
}
"""Which field of which part names an item of which kind."""


def references(item: Item) -> Iterator[tuple[Path, str, str]]:
    """Yield (path, kind, id) for every item that `item` names."""
    owners: dict[Path, type] = {(): type(item)}
    for path, part in walk(item):
        owners[path] = type(part)
        kind = REFERENCES.get((owners[path[:-1]], str(path[-1])))
        if kind is None or part is None:
            continue
        if isinstance(part, tuple):
            yield from (((*path, index), kind, id) for index, id in enumerate(part))
        else:
            yield path, kind, part


def every_reference_resolves(catalog: Catalog) -> Iterator[Issue]:
    """An item that is named exists."""
    for entry in catalog:
        for path, kind, id in references(entry.item):
            if not catalog.has(kind, id):
                values = {"kind": kind, "id": id}
                yield Issue("unknown_reference", entry.origin.place(path), values)


def old_ids_are_not_taken(catalog: Catalog) -> Iterator[Issue]:
    """An id is never reused: a former id belongs to nobody else of its kind."""
    for kind in KINDS:
        owners: dict[str, str] = {}
        for entry in catalog:
            if entry.item.kind != kind:
                continue
            for index, old in enumerate(getattr(entry.item, "former_ids", ())):
                if catalog.has(kind, old) or old in owners:
                    yield Issue("id_reused", entry.origin.place(("former_ids", index)), {"id": old})
                owners[old] = entry.item.id
