"""Whole journeys: from what happened, through a guide, to a plan on paper and on the phone."""

from io import BytesIO

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from kb.config import ROOT

GUIDES = sorted(path.stem for path in (ROOT / "services_catalog" / "guides").glob("*.yml"))
IN_BOTH = ("child-born", "document-lost", "moving")
LONGEST = 12
"""Questions that any guide asks at most; more would be a circle."""
FAMILY = "s=birth-registration:married&s=balaga-suyunchu:parent&s=residence-registration-new-settlement:no-papers"


def answered(page: Page, *, pick: int = 0) -> int:
    """Answer every question with its `pick`-th choice (or the last one); give the number of questions."""
    for number in range(LONGEST):
        choices = page.locator("form.question input:is([type=radio], [type=checkbox])")
        if not (count := choices.count()):
            return number
        choices.nth(min(pick, count - 1)).check()
        with page.expect_navigation():
            page.locator("form.question button[type=submit]").click()
    raise AssertionError(f"no end in sight: {page.url}")


@pytest.mark.parametrize("guide", GUIDES)
@pytest.mark.parametrize("pick", [0, 1, 99])
def test_every_guide_leads_to_help(page: Page, guide, pick):
    page.goto(f"/ru/guides/{guide}")

    assert answered(page, pick=pick) > 0
    expect(page.locator(".picks, .lead").first).to_be_visible()


@pytest.mark.parametrize("guide", IN_BOTH)
def test_a_guide_becomes_a_plan_with_scripts_and_without(page_either_way: Page, language, guide):
    page = page_either_way
    page.goto(f"/{language}/guides/{guide}")
    answered(page)
    page.locator(".to-plan a").click()

    assert page.url.split("?")[0].endswith(f"/{language}/plan")
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_an_answer_can_be_changed(page: Page):
    page.goto("/ru/guides/document-lost")
    page.locator("input[type=radio]").first.check()
    page.locator("form.question button[type=submit]").click()
    page.get_by_role("link", name="изменить").first.click()

    expect(page.locator("form.question")).to_be_visible()
    assert "what=" not in page.url


def test_what_is_ticked_stays_on_the_phone(page: Page):
    page.goto(f"/ru/plan?{FAMILY}")
    box = page.locator("main input[type=checkbox]").first
    box.check()
    page.reload()

    expect(page.locator("main input[type=checkbox]").first).to_be_checked()
    assert page.context.cookies() == []


def codes(page: Page) -> list[str]:
    """What an independent reader finds in the pictures on the page."""
    page.set_viewport_size({"width": 1280, "height": 900})
    picture = Image.open(BytesIO(page.screenshot(full_page=True)))
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def test_the_codes_on_the_page_can_be_read(page: Page, language):
    page.goto(f"/{language}/plan?{FAMILY}")
    found = codes(page)
    address = next(text for text in found if text.startswith("http"))
    words = next(text for text in found if not text.startswith("http"))

    assert "at=" in address
    assert len(words) > 40
    page.goto(address[address.index(f"/{language}/") :])
    expect(page.locator("h1")).to_be_visible()


def test_the_plan_on_paper_is_whole(page: Page, language):
    page.goto(f"/{language}/plan?{FAMILY}")
    titles = [link.inner_text() for link in page.locator("main a[href*='/services/']").all()]
    paper = pypdfium2.PdfDocument(page.pdf(format="A4"))
    text = " ".join(" ".join(sheet.get_textpage().get_text_range() for sheet in paper).split())

    assert 1 <= len(paper) <= 8
    assert titles
    assert titles[0].split()[0] in text


def test_printing_a_plan_brings_its_words(page: Page, language):
    page.goto(f"/{language}/plan?s=id-card-lost:id-series")
    page.evaluate("() => { window.print = () => { document.body.dataset.printed = 1; }; }")
    page.locator("[data-carry=print]").click()
    page.locator("[data-printed]").wait_for()

    assert page.locator(".say .script blockquote").count() > 1
    page.locator(".visits .say-here").first.click()
    expect(page.locator(".script[open] blockquote").first).to_be_visible()


def test_the_blanks_of_a_script_fill_on_the_phone_only(page: Page, watch):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
    page.goto("/ru/services/id-card-lost")
    page.locator(".script summary").first.click()
    page.locator(".script input").first.fill("Асанбек")

    expect(page.locator(".script blockquote").first).to_contain_text("Асанбек")
    assert not any("Асанбек" in url or "%D0%90%D1%81%D0%B0%D0%BD" in url for url in asked)
