"""A lesson shows the guide as it stands now, runs along the clock, and prints."""

import re
from datetime import date

from kb.app import create_app
from kb.catalog.model import Live, Review, Script, ScriptName
from kb.editing.publishing import publish_items
from tests.builders import a_catalog, a_module, a_quiz_item, a_service, an_activity, both
from tests.conftest import NOW, a_site
from tests.reader import Reader, text_of

CLOCK = re.compile(r"\d\d:\d\d")
SAYS = Script("visit", "visit", both("hello"), both("please"), both("bye"))
SHOWS = an_activity("show", 30, live=Live(services=("id-card",), scripts=(ScriptName("id-card", "visit"),)))
LESSON = a_module("papers", an_activity("open", 20), SHOWS, quiz=(a_quiz_item("one", False, True),))


def a_lesson(tmp_path, **changes):
    return a_site(tmp_path, a_catalog(a_service("id-card", scripts=(SAYS,), **changes), LESSON))


def test_the_clock_runs_from_nine_or_from_where_the_trainer_starts(resident):
    def times(address):
        rows = resident.opens(address).root.iter("td")
        return [text_of(cell) for cell in rows if CLOCK.fullmatch(text_of(cell))][:2]

    assert times("/training/modules/social-mobilisation")[0] == "09:00"
    assert times("/training/modules/social-mobilisation?start=13:50") == ["13:50", "13:55"]
    assert times("/training/modules/social-mobilisation?start=lunch")[0] == "09:00"


def test_a_day_of_a_programme_starts_when_it_says(resident):
    assert "18:00–18:05" in resident.opens("/training/programmes/ninety-minutes").text
    assert "19:00–19:05" in resident.opens("/training/programmes/ninety-minutes?start=19:00").text


def test_a_service_is_shown_as_it_stands_with_its_words_and_trust(tmp_path):
    site = a_lesson(tmp_path)
    reader = Reader(create_app(kb=site).test_client())
    before = reader.opens("/training/modules/papers", language="ru")
    publish_items([a_service("id-card", scripts=(SAYS,), summary=both("new words"))], store=site.store, by="x", now=NOW)
    site.current.look()
    after = reader.opens("/training/modules/papers", language="ru")

    assert "summary of id-card ru" in before.text
    assert "new words ru" in after.text
    assert "please ru" in after.text
    assert "Проверено 22 ноября 2026" in after.text
    site.close()


def test_an_overdue_service_says_so(tmp_path):
    site = a_lesson(tmp_path, review=Review(date(2020, 1, 1), "pages", "Жол", date(2020, 6, 1)))
    reader = Reader(create_app(kb=site).test_client())

    for page in ("", "/handout"):
        assert "1 июня 2020" in reader.opens(f"/training/modules/papers{page}", language="ru").text
    site.close()


def test_answers_are_folded_for_the_class_and_open_for_the_trainer(tmp_path):
    site = a_lesson(tmp_path)
    reader = Reader(create_app(kb=site).test_client())
    folded = [text_of(part) for part in reader.opens("/training/modules/papers").root.iter("details")]

    assert any("because ky" in words for words in folded)
    assert "because ky" not in reader.opens("/training/modules/papers/handout").text
    assert "1 ky" in reader.opens("/training/modules/papers/plan").text
    site.close()


def test_a_service_names_the_lessons_that_teach_it(resident, language):
    page = resident.opens("/services/written-appeal", language=language)

    assert f"/{language}/training/modules/appeals-and-requests" in page.links


def test_every_page_leads_to_the_training(resident, language):
    assert f"/{language}/training" in resident.opens("/about", language=language).links


def test_a_lesson_is_found_by_search(resident):
    page = resident.opens("/search?q=дерево проблем", language="ru")

    assert "/ru/training/modules/tools-of-relations" in page.links


def test_the_map_of_the_site_names_lessons_and_programmes(app):
    xml = app.test_client().get("/sitemap.xml").text

    for address in ("/ky/training<", "/ru/training/modules/tools-of-time<", "/ru/training/programmes/two-days<"):
        assert address in xml


def test_a_lesson_that_is_not_there_is_not_found(resident):
    resident.opens("/training/modules/dancing", status=404)
    resident.opens("/training/modules/dancing/plan", status=404)
