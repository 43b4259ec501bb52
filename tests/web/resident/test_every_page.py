"""Every page of every item opens in both languages and keeps the rules of the house."""

import pytest

from kb.catalog.model import Act, Agency, Document, Guide, LifeEvent, Office, Service, Topic
from kb.config import ROOT
from kb.web.resident.robots import PAGES

FOLDERS = {
    Guide: "guides",
    Service: "services",
    Agency: "agencies",
    Office: "offices",
    Document: "documents",
    Topic: "topics",
    LifeEvent: "life-events",
    Act: "acts",
}
ITEMS = [
    f"/{folder}/{path.stem}"
    for folder in FOLDERS.values()
    for path in sorted((ROOT / "services_catalog" / folder.replace("-", "_")).glob("*.yml"))
]


@pytest.mark.parametrize("address", ITEMS)
def test_an_item_has_its_page(resident, language, address):
    page = resident.opens(address, language=language)

    assert page.language == language
    assert page.headers["ETag"]
    assert "public" in page.headers["Cache-Control"]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_its_own_opens(app, resident, language, name):
    with app.test_request_context():
        address = app.url_for(f"resident.{name}", language=language)

    assert resident.goes(address).language == language
