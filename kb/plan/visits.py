"""Visits in order: the stops of all services of a plan, grouped by place, every paper there before it is needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kb.catalog.model import Document, Office, Paper, Result
from kb.plan.chain import Need
from kb.plan.linking import Circle, Link, Stops, linked
from kb.plan.order import Trip, order
from kb.plan.papers import Count, counted
from kb.plan.picks import Picked
from kb.plan.stops import Course, Stop


@dataclass(frozen=True, slots=True)
class Bring:
    """A paper to have on a visit, and how many."""

    document: Document
    count: Count
    papers: tuple[Paper, ...]

    @property
    def always(self) -> bool:
        """Whether it is asked for without a condition."""
        return any(paper.condition is None for paper in self.papers)


@dataclass(frozen=True, slots=True)
class Done:
    """What is done at a visit for one service."""

    picked: Picked
    stop: Stop
    results: tuple[Result, ...] = ()


@dataclass(frozen=True, slots=True)
class Visit:
    """One trip, or what is done from home in between (no place)."""

    place: str | None
    done: tuple[Done, ...]
    bring: tuple[Bring, ...] = ()
    take: tuple[Document, ...] = ()
    stops: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Route:
    """All visits, why they are in this order, and what could not be put in order."""

    visits: tuple[Visit, ...]
    links: tuple[Link, ...]
    circles: tuple[Circle, ...]

    @property
    def trips(self) -> int:
        """How many times one leaves the house."""
        return sum(visit.place is not None for visit in self.visits)


def route(
    courses: Sequence[Course],
    needs: Sequence[Need],
    *,
    have: frozenset[str] = frozenset(),
    offices: Sequence[Office] = (),
) -> Route:
    """Order everything into the fewest visits we can find."""
    stops = Stops(courses)
    held, links, circles = linked(stops, needs, have)
    soon = [stops.last(course) for course in courses if course.ending]
    trips = order([_places(stops.stop(n), stops, offices) for n in range(len(stops.flat))], held, soon=soon)
    by_picked: dict[Picked, list[Need]] = {}
    for need in needs:
        by_picked.setdefault(need.picked, []).append(need)
    return Route(tuple(_visit(trip, stops, by_picked) for trip in trips), links, circles)


def _places(stop: Stop, stops: Stops, offices: Sequence[Office]) -> frozenset[str]:
    """An agency's work can be done at any of its offices that the plan leads to anyway."""
    named = {place for course in stops.courses for other in course.stops for place in other.places}
    doors = (f"office:{o.id}" for o in offices if f"agency:{o.agency}" in stop.places)
    return stop.places | (named.intersection(doors))


def _visit(trip: Trip, stops: Stops, needs: dict[Picked, list[Need]]) -> Visit:
    bring: dict[str, list[Need]] = {}
    take: dict[str, Document] = {}
    done = []
    for number in trip.nodes:
        course, at = stops.flat[number]
        last = at == len(course.stops) - 1 and not course.ending
        done.append(Done(course.picked, course.stops[at], course.procedure.results if last else ()))
        for need in needs.get(course.picked, ()):
            if course.taken.get(need.document.id) == at:
                take[need.document.id] = need.document
            if course.wants(need.document.id, at):
                bring.setdefault(need.document.id, []).append(need)
    lines = (Bring(of[0].document, counted(n.paper for n in of), tuple(n.paper for n in of)) for of in bring.values())
    ordered = tuple(sorted(lines, key=lambda line: not line.always))
    return Visit(trip.place, tuple(done), ordered, tuple(take.values()), trip.nodes)
