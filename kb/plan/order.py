"""The order of visits: what must be done before what, at which places, in the fewest trips.

Nothing here knows services: nodes are numbers with the places where each can be done. Taking everything that
can be done at a place while one is there never costs a trip later, so the search only chooses the next place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

EXACT = 12
"""Plans of so many nodes are searched whole."""
WIDTHS = ((40, 200), (80, 32), (10_000, 6))
"""How many of the most advanced ways of each length are kept for a plan of up to so many nodes."""


@dataclass(frozen=True, slots=True)
class Before:
    """`first` is done before `then`; `apart` forbids both on one trip, because something is waited for."""

    first: int
    then: int
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Trip:
    """What is done at one place in one go; no place means from home, which costs no trip."""

    place: str | None
    nodes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """Nodes done so far as a bit mask, and the trips that did them."""

    done: int
    trips: tuple[Trip, ...]


class _Task:
    """The nodes and their order as bit masks."""

    def __init__(self, places: Sequence[frozenset[str]], before: Iterable[Before]) -> None:
        self.all = (1 << len(places)) - 1
        self.needs = [0] * len(places)
        self.needs_apart = [0] * len(places)
        self.at: dict[str | None, list[int]] = {None: []}
        for node, names in enumerate(places):
            for name in sorted(names) or (None,):
                self.at.setdefault(name, []).append(node)
        for edge in before:
            (self.needs_apart if edge.apart else self.needs)[edge.then] |= 1 << edge.first

    def doable(self, done: int, place: str | None) -> tuple[int, ...]:
        """Everything that can be done at the place in one go, in an order in which it can be done."""
        at_once, taken = done, []
        waiting = [node for node in self.at[place] if not (done >> node & 1 or self.needs_apart[node] & ~done)]
        grown = True
        while grown:
            grown = False
            for node in waiting:
                if not (at_once >> node & 1 or self.needs[node] & ~at_once):
                    at_once |= 1 << node
                    taken.append(node)
                    grown = True
        return tuple(taken)


def order(
    places: Sequence[frozenset[str]], before: Iterable[Before], *, soon: Collection[int] = ()
) -> tuple[Trip, ...]:
    """Put the nodes into trips: the fewest for small plans, few for large ones.

    `places[n]` is where node `n` can be done; an empty set is at home. `before` has no circle: `without_circles`
    takes one apart. Nodes in `soon`, and those that something waits for, are not put off.
    """
    task = _Task(places, before)
    width = _width(len(places))
    ways = [_at_home(task, _Way(0, ()))]
    while not any(way.done == task.all for way in ways):
        ways = _further(task, ways, width)
    found = next(way for way in ways if way.done == task.all).trips
    return _gathered(task, found, soon=sum(1 << node for node in soon))


def _gathered(task: _Task, trips: Sequence[Trip], *, soon: int) -> tuple[Trip, ...]:
    """What is done from home waits for the next time one is home, unless a trip in between needs it."""
    for waited_for in task.needs_apart:
        soon |= waited_for
    kept: list[Trip] = []
    at_home: int | None = None
    for trip in reversed(trips):
        if trip.place is None and at_home is not None:
            between = [node for later in kept[at_home + 1 :] for node in later.nodes]
            staying, moving = _split(task, trip, between, soon)
            kept[at_home] = Trip(None, (*moving, *kept[at_home].nodes))
        else:
            staying = trip.nodes
        if staying:
            kept.append(Trip(trip.place, staying))
            at_home = len(kept) - 1 if trip.place is None else at_home
    return tuple(reversed(kept))


def _split(task: _Task, trip: Trip, between: Sequence[int], soon: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The nodes that must stay where they are, and those that can be done later."""
    wanted = soon
    for node in between:
        wanted |= task.needs[node]
    staying: list[int] = []
    for node in reversed(trip.nodes):
        if wanted >> node & 1:
            staying.append(node)
            wanted |= task.needs[node]
    moving = tuple(node for node in trip.nodes if node not in staying)
    return tuple(node for node in trip.nodes if node in staying), moving


def _width(count: int) -> int:
    if count <= EXACT:
        return 1 << count
    return next(width for limit, width in WIDTHS if count <= limit)


def _further(task: _Task, ways: Sequence[_Way], width: int) -> list[_Way]:
    """Every way made one trip longer; one that did no more than another is dropped."""
    reached: dict[int, _Way] = {}
    for way in ways:
        for place in task.at:
            nodes = task.doable(way.done, place) if place else ()
            if nodes:
                longer = _at_home(task, _with(way, Trip(place, nodes)))
                reached.setdefault(longer.done, longer)
    kept: list[_Way] = []
    for way in sorted(reached.values(), key=lambda way: -way.done.bit_count()):
        if not any(way.done & ~other.done == 0 for other in kept):
            kept.append(way)
        if len(kept) == width:
            break
    return kept


def _at_home(task: _Task, way: _Way) -> _Way:
    while nodes := task.doable(way.done, None):
        way = _with(way, Trip(None, nodes))
    return way


def _with(way: _Way, trip: Trip) -> _Way:
    return _Way(way.done | sum(1 << node for node in trip.nodes), (*way.trips, trip))


def without_circles(count: int, edges: Sequence[tuple[Before, int]]) -> tuple[list[Before], list[int]]:
    """Leave out edges until no circle is left: those of the highest number (the least needed) first.

    Gives the edges that hold and the positions of those left out. Edges of number 0 are never left out, so among
    themselves they must have no circle.
    """
    held = dict(enumerate(edges))
    left_out: list[int] = []
    while loop := _in_circles(count, {at: edge for at, (edge, _) in held.items()}):
        weakest = max(loop, key=lambda at: (held[at][1], at))
        del held[weakest]
        left_out.append(weakest)
    for at in reversed(left_out):  # one that another has made harmless since comes back
        back = {**held, at: edges[at]}
        if not _in_circles(count, {one: edge for one, (edge, _) in back.items()}):
            held = back
    kept = [edge for at, (edge, _) in enumerate(edges) if at in held]
    return kept, [at for at in range(len(edges)) if at not in held]


def _in_circles(count: int, edges: Mapping[int, Before]) -> list[int]:
    """The edges that lie on a circle: both ends reach each other."""
    follows: list[set[int]] = [set() for _ in range(count)]
    for edge in edges.values():
        follows[edge.first].add(edge.then)
    core = _core(follows)
    reach = {node: _reached(node, follows) for node in core}
    return [at for at, edge in edges.items() if edge.then in core and edge.first in reach[edge.then]]


def _core(follows: Sequence[set[int]]) -> set[int]:
    """Nodes that are left when everything without a predecessor or a successor is taken away again and again."""
    core = set(range(len(follows)))
    while True:
        led_to = {then for node in core for then in follows[node]}
        inside = {node for node in core if node in led_to and follows[node] & core}
        if inside == core:
            return core
        core = inside


def _reached(node: int, follows: Sequence[set[int]]) -> set[int]:
    found: set[int] = set()
    waiting = list(follows[node])
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += follows[one]
    return found
