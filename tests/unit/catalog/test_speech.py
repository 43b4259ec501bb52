"""How long scripts take to say, and that each human channel has one."""

import pytest

from kb.catalog.checks import check
from kb.catalog.model import Script, Slot
from kb.catalog.speech import SECONDS_OF_BLANK, opening_seconds, seconds
from kb.text.localized import text
from tests.builders import a_catalog, a_service, both


def a_script(situation="visit", opening="hello", **changes):
    return Script("say", situation, both(opening), both("please"), both("bye"), **changes)


def codes(**changes):
    return [issue.code for issue in check(a_catalog(a_service(**changes)))]


LENGTHS = {"": 0, "сөз " * 100: 60, "119": 2, "Менин атым {name}": round(2 * 0.6) + SECONDS_OF_BLANK, "ID-карта": 1}


@pytest.mark.parametrize("said", LENGTHS)
def test_words_digits_and_blanks_take_their_time(said):
    assert seconds(said) == LENGTHS[said]


def test_the_opening_ends_with_the_request():
    script = Script(
        "a", "call", text(ky="бир эки", ru="раз"), text(ky="үч", ru="два"), both("bye"), slots=(Slot("x", both("x")),)
    )

    assert opening_seconds(script, "ky") == seconds("бир эки") + seconds("үч")


def test_a_channel_with_a_person_needs_a_script():
    assert codes(channels=("visit",)) == ["script_missing"]
    assert codes(channels=("visit", "phone"), scripts=(a_script(),)) == ["script_missing"]
    assert codes(channels=("visit", "portal"), scripts=(a_script(),)) == []


def test_an_opening_of_more_than_a_minute_is_refused_but_a_letter_may_be_long():
    assert codes(scripts=(a_script(opening="word " * 120),)) == ["opening_too_long"] * 2
    assert codes(scripts=(a_script("letter", "word " * 120),)) == []
