"""Visits in order: the stops of all services of a plan, grouped by place, every paper there before it is needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kb.catalog.model import Document, Office, Paper, Result, Step
from kb.plan.chain import Need, makes
from kb.plan.order import Before, Trip, order, without_circles
from kb.plan.papers import Count, counted
from kb.plan.picks import Picked
from kb.plan.stops import Course, Stop

CHAIN, PAPER, PAPER_IF, NEIGHBOUR = 0, 1, 2, 3
"""Why one stop comes before another; the higher the number, the sooner it gives way in a circle."""


@dataclass(frozen=True, slots=True)
class Circle:
    """A paper that cannot be there in time: its maker comes after, or is, the one who asks. The office must say."""

    document: Document
    maker: Picked
    asker: Picked


@dataclass(frozen=True, slots=True)
class Link:
    """Stop `then` follows stop `first` after `waits`; both are numbers of stops over all courses."""

    first: int
    then: int
    waits: tuple[Step, ...] = ()


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


class _Stops:
    """Every stop of every course under one number."""

    def __init__(self, courses: Sequence[Course]) -> None:
        self.courses = courses
        self.flat = [(course, at) for course in courses for at in range(len(course.stops))]
        self.number = {(id(course), at): n for n, (course, at) in enumerate(self.flat)}

    def of(self, course: Course, at: int) -> int:
        return self.number[id(course), at]

    def stop(self, number: int) -> Stop:
        course, at = self.flat[number]
        return course.stops[at]

    def last(self, course: Course) -> int:
        return self.of(course, len(course.stops) - 1)


def route(
    courses: Sequence[Course],
    needs: Sequence[Need],
    *,
    have: frozenset[str] = frozenset(),
    offices: Sequence[Office] = (),
) -> Route:
    """Order everything into the fewest visits we can find."""
    stops = _Stops(courses)
    papers = _paper_links(stops, needs, have)
    ranked = [
        *((link, CHAIN, None) for link in _chain_links(stops)),
        *((link, PAPER_IF if need.paper.condition else PAPER, (need, maker)) for link, need, maker in papers),
        *((link, NEIGHBOUR, None) for link in _neighbour_links(stops)),
    ]
    edges = [(_before(link, stops), rank) for link, rank, _ in ranked]
    held, left_out = without_circles(len(stops.flat), edges)
    circles = [Circle(why[0].document, why[1], why[0].picked) for at in left_out if (why := ranked[at][2])]
    trips = order([_places(stops.stop(n), stops, offices) for n in range(len(stops.flat))], held)
    links = tuple(link for at, (link, _, _) in enumerate(ranked) if at not in set(left_out))
    by_picked: dict[Picked, list[Need]] = {}
    for need in needs:
        by_picked.setdefault(need.picked, []).append(need)
    visits = tuple(_visit(trip, stops, by_picked) for trip in trips)
    return Route(visits, links, tuple(dict.fromkeys(circles)))


def _before(link: Link, stops: _Stops) -> Before:
    same_course = stops.flat[link.first][0] is stops.flat[link.then][0]
    return Before(link.first, link.then, bool(link.waits) or (same_course and stops.stop(link.then).apart))


def _chain_links(stops: _Stops) -> list[Link]:
    return [
        Link(stops.of(course, at), stops.of(course, at + 1), course.stops[at + 1].waits)
        for course in stops.courses
        for at in range(len(course.stops) - 1)
    ]


def _paper_links(stops: _Stops, needs: Sequence[Need], have: frozenset[str]) -> list[tuple[Link, Need, Picked]]:
    found = []
    by_picked = {course.picked: course for course in stops.courses}
    for need in needs:
        asker = by_picked.get(need.picked)
        if asker is None or need.document.id in have:
            continue
        for maker in stops.courses:
            if maker is not asker and makes(maker.picked, need.document.id):
                then = stops.of(asker, asker.needs_at(need.document.id))
                found.append((Link(stops.last(maker), then, maker.ending), need, maker.picked))
    return found


def _neighbour_links(stops: _Stops) -> list[Link]:
    """What editors call before and after, or a step of the other, without a paper in between."""
    by_service: dict[str, list[Course]] = {}
    for course in stops.courses:
        by_service.setdefault(course.picked.service.id, []).append(course)
    links = []
    for course in stops.courses:
        for service, how in _neighbours(course):
            for other in by_service.get(service, ()):
                first, then = (other, course) if how == "before" else (course, other)
                if first is not then:
                    links.append(Link(stops.last(first), stops.of(then, then.first_trip)))
    return links


def _neighbours(course: Course) -> list[tuple[str, str]]:
    named = [(one.service, one.how) for one in course.picked.service.related if one.how != "see_also"]
    steps = (step for stage in course.procedure.stages for step in stage.steps)
    return [*named, *((step.service, "before") for step in steps if step.service)]


def _places(stop: Stop, stops: _Stops, offices: Sequence[Office]) -> frozenset[str]:
    """An agency's work can be done at any of its offices that the plan leads to anyway."""
    named = {place for course in stops.courses for other in course.stops for place in other.places}
    doors = (f"office:{o.id}" for o in offices if f"agency:{o.agency}" in stop.places)
    return stop.places | (named.intersection(doors))


def _visit(trip: Trip, stops: _Stops, needs: dict[Picked, list[Need]]) -> Visit:
    bring: dict[str, list[Need]] = {}
    take: dict[str, Document] = {}
    done = []
    for number in trip.nodes:
        course, at = stops.flat[number]
        last = at == len(course.stops) - 1 and not course.ending
        done.append(Done(course.picked, course.stops[at], course.procedure.results if last else ()))
        for need in needs.get(course.picked, ()):
            if course.taken_at(need.document.id) == at:
                take[need.document.id] = need.document
            if course.wants(need.document.id, at):
                bring.setdefault(need.document.id, []).append(need)
    lines = (Bring(of[0].document, counted(n.paper for n in of), tuple(n.paper for n in of)) for of in bring.values())
    ordered = tuple(sorted(lines, key=lambda line: not line.always))
    return Visit(trip.place, tuple(done), ordered, tuple(take.values()), trip.nodes)
