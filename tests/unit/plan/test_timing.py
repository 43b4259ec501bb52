"""How long a plan takes: waits side by side, dates on working days."""

from datetime import date
from decimal import Decimal

from kb.catalog.model import Gap
from kb.plan.calendar import Calendar
from kb.plan.deadlines import limits, schedule
from kb.plan.timing import longest, shortest
from tests.builders import a_step, a_term, both
from tests.unit.plan.plans import a_plan, at, making


def waiting(id, days, *, agency="tson", made=(), needs=(), **term):
    """A service: apply, wait so many working days, collect."""
    wait = a_step("wait", who="office", waiting=True, term="t")
    return making(
        id,
        *made,
        needs=needs,
        steps=(at(agency), wait, at(agency, "collect")),
        terms=(a_term("t", days, **term),),
    )


def test_waits_that_can_run_side_by_side_are_counted_once():
    plan = a_plan(waiting("long", 12), waiting("short", 5))

    assert (plan.timing.earliest, plan.timing.usual) == (12, 12)
    assert plan.route.trips == 2


def test_waits_of_a_chain_add_up():
    plan = a_plan(waiting("card", 12, made=("card",)), waiting("passport", 18, needs=("card",)))

    assert plan.timing.usual == 30


def test_the_wait_after_the_last_visit_counts():
    answer = making(
        "letter", steps=(at("tson"), a_step("answer", who="office", waiting=True, term="t")), terms=(a_term("t", 14),)
    )

    assert a_plan(answer).timing.usual == 14


def test_bounds_and_ranges():
    assert shortest(a_term(amount=14, bound="at_most")).amount == 1
    assert shortest(a_term(amount=2, unit="hour", bound="at_most")).amount == 2
    assert longest(a_term(amount=5, amount_to=Decimal(6))).amount == 6


def test_the_fastest_speed_makes_the_earliest_day():
    speeds = (a_term("t", 12, speed=both("usual")), a_term("fast", 2, speed=both("fast")))
    service = making(
        "card",
        steps=(at("tson"), a_step("w", waiting=True, who="office", term="t"), at("tson", "collect")),
        terms=speeds,
    )
    timing = a_plan(service).timing

    assert (timing.earliest, timing.usual) == (2, 12)
    assert timing.waits[0].fastest.id == "fast"


def test_waits_that_nobody_measures_are_told():
    unnamed = making("a", steps=(at("tson"), a_step("w", waiting=True, who="office"), at("tson", "c")))
    gap = making("b", unknown=(Gap("terms", both("unknown")),))

    assert [one.service.id for one in a_plan(unnamed, gap, making("c")).timing.unknown] == ["a", "b"]


def test_calendar_days_are_turned_into_working_days_about():
    assert a_plan(waiting("a", 14, unit="day")).timing.about
    assert not a_plan(waiting("a", 14)).timing.about


def test_visits_get_dates_on_working_days():
    planned = schedule(a_plan(waiting("card", 12)), start=date(2026, 11, 21))

    assert [day for day, _ in planned.visits] == [date(2026, 11, 23), date(2026, 12, 9)]
    assert planned.finish == date(2026, 12, 9)


def test_calendar_days_stay_calendar_days_when_there_is_a_first_day():
    planned = schedule(a_plan(waiting("card", 8, unit="day")), start=date(2026, 11, 20))

    assert planned.visits[1][0] == Calendar().working(date(2026, 11, 28))


def test_limits_are_dated_only_from_the_day_it_happened():
    claim = making("claim", terms=(a_term("within", 6, unit="month", bound="at_most"), a_term("leave", 126, "day")))
    plan = a_plan(claim)

    assert [limit.term.id for limit in limits(plan)] == ["within"]
    assert schedule(plan, start=date(2026, 11, 23)).limits == ()
    dated = schedule(plan, start=date(2026, 11, 23), happened=date(2026, 10, 1)).limits
    assert [day for day, _ in dated] == [date(2027, 4, 1)]


def test_what_is_waited_for_is_no_limit():
    assert limits(a_plan(waiting("answer", 14, bound="at_most"))) == ()
