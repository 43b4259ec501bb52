"""What a reader gets: the right item first, facets that add up, an honest nothing."""

from __future__ import annotations

import dataclasses

import pytest

from kb.catalog.model import PlaceName
from kb.search.request import Request
from kb.text.localized import text
from tests.unit.search.library import TUNING, engine, names, service


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("паспорт жоголду", "passport"),
        ("паспортумду жоготуп алдым", "passport"),
        ("потеряла паспорт", "passport"),
        ("прописканы кантип алам", "residence"),
        ("туулгандыгы", "birth"),
        ("метрика", "birth"),
        ("jolokpul", "allowance"),
        ("ltncrjt gjcj,bt", "allowance"),
        ("дететское пособие", "allowance"),
        ("кран", "water"),
    ],
)
def test_finds(found, query, id):
    assert found(query)[:1] == [id]


@pytest.mark.parametrize("query", ["погода", "рецепт плова", "qwrtpsdf", "🙂", "…!?", "1234567890"])
def test_a_query_that_nothing_fits_finds_nothing(found, query):
    assert found(query) == []


def test_an_empty_query_finds_nothing_but_filters_list(found):
    assert found("") == []
    assert found("", filters={"level": ("municipal",)}) == ["water"]
    assert "passport" in found("", kinds=("service",))


def test_kinds_narrow(found):
    assert found("жоголду", kinds=("guide",)) == ["lost"]


def test_filters_narrow_and_facets_count_what_each_would_leave(small):
    results = small.search(Request("балдарга баланын жөлөкпул каттоо", filters={"topic": ("support",)}))

    assert [hit.id for hit in results.hits] == ["allowance"]
    topics = {value.id: value for value in results.facets["topic"]}
    assert topics["support"].chosen
    assert topics["documents"].count >= 1


def test_a_chosen_filter_is_listed_even_when_nothing_is_left(small):
    results = small.search(Request("прописка", filters={"topic": ("nowhere",)}))

    assert results.total == 0
    assert ("nowhere", 0, True) in results.facets["topic"]


def test_pages_follow_each_other(small):
    asked = [small.search(Request("", kinds=("service",), per_page=2, page=page)) for page in (1, 2, 3)]
    ids = [hit.id for results in asked for hit in results.hits]

    assert len(ids) == len(set(ids)) == asked[0].total == 5


def test_sorting_by_title_follows_the_alphabet_of_the_reader(small):
    results = small.search(Request("", kinds=("service",), language="ky", sort="title"))
    edition = small.desk.edition
    titles = [edition.lookup(hit.kind, hit.id).name().in_("ky") for hit in results.hits]

    assert titles[0].startswith("Балан")
    assert titles[-1].startswith("Үй")


def test_says_which_words_of_the_other_language_led_here(small):
    (hit,) = [hit for hit in small.search(Request("метрика", "ky")).hits if hit.id == "birth"]

    assert hit.found_by


def test_says_what_was_understood(small):
    assert small.search(Request("gjnthzk gfcgjhn")).understood.text == "потерял паспорт"
    assert small.search(Request("потерял паспорт")).understood.text == ""


def test_shows_words_as_they_are_written(small):
    assert small.search(Request("jolokpul")).understood.text == "жөлөкпул"
    assert small.search(Request("tuulgandyk kubolyk")).understood.text == "туулгандык күбөлүк"


def test_a_guide_of_the_intent_is_offered(small):
    assert small.search(Request("у меня украли паспорт")).guides == ("lost",)


def test_hidden_services_are_not_found(tmp_path):
    tuned = engine(tmp_path, dataclasses.replace(TUNING, hidden=("residence",)))

    assert [hit.id for hit in tuned.search(Request("прописка")).hits if hit.kind == "service"] != ["residence"]
    assert "residence" not in {hit.id for hit in tuned.search(Request("прописка")).hits}


def test_what_is_made_for_the_people_of_a_settlement_stands_before_what_is_as_good(tmp_path):
    twins = [service(id, "Суу өткөрүү", "Провести воду") for id in ("all", "own")]
    settlement = PlaceName("alay", names("Алай-1", "Алай-один"), within="osh", services=("own",))
    of = engine(tmp_path, dataclasses.replace(TUNING, places=(settlement,)), *twins)

    assert [hit.id for hit in of.search(Request("провести воду")).hits][:2] == ["all", "own"]
    assert [hit.id for hit in of.search(Request("провести воду Алай-1")).hits][:2] == ["own", "all"]


def test_an_item_whose_title_has_no_words_is_found_by_its_others(tmp_path):
    nameless = service("signs", "…", "—", summary=text(ky="Көпүрө жасоо", ru="Починить мостик"))
    of = engine(tmp_path, nameless)

    assert [hit.id for hit in of.search(Request("починить мостик")).hits] == ["signs"]
    assert of.search(Request("паспорт")).hits


def test_explains_every_contribution(small):
    lines = list(small.explain(Request("потерял паспорт")))

    assert lines[0] == "read as: потерял паспорт"
    assert any("service/passport" in line for line in lines)
