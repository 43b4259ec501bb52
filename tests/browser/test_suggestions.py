"""The combobox: by keyboard, for a screen reader, on a narrow phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.pages import PHONE


@pytest.fixture
def typing(page: Page) -> Page:
    page.set_viewport_size(PHONE)
    page.goto("/ru/")
    page.get_by_role("combobox").press_sequentially("паспо", delay=20)
    expect(page.get_by_role("listbox")).to_be_visible()
    return page


def test_the_arrows_choose_and_enter_opens(typing: Page):
    box = typing.get_by_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    chosen = typing.get_by_role("option", selected=True)
    expect(chosen).to_have_count(1)
    expect(box).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "")
    box.press("Enter")

    typing.wait_for_url(lambda url: url != "/ru/" and "/ru/" in url and "?" not in url)


def test_escape_closes_and_keeps_what_was_typed(typing: Page):
    box = typing.get_by_role("combobox")
    box.press("Escape")

    expect(typing.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("паспо")
    expect(box).to_have_attribute("aria-expanded", "false")


def test_enter_without_a_choice_searches(typing: Page):
    typing.get_by_role("combobox").press("Enter")

    typing.wait_for_url("**/ru/search?q=*")


def test_a_screen_reader_hears_how_many(typing: Page):
    expect(typing.locator(".search [role=status]")).to_contain_text("Подсказок:")


def test_axe_and_the_narrow_page_agree_with_the_open_list(typing: Page):
    assert Axe().run(typing).violations_count == 0
    assert typing.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
