"""Each step of understanding alone: what it does, and that a query goes without it when it is left out."""

from __future__ import annotations

import pytest

from kb.search.query.query import MAX_CHARACTERS, MAX_WORDS
from kb.search.query.steps import OPTIONAL, STEPS, WORD_STEPS


def how(query):
    return {token.text: token.how for token in query.tokens}


def test_layout_is_undone_both_ways(read):
    assert read("gjnthzk gfcgjhn").text == "потерял паспорт"
    assert "layout" in read("gjnthzk gfcgjhn").steps
    assert read("gjnthzk", "layout").text == "gjnthzk"


def test_layout_leaves_latin_words_that_sound_like_ours(read):
    assert "layout" not in read("propiska").steps


def test_words_are_folded_and_said_once(read):
    assert [token.text for token in read("Жөлөкпул, жолокпул; №086у").tokens] == ["жолокпул", "086", "у"]


def test_a_long_query_is_cut_with_a_word(read):
    query = read("слово " * 100_000)

    assert query.cut
    assert len(query.text) <= MAX_CHARACTERS


def test_many_words_are_cut(read):
    query = read(" ".join(f"w{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(500)))

    assert query.cut
    assert len(query.tokens) <= MAX_WORDS


def test_words_parted_by_mistake_are_joined_and_joined_ones_parted(read):
    assert [token.text for token in read("пас порт").tokens] == ["паспорт"]
    assert [token.text for token in read("паспортжоголду").tokens] == ["паспорт", "жоголду"]
    assert [token.text for token in read("пас порт", "join").tokens] == ["пас", "порт"]
    assert "join" not in read("паспорт жоголду").steps


def test_places_are_taken_out_unless_nothing_else_is_asked(read):
    assert read("вода в Оше").places == ("osh",)
    assert [token.text for token in read("вода в Оше").tokens] == ["вода", "в"]
    assert read("Ош").places == ()
    assert read("Алай-1де суу").places == ("osh",)
    assert read("Алай-1де суу").made_for == {"residence"}
    assert read("вода в Оше", "place").places == ()


def test_stop_words_carry_no_group_unless_they_are_all_there_is(read):
    assert [token.text for token in read("как прописаться").tokens if token.stop] == ["как"]
    assert len(read("как прописаться").groups) == 1
    assert len(read("как").groups) == 1


def test_latin_stop_words_are_stop_words(read):
    assert [token.stop for token in read("propiska kantip").tokens] == [False, True]


def test_forms_of_a_word_meet_by_stems(read):
    assert how(read("прописканы"))["прописканы"] == "stem"
    assert how(read("прописканы", "stems", "prefix", "typo"))["прописканы"] == ""


def test_latin_letters_are_read_by_sound(read):
    query = read("jolokpul")

    assert how(query)["jolokpul"] == "latin"
    assert query.tokens[0].reading == "жолокпул"


def test_a_slip_is_undone_and_named(read):
    query = read("праписка")

    assert query.tokens[0].how == "typo"
    assert query.tokens[0].reading == "прописка"
    assert "typo" in query.steps


def test_a_slip_is_not_sought_for_words_that_are_there(read):
    assert how(read("прописка"))["прописка"] == "exact"


def test_words_outside_need_more(read):
    groups = {group.key: group for group in read("рецепт плов").groups}
    outside = next(group for key, group in groups.items() if "плов" in key)

    assert outside.outside
    assert outside.need > 1


def test_a_concept_joins_its_words_into_one_group(read):
    (group,) = read("свидетельство о рождении").groups

    assert group.meaning == "metric"
    assert "метрика" in {alternative.label for alternative in group.others}


def test_without_synonyms_words_stay_apart(read):
    assert [group.meaning for group in read("свидетельство о рождении", "synonym").groups] == ["", ""]


def test_a_wider_concept_brings_the_narrower_ones_but_not_the_other_way(read):
    (wide,) = read("госпомощь").groups
    (narrow,) = read("детское пособие").groups

    assert "детское пособие" in {alternative.label for alternative in wide.others}
    assert "госпомощь" not in {alternative.label for alternative in narrow.others}


def test_an_intent_leads_to_its_guides(read):
    assert read("у меня украли сумку").guides == ("lost",)
    assert read("у меня украли сумку", "intent").guides == ()


def test_a_best_bet_stands_for_the_whole_query_only(read):
    assert read("кран").best_bets == (("service", "water"),)
    assert read("кран на прописка").best_bets == ()


def test_verbatim_goes_without_guesses(read):
    query = read("gjnthzk", verbatim=True)

    assert query.text == "gjnthzk"
    assert read("праписка", verbatim=True).tokens[0].how != "typo"


@pytest.mark.parametrize("name", OPTIONAL)
def test_every_optional_step_can_be_left_out(read, name):
    assert read("потерял паспорт в Оше", name).groups


def test_optional_steps_are_steps():
    assert set(OPTIONAL) <= {step.name for step in (*STEPS, *WORD_STEPS)}
