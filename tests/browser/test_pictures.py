"""The pictures of the README. Written anew only when JOL_PICTURES is set; otherwise they are looked at."""

import io
import os

import pytest
from PIL import Image
from playwright.sync_api import Page

from kb.config import ROOT

FOLDER = ROOT / "docs" / "screenshots"
PICTURES = {"home": "/ky/", "service": "/ru/services/id-card-lost"}
MOST_BYTES = 150_000
SIZE = {"width": 1100, "height": 760}


@pytest.mark.parametrize("name", PICTURES)
def test_the_readme_shows_the_page(page: Page, name):
    page.set_viewport_size(SIZE)
    page.goto(PICTURES[name])
    path = FOLDER / f"{name}.png"
    if os.environ.get("JOL_PICTURES"):
        shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB").quantize(128)
        path.parent.mkdir(parents=True, exist_ok=True)
        shot.save(path, optimize=True)

    assert path.stat().st_size <= MOST_BYTES
    with Image.open(path) as kept:
        assert kept.size == (SIZE["width"], SIZE["height"])
    assert f"docs/screenshots/{name}.png" in (ROOT / "README.md").read_text(encoding="utf-8")
