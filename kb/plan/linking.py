"""Why one stop comes before another: the course of a service, a paper made and needed, neighbours by rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kb.catalog.model import Document, Step
from kb.plan.chain import Need, makes
from kb.plan.order import Before, without_circles
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


class Stops:
    """Every stop of every course under one number."""

    def __init__(self, courses: Sequence[Course]) -> None:
        self.courses = courses
        self.flat = [(course, at) for course in courses for at in range(len(course.stops))]
        self.number = {(id(course), at): n for n, (course, at) in enumerate(self.flat)}

    def of(self, course: Course, at: int) -> int:
        """The number of a course's stop."""
        return self.number[id(course), at]

    def stop(self, number: int) -> Stop:
        """The stop with this number."""
        course, at = self.flat[number]
        return course.stops[at]

    def last(self, course: Course) -> int:
        """The number of the stop that ends a course."""
        return self.of(course, len(course.stops) - 1)


def linked(
    stops: Stops, needs: Sequence[Need], have: frozenset[str]
) -> tuple[list[Before], tuple[Link, ...], tuple[Circle, ...]]:
    """The order that holds, the links behind it, and the papers that no order can bring in time."""
    papers = _paper_links(stops, needs, have)
    ranked: list[tuple[Link, int, tuple[Need, Picked] | None]] = [
        *((link, CHAIN, None) for link in _chain_links(stops)),
        *((link, PAPER_IF if need.paper.condition else PAPER, (need, maker)) for link, need, maker in papers),
        *((link, NEIGHBOUR, None) for link in _neighbour_links(stops)),
    ]
    edges = [(_before(link, stops), rank) for link, rank, _ in ranked]
    held, left_out = without_circles(len(stops.flat), edges)
    circles = [Circle(why[0].document, why[1], why[0].picked) for at in left_out if (why := ranked[at][2])]
    links = tuple(link for at, (link, _, _) in enumerate(ranked) if at not in set(left_out))
    return held, links, tuple(dict.fromkeys(circles))


def _before(link: Link, stops: Stops) -> Before:
    same_course = stops.flat[link.first][0] is stops.flat[link.then][0]
    return Before(link.first, link.then, bool(link.waits) or (same_course and stops.stop(link.then).apart))


def _chain_links(stops: Stops) -> list[Link]:
    return [
        Link(stops.of(course, at), stops.of(course, at + 1), course.stops[at + 1].waits)
        for course in stops.courses
        for at in range(len(course.stops) - 1)
    ]


def _paper_links(stops: Stops, needs: Sequence[Need], have: frozenset[str]) -> list[tuple[Link, Need, Picked]]:
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


def _neighbour_links(stops: Stops) -> list[Link]:
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
