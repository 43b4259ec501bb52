"""Every type of page for everybody: axe finds nothing, the keyboard is enough, the focus is seen."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.pages import DESKTOP, PAGES, PHONE

AXE = Axe()
EVERYTHING = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
COLOURS = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}
"""The rules that a dark page may break when the light one does not."""
LOOKS = [
    (PHONE, "light", EVERYTHING),
    (PHONE, "dark", COLOURS),
    (DESKTOP, "light", EVERYTHING),
    (DESKTOP, "dark", COLOURS),
]
OPENED = "document.querySelectorAll('details').forEach(element => element.open = true)"


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(page: Page, language, name):
    page.goto(f"/{language}{PAGES[name]}")
    page.evaluate(OPENED)

    for size, scheme, rules in LOOKS if language == "ky" else LOOKS[:1]:  # only the words differ
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        found = AXE.run(page, options=rules)
        assert found.violations_count == 0, f"{size['width']} {scheme}: {found.generate_report()}"


def focused(page: Page) -> str:
    """The element that has the focus, as a short selector."""
    return page.evaluate("(e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : ''))(document.activeElement)")


def focus_is_seen(page: Page) -> bool:
    """Whether the focused element is inside the window and has an outline."""
    return page.evaluate(
        """() => { const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
        return box.width > 0 && box.left >= 0 && box.top >= 0 && box.bottom <= innerHeight + 1
          && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; }"""
    )


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is on `selector`; every stop on the way must be seen."""
    for _ in range(60):
        page.keyboard.press("Tab")
        assert focus_is_seen(page), focused(page)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"the keyboard does not reach {selector}")


def test_the_keyboard_is_enough(page: Page, language):
    page.goto(f"/{language}/")
    tab_to(page, "#q")
    page.keyboard.type("паспорт")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?*")
    tab_to(page, ".row a")
    page.keyboard.press("Enter")

    expect(page.locator("#documents")).to_be_visible()


def test_the_first_stop_skips_the_heading_of_the_page(page: Page, language):
    page.goto(f"/{language}/services/id-card-lost")
    tab_to(page, ".skip")
    page.keyboard.press("Enter")
    assert focused(page) == "main#content"

    page.keyboard.press("Tab")

    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_what_to_say_opens_by_keyboard(page: Page, language):
    page.goto(f"/{language}/services/id-card-lost")
    summary = page.locator(".script summary").first
    summary.focus()
    page.keyboard.press("Enter")

    expect(page.locator(".script blockquote").first).to_be_visible()
