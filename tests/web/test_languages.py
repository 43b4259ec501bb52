"""The language is in the address; the switch keeps the page; `/` picks one."""

import re
import shutil

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from kb.app import create_app
from kb.config import ROOT
from tests.conftest import a_site
from tests.reader import Reader


def test_the_front_door_follows_the_browser(app):
    answer = app.test_client().get("/", headers={"Accept-Language": "ru-RU,ru;q=0.9"})

    assert answer.location == "/ru/"


def test_the_front_door_is_kyrgyz_by_default(app):
    assert app.test_client().get("/", headers={"Accept-Language": "de"}).location == "/ky/"


def test_the_cookie_counts_more_than_the_browser(app):
    client = app.test_client()
    client.get("/language/ru?to=/ru/about")

    assert client.get("/", headers={"Accept-Language": "ky"}).location == "/ru/"


def test_the_switch_keeps_page_and_query(resident):
    page = resident.opens("/search?q=паспорт&topic=documents")
    answer = resident.client.get(page.link("Русский"))

    assert answer.location == "/ru/search?q=%D0%BF%D0%B0%D1%81%D0%BF%D0%BE%D1%80%D1%82&topic=documents"


def test_the_switch_leads_to_no_other_site(app):
    for target in (
        "https://example.org/",
        "//example.org/ru/",
        "/ru//example.org",
        "/ru/\\example.org",
        "javascript:1",
    ):
        assert app.test_client().get("/language/ru", query_string={"to": target}).location == "/ru/"


def test_only_the_language_makes_a_cookie(app):
    client = app.test_client()
    for address in ("/", "/ky/", "/ky/services/id-card-lost", "/ky/search?q=a", "/ky/nowhere"):
        assert "Set-Cookie" not in client.get(address).headers


def test_words_that_url_for_takes_for_itself_do_no_harm(resident):
    page = resident.opens("/about?_external=1&_scheme=ftp&language=de&_anchor=x&endpoint=y&_method=POST")

    assert "ftp:" not in page.html


def a_third_catalogue(folder):
    """The translations of the house with an Uzbek catalogue of two texts beside them."""
    shutil.copytree(ROOT / "translations", folder)
    catalog = Catalog(locale="uz")
    catalog.add("What to bring", "Nima olib borish kerak")
    (folder / "uz" / "LC_MESSAGES").mkdir(parents=True)
    with (folder / "uz" / "LC_MESSAGES" / "messages.mo").open("wb") as file:
        write_mo(file, catalog)


def test_a_third_language_is_a_setting_and_a_folder(tmp_path, base_catalog, monkeypatch):
    a_third_catalogue(tmp_path / "translations")
    monkeypatch.setattr("kb.web.languages.ROOT", tmp_path)
    site = a_site(tmp_path / "site", base_catalog, KB_LANGUAGES="ky,ru,uz")

    page = Reader(create_app(kb=site).test_client()).opens("/services/id-card-lost", language="uz")

    assert page.language == "uz"
    assert "Nima olib borish kerak" in page.text
    assert re.search(r'<span lang="ky">[^<]+</span> <small class="other-language">', page.html)
    site.close()


def test_every_language_has_its_catalogue_compiled():
    for code in ("ky", "ru"):
        assert (ROOT / "translations" / code / "LC_MESSAGES" / "messages.mo").exists()
