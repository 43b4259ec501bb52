"""Rules over content that plans stand on find their faults and let sound content pass."""

import pytest

from kb.catalog.model import Case, Paper, Result
from kb.plan.checks import check
from tests.builders import a_catalog, a_document, a_fact, a_service, both


def codes(*items):
    return [issue.code for issue in check(a_catalog(*items))]


def maker(id, *made, needs=(), **changes):
    results = tuple(Result(both(one), one) for one in made)
    return a_service(id, results=results, documents=tuple(map(Paper, needs)), **changes)


A, B = a_document("a", produced_by=("first",)), a_document("b", produced_by=("second",))


def test_a_circle_without_a_way_in_is_found():
    assert codes(maker("first", "a", needs=("b",)), maker("second", "b", needs=("a",)), A, B) == [
        "document_in_circle",
        "document_in_circle",
    ]


def test_a_circle_that_every_case_closes_is_found_too():
    cases = (Case("x", both("x")), Case("y", both("y")))
    first = maker("first", "a", cases=cases, needs=())
    closed = a_service(
        "first", cases=cases, results=first.results, documents=(Paper("b", cases=("x",)), Paper("b", cases=("y",)))
    )

    assert codes(closed, maker("second", "b", needs=("a",)), A, B) == ["document_in_circle"] * 2


def test_one_open_case_is_a_way_in():
    cases = (Case("x", both("x")), Case("y", both("y")))
    first = a_service("first", cases=cases, results=(Result(both("a"), "a"),), documents=(Paper("b", cases=("x",)),))

    assert codes(first, maker("second", "b", needs=("a",)), A, B) == []


def test_a_condition_holds_nobody_up():
    first = a_service("first", results=(Result(both("a"), "a"),), documents=(Paper("b", condition=both("if lost")),))

    assert codes(first, maker("second", "b", needs=("a",)), A, B) == []


def test_it_names_what_is_missing():
    (issue, _) = check(a_catalog(maker("first", "a", needs=("b",)), maker("second", "b", needs=("a",)), A, B))

    assert issue.values == {"document": "a", "needs": "b"}


@pytest.mark.parametrize("value", ["13-01", "soon", "2026-02-30"])
def test_a_holiday_that_is_no_day_is_found(value):
    assert codes(a_fact("holiday-a", type="holiday", value=value)) == ["holiday_unreadable"]


def test_other_facts_may_hold_anything():
    assert codes(a_fact("hotline-a", value="soon"), a_fact("holiday-a", type="holiday", value="01-01/01-07")) == []


def test_the_catalogue_has_no_circle_without_a_way_in(base_catalog):
    assert check(base_catalog) == []
