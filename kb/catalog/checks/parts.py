"""The parts of one item fit together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.catalog.catalog import Catalog
from kb.catalog.checks.walk import walk
from kb.catalog.model import Script, Service
from kb.issues import Issue
from kb.store.yaml import Path

LISTS_WITH_IDS = ("cases", "steps", "fees", "terms", "scripts", "sources", "activities", "quiz")
BLANK = re.compile(r"\{([^{}]*)\}")


def ids_are_unique_inside_an_item(catalog: Catalog) -> Iterator[Issue]:
    """No two cases, steps, fees, terms, scripts or sources of one item share an id."""
    for entry in catalog:
        for name in LISTS_WITH_IDS:
            seen = set()
            for index, part in enumerate(getattr(entry.item, name, ())):
                if part.id in seen:
                    yield Issue("id_twice", entry.origin.place((name, index, "id")), {"id": part.id})
                seen.add(part.id)


def parts_name_parts_that_exist(catalog: Catalog) -> Iterator[Issue]:
    """Steps name fees, terms, scripts and papers of their own service; scripts name its steps."""
    for service, origin in catalog.of(Service):
        ids = {name: {part.id for part in getattr(service, name)} for name in ("fees", "terms", "scripts", "steps")}
        papers = {paper.document for paper in service.documents}
        named: list[tuple[Path, str, str | None, set[str]]] = []
        for at, step in enumerate(service.steps):
            named.append((("steps", at, "term"), "terms", step.term, ids["terms"]))
            named.append((("steps", at, "script"), "scripts", step.script, ids["scripts"]))
            named += [(("steps", at, "fees", i), "fees", fee, ids["fees"]) for i, fee in enumerate(step.fees)]
            named += [
                (("steps", at, "documents", i), "documents", paper, papers) for i, paper in enumerate(step.documents)
            ]
        for at, script in enumerate(service.scripts):
            named.append((("scripts", at, "step"), "steps", script.step, ids["steps"]))
        for path, part, id, known in named:
            if id is not None and id not in known:
                yield Issue("unknown_part", origin.place(path), {"part": part, "id": id})


def cases_exist(catalog: Catalog) -> Iterator[Issue]:
    """A part that holds for some cases names cases of its own service."""
    for service, origin in catalog.of(Service):
        known = {case.id for case in service.cases}
        for path, part in walk(service):
            if len(path) > 1 and path[-1] == "cases" and isinstance(part, tuple):
                for index, id in enumerate(part):
                    if id not in known:
                        yield Issue("unknown_part", origin.place((*path, index)), {"part": "cases", "id": id})


def fees_have_one_amount(catalog: Catalog) -> Iterator[Issue]:
    """A fee is an amount or free, and a range goes up."""
    for service, origin in catalog.of(Service):
        for index, fee in enumerate(service.fees):
            if fee.free == (fee.amount is not None):
                yield Issue("fee_without_amount", origin.place(("fees", index)))
        for name in ("fees", "terms"):
            for index, part in enumerate(getattr(service, name)):
                if part.amount_to is not None and (part.amount is None or part.amount_to <= part.amount):
                    yield Issue("range_goes_down", origin.place((name, index, "amount_to")))


def script_blanks_are_declared(catalog: Catalog) -> Iterator[Issue]:
    """Each `{blank}` of a script is one of its slots, and each slot is used."""
    for service, origin in catalog.of(Service):
        for at, script in enumerate(service.scripts):
            declared = {slot.id for slot in script.slots}
            used = _blanks(script)
            for id in sorted(used - declared):
                yield Issue("undeclared_slot", origin.place(("scripts", at)), {"id": id})
            for id in sorted(declared - used):
                yield Issue("unused_slot", origin.place(("scripts", at, "slots")), {"id": id})


def _blanks(script: Script) -> set[str]:
    return {blank for text in script.texts() for words in text.all() for blank in BLANK.findall(words)}


def status_explains_itself(catalog: Catalog) -> Iterator[Issue]:
    """A service that is paused, seasonal or ended says so in words."""
    for service, origin in catalog.of(Service):
        if service.status.state != "active" and not service.status.notice:
            yield Issue("status_without_notice", origin.place(("status",)))
