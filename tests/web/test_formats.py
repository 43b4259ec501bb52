"""Values in words: bounds change the case of a unit, numbers are grouped, dates are said as people say them."""

from decimal import Decimal

import pytest
from flask import g

from kb.app import create_app
from kb.web.figures import figure
from kb.web.formats import ends, numbers_in, term
from kb.web.spans import at_least, at_most, span
from tests.builders import a_catalog, a_fact, a_service, a_term
from tests.conftest import a_site


@pytest.fixture(scope="module")
def in_language(tmp_path_factory):
    """A function that says what `action` gives in a language."""
    site = a_site(tmp_path_factory.mktemp("formats"), a_catalog(a_service()))
    app = create_app(kb=site)

    def say(code, action):
        with app.test_request_context(f"/{code}/"):
            g.language = code
            return action().replace("\xa0", " ").replace("\u202f", " ")

    yield say
    site.close()


@pytest.mark.parametrize(
    ("count", "unit", "exact", "most"),
    [
        (1, "working_day", "1 рабочий день", "до 1 рабочего дня"),
        (3, "working_day", "3 рабочих дня", "до 3 рабочих дней"),
        (21, "day", "21 день", "до 21 дня"),
        (2, "hour", "2 часа", "до 2 часов"),
        (5, "year", "5 лет", "до 5 лет"),
    ],
)
def test_a_bound_puts_the_unit_in_its_case(in_language, count, unit, exact, most):
    assert in_language("ru", lambda: span(Decimal(count), unit)) == exact
    assert in_language("ru", lambda: at_most(Decimal(count), unit)) == most


def test_the_other_bound_and_the_other_language(in_language):
    assert in_language("ru", lambda: at_least(Decimal(3), "hour")) == "от 3 часов"
    assert in_language("ky", lambda: at_most(Decimal(3), "working_day")) == "эң көп 3 жумуш күнү"


def test_the_terms_of_a_row_become_one_span(in_language):
    quick = a_term("quick", 3, "hour", bound="at_least")
    slow = a_term("slow", 7, "day", bound="at_most")
    slower = a_term("slower", 14, "day", bound="at_most")

    assert in_language("ru", lambda: ends((quick, slow))) == "от 3 часов до 7 дней"
    assert in_language("ru", lambda: ends((slow, slower))) == "до 14 дней"
    assert in_language("ru", lambda: ends((a_term("a", 5, "day"), a_term("b", 9, "day")))) == "5–9 дней"
    assert in_language("ru", lambda: term(slow)) == "до 7 дней"


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("150000", "KGS", "150 000 сом"),
        ("1000–7000", "KGS", "1 000–7 000 сом"),
        ("2.94", "KGS/kWh", "2,94 сом за кВт·ч"),
        ("6", "years", "6 лет"),
        ("10", "working_day", "10 рабочих дней"),
        ("09-01", None, "1 сентября"),
        ("2025-07-01", None, "1 июля 2025 г."),
        ("13-45", None, "13-45"),
        ("three", None, "three"),
    ],
)
def test_a_shared_value_is_readable(in_language, value, unit, shown):
    fact = a_fact(type="amount", value=value, unit=unit)

    assert in_language("ru", lambda: figure(fact)) == shown


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Барардан мурун 119га чалыңыз, же 1966.", ["119", "1966"]),
        ("Звоните 102 или (03222) 5-07-90", ["102", "(03222) 5-07-90"]),
        ("Закон № 119, 119-статья, 119 сом, 11-19, 8-119, 102.5, 1190, №102", []),
    ],
)
def test_a_hotline_is_told_from_other_numbers(text, found):
    assert numbers_in(["102", "119", "1966", "(03222) 5-07-90"]).findall(text) == found
