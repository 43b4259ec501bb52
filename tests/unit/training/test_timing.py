"""Minutes add up and run along the clock."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.catalog.model import TimeSlot
from kb.training.timing import clock, taught, time_of, total
from tests.builders import a_module, an_activity

SOME = st.lists(st.integers(1, 180), min_size=1, max_size=20)


def parts(minutes):
    return [an_activity(f"a{place}", length) for place, length in enumerate(minutes)]


def test_each_part_starts_when_the_one_before_ends():
    moments = clock(parts([20, 75, 15]), start=time(9, 0))

    assert [moment.starts for moment in moments] == [time(9, 0), time(9, 20), time(10, 35)]
    assert moments[-1].ends == time(10, 50)


def test_past_midnight_the_clock_starts_again():
    assert clock(parts([60]), start=time(23, 30))[0].ends == time(0, 30)


@given(SOME, st.times())
def test_nothing_is_lost_on_the_way(minutes, start):
    moments = clock(parts(minutes), start=start)
    first, last = moments[0].starts, moments[-1].ends
    passed = (last.hour - first.hour) * 60 + last.minute - first.minute

    assert [moment.part.minutes for moment in moments] == minutes
    assert passed % (24 * 60) == total(parts(minutes)) % (24 * 60)


@pytest.mark.parametrize("words", ["", "9:00", "24:00", "09:60", "midnight", "09:00\n", None])
def test_a_time_that_is_none_is_the_usual_one(words):
    assert time_of(words, otherwise="18:30") == time(18, 30)


def test_a_time_is_read():
    assert time_of("07:05", otherwise="09:00") == time(7, 5)


def test_a_slot_takes_the_activities_it_names_in_the_order_of_the_module():
    module = a_module("m", *parts([10, 20, 30]))

    assert [one.id for one in taught(TimeSlot(40, "m", ("a2", "a0")), module)] == ["a0", "a2"]
    assert len(taught(TimeSlot(60, "m"), module)) == 3
