"""The plan page: one errand of several services, on the screen, on paper, in a message, as dates."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from kb.app import create_app
from kb.catalog.catalog import Catalog, Entry
from kb.catalog.model import Document, Paper, Service
from kb.editing.publishing import publish_items
from tests.builders import a_document, a_fee, a_service, a_topic, an_agency, both
from tests.conftest import a_site
from tests.reader import Reader, text_of

SIX = (
    "birth-registration:married,balaga-suyunchu:parent,id-card-lost:id-series,oms-policy:citizen,pin,kindergarten-queue"
)
OTHER_SIXES = (
    "passport-foreign-adult,id-card-first,marriage-registration,name-change,criminal-record-certificate,apostille",
    "disability-certification-msek,family-composition-certificate,balaga-suyunchu,free-legal-aid,old-age-pension,pin",
    "land-title-document,property-registration,technical-passport,electricity-connection,gas-connection,waste-osh",
)
"""Heavy plans that people make: papers to leave the country, support for a family, a house."""
PLAN = f"/plan?s={SIX}"


def sections(page):
    return {section.get("aria-labelledby") for section in page.root.iter("section")}


def ticks(page):
    return [box.get("data-tick") for box in page.root.iter("input") if box.get("data-tick")]


def test_it_has_visits_papers_money_time_words_dates_and_ways_to_carry_it(resident, language):
    page = resident.opens(PLAN, language=language)

    assert {"visits", "papers", "money", "time", "say", "dates", "carry", "offers"} <= sections(page)
    assert len(ticks(page)) == len(set(ticks(page)))


def test_a_guide_and_a_list_of_values_make_the_same_plan(resident):
    joined = resident.opens("/plan?s=pin,id-card-lost:id-series&from=document-lost")
    repeated = resident.opens("/plan?s=pin&s=id-card-lost:id-series&from=document-lost")

    assert ticks(joined) == ticks(repeated)
    assert "/ky/guides/document-lost" in joined.links


def test_an_empty_plan_says_how_to_make_one(resident, language):
    page = resident.opens("/plan", language=language)

    assert f"/{language}/guides" in page.links
    assert f"/{language}/services" in page.links


def test_every_service_can_be_added_with_its_case(resident):
    assert "/ky/plan?s=id-card-lost:id-series" in resident.opens("/services/id-card-lost?case=id-series").links
    assert "/ky/plan?s=id-card-lost" in resident.opens("/services/id-card-lost").links


def changed(page, name):
    return [link for link in page.links if link.startswith("/ky/plan?") and f"{name}=" in link]


def test_an_offer_can_be_declined_and_taken(resident):
    page = resident.opens("/plan?s=passport-foreign-adult:first")
    more = resident.goes(changed(page, "get")[0])
    declined = resident.goes(changed(page, "have")[-1])

    assert len(ticks(more)) > len(ticks(page))
    assert any(link == "/ky/plan?s=passport-foreign-adult:first" for link in more.links)
    assert "offers" in sections(page)
    assert len(changed(declined, "get")) < len(changed(page, "get"))


def test_a_case_can_be_chosen_in_the_plan(resident):
    page = resident.opens("/plan?s=pin,id-card-lost")
    chosen = next(link for link in page.links if "id-card-lost:id-series" in link)

    assert "s=pin,id-card-lost:id-series" in chosen
    resident.goes(chosen)


def test_a_service_can_be_removed(resident):
    page = resident.opens("/plan?s=pin,id-card-lost:id-series")

    assert "/ky/plan?s=pin" in page.links
    assert "/ky/plan?s=id-card-lost:id-series" in page.links


def test_old_plans_say_what_is_no_longer_offered(resident, language):
    page = resident.opens("/plan?s=land-title-in-1990,id-card-lost:melted", language=language)

    assert "gone" in sections(page)
    assert "land-title-in-1990" in page.text
    assert "melted" in page.text
    assert "gone" in sections(resident.opens("/plan?s=never-was", language=language))


def test_a_plan_nobody_can_carry_is_refused_clearly(resident, language):
    page = resident.opens(f"/plan?s={','.join(f'service-{n}' for n in range(200))}", status=400, language=language)

    assert "200" in page.text
    assert "60" in page.text


ODD = [
    "s=", "s=%00", "s=<script>", "s=pin&have=%ff", "s=pin&get=::::", "s=pin&from=%22", "s=pin&at=x", "s=pin&at=-1",
    "s=pin&at=99999999999", "s=pin&at=%D9%A1", "s=pin&" + "have=a&" * 3000, "s=" + "pin," * 5000,
    "s=pin&_anchor=x&_external=1",
]  # fmt: skip


@pytest.mark.parametrize("query", ODD, ids=lambda query: query[:24])
def test_odd_addresses_are_a_normal_page(resident, query):
    resident.goes(f"/ky/plan?{query}")


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(max_size=20), max_size=5), st.text(max_size=8), st.text(max_size=12))
def test_no_address_breaks_it(app, values, at, start):
    client = app.test_client()
    query = {"s": values, "have": values, "get": values, "at": at, "start": start}
    query = {
        key: [v.encode("utf-8", "replace") for v in value]
        if isinstance(value, list)
        else value.encode("utf-8", "replace")
        for key, value in query.items()
    }

    for page in ("plan", "plan.ics", "plan/qr.svg", "plan/checklist.svg"):
        assert client.get(f"/ru/{page}", query_string=query).status_code < 500


def test_messages_say_how_many_parts_they_take(resident, language):
    page = resident.opens(PLAN, language=language)
    said = [text_of(one) for one in page.root.iter("p") if one.get("class") == "message"]

    assert len(said) == 2
    assert any(link.startswith("sms:?body=") for link in page.links)
    assert any(link.startswith("https://wa.me/?text=") for link in page.links)


def test_a_plan_is_kept_out_of_search_engines_but_cached(resident):
    page = resident.opens(PLAN)

    assert any(meta.get("name") == "robots" and meta.get("content") == "noindex" for meta in page.root.iter("meta"))
    assert "public" in page.headers["Cache-Control"]


@pytest.mark.parametrize("services", [SIX, *OTHER_SIXES])
@pytest.mark.parametrize("page", ["plan", "plan/words"])
def test_a_plan_of_six_services_is_light(app, language, services, page):
    sent = app.test_client().get(f"/{language}/{page}?s={services}", headers={"Accept-Encoding": "gzip"})

    assert sent.status_code == 200
    assert len(sent.data) <= 10_000


class TestWords:
    """What to say, at an address of its own."""

    def test_every_step_leads_to_its_words(self, resident, language):
        words = resident.opens(f"/plan/words?s={SIX}", language=language)
        said = {one.get("id") for one in words.root.iter("details") if one.get("class") == "script"}
        aims = [link.partition("#") for link in resident.opens(PLAN, language=language).links if "/plan/words" in link]

        places = {place for _, _, place in aims if place}

        assert all(address == f"/{language}/plan/words?s={SIX}" for address, _, _ in aims)
        assert places
        assert places <= said

    def test_a_service_in_two_cases_speaks_once(self, resident):
        page = resident.opens("/plan/words?s=pin:newborn,pin:others,id-card-lost:id-series")

        assert [text_of(one) for one in page.root.iter("h2")] == [
            resident.opens(f"/services/{id}").heading for id in ("pin", "id-card-lost")
        ]

    def test_a_plan_without_words_is_shown_itself(self, app):
        assert app.test_client().get("/ky/plan/words").headers["Location"] == "/ky/plan"
        assert app.test_client().get(f"/ky/plan/words?s={','.join(f'no-{n}' for n in range(99))}").status_code == 400


class TestDates:
    """The calendar file."""

    def file(self, app, query):
        return app.test_client().get(f"/ru/plan.ics?{query}")

    def test_it_is_a_calendar_of_working_days_in_order(self, app):
        answer = self.file(app, f"s={SIX}&start=2026-12-30")
        events = Calendar.from_ical(answer.data).walk("VEVENT")
        days = [event.decoded("DTSTART") for event in events]

        assert answer.mimetype == "text/calendar"
        assert "attachment" in answer.headers["Content-Disposition"]
        assert days == sorted(days)
        assert all(day.weekday() < 5 and not (day.month == 1 and day.day < 8) for day in days)

    def test_nothing_of_it_is_kept(self, app, capsys):
        answer = self.file(app, "s=pin&start=2027-03-19&happened=2027-02-01")

        assert answer.headers["Cache-Control"] == "no-store"
        assert "2027-03-19" not in "".join(capsys.readouterr())

    def test_limits_are_in_it_when_the_day_is_given(self, app):
        query = "s=balaga-suyunchu:parent&start=2026-11-23"
        without = Calendar.from_ical(self.file(app, query).data).walk("VEVENT")
        with_day = Calendar.from_ical(self.file(app, f"{query}&happened=2026-10-01").data).walk("VEVENT")

        assert len(with_day) > len(without)

    @pytest.mark.parametrize("start", ["", "tomorrow", "2026-02-30", "0001-01-01", "9999-12-31", "2026-1-1"])
    def test_what_is_no_day_is_refused(self, app, start):
        assert self.file(app, f"s=pin&start={start}").status_code == 400

    def test_an_empty_plan_has_no_dates(self, app):
        assert self.file(app, "start=2026-12-01").status_code == 404


class TestPaper:
    """A printed plan, and what its code says after the next edition."""

    CARD = a_service("card", documents=(), fees=(a_fee(amount=100),))

    @pytest.fixture
    def later(self, tmp_path):
        """A reader of a small site whose edition can go on."""
        entries = [Entry(item) for item in (self.CARD, a_document("note"), *self.needed())]
        kb = a_site(tmp_path / "instance", Catalog(entries))
        yield kb, Reader(create_app(kb=kb).test_client())
        kb.close()

    def needed(self):
        return a_topic(), an_agency()

    def publish(self, kb, *items, **changes):
        publish_items(items, store=kb.store, by="test", now=datetime(2026, 12, 1, tzinfo=UTC), **changes)
        kb.current.look()

    def test_nothing_changed(self, later):
        kb, reader = later

        assert "same" in reader.opens("/plan?s=card&at=1").html
        self.publish(kb, a_document("note", own=True, note=both("not on this plan")))
        assert "same" in reader.opens("/plan?s=card&at=1").html

    def test_what_changed_is_told_exactly(self, later):
        kb, reader = later
        self.publish(kb, replace(self.CARD, fees=(a_fee(amount=250),), documents=(Paper("note"),)))
        page = reader.opens("/plan?s=card&at=1", language="ru")
        told = [text_of(one) for one in page.root.iter() if one.tag in ("del", "ins")]

        assert told == ["fee ru: 100 сом", "fee ru: 250 сом", "note ru (оригинал)"]
        assert "same" in reader.opens("/plan?s=card&at=2").html

    def test_a_service_that_went_is_told_with_its_successor(self, later):
        kb, reader = later
        self.publish(kb, a_service("new-card", documents=(), former_ids=("card",)), withdraw=[("service", "card")])
        page = reader.opens("/plan?s=card&at=1")

        assert "/ky/services/new-card" in page.links
        assert "gone" in sections(page)

    def test_an_edition_that_never_was_is_not_believed(self, later):
        assert "gaps" in later[1].opens("/plan?s=card&at=77").html


class TestCodes:
    """QR codes are pictures of our own server."""

    @pytest.mark.parametrize("name", ["qr", "checklist"])
    def test_a_code_is_an_svg(self, app, name):
        answer = app.test_client().get(f"/ky/plan/{name}.svg?s={SIX}")

        assert answer.mimetype == "image/svg+xml"
        assert answer.data.startswith(b"<svg ")

    def test_the_page_shows_the_code_of_this_very_edition(self, site, resident):
        page = resident.opens(PLAN)
        pictures = {image.get("src") for image in page.root.iter("img")}

        assert f"/ky/plan/qr.svg?s={SIX}&at={site.now().edition.number}" in pictures

    def test_an_address_too_long_for_paper_has_no_code(self, site, app):
        names = [f"{one.id}:{one.cases[0].id}" if one.cases else one.id for one in site.now().edition.all(Service)][:60]
        have = ",".join(one.id for one in site.now().edition.all(Document))

        assert app.test_client().get(f"/ky/plan/qr.svg?s={','.join(names)}&have={have}").status_code == 404
        page = Reader(app.test_client()).opens(f"/plan?s={','.join(names)}&have={have}")
        assert not any("qr.svg" in (image.get("src") or "") for image in page.root.iter("img"))


def test_both_languages_have_the_same_papers_and_visits(resident):
    both_pages = [resident.opens(PLAN, language=code) for code in ("ky", "ru")]

    assert ticks(both_pages[0]) == ticks(both_pages[1])
    assert len({len(re.findall('class="(?:trip|from-home)"', page.html)) for page in both_pages}) == 1
