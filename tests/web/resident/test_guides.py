"""From what happened to services: one question a page, the answers in the address."""

import re

import pytest

from kb.catalog.model import Guide, LifeEvent, Outcome, Service
from kb.guide.combinations import combinations
from tests.reader import text_of

LOST = "/guides/document-lost"
HERE = f"{LOST}?what=id-card&where=here&tunduk-card=no"
BORN = "/guides/child-born?age=baby&place=hospital&parents=married&settled=no&work=no"


def fields(page, type):
    return [(field.get("name"), field.get("value")) for field in page.root.iter("input") if field.get("type") == type]


def links_to(page, *folders):
    return [link for link in page.links if re.search(rf"/({'|'.join(folders)})/", link)]


def guides(site):
    return site.now().edition.all(Guide)


def test_it_asks_one_question_a_page(site, resident, language):
    guide = site.now().edition.get(Guide, "document-lost")
    page = resident.opens(LOST, language=language)

    assert page.heading == guide.questions[0].text.in_(language)
    assert fields(page, "radio") == [("what", choice.value) for choice in guide.questions[0].choices]
    assert fields(page, "hidden") == []


def test_an_answer_leads_to_the_next_question_and_goes_along(resident, language):
    page = resident.opens(f"{LOST}?what=id-card", language=language)

    assert {name for name, _ in fields(page, "radio")} == {"where"}
    assert fields(page, "hidden") == [("what", "id-card")]


def test_progress_is_said_in_words(resident):
    assert "Вопрос 1, всего не больше 4" in resident.opens(LOST, language="ru").text
    assert "Вопрос 4, последний" in resident.opens(HERE, language="ru").text


def test_an_answer_can_be_changed_and_the_others_stay(resident):
    page = resident.opens(HERE, language="ru")
    changed = resident.goes(page.link("изменить: Где вы сейчас?"))

    assert {name for name, _ in fields(changed, "radio")} == {"where"}
    assert fields(changed, "hidden") == [("what", "id-card"), ("tunduk-card", "no")]


def test_an_empty_answer_is_asked_for_again(resident):
    page = resident.opens(f"{LOST}?what=", language="ru")

    assert any(element.get("role") == "alert" for element in page.root.iter("p"))
    assert not any(element.get("role") == "alert" for element in resident.opens(LOST).root.iter("p"))


def test_an_outcome_shows_its_services_in_order_with_their_cases(resident, language):
    page = resident.opens(f"{HERE}&issued=from-2017", language=language)
    services = links_to(page, "services")

    assert services == [
        f"/{language}/services/lost-and-found-documents?case=in-tson",
        f"/{language}/services/id-card-lost?case=id-series",
    ]


def test_an_outcome_leads_to_the_plan(resident, language):
    page = resident.opens(f"{HERE}&issued=from-2017", language=language)
    plan = f"/{language}/plan?s=lost-and-found-documents:in-tson&s=id-card-lost:id-series&from=document-lost"

    assert plan in page.links


def test_an_outcome_says_why_and_on_what_law(resident):
    page = resident.opens(f"{HERE}&issued=from-2017", language="ru")

    assert "Когда выдали пропавший паспорт? — В 2017 году или позже" in page.text
    assert "/ru/acts/resolution-167-2024" in page.links


def test_a_closed_service_is_told_plainly(resident, language):
    page = resident.opens("/guides/house-without-papers?what=built&amnesty=no&need=none", language=language)

    assert "2025" in page.text
    assert f"/{language}/services/land-amnesty?case=not-applied" in page.links


def test_several_answers_are_repeated_and_none_is_an_answer(resident):
    way = "/guides/moving?time=always&old=no&home=dacha"
    asked = resident.opens(way)

    assert ("more", "none") in fields(asked, "hidden")
    assert {name for name, _ in fields(asked, "checkbox")} == {"more"}
    assert "/ky/services/school-transfer" in resident.opens(f"{way}&more=none&more=school&more=doctor").links
    assert "/ky/services/school-transfer" not in resident.opens(f"{way}&more=none").links


