"""The way of a resident: from the front page to the papers, with scripts off and on, by touch and by keyboard."""

from playwright.sync_api import expect

QUERY = {"ky": "паспортумду жоготуп алдым", "ru": "потерял паспорт"}
PAPERS = {"ky": "#documents", "ru": "#documents"}


def test_a_lost_passport_is_searched_and_opened(page_either_way, language):
    page = page_either_way
    page.goto(f"/{language}/")
    page.locator("#q").fill(QUERY[language])
    page.get_by_role("search").get_by_role("button").click()
    page.locator(".row a").first.click()

    expect(page).to_have_url(f"/{language}/services/id-card-lost")
    expect(page.locator("#documents")).to_be_visible()
    assert page.locator("html").get_attribute("lang") == language
