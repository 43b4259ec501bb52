"""Pages about violence can be left at once and keep nothing on the phone."""

import pytest

DANGEROUS = (
    "/guides/violence",
    "/guides/violence?danger=yes",
    "/services/protective-order",
    "/life-events/violence",
    "/plan?s=protective-order&from=violence",
    "/plan?s=pin,crisis-centres",
    "/plan/words?s=protective-order",
    "/search?q=күйөөм уруп жатат",
)


def ways_out(page):
    return [link.get("href") for link in page.root.iter("a") if link.get("data-leave") is not None]


@pytest.mark.parametrize("address", DANGEROUS)
def test_a_dangerous_page_has_a_way_out(resident, language, address):
    assert ways_out(resident.opens(address, language=language)) == [f"/{language}/"]


@pytest.mark.parametrize("address", ["/", "/guides/child-born", "/services/free-legal-aid", "/plan?s=pin", "/about"])
def test_other_pages_have_none(resident, address):
    page = resident.opens(address)

    assert ways_out(page) == []
    assert "leave.js" not in page.html


def test_a_dangerous_plan_is_not_kept_on_the_phone(resident):
    assert "data-plan" not in resident.opens("/plan?s=pin,crisis-centres").html
    assert "data-add" not in resident.opens("/services/protective-order").html
    assert "data-plan" in resident.opens("/plan?s=pin").html


def test_the_first_number_can_be_called_at_once(resident, language):
    for address in ("/guides/violence", "/guides/violence?danger=yes"):
        assert "tel:102" in resident.opens(address, language=language).links
