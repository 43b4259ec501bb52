"""The short way to a kept page gives what the long way gave, and nothing else."""

import gzip

import pytest

from kb.app import create_app
from kb.editing.publishing import publish_items
from kb.web.kept import KEPT, Page, Pages
from tests.builders import a_catalog, a_service, both
from tests.conftest import NOW, a_site


@pytest.fixture
def site(tmp_path):
    made = a_site(tmp_path, a_catalog(a_service("one")))
    yield made
    made.close()


@pytest.fixture
def client(site):
    return create_app(kb=site).test_client()


@pytest.mark.parametrize("headers", [{}, {"Accept-Encoding": "gzip"}, {"Accept-Encoding": "gzip;q=0"}])
def test_fresh_and_kept_are_the_same_to_the_last_header(client, headers):
    fresh, kept = (client.get("/ky/services/one", headers=headers) for _ in range(2))

    assert (fresh.status, fresh.data) == (kept.status, kept.data)
    assert sorted(fresh.headers) == sorted(kept.headers)


def test_who_cannot_unzip_gets_the_plain_page(client):
    zipped = client.get("/ky/", headers={"Accept-Encoding": "gzip"})
    plain = client.get("/ky/")

    assert gzip.decompress(zipped.data) == plain.data
    assert "Content-Encoding" not in plain.headers


def test_a_head_has_the_length_and_no_body(client):
    page = client.get("/ky/")
    head = client.head("/ky/")

    assert (head.status_code, head.data) == (200, b"")
    assert head.headers["Content-Length"] == str(len(page.data))


def test_a_page_that_is_known_is_not_sent_again_from_either_way(client):
    tag = client.get("/ky/").headers["ETag"]
    for known in (tag, f'"other", {tag}', "*"):
        assert client.get("/ky/", headers={"If-None-Match": known}).status_code == 304
    assert client.get("/ky/", headers={"If-None-Match": '"other"'}).status_code == 200


def test_a_new_edition_forgets_the_old_pages(client, site):
    assert "one ky" in client.get("/ky/services/one").text
    publish_items([a_service("one", title=both("renamed"))], store=site.store, by="editor", now=NOW)
    site.current.look()

    assert "renamed ky" in client.get("/ky/services/one").text


def test_errors_and_the_choice_of_a_language_are_not_kept(client):
    for address in ("/ky/nowhere", "/language/ru?to=/ru/", "/"):
        first, second = (client.get(address) for _ in range(2))
        assert first.status_code == second.status_code
        assert "public" not in second.headers.get("Cache-Control", "")


def test_the_kept_pages_have_an_end():
    pages = Pages()
    for number in range(KEPT + 10):
        pages.keep(1, (str(number),), Page(b"x", False, "text/html", "tag", "/"))

    assert pages.get(1, ("0",)) is None
    assert pages.get(1, (str(KEPT),)) is not None
    assert pages.get(2, (str(KEPT),)) is None
