"""The quick way out of a page about violence."""

from playwright.sync_api import Page, expect


def test_one_leaves_at_once_and_back_does_not_return(page: Page, language):
    page.goto(f"/{language}/about")
    page.goto(f"/{language}/guides/violence")
    page.locator("input[type=radio]").first.check()
    page.locator("form.question button").click()
    page.wait_for_url("**danger=**")
    page.locator("[data-leave]").click()
    page.wait_for_url(f"**/{language}/")
    page.go_back()

    assert page.url.endswith(f"/{language}/about")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_without_scripts_the_way_out_is_a_link_home(browser, base_url):
    context = browser.new_context(base_url=base_url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/ru/services/protective-order")
    page.locator("[data-leave]").click()

    expect(page.locator(".hero")).to_be_visible()
    context.close()
