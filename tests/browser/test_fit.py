"""Every type of page fits: a narrow phone without sideways scrolling, larger letters, a sheet of paper."""

import pypdfium2
import pytest
from playwright.sync_api import Page

from tests.browser.pages import PAGES

OPENED = "document.querySelectorAll('details').forEach(element => element.open = true)"


@pytest.mark.parametrize("name", PAGES)
def test_320_pixels_are_wide_enough(page: Page, language, name):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"/{language}{PAGES[name]}")
    page.evaluate(OPENED)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_letters_twice_as_large_still_fit(page: Page, language):
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(f"/{language}/services/id-card-lost")
    page.evaluate("document.documentElement.style.fontSize = '200%'")

    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def printed(page: Page, folder) -> list[str]:
    """The words of each sheet of the page on paper."""
    page.pdf(path=folder / "page.pdf", format="A4")
    with pypdfium2.PdfDocument(folder / "page.pdf") as document:
        return [" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in document]


@pytest.mark.parametrize("name", PAGES)
def test_it_prints(page: Page, name, tmp_path):
    page.goto(f"/ky{PAGES[name]}")
    heading = " ".join(page.locator("h1").inner_text().split())

    sheets = printed(page, tmp_path)

    assert heading in " ".join(sheets)
    assert all(len(sheet) > 20 for sheet in sheets), "an empty sheet"


def test_a_printed_service_holds_what_to_say_and_where_it_is_from(page: Page, language, tmp_path):
    page.goto(f"/{language}/services/id-card-lost")
    said = page.locator(".script blockquote").first.text_content()

    words = " ".join(printed(page, tmp_path))

    assert "".join(said.split())[:60] in "".join(words.split())
    assert "https://" in words
