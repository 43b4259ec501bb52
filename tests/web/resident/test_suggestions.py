"""What is offered while somebody types: to the box as JSON, to a browser without scripts as links."""

import pytest


def offered(app, language, typed):
    client, accept = app.test_client(), {"Accept": "application/json"}
    return client.get(f"/{language}/suggest", query_string={"q": typed}, headers=accept).get_json()


BEGINNINGS = [("ru", "паспо"), ("ky", "паспо"), ("ru", "propis"), ("ky", "жолокпул")]


@pytest.mark.parametrize(("language", "typed"), BEGINNINGS)
def test_a_beginning_is_completed(app, language, typed):
    found = offered(app, language, typed)

    assert found
    assert all(suggestion["url"].startswith(f"/{language}/") for suggestion in found)


def test_the_page_without_scripts_gives_the_same(app, resident):
    page = resident.opens("/suggest?q=паспо", language="ru")

    assert all(suggestion["url"] in page.links for suggestion in offered(app, "ru", "паспо"))


@pytest.mark.parametrize("typed", ["", " ", "*", "<b>", "а" * 5000, "\u202e", "😀"])
def test_nothing_that_is_typed_breaks_it(app, resident, typed):
    resident.goes(f"/ky/suggest?q={typed}")
    assert isinstance(offered(app, "ky", typed), list)
