"""The list of page types that browsers open is whole: a route without one is found here."""

from tests.browser.pages import PAGES

FILES = (".svg", ".ics", ".txt", ".docx")
"""Routes that end so are no pages."""


def test_every_page_for_readers_is_opened_by_a_browser(app):
    adapter = app.url_map.bind("localhost")
    opened = {adapter.match(f"/ky{path.split('?')[0]}")[0] for path in PAGES.values()}

    pages = {
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if "language" in rule.arguments and "GET" in rule.methods and not rule.rule.endswith(FILES)
    }
    assert pages - opened == set()
