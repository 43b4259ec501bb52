"""The small shared items: documents, topics, life events, terms, acts and dated facts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from kb.catalog.model.shared import Item, Source, Titled
from kb.text.localized import Names, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Titled):
    """A kind of paper; its origin is one of: services that produce it, an issuer, or one's own hand."""

    kind: ClassVar[str] = "document"
    popular_names: Names = field(default_factory=Names)
    produced_by: tuple[str, ...] = ()
    issued_by: Text | None = None
    own: bool = False
    validity: Text | None = None
    picture: Text | None = None
    note: Text | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Titled):
    """A shelf of the catalogue; `order` is its place among the others."""

    kind: ClassVar[str] = "topic"
    summary: Text
    order: int = 100
    popular_names: Names = field(default_factory=Names)


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeEvent(Titled):
    """Something that happens in a life and sends people to offices."""

    kind: ClassVar[str] = "life_event"
    summary: Text
    order: int = 100
    popular_names: Names = field(default_factory=Names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Item):
    """A plain word beside the official one, in both languages; `avoid` lists what not to write."""

    kind: ClassVar[str] = "term"
    plain: Text
    official: Text
    meaning: Text
    popular_names: Names = field(default_factory=Names)
    avoid: Names = field(default_factory=Names)

    def name(self) -> Text:
        """The plain word."""
        return self.plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Titled):
    """A law, decree, resolution or order; `date` is partial where only the year is known."""

    kind: ClassVar[str] = "act"
    type: str
    sources: tuple[Source, ...]
    number: str | None = None
    date: str | None = None
    state: str = "in_force"
    repealed_by: str | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Titled):
    """A dated value many items share: a hotline, an amount, an index."""

    kind: ClassVar[str] = "fact"
    type: str
    value: str
    as_of: str
    source: str
    sources: tuple[Source, ...]
    unit: str | None = None
    cost: str | None = None
    hours: Text | None = None
    note: Text | None = None
