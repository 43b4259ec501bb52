"""What a plan costs, from the least to the most, and what nobody states."""

from dataclasses import replace
from decimal import Decimal

import pytest

from kb.plan.money import Money
from tests.builders import a_fee, both
from tests.unit.plan.plans import a_plan, making

FAST = both("fast")


def of(*fees, **more) -> Money:
    return a_plan(making("a", fees=fees), **more).money


ENDS = {
    (a_fee(amount=510),): (510, 510),
    (a_fee("free", None, free=True),): (0, 0),
    (a_fee("slow", 510, speed=both("slow")), a_fee("fast", 4140, speed=FAST)): (510, 4140),
    (a_fee("a", 100), a_fee("b", 50)): (50, 150),
    (a_fee("a", 100, amount_to=Decimal(200)),): (100, 200),
    (a_fee("a", 100, bound="at_most"),): (0, 100),
    (): (0, 0),
}


@pytest.mark.parametrize("fees", ENDS)
def test_least_and_most(fees):
    money = of(*fees)

    assert (money.least, money.most) == ENDS[fees]


def test_services_add_up_and_the_unknown_is_named():
    money = a_plan(making("a", fees=(a_fee(amount=100),)), making("b", fees=(a_fee(amount=20),)), making("c")).money

    assert (money.least, money.most) == (120, 120)
    assert [one.service.id for one in money.unknown] == ["c"]


def test_it_carries_the_dates_of_its_figures():
    money = of(a_fee("a"), replace(a_fee("b"), as_of="2026-02"))

    assert (money.oldest, money.newest) == ("2021-11-17", "2026-02")


def test_an_open_end_and_other_currencies_are_told():
    assert of(a_fee(bound="at_least")).open_end
    money = of(a_fee("usd", 30, currency="USD"), a_fee("som", 10))

    assert money.most == 10
    assert [fee.id for fee in money.others] == ["usd"]
