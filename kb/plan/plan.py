"""The plan: everything a reader carries, made of an edition and what an address asks for."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kb.catalog.edition import Edition
from kb.catalog.model import Office, Script
from kb.plan.chain import Chain, chain
from kb.plan.money import Money, money
from kb.plan.papers import Line, merged
from kb.plan.picks import Asked, Picked, Picks, picks
from kb.plan.stops import Course, course
from kb.plan.timing import Timing, timing
from kb.plan.visits import Route, route


@dataclass(frozen=True, slots=True)
class Plan:
    """Services with cases as one errand."""

    asked: Asked
    picks: Picks
    chain: Chain
    courses: tuple[Course, ...]
    papers: tuple[Line, ...]
    route: Route
    money: Money
    timing: Timing

    @property
    def empty(self) -> bool:
        """Whether there is nothing to do."""
        return not self.courses

    @property
    def services(self) -> tuple[Picked, ...]:
        """Every service of the plan, picked or pulled in."""
        return self.chain.all

    @property
    def scripts(self) -> tuple[tuple[Picked, tuple[Script, ...]], ...]:
        """What to say, by service; letters have pages of their own."""
        spoken = (
            (one, tuple(script for script in one.service.scripts if script.situation != "letter"))
            for one in self.services
        )
        return tuple((one, scripts) for one, scripts in spoken if scripts)


def make(asked: Asked, *, edition: Edition) -> Plan:
    """Make the plan. Whatever the content holds, it ends: circles are told, not followed.

    What the plan asks for from then on is what can be had: services and cases that are gone are told once, in `picks`.
    """
    found = picks(asked.services, edition=edition)
    chained = chain(found.picked, asked=asked, edition=edition)
    pulled_for = dict(chained.pulled)
    planned = {one.service.id for one in chained.all}
    courses = tuple(course(one, planned=planned, pulled_for=pulled_for.get(one)) for one in chained.all)
    have = frozenset(asked.have)
    way = route(courses, chained.needs, have=have, offices=edition.all(Office))
    return Plan(
        replace(asked, services=tuple(one.key for one in found.picked)),
        found,
        chained,
        courses,
        merged(chained.needs, chained.all, have=have),
        way,
        money(chained.all),
        timing(courses, way),
    )


def without(asked: Asked, *, service: str | None = None, have: str | None = None, get: str | None = None) -> Asked:
    """The same plan without one service, one paper at hand, or one offer taken."""
    return replace(
        asked,
        services=tuple(one for one in asked.services if one != service),
        have=tuple(one for one in asked.have if one != have),
        get=tuple(one for one in asked.get if one != get and one.partition(":")[0] != get),
    )


def with_(asked: Asked, *, service: str | None = None, have: str | None = None, get: str | None = None) -> Asked:
    """The same plan with one more service, paper at hand, or offer taken."""
    return replace(asked, services=_and(asked.services, service), have=_and(asked.have, have), get=_and(asked.get, get))


def deciding(asked: Asked, picked: Picked, case: str) -> Asked:
    """The same plan with the case chosen; a service that was pulled in becomes one that is picked."""
    chosen = f"{picked.service.id}:{case}"
    if picked.key not in asked.services:
        return with_(asked, service=chosen)
    services = (chosen if one == picked.key else one for one in asked.services)
    return replace(asked, services=tuple(dict.fromkeys(services)))


def _and(names: tuple[str, ...], name: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*names, name))) if name else names
