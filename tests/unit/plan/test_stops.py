"""A service becomes stops: what is done in one go, what is waited for."""

import pytest

from kb.catalog.model import Case, Paper, Result, Where
from kb.plan.picks import Picked
from kb.plan.stops import course, only_if_needed
from tests.builders import a_service, a_step, both
from tests.unit.plan.plans import at


def stops(*steps, case=None, planned=(), **changes):
    service = a_service(steps=steps, **changes)
    return course(Picked(service, case), planned=planned).stops


def shown(*steps, **changes):
    return [
        (",".join(sorted(stop.places)), [step.steps[0].id for step in stop.stages]) for stop in stops(*steps, **changes)
    ]


def home(id, channel="home", **changes):
    return a_step(id, channel=channel, **changes)


def wait(id="wait", **changes):
    return a_step(id, who="office", waiting=True, **changes)


def test_neighbouring_visits_to_one_agency_are_one_stop():
    assert shown(at("tson", "apply"), at("tson", "pay")) == [("agency:tson", ["apply", "pay"])]


def test_a_wait_parts_them():
    apart = stops(at("tson", "apply"), wait(), at("tson", "collect"))

    assert [stop.apart for stop in apart] == [False, True]
    assert [step.id for step in apart[1].waits] == ["wait"]


def test_collecting_a_paper_is_another_trip_even_if_no_wait_is_named():
    last = stops(at("tson", "apply"), at("tson", "collect"), results=(Result(both("card"), "card"),))[-1]

    assert last.later
    assert last.apart


def test_a_visit_without_a_place_goes_with_the_next_one_or_where_one_was():
    assert shown(a_step("name"), at("tson", "apply")) == [("agency:tson", ["name", "apply"])]
    assert shown(at("tson", "apply"), a_step("pay"), wait(), at("tson", "collect"))[0] == (
        "agency:tson",
        ["apply", "pay"],
    )
    assert shown(a_step("ask"), home("write")) == [("elsewhere:id-card", ["ask"]), ("", ["write"])]
    assert shown(a_step("ask")) == [("agency:office-of-papers", ["ask"])]


def test_people_before_screens_but_in_the_order_of_the_editors():
    app, visit = home("app", "app", group="apply"), at("tson", "visit", group="apply")
    phone = home("call", "phone", group="apply")

    assert shown(app, visit)[0][0] == "agency:tson"
    assert shown(phone, visit)[0][0] == ""
    assert shown(app)[0][0] == ""


def test_alternative_places_are_all_kept():
    assert stops(at("tson", "a", group="g"), at("msek", "b", group="g"))[0].places == {"agency:tson", "agency:msek"}


def test_an_office_and_words_are_places_too():
    assert shown(a_step("a", where=Where(office="tson-2")))[0][0] == "office:tson-2"
    assert shown(a_step("a", where=Where(text=both("deanery"))))[0][0] == "words:deanery ky"
    assert shown(home("pay", "bank"), home("send", "post")) == [("bank", ["pay"]), ("post", ["send"])]


def test_optional_visits_are_no_trip_but_optional_calls_are_advice():
    service = a_service(steps=(home("call", "phone", optional=True), at("court", "court", optional=True)))
    cut = course(Picked(service))

    assert [stage.steps[0].id for stop in cut.stops for stage in stop.stages] == ["call"]
    assert [stage.steps[0].id for stage in only_if_needed(cut)] == ["court"]


def test_a_step_that_is_another_planned_service_is_left_to_it():
    steps = (at("zags", "register", service="birth"), at("tson", "apply"))

    assert len(stops(*steps)) == 2
    assert [stop.places for stop in stops(*steps, planned={"birth"})] == [{"agency:tson"}]


def test_a_case_has_its_own_stops():
    steps = (at("tson", "a", cases=("one",)), at("msek", "b", cases=("two",)))
    cases = (Case("one", both("one")), Case("two", both("two")))

    assert len(stops(*steps, cases=cases)) == 2
    assert [stop.places for stop in stops(*steps, cases=cases, case="two")] == [{"agency:msek"}]


def test_a_service_without_steps_is_still_a_visit():
    assert shown() == [("agency:office-of-papers", [])]


def test_the_wait_at_the_end_belongs_to_no_stop():
    assert [step.id for step in course(Picked(a_service(steps=(at("tson"), wait())))).ending] == ["wait"]


@pytest.mark.parametrize(("document", "stop"), [("named", 1), ("unnamed", 1), ("taken", 1)])
def test_papers_are_needed_where_they_are_named(document, stop):
    steps = (
        at("msek", "get", documents=("taken",)),
        at("tson", "apply", documents=("named", "taken")),
    )
    cut = course(Picked(a_service(steps=steps, documents=tuple(map(Paper, ("named", "unnamed", "taken"))))))

    assert cut.needs_at(document) == (0 if document == "unnamed" else stop)
    assert cut.taken == {"taken": 0}
    assert not cut.wants("taken", 0)
    assert cut.wants("taken", 1)
