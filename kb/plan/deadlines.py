"""Days to remember: when each visit can be, and by when something must be done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kb.catalog.model import Fact, TimeLimit
from kb.plan.calendar import Calendar, Span, calendar
from kb.plan.picks import Picked
from kb.plan.plan import Plan
from kb.plan.timing import dates
from kb.plan.visits import Visit

DAYS = ("working_day", "day", "month", "year")


@dataclass(frozen=True, slots=True)
class Limit:
    """A term that is no wait: the reader has so long, counted from what happened."""

    picked: Picked
    term: TimeLimit


@dataclass(frozen=True, slots=True)
class Schedule:
    """The plan from a first day on. `uncounted` are feasts by the moon whose day is not announced yet."""

    visits: tuple[tuple[date, Visit], ...]
    finish: date
    limits: tuple[tuple[date, Limit], ...]
    uncounted: tuple[str, ...]


def limits(plan: Plan) -> tuple[Limit, ...]:
    """The terms "at most so long" that nobody waits for: a claim within six months, a complaint within ten days."""
    found = []
    for course in plan.courses:
        waited_for = {step.term for stage in course.procedure.stages for step in stage.steps if step.waiting}
        found += [
            Limit(course.picked, term)
            for term in course.procedure.terms
            if term.bound == "at_most" and term.unit in DAYS and term.id not in waited_for and term.speed is None
        ]
    return tuple(found)


def schedule(plan: Plan, *, start: date, happened: date | None = None, facts: Iterable[Fact] = ()) -> Schedule:
    """Dates for a plan begun on `start`; limits count from the day it `happened`, and only if that is given.

    A limit that ends on a day off stays on that day: whether it moves, no source says.
    """
    days_off = calendar(facts)
    days = dates(plan.courses, plan.route, start=start, calendar=days_off)
    dated = tuple((_end(limit, happened, days_off), limit) for limit in limits(plan)) if happened else ()
    return Schedule(
        tuple(zip(days, plan.route.visits, strict=False)), days[-1], dated, days_off.unannounced(start, days[-1])
    )


def _end(limit: Limit, happened: date, days_off: Calendar) -> date:
    return days_off.after(happened, Span(limit.term.amount, limit.term.unit))
