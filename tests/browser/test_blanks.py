"""Blanks of scripts and letters: filled on the phone, sent to nobody."""

import re

import pytest
from playwright.sync_api import expect

SECRET = "Сыр Сөзов"


@pytest.mark.parametrize("address", ["/ky/services/id-card-lost", "/ky/plan/words?s=id-card-lost:id-series"])
def test_what_is_filled_into_a_script_never_leaves_the_phone(page, server, address):
    sent = []
    page.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    page.goto(address)
    script = page.locator("details.script[data-blanks]").first
    script.locator("summary").first.click()
    field = script.locator(".blank-fields input").first
    field.fill(SECRET)
    field.press("Enter")

    expect(script.locator("blockquote .blank.filled").first).to_have_text(SECRET)
    assert page.evaluate("Object.values(localStorage).concat(Object.values(sessionStorage)).join()").find(SECRET) < 0
    page.reload()
    assert not any(SECRET in one for one in sent)
    assert SECRET not in server.printed()
    assert "/<language>/" in server.printed()


def test_without_scripts_there_are_lines_to_fill_by_hand(browser, base_url):
    context = browser.new_context(base_url=base_url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/ky/services/id-card-lost")
    page.locator("details.script summary").first.click()

    expect(page.locator("details.script .blank").first).to_be_visible()
    assert page.locator(".blank-fields").count() == 0
    context.close()


def test_a_letter_fills_while_one_types_and_is_forgotten_when_told(page, server):
    page.goto("/ru/letters/written-appeal")
    page.get_by_label("Ваши фамилия и имя полностью").fill(SECRET)

    expect(page.locator(".paper:not([hidden]) .blank.filled").first).to_have_text(SECRET)
    page.reload()
    expect(page.get_by_label("Ваши фамилия и имя полностью")).to_have_value(SECRET)
    page.locator("[data-forget]").click()
    page.reload()
    expect(page.get_by_label("Ваши фамилия и имя полностью")).to_have_value("")
    with page.expect_download() as download:
        page.get_by_label("Ваши фамилия и имя полностью").fill(SECRET)
        page.locator("button[value=docx]").click()
    assert download.value.suggested_filename == "written-appeal-ru.docx"
    assert SECRET not in server.printed()


def test_a_plan_grows_from_page_to_page_and_ticks_stay(page):
    page.goto("/ky/services/id-card-lost?case=id-series")
    page.locator("a[data-add]").click()
    page.goto("/ky/services/pin")
    page.locator("a[data-add]").click()

    assert page.url.endswith("/ky/plan?s=id-card-lost:id-series,pin")
    box = page.locator("input[data-tick]").first
    box.check()
    page.reload()
    expect(page.locator("input[data-tick]").first).to_be_checked()
    page.goto("/ky/plan")
    expect(page.locator(".kept-plan a")).to_have_attribute("href", re.compile("/ky/plan.s=id-card-lost:id-series,pin$"))
    page.goto("/ky/plan?s=pin")
    page.locator("[data-forget-plan]").click()
    page.wait_for_url("**/ky/plan")
    expect(page.locator(".kept-plan")).to_be_hidden()
