"""Suggestions: from the first letters, in both alphabets, over a slip, never anybody's own words."""

from __future__ import annotations

import time

import pytest

from kb.search.asked import FEWEST_ASKED
from kb.search.starts import Suggestion
from kb.search.suggest import renewed, suggester
from tests.unit.search.library import edition, names, service


@pytest.fixture(scope="module")
def offer():
    made = suggester(edition(), past={"кайда барам": FEWEST_ASKED, "менин сырым": FEWEST_ASKED - 1})
    return lambda text, language="ru", limit=8: made.suggest(text, language, limit)


def ids(suggestions):
    return [suggestion.id for suggestion in suggestions]


@pytest.mark.parametrize(
    "typed", ["регистрация ро", "рожден", "РОЖД", "rojd", "hj;ltybz", "региcтрация рож", "регстрация рож", "рождн"]
)
def test_completes_in_any_alphabet_and_over_a_slip(offer, typed):
    assert "birth" in ids(offer(typed))


def test_each_item_is_offered_once(offer):
    offered = offer("п")

    assert len(offered) == len({(suggestion.kind, suggestion.id) for suggestion in offered})


def test_prefers_the_language_of_the_reader(offer):
    assert offer("прописка", "ru")[0].text == "прописка"
    assert offer("туул", "ky")[0].text.startswith("туулгандык")


def test_offers_past_queries_that_enough_people_asked(offer):
    assert offer("кайда", "ky") == (Suggestion("кайда барам", "", ""),)
    assert offer("менин сырым", "ky") == ()


@pytest.mark.parametrize("text", ["позвоните 0555123456", "me@example.org"])
def test_never_offers_what_may_be_personal(text):
    assert suggester(edition(tuning=None), past={text: 1_000}).suggest(text[:6], "ru", 8) == ()


def test_offers_nothing_with_a_denied_word():
    denied = suggester(edition(), denied=frozenset({"прописка"}))

    assert all("прописка" not in suggestion.text.lower() for suggestion in denied.suggest("проп", "ru", 8))


@pytest.mark.parametrize("typed", ["", " ", "!", "\ud800", "x" * 100_000, "🙂", "а" * 79])
def test_anything_may_be_typed(offer, typed):
    started = time.perf_counter()

    assert isinstance(offer(typed), tuple)
    assert time.perf_counter() - started < 0.5


def test_an_edited_name_replaces_the_old_one():
    before = suggester(edition())
    changed = service("water", "Жаңысөз", "Новослово", popular_names=names("жаңысөз ал", "новослово взять"))
    after = renewed(before, edition(changed), frozenset({("service", "water")}))
    removed = renewed(after, edition(), frozenset({("service", "birth"), ("service", "gone")}))

    assert ids(after.suggest("новос", "ru", 8)) == ["water"]
    assert ids(after.suggest("новоз", "ru", 8)) == ["water"]
    assert "water" not in ids(after.suggest("подкл", "ru", 8))
    assert "water" in ids(before.suggest("подкл", "ru", 8))
    assert ids(removed.suggest("рожд", "ru", 8)) == ["birth"]


def test_limits(offer):
    assert len(offer("п", limit=2)) == 2
