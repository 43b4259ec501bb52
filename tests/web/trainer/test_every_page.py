"""Every page for trainers opens in both languages, keeps the rules of the house, and is light."""

import pytest

from kb.config import ROOT

MODULES = [path.stem for path in sorted((ROOT / "services_catalog" / "modules").glob("*.yml"))]
PROGRAMMES = [path.stem for path in sorted((ROOT / "services_catalog" / "programmes").glob("*.yml"))]
PAGES = [
    "/training",
    *(f"/training/programmes/{id}" for id in PROGRAMMES),
    *(f"/training/modules/{id}{page}" for id in MODULES for page in ("", "/handout", "/plan")),
]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_opens(resident, language, address):
    page = resident.opens(address, language=language)

    assert page.language == language
    assert page.headers["ETag"]
    assert "public" in page.headers["Cache-Control"]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_light(app, address):
    sent = app.test_client().get(f"/ky{address}", headers={"Accept-Encoding": "gzip"})

    assert len(sent.data) <= 10_000
