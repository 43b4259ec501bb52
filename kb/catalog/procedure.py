"""A service as one person meets it: the steps, papers, fees and terms of one case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from kb.catalog.model import Fee, Paper, Result, Service, Step, TimeLimit
from kb.catalog.model.service import of_case

Some = TypeVar("Some", Fee, TimeLimit)


@dataclass(frozen=True, slots=True)
class Stage:
    """One place in the order: a single step, or alternatives of which one is taken."""

    steps: tuple[Step, ...]

    @property
    def alternatives(self) -> bool:
        """Whether the reader has a choice here."""
        return len(self.steps) > 1


@dataclass(frozen=True, slots=True)
class Procedure:
    """What one case of a service needs; `case` is none where everything is shown."""

    case: str | None
    stages: tuple[Stage, ...]
    papers: tuple[Paper, ...]
    fees: tuple[Fee, ...]
    terms: tuple[TimeLimit, ...]
    results: tuple[Result, ...]


def procedure(service: Service, case: str | None = None) -> Procedure:
    """The parts that hold for `case`; an unknown case is no case."""
    chosen = case if case in {known.id for known in service.cases} else None
    return Procedure(
        chosen,
        stages(of_case(service.steps, chosen)),
        of_case(service.documents, chosen),
        of_case(service.fees, chosen),
        of_case(service.terms, chosen),
        of_case(service.results, chosen),
    )


def stages(steps: tuple[Step, ...]) -> tuple[Stage, ...]:
    """Join neighbouring steps of one group."""
    joined: list[list[Step]] = []
    for step in steps:
        if joined and step.group and joined[-1][0].group == step.group:
            joined[-1].append(step)
        else:
            joined.append([step])
    return tuple(Stage(tuple(group)) for group in joined)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a result row says at once: the cheapest and dearest fee, the shortest and longest term.

    An empty pair means that we do not know; both ends may be the same part.
    """

    fees: tuple[Fee, ...]
    terms: tuple[TimeLimit, ...]


HOURS = {"minute": 1 / 60, "hour": 1, "working_day": 24 * 7 / 5, "day": 24, "month": 24 * 30, "year": 24 * 365}
"""Hours that a unit lasts on the clock, about; only to put terms of several units in order."""


def answer(service: Service, case: str | None = None) -> Answer:
    """The ends of the fees and terms of one case, or of all cases together."""
    return Answer(_ends(of_case(service.fees, case), _cost), _ends(waits(of_case(service.terms, case)), _length))


def waits(terms: tuple[TimeLimit, ...]) -> tuple[TimeLimit, ...]:
    """The terms that make somebody wait; deadlines and durations do not."""
    return tuple(term for term in terms if term.role == "processing")


def _cost(fee: Fee) -> float:
    return float(fee.amount_to or fee.amount or 0)


def _length(term: TimeLimit) -> float:
    return float(term.amount_to or term.amount) * HOURS[term.unit]


def _ends(parts: tuple[Some, ...], size: Callable[[Some], float]) -> tuple[Some, ...]:
    return (min(parts, key=size), max(parts, key=size)) if parts else ()