def test_the_language_switch_keeps_the_answers(resident):
    page = resident.opens(f"{HERE}&issued=from-2017")
    other = next(link.get("href") for link in page.root.iter("link") if link.get("hreflang") == "ru")

    assert other.endswith("/ru/guides/document-lost?what=id-card&where=here&tunduk-card=no&issued=from-2017")


NASTY = [
    "what=<script>", "what=id-card&where=", "what=id-card&what=house", "nonsense=1", "id=x&language=xx&endpoint=y",
    "what=%00%ff", "what=" + "a" * 5000, "&".join(f"what=x{n}" for n in range(900)), "_external=1&_anchor=x", "&&&=",
]  # fmt: skip


@pytest.mark.parametrize("query", NASTY)
def test_odd_answers_are_a_normal_page(resident, query):
    page = resident.opens(f"{LOST}?{query}")

    assert "<script>alert" not in page.html
    assert list(page.root.iter("fieldset"))


def test_an_unknown_guide_is_a_clear_page(resident):
    resident.opens("/guides/nothing", status=404)


def test_pages_may_be_kept(resident):
    page = resident.opens(HERE)

    assert "public" in page.headers["Cache-Control"]
    assert page.headers["ETag"]


def test_every_outcome_of_every_guide_opens(site, resident, language):
    for guide in guides(site):
        ends = {position.node.id: position for position in combinations(guide)}
        assert all(isinstance(position.node, Outcome) for position in ends.values())
        for position in ends.values():
            query = "&".join(f"{step.question.id}={value}" for step in position.taken for value in step.values)
            page = resident.opens(f"/guides/{guide.id}?{query}", language=language)
            assert page.heading == position.node.title.in_(language)


def test_question_and_outcome_are_light(app):
    for address in ("/ky/guides/document-lost", f"/ky{BORN}"):
        answer = app.test_client().get(address, headers={"Accept-Encoding": "gzip"})
        assert len(answer.data) <= 10_000, address


def test_all_guides_are_on_one_page(site, resident, language):
    assert links_to(resident.opens("/guides", language=language), "guides") == [
        f"/{language}/guides/{guide.id}" for guide in sorted(guides(site), key=lambda guide: guide.order)
    ]


def test_home_leads_to_the_guides_first(site, resident, language):
    links = [
        link for link in resident.opens("/", language=language).links if re.search(r"/(guides|life-events)/", link)
    ]
    edition = site.now().edition
    guided = {event for guide in guides(site) for event in guide.life_events}
    plain = [event for event in edition.all(LifeEvent) if event.id not in guided]

    assert len(links) == len(edition.all(LifeEvent))
    assert all("/guides/" in link for link in links[: len(links) - len(plain)])


def test_search_shows_the_fitting_guide_above_everything(resident):
    page = resident.opens("/search?q=потерял паспорт", language="ru")
    found = links_to(page, "guides", "services")

    assert found[0] == "/ru/guides/document-lost"
    assert found.count("/ru/guides/document-lost") == 1
    assert "Ответьте на" in page.text


def test_a_service_links_the_guides_that_lead_to_it(site, resident):
    service = site.now().edition.get(Service, "id-card-lost")
    leading = site.now().edition.naming(Guide, service)
    links = resident.opens("/services/id-card-lost").links

    assert leading
    assert {f"/ky/guides/{guide.id}" for guide in leading} <= set(links)


@pytest.mark.parametrize("address", ["/life-events/moving", "/topics/residence"])
def test_a_shelf_starts_with_its_guides(resident, language, address):
    links = [
        link for link in resident.opens(address, language=language).links if re.search("/(guides|services)/", link)
    ]

    assert links[0] == f"/{language}/guides/moving"


def test_print_and_share_wait_for_their_script(resident):
    page = resident.opens(f"{HERE}&issued=from-2017", language="ru")
    buttons = [button for button in page.root.iter("button") if button.get("data-carry")]

    assert [text_of(button) for button in buttons] == ["Распечатать", "Поделиться"]
    assert all(button.get("hidden") is not None for button in buttons)
