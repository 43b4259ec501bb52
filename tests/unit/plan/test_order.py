"""The order of visits against a search of every possible order."""

from functools import cache
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from kb.plan.order import Before, Trip, order, without_circles

PLACES = ("a", "b", "c")


@st.composite
def tasks(draw, most=8):
    """Nodes with places, and an order among them without a circle."""
    count = draw(st.integers(1, most))
    places = [frozenset(draw(st.sets(st.sampled_from(PLACES), max_size=2))) for _ in range(count)]
    rank = draw(st.permutations(range(count)))
    pairs = [(rank[i], rank[j]) for i in range(count) for j in range(i + 1, count)]
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=2 * count, unique=True)) if pairs else []
    return places, [Before(first, then, draw(st.booleans())) for first, then in chosen]


def trips_of(trips):
    return sum(trip.place is not None for trip in trips)


def fewest(places, before):
    """The least number of trips, by trying every subset of what can be done at every place, every time."""
    everything = frozenset(range(len(places)))

    def doable(done, nodes):
        return all(
            edge.first in done or (edge.first in nodes and not edge.apart) for edge in before if edge.then in nodes
        )

    @cache
    def from_here(done):
        if done == everything:
            return 0
        found = []
        for place in (None, *PLACES):
            here = [n for n in everything - done if (place in places[n] if place else not places[n])]
            subsets = (frozenset(c) for size in range(1, len(here) + 1) for c in combinations(here, size))
            found += [(place is not None) + from_here(done | nodes) for nodes in subsets if doable(done, nodes)]
        return min(found)

    return from_here(frozenset())


@settings(deadline=None, max_examples=120)
@given(tasks(most=6))
def test_small_plans_take_the_fewest_trips(task):
    assert trips_of(order(*task)) == fewest(*task)


@settings(deadline=None, max_examples=100)
@given(tasks(most=30))
def test_everything_is_done_once_where_it_can_be_after_what_it_needs(task):
    places, before = task
    trips = order(places, before)
    at = {node: (number, place) for number, trip in enumerate(trips) for place, node in enumerate(trip.nodes)}

    assert sorted(node for trip in trips for node in trip.nodes) == list(range(len(places)))
    assert all((trip.place in places[n] if trip.place else not places[n]) for trip in trips for n in trip.nodes)
    for edge in before:
        assert at[edge.first] < at[edge.then]
        assert not edge.apart or at[edge.first][0] < at[edge.then][0]


def test_two_things_at_one_place_take_one_trip():
    assert order([frozenset("a"), frozenset("a")], []) == (Trip("a", (0, 1)),)


def test_a_wait_in_between_takes_a_second_trip():
    assert trips_of(order([frozenset("a"), frozenset("a")], [Before(0, 1, apart=True)])) == 2


def test_a_choice_of_places_follows_the_other_errands():
    assert trips_of(order([frozenset("ab"), frozenset("b")], [])) == 1


def test_what_is_done_from_home_is_put_together_but_never_what_is_waited_for():
    home, shop = frozenset(), frozenset("a")
    together = order([home, shop, home, shop], [Before(1, 2), Before(0, 3), Before(2, 3)])
    waited = order([home, shop, home, shop], [Before(1, 2), Before(0, 3, apart=True), Before(2, 3)])

    assert [trip.nodes for trip in together] == [(1,), (0, 2), (3,)]
    assert [trip.nodes for trip in waited] == [(0,), (1,), (2,), (3,)]


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] != pair[1]), max_size=20))
def test_circles_are_taken_apart_by_leaving_out_what_is_least_needed(pairs):
    firm = [(Before(n, n + 1), 0) for n in range(6)]
    edges = [*firm, *((Before(*pair), 1 + n % 3) for n, pair in enumerate(pairs))]

    held, left_out = without_circles(7, edges)

    assert all(edge in held for edge, _ in firm)
    assert trips_of(order([frozenset("a")] * 7, held)) == 1
    assert len(held) + len(left_out) == len(edges)
    assert all(edges[at][0].first >= edges[at][0].then for at in left_out)


def test_a_large_plan_is_ordered_soon():
    places = [frozenset((str(n % 12),)) for n in range(240)]
    before = [Before(n, n + 1, apart=n % 3 == 0) for n in range(239) if n % 4 != 3]

    assert sum(len(trip.nodes) for trip in order(places, before)) == 240
