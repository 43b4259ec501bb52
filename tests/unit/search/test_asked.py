"""Only what several people asked is ever handed on, and never what may be somebody's own."""

from __future__ import annotations

import pytest

from kb.search.asked import DAY, FEWEST_ASKED, LONGEST, WAITING, Asked


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def asked(clock):
    return Asked(clock)


def test_a_query_of_several_people_is_handed_on_once(asked):
    for number in range(FEWEST_ASKED):
        assert asked.ready() == []
        asked.note("  Паспорт   жоголду ", f"198.51.100.{number}")

    assert asked.ready() == ["паспорт жоголду"]
    assert asked.ready() == []


def test_one_person_asking_often_stays_one(asked):
    for _ in range(10 * FEWEST_ASKED):
        asked.note("паспорт жоголду", "198.51.100.1")

    assert asked.ready() == []


@pytest.mark.parametrize(
    "text",
    ["иван 0555123456", "чалыңыз 555 12 34 56", "0-555-123-456", "me@example.org", "аб", "а" * (LONGEST + 1), "", "  "],
)
def test_what_may_be_personal_or_is_no_query_is_not_counted(asked, text):
    for number in range(FEWEST_ASKED):
        asked.note(text, f"198.51.100.{number}")

    assert asked.ready() == []


def test_the_oldest_is_forgotten_when_too_many_wait(asked):
    for number in range(FEWEST_ASKED - 1):
        asked.note("биринчи", f"198.51.100.{number}")
    for number in range(WAITING):
        asked.note(f"суроо {number % 1000} {number // 1000}", "198.51.100.1")
    asked.note("биринчи", "198.51.100.99")

    assert asked.ready() == []


def test_nothing_of_the_address_is_kept(asked):
    asked.note("паспорт жоголду", "198.51.100.7")

    assert "198.51.100.7" not in str(vars(asked))


def test_one_network_of_the_newer_kind_is_one_person(asked):
    for number in range(FEWEST_ASKED):
        asked.note("паспорт жоголду", f"2001:db8::{number}")

    assert asked.ready() == []


def test_what_too_few_asked_in_a_day_is_forgotten(asked, clock):
    for number in range(FEWEST_ASKED - 1):
        asked.note("паспорт жоголду", f"198.51.100.{number}")
    clock.now += DAY
    asked.note("паспорт жоголду", "198.51.100.99")

    assert asked.ready() == []
