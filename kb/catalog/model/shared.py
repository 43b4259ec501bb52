"""What every kind of item may carry: sources, review, gaps, contacts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from kb.text.localized import Text


@dataclass(frozen=True, slots=True)
class Item:
    """Anything editors curate; `id` is a slug, stable and never used again, `former_ids` lead to it."""

    kind: ClassVar[str]
    id: str
    former_ids: tuple[str, ...] = field(default=(), kw_only=True)

    def name(self) -> Text:
        """What readers call it; each kind says which of its texts that is."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class Titled(Item):
    """An item that readers call by its title."""

    title: Text

    def name(self) -> Text:
        """Its title."""
        return self.title


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement comes from. `published` is a partial date, absent where none was printed."""

    id: str
    publisher: str
    title: str
    seen: date
    kind: str
    url: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """When and how somebody last made sure, and by when it is due again."""

    checked_on: date
    method: str
    by: str
    due: date

    def overdue(self, today: date) -> bool:
        """Whether the next check should have been made by now."""
        return self.due < today


@dataclass(frozen=True, slots=True)
class Gap:
    """What could not be confirmed, about which part, and where to ask."""

    about: str
    text: Text
    ask: Text | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """One way to reach somebody: its own value, or a dated `fact` shared by many."""

    kind: str
    value: str | None = None
    fact: str | None = None
    label: Text | None = None
    cost: str | None = None
    menu: Text | None = None
    checked_on: date | None = None
    source: str | None = None
