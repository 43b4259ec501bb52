"""A lesson as data: what it is for, what is done in which minutes, what of the guide it uses live."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from kb.catalog.model.shared import Gap, Review, Source, Titled
from kb.text.localized import Names, Text


@dataclass(frozen=True, slots=True)
class ScriptName:
    """A script of a service, written `service-id/script-id`."""

    service: str
    script: str

    def __str__(self) -> str:
        return f"{self.service}/{self.script}"


@dataclass(frozen=True, slots=True)
class Live:
    """What an activity shows as it stands in the current edition; never a copy."""

    services: tuple[str, ...] = ()
    guides: tuple[str, ...] = ()
    scripts: tuple[ScriptName, ...] = ()
    terms: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.services or self.guides or self.scripts or self.terms)


@dataclass(frozen=True, slots=True)
class Activity:
    """One thing done together. `minutes` come from `source`, or are our suggestion (`minutes_ours`)."""

    id: str
    kind: str
    title: Text
    minutes: int
    minutes_ours: bool = False
    source: str | None = None
    purpose: Text | None = None
    group: Text | None = None
    materials: tuple[Text, ...] = ()
    steps: tuple[Text, ...] = ()
    cautions: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()
    live: Live = field(default_factory=Live)


@dataclass(frozen=True, slots=True)
class Option:
    """A possible answer."""

    text: Text
    right: bool = False


@dataclass(frozen=True, slots=True)
class QuizItem:
    """A question with `right_count` right answers among its options, and why they are right."""

    id: str
    question: Text
    options: tuple[Option, ...]
    explanation: Text
    right_count: int = 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """A part of the handout: texts to read, or a table of `rows` empty lines under `columns` to fill by hand."""

    title: Text
    texts: tuple[Text, ...] = ()
    columns: tuple[Text, ...] = ()
    rows: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Module(Titled):
    """A lesson that can be taught alone; `timing` is sourced only where every minute of it is."""

    kind: ClassVar[str] = "module"
    summary: Text
    objectives: tuple[Text, ...]
    audience: Text
    minutes: int
    activities: tuple[Activity, ...]
    quiz: tuple[QuizItem, ...]
    handout: tuple[Sheet, ...]
    sources: tuple[Source, ...]
    review: Review
    popular_names: Names = field(default_factory=Names)
    timing: str = "ours"
    order: int = 100
    facilitator: tuple[Text, ...] = ()
    unknown: tuple[Gap, ...] = ()
    related: tuple[str, ...] = ()

    def source(self, id: str | None) -> Source | None:
        """The source with this id, or none."""
        return next((source for source in self.sources if source.id == id), None)


@dataclass(frozen=True, slots=True)
class TimeSlot:
    """A stretch of a day: a module, or some of its activities; or a pause or frame with a title of its own."""

    minutes: int
    module: str | None = None
    activities: tuple[str, ...] = ()
    title: Text | None = None
    rest: bool = False
    notes: Text | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """What follows what on one day; `start` is the clock time we suggest."""

    title: Text
    slots: tuple[TimeSlot, ...]
    start: str = "09:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme(Titled):
    """Modules put into days with breaks; `minutes` is everything together."""

    kind: ClassVar[str] = "programme"
    summary: Text
    minutes: int
    days: tuple[Day, ...]
    review: Review
    popular_names: Names = field(default_factory=Names)
    audience: Text | None = None
    timing: str = "ours"
    order: int = 100
    notes: tuple[Text, ...] = ()
    unknown: tuple[Gap, ...] = ()
    sources: tuple[Source, ...] = ()
