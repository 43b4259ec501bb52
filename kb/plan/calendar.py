"""Working days of Kyrgyzstan, from dated facts: fixed holidays, feasts by the moon where a year is announced.

A fact of type `holiday` holds days, joined by commas: `08-31` or `01-01/01-07` for every year, `2026-03-20` or
`2026-01-08/2026-01-09` for one. The unit `lunar` says that a feast comes every year on a day that is announced late.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from kb.catalog.model import Fact

HOLIDAY = "holiday"
LUNAR = "lunar"
DAY = r"(?:20\d\d-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
RUN = re.compile(rf"({DAY})(?:/({DAY}))?")
MONTHS_OF_WORK = {"month": 21, "year": 250}
"""Working days in a month and a year, about; only where no first day is known."""


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time as the catalogue tells it."""

    amount: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days off: `yearly` as (month, day), `single` as dates; `lunar` feasts with the years they are announced for."""

    yearly: frozenset[tuple[int, int]] = frozenset()
    single: frozenset[date] = frozenset()
    lunar: tuple[tuple[str, frozenset[int]], ...] = ()

    def works(self, day: date) -> bool:
        """Whether offices are open; nothing is moved when a holiday falls on a weekend."""
        return day.weekday() < 5 and (day.month, day.day) not in self.yearly and day not in self.single

    def working(self, day: date) -> date:
        """The day itself, or the next working day."""
        while not self.works(day):
            day += timedelta(days=1)
        return day

    def after(self, day: date, span: Span) -> date:
        """The day on which the span is over; the day it starts on is not counted."""
        whole = int(span.amount.to_integral_value(rounding="ROUND_CEILING"))
        match span.unit:
            case "working_day":
                for _ in range(whole):
                    day = self.working(day + timedelta(days=1))
                return day
            case "day":
                return day + timedelta(days=whole)
            case "month" | "year":
                return _months_later(day, whole * (12 if span.unit == "year" else 1))
            case _:
                return day

    def unannounced(self, first: date, last: date) -> tuple[str, ...]:
        """Ids of the feasts by the moon that may fall into the days and are not counted."""
        years = set(range(first.year, last.year + 1))
        return tuple(id for id, known in self.lunar if years - known)


def in_working_days(span: Span) -> int:
    """About how many working days a span takes; hours and minutes fit into the day itself."""
    whole = int(span.amount.to_integral_value(rounding="ROUND_CEILING"))
    match span.unit:
        case "working_day":
            return whole
        case "day":
            return -(-whole * 5 // 7)
        case "month" | "year":
            return whole * MONTHS_OF_WORK[span.unit]
        case _:
            return 0


def calendar(facts: Iterable[Fact]) -> Calendar:
    """The calendar that the facts of type `holiday` make."""
    yearly: set[tuple[int, int]] = set()
    single: set[date] = set()
    lunar: list[tuple[str, frozenset[int]]] = []
    for fact in facts:
        if fact.type != HOLIDAY:
            continue
        days = days_of(fact.value)
        yearly.update((day.month, day.day) for day, every in days if every)
        single.update(day for day, every in days if not every)
        if fact.unit == LUNAR:
            lunar.append((fact.id, frozenset(day.year for day, _ in days)))
    return Calendar(frozenset(yearly), frozenset(single), tuple(lunar))


def days_of(value: str) -> list[tuple[date, bool]]:
    """Every day of a holiday's value, and whether it comes each year; raises `ValueError` for what is no day."""
    found: list[tuple[date, bool]] = []
    for run in value.split(","):
        match = RUN.fullmatch(run.strip())
        if match is None:
            raise ValueError(run)
        first, every = _day(match[1])
        last, _ = _day(match[2] or match[1])
        if not 0 <= (last - first).days < 31 or (match[2] and len(match[1]) != len(match[2])):
            raise ValueError(run)
        found += [(first + timedelta(days=n), every) for n in range((last - first).days + 1)]
    return found


LEAP_YEAR = 2024
"""Carries a day that has no year."""


def _day(written: str) -> tuple[date, bool]:
    every = len(written) == 5
    return date.fromisoformat(f"{LEAP_YEAR}-{written}" if every else written), every


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(day.year + year, month + 1, last)
        except ValueError:
            continue
    raise ValueError(months)
