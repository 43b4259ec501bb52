"""Papers pull services in, as deep as offers are taken; circles end."""

from kb.catalog.model import Case, Related, Result, Status
from tests.builders import both
from tests.unit.plan.plans import a_plan, at, making, way

CARD = making("card", "card", needs=("birth",))
BIRTH = making("birth", "birth", needs=("hospital-note",), agency="msek")
PASSPORT = making("passport", "passport", needs=("card",))


def ids(plan):
    return [one.service.id for one in plan.services]


def offered(plan):
    return [offer.document.id for offer in plan.chain.offers]


def test_a_paper_that_a_service_makes_is_offered_not_forced():
    plan = a_plan(PASSPORT, CARD, BIRTH, s=["passport"])

    assert ids(plan) == ["passport"]
    assert offered(plan) == ["card"]


def test_what_is_at_hand_is_not_offered():
    assert offered(a_plan(PASSPORT, CARD, s=["passport"], have=["card"])) == []


def test_an_offer_taken_pulls_its_service_in_and_offers_what_that_one_needs():
    plan = a_plan(PASSPORT, CARD, BIRTH, s=["passport"], get=["card"])

    assert ids(plan) == ["passport", "card"]
    assert offered(plan) == ["birth"]
    assert plan.chain.pulled[0][1] == "card"


def test_the_chain_goes_to_any_depth_and_every_paper_is_there_before_it_is_needed():
    plan = a_plan(PASSPORT, CARD, BIRTH, s=["passport"], get=["card", "birth"])

    assert way(plan) == [("agency:msek", ["birth"]), ("agency:tson", ["card", "passport"])]


def test_an_offer_can_name_its_service():
    again = making("again", "birth")
    plan = a_plan(CARD, BIRTH, again, s=["card"], get=["birth:again"])

    assert ids(plan) == ["card", "again"]
    assert {maker.id for maker in a_plan(CARD, BIRTH, again, s=["card"]).chain.offers[0].makers} == {"birth", "again"}


def test_a_service_of_the_plan_is_not_pulled_in_twice():
    assert ids(a_plan(CARD, BIRTH, get=["birth"])) == ["card", "birth"]


def test_an_exchange_does_not_make_the_paper_it_asks_for():
    exchange = making("exchange", "card", needs=("card",))

    assert offered(a_plan(exchange, s=["exchange"])) == []
    assert offered(a_plan(exchange, making("first", "card"), s=["exchange"])) == ["card"]


def test_a_service_that_has_ended_is_not_offered():
    gone = making("gone", "card", status=Status("ended", notice=both("over")))

    assert offered(a_plan(PASSPORT, gone, s=["passport"])) == []


def test_only_the_case_that_makes_the_paper_makes_it():
    maker = making(
        "maker",
        "card",
        cases=(Case("new", both("new")), Case("ask", both("ask"))),
        results=(Result(both("card"), "card", cases=("new",)),),
    )

    assert offered(a_plan(PASSPORT, maker, s=["passport", "maker:ask"])) == ["card"]
    assert offered(a_plan(PASSPORT, maker, s=["passport", "maker:new"])) == []


def test_a_circle_is_told_and_ends():
    first, second = making("first", "a", needs=("b",)), making("second", "b", needs=("a",))
    plan = a_plan(first, second, s=["first"], get=["a", "b"])

    assert sorted(ids(plan)) == ["first", "second"]
    assert len(plan.route.circles) == 1
    assert sum(len(keys) for _, keys in way(plan)) == 2


def test_having_the_paper_opens_the_circle():
    first, second = making("first", "a", needs=("b",)), making("second", "b", needs=("a",))

    assert a_plan(first, second, have=["b"]).route.circles == ()


def test_neighbours_keep_the_order_of_the_editors():
    later = making("later", related=(Related("earlier", "before"),), agency="msek")
    plan = a_plan(later, making("earlier"), s=["later", "earlier"])

    assert [keys for _, keys in way(plan)] == [["earlier"], ["later"]]


def test_a_step_of_another_service_comes_after_it():
    benefit = making("benefit", steps=(at("zags", "register", service="birth"), at("tson", "apply")))
    plan = a_plan(benefit, BIRTH)

    assert [keys for _, keys in way(plan)] == [["birth"], ["benefit"]]
