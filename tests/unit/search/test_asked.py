"""Only what several people asked is ever handed on, and never what may be somebody's own."""

from __future__ import annotations

import pytest

from kb.search.asked import FEWEST_ASKED, LONGEST, WAITING, Asked


@pytest.fixture
def handed():
    return []


@pytest.fixture
def asked(handed):
    return Asked(handed.append)


def test_a_query_of_several_people_is_handed_on_once(asked, handed):
    for number in range(FEWEST_ASKED):
        assert handed == []
        asked.note("  Паспорт   жоголду ", f"198.51.100.{number}")

    assert handed == ["паспорт жоголду"]


def test_one_person_asking_often_stays_one(asked, handed):
    for _ in range(10 * FEWEST_ASKED):
        asked.note("паспорт жоголду", "198.51.100.1")

    assert handed == []


@pytest.mark.parametrize("text", ["иван 0555123456", "me@example.org", "аб", "а" * (LONGEST + 1), "", "  "])
def test_what_may_be_personal_or_is_no_query_is_not_counted(asked, handed, text):
    for number in range(FEWEST_ASKED):
        asked.note(text, f"198.51.100.{number}")

    assert handed == []


def test_the_oldest_is_forgotten_when_too_many_wait(asked, handed):
    for number in range(FEWEST_ASKED - 1):
        asked.note("биринчи", f"198.51.100.{number}")
    for number in range(WAITING):
        asked.note(f"суроо {number % 1000} {number // 1000}", "198.51.100.1")
    asked.note("биринчи", "198.51.100.99")

    assert handed == []


def test_nothing_of_the_address_is_kept(asked):
    asked.note("паспорт жоголду", "198.51.100.7")

    assert "198.51.100.7" not in str(vars(asked))
