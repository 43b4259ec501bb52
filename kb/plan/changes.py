"""What changed since a printed plan: items as an edition showed them beside those of today, part by part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kb.catalog.edition import Edition, Key
from kb.catalog.model import Item
from kb.plan.plan import Plan
from kb.plan.shown import shown


@dataclass(frozen=True, slots=True)
class Change:
    """One piece of one item: `before` is missing where it was added, `after` where it was taken away.

    `part` is papers, fees, terms, steps, results, contacts, hours, words (then `field` names them), or item for an
    item that came or went as a whole.
    """

    item: Item
    part: str
    field: str = ""
    before: Any = None
    after: Any = None


def keys(plan: Plan, *, edition: Edition) -> tuple[Key, ...]:
    """Every item that the paper of this plan was printed from."""
    found = [("service", one.id) for one in plan.picks.missing]
    found += [("service", picked.service.id) for picked in plan.services]
    found += [("document", line.document.id) for line in plan.papers]
    for kind, id in sorted(_places(plan)):
        found.append((kind, id))
        contacts = getattr(edition.lookup(kind, id), "contacts", ())
        found += [("fact", contact.fact) for contact in contacts if contact.fact]
    return tuple(dict.fromkeys(found))


def _places(plan: Plan) -> set[Key]:
    named = (place.partition(":") for course in plan.courses for stop in course.stops for place in stop.places)
    doors = {(kind, id) for kind, _, id in named if kind in ("agency", "office")}
    return doors | {("agency", picked.service.agency) for picked in plan.services}


def changes(plan: Plan, before: Mapping[Key, Item | None], *, edition: Edition) -> tuple[Change, ...]:
    """Compare items as they were (none: not there yet) with those of today, in the cases that the plan has."""
    cases: dict[Key, list[str | None]] = {}
    for picked in plan.services:
        cases.setdefault(("service", picked.service.id), []).append(picked.case)
    found: list[Change] = []
    for key, then in before.items():
        now = edition.lookup(*key)
        if then and now:
            for case in cases.get(key, [None]):
                found += _between(then, now, case)
        elif item := then or now:
            found.append(Change(item, "item", before=then, after=now))
    return tuple(dict.fromkeys(found))


def _between(then: Item, now: Item, case: str | None) -> Iterator[Change]:
    old, new = shown(then, case), shown(now, case)
    for key in dict.fromkeys((*old, *new)):
        before, after = old.get(key), new.get(key)
        if _without_date(before) != _without_date(after):
            field = str(key[1]) if key[0] == "words" else ""
            yield Change(now, key[0], field, before, after)


def _without_date(piece: Any) -> Any:
    """A fee of the same amount that was confirmed later is the same fee."""
    if not hasattr(piece, "as_of"):
        return piece
    return tuple((name, getattr(piece, name)) for name in type(piece).__slots__ if name not in ("as_of", "source"))
