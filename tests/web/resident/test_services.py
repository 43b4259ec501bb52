"""The page of a service: what it promises is on it."""

import json
import re

from kb.catalog.model import Service
from tests.reader import text_of


def test_it_shows_papers_steps_words_cost_and_trust(resident, language):
    page = resident.opens("/services/id-card-lost", language=language)
    sections = {section.get("aria-labelledby") for section in page.root.iter("section")}

    assert {"documents", "steps", "say", "cost", "refusal", "unknown", "sources"} <= sections


def test_a_case_hides_what_belongs_to_others(site, resident):
    service = next(s for s in site.now().edition.all(Service) if any(paper.cases for paper in s.documents))
    paper = next(paper for paper in service.documents if paper.cases)
    other = next(case.id for case in service.cases if case.id not in paper.cases)
    address = f"/ky/documents/{paper.document}"
    twice = sum(p.document == paper.document for p in service.documents)

    everything = resident.opens(f"/services/{service.id}").links.count(address)
    of_other = resident.opens(f"/services/{service.id}?case={other}").links.count(address)

    assert everything > of_other or twice > 1


def test_an_unknown_case_shows_the_whole_service(resident):
    assert "documents" in resident.opens("/services/id-card-lost?case=nonsense").html


def test_it_describes_itself_to_search_engines(resident):
    page = resident.opens("/services/id-card-lost", language="ru")
    script = next(s for s in page.root.iter("script") if s.get("type") == "application/ld+json")
    data = json.loads(text_of(script))

    assert data["@type"] == "GovernmentService"
    assert data["name"] == page.heading
    assert data["inLanguage"] == "ru"


def test_it_names_its_pair_in_the_other_language(resident):
    page = resident.opens("/services/id-card-lost?case=id-series")
    pairs = {link.get("hreflang"): link.get("href") for link in page.root.iter("link") if link.get("hreflang")}

    assert pairs["ru"].endswith("/ru/services/id-card-lost?case=id-series")
    assert next(link.get("href") for link in page.root.iter("link") if link.get("rel") == "canonical").endswith(
        "/ky/services/id-card-lost"
    )


def test_phone_numbers_can_be_called(resident):
    page = resident.opens("/hotlines")

    assert "tel:119" in page.links
    assert all(re.fullmatch(r"tel:\+?[\d#*,]+", link) for link in page.links if link.startswith("tel:"))


def test_the_head_of_a_case_speaks_of_this_case(resident):
    """The five days of an old passport are not promised to whoever lost a card."""

    def head(case):
        page = resident.opens(f"/services/id-card-lost?case={case}")
        return text_of(next(one for one in page.root.iter("ul") if one.get("class") == "facts"))

    assert "5 жумуш күнү" in head("old-sample")
    assert "5 жумуш күнү" not in head("id-series")


def test_every_service_is_in_the_list_once(site, resident, language):
    links = resident.opens("/services", language=language).links

    for service in site.now().edition.all(Service):
        assert links.count(f"/{language}/services/{service.id}") == 1


def test_a_first_visit_and_a_next_page_are_light(app):
    client = app.test_client()
    sizes = {}
    for address in ("/ky/", "/ky/services/id-card-lost", "/ky/search?q=паспорт"):
        sizes[address] = len(client.get(address, headers={"Accept-Encoding": "gzip"}).data)
    style = next(re.finditer(r'href="(/static/[^"]+\.css)"', client.get("/ky/").text)).group(1)
    with client.get(style, headers={"Accept-Encoding": "gzip"}) as answer:
        sizes["style"] = len(answer.data)

    assert sizes["/ky/"] + sizes["style"] <= 30_000
    assert max(size for name, size in sizes.items() if name != "style") <= 10_000, sizes
