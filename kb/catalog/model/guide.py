"""A decision tree: questions, choices, outcomes, and the scenarios that prove it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import ClassVar

from kb.catalog.model.service import LegalGround
from kb.catalog.model.shared import Review, Source, Titled
from kb.text.localized import Names, Text


@dataclass(frozen=True, slots=True)
class Pick:
    """A service with one of its cases picked (none: no case), why, and what to mind."""

    service: str
    case: str | None = None
    because: Text | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer; `leads_to` is a question or an outcome, `adds` are services it brings along.

    A choice of a `several` question leads nowhere by itself: the question does. `unsure` marks
    "I don't know".
    """

    value: str
    label: Text
    leads_to: str | None = None
    hint: Text | None = None
    adds: tuple[Pick, ...] = ()
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One question a page. `form`: one choice, several, or a date told as a range of time."""

    id: str
    text: Text
    choices: tuple[Choice, ...]
    form: str = "one"
    hint: Text | None = None
    leads_to: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where the answers lead: services in the order to do them, or a note alone."""

    id: str
    title: Text
    picks: tuple[Pick, ...] = ()
    note: Text | None = None
    legal: tuple[LegalGround, ...] = ()


@dataclass(frozen=True, slots=True)
class Scenario:
    """Answers of somebody, and the outcome they must reach."""

    title: Text
    answers: Mapping[str, tuple[str, ...]]
    outcome: str
    services: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        frozen = {question: tuple(values) for question, values in self.answers.items()}
        object.__setattr__(self, "answers", MappingProxyType(frozen))

    def __hash__(self) -> int:
        return hash((self.title, tuple(self.answers.items()), self.outcome, self.services))


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide(Titled):
    """Asks what happened and leads to services."""

    kind: ClassVar[str] = "guide"
    summary: Text
    first: str
    questions: tuple[Question, ...]
    outcomes: tuple[Outcome, ...]
    scenarios: tuple[Scenario, ...]
    review: Review
    popular_names: Names = field(default_factory=Names)
    life_events: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    order: int = 100
    sources: tuple[Source, ...] = ()
