"""A state or municipal service, its named cases, and what each of them needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar, Protocol, TypeVar

from kb.catalog.model.script import Script
from kb.catalog.model.shared import Gap, Review, Source, Titled
from kb.text.localized import Names, Text


class CaseBound(Protocol):
    """A part that may belong to some cases only; an empty tuple means all of them."""

    @property
    def cases(self) -> tuple[str, ...]:
        """Ids of the cases."""
        ...


Part = TypeVar("Part", bound=CaseBound)


@dataclass(frozen=True, slots=True)
class Case:
    """A named variant of one service: "lost", "first at 16"."""

    id: str
    title: Text
    when: Text | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """One line of the document list: which document, original or copies, on what condition."""

    document: str
    form: str = "original"
    copies: int = 1
    condition: Text | None = None
    cases: tuple[str, ...] = ()
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """The place of a step: an agency, one of its offices, or words."""

    agency: str | None = None
    office: str | None = None
    text: Text | None = None


@dataclass(frozen=True, slots=True)
class Fee:
    """What is paid, in KGS, and for what; `free` says that a source calls it free.

    `bound` tells how exact `amount` is; `amount_to` closes a range.
    """

    id: str
    what: Text
    as_of: str
    source: str
    amount: Decimal | None = None
    amount_to: Decimal | None = None
    bound: str = "exact"
    currency: str = "KGS"
    free: bool = False
    speed: Text | None = None
    cases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """A span of time in `unit`s.

    `role` tells how long the office takes (`processing`), by when the applicant must come (`deadline`),
    or how long a thing lasts (`duration`); only the first makes anybody wait.
    """

    id: str
    what: Text
    amount: Decimal
    unit: str
    as_of: str
    source: str
    amount_to: Decimal | None = None
    bound: str = "exact"
    role: str = "processing"
    speed: Text | None = None
    cases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One action. Steps of one `group` are alternatives; `waiting` needs nobody to come.

    `term`, `fees` and `documents` name parts of the same service. `service` says that the step is another
    service: a plan that has that one leaves the step out.
    """

    id: str
    title: Text
    channel: str
    text: Text | None = None
    who: str = "applicant"
    where: Where | None = None
    waiting: bool = False
    optional: bool = False
    group: str | None = None
    term: str | None = None
    cases: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    fees: tuple[str, ...] = ()
    script: str | None = None
    service: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What one walks away with; `document` is what other services can ask for."""

    what: Text
    document: str | None = None
    validity: Text | None = None
    cases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A ground on which they may say no, and what to do about it."""

    reason: Text
    advice: Text | None = None


@dataclass(frozen=True, slots=True)
class Appeal:
    """One rung of the ladder: to whom, how, by which act."""

    text: Text
    agency: str | None = None
    service: str | None = None
    act: str | None = None


@dataclass(frozen=True, slots=True)
class LegalGround:
    """An act, and the article, item or chapter in it."""

    act: str
    article: str | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """Another service that comes before or after this one, or is worth knowing."""

    service: str
    how: str = "see_also"


@dataclass(frozen=True, slots=True)
class Register:
    """The place in the Unified register of services."""

    chapter: str | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """Whether the service can be had now; anything but active needs a notice."""

    state: str = "active"
    until: date | None = None
    notice: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Service(Titled):
    """A service as a resident meets it."""

    kind: ClassVar[str] = "service"
    summary: Text
    level: str
    topics: tuple[str, ...]
    audience: Text
    agency: str
    sources: tuple[Source, ...]
    review: Review
    confidence: str
    popular_names: Names = field(default_factory=Names)
    register: Register | None = None
    life_events: tuple[str, ...] = ()
    territory: str = "country"
    status: Status = field(default_factory=Status)
    channels: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    cases: tuple[Case, ...] = ()
    documents: tuple[Paper, ...] = ()
    steps: tuple[Step, ...] = ()
    fees: tuple[Fee, ...] = ()
    terms: tuple[TimeLimit, ...] = ()
    results: tuple[Result, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    appeal: tuple[Appeal, ...] = ()
    scripts: tuple[Script, ...] = ()
    legal: tuple[LegalGround, ...] = ()
    related: tuple[Related, ...] = ()
    unknown: tuple[Gap, ...] = ()
    replaced_by: str | None = None

    def source(self, id: str) -> Source | None:
        """The source with this id, or none."""
        return next((source for source in self.sources if source.id == id), None)

    def script(self, id: str) -> Script | None:
        """The script with this id, or none."""
        return next((script for script in self.scripts if script.id == id), None)


def of_case(parts: tuple[Part, ...], case: str | None) -> tuple[Part, ...]:
    """The parts that hold for `case`; all of them where no case is chosen."""
    return tuple(part for part in parts if case is None or not part.cases or case in part.cases)
