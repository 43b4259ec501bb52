"""Minutes add up, and run along a clock from whatever time the trainer starts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Generic, Protocol, TypeVar

from kb.catalog.model import Activity, Module, TimeSlot


class Timed(Protocol):
    """Anything that takes minutes."""

    @property
    def minutes(self) -> int:
        """How many."""
        ...


Part = TypeVar("Part", bound=Timed)

TIME_OF_DAY = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
MIDNIGHT = datetime.combine(date(2000, 1, 1), time())


@dataclass(frozen=True, slots=True)
class Moment(Generic[Part]):
    """A part with its times of day; past midnight the clock starts again."""

    part: Part
    starts: time
    ends: time


def total(parts: Iterable[Timed]) -> int:
    """The minutes of all of them."""
    return sum(part.minutes for part in parts)


def clock(parts: Iterable[Part], *, start: time) -> tuple[Moment[Part], ...]:
    """Each part with the time it starts and ends, one after the other."""
    now = MIDNIGHT + timedelta(hours=start.hour, minutes=start.minute)
    moments = []
    for part in parts:
        then = now + timedelta(minutes=part.minutes)
        moments.append(Moment(part, now.time(), then.time()))
        now = then
    return tuple(moments)


def time_of(words: str | None, *, otherwise: str) -> time:
    """The time written as `HH:MM`; anything else is `otherwise`."""
    found = TIME_OF_DAY.fullmatch(words or "") or TIME_OF_DAY.fullmatch(otherwise)
    if found is None:
        raise ValueError(otherwise)
    return time(int(found[1]), int(found[2]))


def taught(slot: TimeSlot, module: Module) -> tuple[Activity, ...]:
    """The activities of the module that this slot has time for: those it names, or all."""
    return tuple(one for one in module.activities if not slot.activities or one.id in slot.activities)
