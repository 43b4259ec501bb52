"""Searching as a person does, and as a program does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

FOUND = {"ky": ["паспорт жоголду", "паспортумду жоготуп алдым"], "ru": ["потерял паспорт", "утеря паспорта"]}


def test_a_lost_passport_is_found_first(resident, language):
    for query in FOUND[language]:
        page = resident.opens(f"/search?q={query}", language=language)
        results = [link for link in page.links if f"/{language}/services/" in link]
        assert results[0] == f"/{language}/services/id-card-lost", query


def test_the_other_language_finds_the_same_service(resident):
    page = resident.opens("/search?q=потерял паспорт", language="ky")

    assert "/ky/services/id-card-lost" in page.links


def test_a_row_answers_at_once(resident):
    page = resident.opens("/search?q=ID-карта", language="ru")

    for word in ("Цена", "Срок", "Где", "Проверено"):
        assert word in page.text


def test_json_and_html_give_the_same(app, resident):
    page = resident.opens("/search?q=паспорт", language="ru")
    data = app.test_client().get("/ru/search?q=паспорт", headers={"Accept": "application/json"}).get_json()
    services = [row["url"] for row in data["results"] if row["kind"] == "service"]

    assert [link for link in page.links if link in services] == services
    assert {"kind", "id", "title", "url"} <= data["results"][0].keys()


def test_filters_narrow_and_can_be_taken_off(app):
    def total(address):
        return app.test_client().get(address, headers={"Accept": "application/json"}).get_json()["total"]

    assert 0 < total("/ru/search?q=паспорт&topic=documents") < total("/ru/search?q=паспорт")


def test_pages_do_not_overlap(app):
    def ids(page):
        answer = app.test_client().get(f"/ru/search?q=справка&page={page}", headers={"Accept": "application/json"})
        return {(row["kind"], row["id"]) for row in answer.get_json()["results"]}

    assert ids(1)
    assert ids(1).isdisjoint(ids(2))


def test_nothing_found_is_said_and_leads_on(resident, language):
    page = resident.opens("/search?q=ыыыщщщэээ", language=language)

    assert "tel:119" in page.links
    assert f"/{language}/topics/documents" in page.links


def test_an_empty_query_offers_topics(resident, language):
    assert f"/{language}/topics/health" in resident.opens("/search", language=language).links


NASTY = [
    "а" * 10_000,
    "паспорт " * 2_000,
    "*", '"', "title:паспорт", "[a TO", "a AND (b OR", "~5", "\\", "'; DROP TABLE items; --",
    "<script>alert(1)</script>", "%00", "%ff%fe", "%", "%zz", "\u200b\u200d\ufeff", "\u202eтропсап", "😀😀", "\x07",
    "%0d%0aX: y",
]  # fmt: skip


@pytest.mark.parametrize("query", NASTY)
def test_nothing_that_is_typed_breaks_the_page(resident, query):
    page = resident.goes(f"/ky/search?q={query}")

    assert "<script>alert" not in page.html


@pytest.mark.parametrize(
    "extra", ["&page=0", "&page=-1", "&page=99999999999", "&page=x", "&sort=x", "&topic=x", "&kind=x", "&topic=" * 90]
)
def test_odd_parameters_are_a_normal_page(resident, extra):
    resident.goes(f"/ky/search?q=паспорт{extra}")


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=80))
def test_no_text_breaks_it(app, query):
    answer = app.test_client().get("/ru/search", query_string={"q": query.encode("utf-8", "replace")})

    assert answer.status_code == 200


def test_a_chosen_filter_is_a_chip_that_takes_itself_off(resident):
    page = resident.opens("/search?q=справка&channel=visit&sort=title", language="ru")

    assert "/ru/search?q=%D1%81%D0%BF%D1%80%D0%B0%D0%B2%D0%BA%D0%B0&sort=title" in page.links


def test_results_can_be_put_in_another_order(app, resident):
    page = resident.opens("/search?q=справка", language="ru")
    by_name = next(link for link in page.links if "sort=title" in link)
    rows = app.test_client().get(by_name, headers={"Accept": "application/json"}).get_json()["results"]

    titles = [row["title"].lower() for row in rows]

    assert len(set(titles)) > 3
    assert titles == sorted(titles)


def test_what_is_near_is_one_tap_away(app, resident):
    page = resident.opens("/search?q=вода", language="ru")
    near = next(link for link in page.links if "place=osh" in link)
    rows = app.test_client().get(near, headers={"Accept": "application/json"}).get_json()["results"]

    assert "drinking-water-connection-osh" in {row["id"] for row in rows}
    assert "Рядом: Ош" in page.text


def test_a_row_says_which_other_words_led_to_it(resident):
    page = resident.opens("/search?q=садик", language="ky")

    assert "Ушул сөздөр боюнча табылды" in page.text


def test_a_latin_word_of_a_title_is_no_slip(app):
    answer = app.test_client().get("/ru/search?q=ID карта", headers={"Accept": "application/json"}).get_json()

    assert answer["understood"]["text"] == ""
    assert answer["results"][0]["kind"] == "service"
