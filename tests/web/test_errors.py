"""Errors are pages in the reader's language, with a way on."""

import pytest

from kb.app import create_app
from kb.catalog.model import Service
from kb.editing.publishing import publish_items
from kb.errors import StoreUnavailable
from tests.builders import a_catalog, a_service
from tests.conftest import NOW, a_site
from tests.reader import Reader


def test_an_unknown_address_offers_a_search_for_its_words(resident, language):
    page = resident.opens("/services/poteryal-pasport", status=404, language=language)

    assert 'value="poteryal pasport"' in page.html
    assert page.language == language


def test_an_unknown_language_is_a_page_too(resident):
    assert resident.goes("/xx/services", status=404).language == "ky"


@pytest.mark.parametrize("path", ["/services/%ff", "/services/" + "a" * 3000, "/topics/%00", "/../etc/passwd"])
def test_odd_addresses_are_not_found(resident, path):
    resident.opens(path, status=404)


def test_posting_where_nothing_is_posted_is_refused(app):
    assert app.test_client().post("/ky/search").status_code == 405


def test_too_large_a_body_is_refused(app):
    answer = app.test_client().post("/ky/", data=b"x" * 10_000_000)

    assert answer.status_code in (405, 413)


@pytest.fixture
def small(tmp_path):
    site = a_site(tmp_path, a_catalog(a_service("new", former_ids=("old",)), a_service("ended")))
    yield site
    site.close()


def test_an_old_address_leads_to_the_new_one(small):
    answer = create_app(kb=small).test_client().get("/ru/services/old")

    assert (answer.status_code, answer.location) == (301, "/ru/services/new")


def test_a_withdrawn_service_is_gone(small):
    publish_items([], withdraw=[("service", "ended")], store=small.store, by="editor", now=NOW)
    small.current.look()

    page = Reader(create_app(kb=small).test_client()).opens("/services/ended", status=410)

    assert "/ky/search" in page.html


def test_too_many_searches_are_told_to_wait(tmp_path):
    site = a_site(tmp_path, a_catalog(a_service()), KB_SEARCH_RATE="3/minute")
    reader = Reader(create_app(kb=site).test_client())
    for number in range(3):
        reader.opens(f"/search?q={number}")

    page = reader.opens("/search?q=4", status=429, language="ru")

    assert "/ru/services" in page.links
    site.close()


def test_a_fault_of_ours_is_a_page_without_a_traceback(small, monkeypatch):
    app = create_app(kb=small)
    monkeypatch.setitem(app.view_functions, "resident.about", lambda: 1 / 0)

    page = Reader(app.test_client()).opens("/about", status=500)

    assert "ZeroDivisionError" not in page.html
    assert page.headers["Cache-Control"] == "no-store"


def test_readers_go_on_when_the_store_is_gone(small, monkeypatch):
    app = create_app(kb=small)
    reader = Reader(app.test_client())
    reader.opens("/services/new")

    def broken():
        raise StoreUnavailable("disk full")

    monkeypatch.setattr(small.current, "_number", broken)
    small.current.look()

    assert reader.opens("/services").status == 200
    assert small.now().edition.find(Service, "new")
