"""Working days of Kyrgyzstan, as the facts of the catalogue give them."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.catalog.model import Fact
from kb.plan.calendar import Calendar, Span, calendar, days_of, in_working_days
from tests.builders import a_fact

DAYS = st.dates(date(2024, 1, 1), date(2035, 12, 31))


@pytest.fixture(scope="module")
def kyrgyz(base_catalog) -> Calendar:
    """The calendar that ships with the program."""
    return calendar(base_catalog.all(Fact))


GOLDEN = {
    date(2026, 12, 31): True,  # the last day of the year is only shorter
    date(2027, 1, 1): False, date(2027, 1, 6): False, date(2027, 1, 7): False, date(2027, 1, 8): True,
    date(2026, 1, 8): False, date(2026, 1, 9): False,  # by decree, that year only
    date(2027, 2, 23): True, date(2027, 4, 7): True,  # holidays on which people work since 2025
    date(2027, 3, 8): False, date(2027, 3, 9): True,
    date(2027, 3, 21): False, date(2027, 3, 22): True,  # a holiday on a Sunday moves nothing
    date(2027, 5, 3): False, date(2027, 5, 7): False, date(2027, 5, 10): True,
    date(2027, 8, 31): False, date(2026, 11, 7): False, date(2025, 11, 7): True,  # a Saturday, a Friday
    date(2026, 3, 20): False, date(2025, 6, 6): False,  # feasts by the moon, where the day was announced
}  # fmt: skip


@pytest.mark.parametrize("day", GOLDEN, ids=str)
def test_the_days_of_2026_and_2027(kyrgyz, day):
    assert kyrgyz.works(day) is GOLDEN[day]


def test_twelve_working_days_over_the_new_year(kyrgyz):
    assert kyrgyz.after(date(2026, 12, 24), Span(Decimal(12), "working_day")) == date(2027, 1, 18)


def test_feasts_of_years_without_a_date_are_named(kyrgyz):
    assert kyrgyz.unannounced(date(2026, 3, 1), date(2026, 4, 1)) == ("holiday-kurman-ait",)
    assert set(kyrgyz.unannounced(date(2026, 12, 1), date(2027, 4, 1))) == {"holiday-kurman-ait", "holiday-orozo-ait"}


@given(DAYS, st.integers(0, 60))
def test_working_days_are_counted_as_by_hand(kyrgyz, start, count):
    day, left = start, count
    while left:
        day += timedelta(days=1)
        left -= kyrgyz.works(day)

    assert kyrgyz.after(start, Span(Decimal(count), "working_day")) == day


@given(DAYS)
def test_the_next_working_day_works_and_nothing_before_it_does(kyrgyz, day):
    working = kyrgyz.working(day)

    assert kyrgyz.works(working)
    assert not any(kyrgyz.works(day + timedelta(days=n)) for n in range((working - day).days))


MONTHS = {
    (date(2026, 1, 31), 1): date(2026, 2, 28),
    (date(2028, 1, 31), 1): date(2028, 2, 29),
    (date(2026, 11, 30), 3): date(2027, 2, 28),
    (date(2026, 11, 22), 6): date(2027, 5, 22),
}


@pytest.mark.parametrize(("start", "months"), MONTHS)
def test_a_month_later_is_the_same_day_or_the_last(start, months):
    assert Calendar().after(start, Span(Decimal(months), "month")) == MONTHS[start, months]


def test_days_and_hours():
    assert Calendar().after(date(2026, 11, 22), Span(Decimal(7), "day")) == date(2026, 11, 29)
    assert Calendar().after(date(2026, 11, 22), Span(Decimal(3), "hour")) == date(2026, 11, 22)
    assert Calendar().after(date(2024, 2, 29), Span(Decimal(1), "year")) == date(2025, 2, 28)


SPANS = {("12", "working_day"): 12, ("7", "day"): 5, ("8", "day"): 6, ("1", "month"): 21, ("3", "hour"): 0}


@pytest.mark.parametrize(("amount", "unit"), SPANS)
def test_spans_as_working_days_about(amount, unit):
    assert in_working_days(Span(Decimal(amount), unit)) == SPANS[amount, unit]


BROKEN = ["", "13-01", "02-30", "1-1", "05-09/05-01", "01-01/2026-01-03", "2026-03-20,", "01-01/06-01", "soon"]


@pytest.mark.parametrize("value", BROKEN)
def test_what_is_no_day_is_refused(value):
    with pytest.raises(ValueError):  # noqa: PT011 - the value is in it, whatever the reason
        days_of(value)


def test_only_holidays_count():
    hotline, holiday = a_fact(), a_fact("holiday-a", type="holiday", value="02-29,08-31")

    assert calendar([hotline, holiday]).yearly == {(2, 29), (8, 31)}
