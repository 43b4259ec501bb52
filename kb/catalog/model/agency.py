"""Who provides services, under which names at which times, and the places to go to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from kb.catalog.model.shared import Contact, Gap, Item, Review, Source, Titled
from kb.text.localized import Names, Text


@dataclass(frozen=True, slots=True)
class AgencyName:
    """A name an agency bears or bore; `since` and `until` are partial dates."""

    full: Text
    short: Text | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency(Item):
    """A body of the state or of local self-government, or a provider; the first name is today's."""

    kind: ClassVar[str] = "agency"
    names: tuple[AgencyName, ...]
    role: Text
    sources: tuple[Source, ...]
    review: Review
    popular_names: Names = field(default_factory=Names)
    level: str = "state"
    parent: str | None = None
    contacts: tuple[Contact, ...] = ()
    site: str | None = None
    unknown: tuple[Gap, ...] = ()

    def name(self) -> Text:
        """The full name of today."""
        return self.names[0].full

    def short(self) -> Text:
        """The short name of today, or the full one."""
        return self.names[0].short or self.names[0].full


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening hours of some days (`mon`…`sun`), as `HH:MM`; `lunch` is the closed hour."""

    days: tuple[str, ...]
    opens: str
    closes: str
    lunch: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Titled):
    """A door one can knock on."""

    kind: ClassVar[str] = "office"
    agency: str
    address: Text
    place: str
    sources: tuple[Source, ...]
    checked_on: date
    geo: tuple[str, ...] = ()
    hours: tuple[Hours, ...] = ()
    exceptions: Text | None = None
    contacts: tuple[Contact, ...] = ()
    note: Text | None = None
    unknown: tuple[Gap, ...] = ()
