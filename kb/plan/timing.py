"""When each visit can be: waits run side by side where the order allows it.

The same walk gives numbers of working days (no first day known) and dates (first day and calendar known).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

from kb.catalog.model import Step, TimeLimit
from kb.plan.calendar import Calendar, Span, in_working_days
from kb.plan.linking import Link
from kb.plan.picks import Picked
from kb.plan.stops import Course
from kb.plan.visits import Route

Moment = TypeVar("Moment", int, date)


@dataclass(frozen=True, slots=True)
class Wait:
    """What is waited for, for which service: its usual term and the fastest one that money can buy.

    Neither is known where the catalogue names no term.
    """

    picked: Picked
    step: Step
    usual: TimeLimit | None = None
    fastest: TimeLimit | None = None


@dataclass(frozen=True, slots=True)
class Timing:
    """Working days from the first day to the last, if all goes well and as usual.

    `unknown` are services with a wait whose length nobody states; `about` tells that calendar days or months were
    turned into working days; `longer` that a term has no upper end.
    """

    earliest: int
    usual: int
    waits: tuple[Wait, ...]
    unknown: tuple[Picked, ...]
    about: bool
    longer: bool


def waits(courses: Sequence[Course]) -> tuple[Wait, ...]:
    """Every wait of the plan, in order."""
    found = []
    for course in courses:
        steps = (*(step for stop in course.stops for step in stop.waits), *course.ending)
        found += [_wait(course, step) for step in dict.fromkeys(steps)]
    return tuple(found)


def _wait(course: Course, step: Step) -> Wait:
    terms = course.procedure.terms
    usual = next((term for term in terms if term.id == step.term), None)
    fastest = usual
    if usual is not None and usual.speed is not None:
        fastest = min((term for term in terms if term.speed is not None), key=_least)
    return Wait(course.picked, step, usual, fastest)


def _least(term: TimeLimit) -> int:
    return in_working_days(shortest(term))


def shortest(term: TimeLimit) -> Span:
    """The term if all goes well. "At most" names no lower end: we count one working day, our own assumption."""
    if term.bound == "at_most" and in_working_days(Span(term.amount, term.unit)) > 0:
        return Span(Decimal(1), "working_day")
    return Span(term.amount, term.unit)


def longest(term: TimeLimit) -> Span:
    """The term as one should expect it."""
    return Span(term.amount_to or term.amount, term.unit)


def timing(courses: Sequence[Course], route: Route) -> Timing:
    """How long the plan takes, in working days."""
    found = waits(courses)
    earliest, usual = (
        _walk(courses, route, 0, _adder(_lengths(found, fast=fast), _plus))[-1] for fast in (True, False)
    )
    terms = [term for wait in found for term in (wait.usual, wait.fastest) if term]
    return Timing(
        earliest,
        max(earliest, usual),
        tuple(wait for wait in found if wait.usual),
        tuple(course.picked for course in courses if _untold(course, found)),
        about=any(term.unit in ("day", "month", "year") for term in terms),
        longer=any(term.bound == "at_least" for term in terms),
    )


def dates(courses: Sequence[Course], route: Route, *, start: date, calendar: Calendar) -> tuple[date, ...]:
    """The day of each visit and, last, the day everything is over, as usual; all are working days."""
    lengths = _lengths(waits(courses), fast=False)
    first = calendar.working(start)
    moments = _walk(courses, route, first, _adder(lengths, calendar.after))
    return tuple(calendar.working(day) for day in moments)


def _untold(course: Course, found: Sequence[Wait]) -> bool:
    own = [wait for wait in found if wait.picked == course.picked]
    gap = any(gap.about == "terms" for gap in course.picked.service.unknown)
    return any(wait.usual is None for wait in own) or any(stop.later for stop in course.stops) or (gap and not own)


Add = Callable[[Moment, Picked, Step], Moment]


def _plus(days: int, span: Span) -> int:
    return days + in_working_days(span)


def _lengths(found: Sequence[Wait], *, fast: bool) -> dict[tuple[Picked, Step], Span]:
    lengths = {}
    for wait in found:
        term = wait.fastest if fast else wait.usual
        if term is not None:
            lengths[wait.picked, wait.step] = shortest(term) if fast else longest(term)
    return lengths


def _adder(lengths: dict[tuple[Picked, Step], Span], plus: Callable[[Moment, Span], Moment]) -> Add[Moment]:
    def add(moment: Moment, picked: Picked, step: Step) -> Moment:
        span = lengths.get((picked, step))
        return plus(moment, span) if span else moment

    return add


def _walk(courses: Sequence[Course], route: Route, start: Moment, add: Add[Moment]) -> list[Moment]:
    """The moment of each visit, not before the one above it nor before what it waits for; last, the end of all."""
    owner = [course for course in courses for _ in course.stops]
    into: dict[int, list[Link]] = {}
    for link in route.links:
        into.setdefault(link.then, []).append(link)
    when: dict[int, Moment] = {}
    moments: list[Moment] = []
    moment = start
    for visit in route.visits:
        for stop in visit.stops:
            for link in into.get(stop, ()):
                if link.first in when:
                    moment = max(moment, _after(when[link.first], owner[link.first].picked, link.waits, add))
        when.update(dict.fromkeys(visit.stops, moment))
        moments.append(moment)
    for stop, at in when.items():
        moment = max(moment, _after(at, owner[stop].picked, owner[stop].ending, add))
    moments.append(moment)
    return moments


def _after(moment: Moment, picked: Picked, steps: Sequence[Step], add: Add[Moment]) -> Moment:
    for step in steps:
        moment = add(moment, picked, step)
    return moment
