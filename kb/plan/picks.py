"""What the reader asked for, read from an address: services with cases, papers at hand, papers to get."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kb.catalog.edition import Edition
from kb.catalog.model import Case, Service
from kb.errors import Gone, KbError, NotFound
from kb.text.fields import SLUG

MAX_PICKS = 60
"""Services in one plan; nobody can carry more, and a page of more is no help."""
MAX_PAPERS = 200
"""Papers looked at in `have` and `get`; the rest of a longer list is left out."""
WRITTEN = re.compile(rf"({SLUG.pattern})(?::({SLUG.pattern}))?")


class TooManyPicks(KbError):
    """A plan of more services than anybody can carry."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count
        self.limit = MAX_PICKS


@dataclass(frozen=True, slots=True)
class Asked:
    """A plan as its address holds it: ids only, nothing looked up yet.

    `services` are `id` or `id:case`. `have` are papers at hand. `get` takes an offer: a paper, or `paper:service`
    where several services make it. `guide` is where the reader came from.
    """

    services: tuple[str, ...] = ()
    have: tuple[str, ...] = ()
    get: tuple[str, ...] = ()
    guide: str | None = None


@dataclass(frozen=True, slots=True)
class Picked:
    """A service of today with one of its cases, or none."""

    service: Service
    case: str | None = None

    def __hash__(self) -> int:
        """By id: a service is one and the same in an edition, and its whole text is long to hash."""
        return hash((self.service.id, self.case))

    @property
    def key(self) -> str:
        """As an address holds it."""
        return f"{self.service.id}:{self.case}" if self.case else self.service.id

    @property
    def chosen(self) -> Case | None:
        """The case in words."""
        return next((case for case in self.service.cases if case.id == self.case), None)

    @property
    def undecided(self) -> bool:
        """Whether the reader still has a case to choose, so that the plan shows all of them at once."""
        return self.case is None and bool(self.service.cases)


@dataclass(frozen=True, slots=True)
class Missing:
    """What an old address asks for and nobody offers now.

    `successor` replaces it; `service` is still there, but without this case.
    """

    id: str
    case: str | None = None
    successor: Service | None = None
    service: Service | None = None


@dataclass(frozen=True, slots=True)
class Picks:
    """What of the address can still be had, and what cannot."""

    picked: tuple[Picked, ...] = ()
    missing: tuple[Missing, ...] = field(default_factory=tuple)


def asked(
    services: Iterable[str], *, have: Iterable[str] = (), get: Iterable[str] = (), guide: str | None = None
) -> Asked:
    """Read the values of an address, repeated or joined by commas; what is not an id is left out.

    Raises `TooManyPicks`.
    """
    names = _names(services)
    if len(names) > MAX_PICKS:
        raise TooManyPicks(len(names))
    known = guide if guide and SLUG.fullmatch(guide) else None
    return Asked(names, _names(have)[:MAX_PAPERS], _names(get)[:MAX_PAPERS], known)


def _names(values: Iterable[str]) -> tuple[str, ...]:
    words = (word.strip() for value in values for word in value.split(","))
    return tuple(dict.fromkeys(word for word in words if len(word) <= 170 and WRITTEN.fullmatch(word)))


def split(written: str) -> tuple[str, str | None]:
    """`id:part` as its two halves."""
    id, _, part = written.partition(":")
    return id, part or None


def picks(services: Sequence[str], *, edition: Edition) -> Picks:
    """Look the services up; an unknown case leaves the service without one and is told."""
    picked: dict[str, Picked] = {}
    missing: list[Missing] = []
    for written in services:
        id, case = split(written)
        service = edition.find(Service, id)
        if service is None or (service.status.state == "ended" and service.replaced_by):
            missing.append(_missing(id, case, service, edition))
            continue
        one = Picked(service, case if case in {known.id for known in service.cases} else None)
        if case and one.case is None:
            missing.append(Missing(id, case, service=service))
        picked.setdefault(one.key, one)
    return Picks(tuple(picked.values()), tuple(missing))


def _missing(id: str, case: str | None, service: Service | None, edition: Edition) -> Missing:
    if service is not None:
        return Missing(id, case, successor=edition.find(Service, service.replaced_by))
    try:
        edition.get(Service, id)
    except Gone as gone:
        return Missing(id, case, successor=edition.find(Service, gone.successor))
    except NotFound:
        pass
    return Missing(id, case)
