"""Each rule over guides finds its fault, and lets a sound guide pass."""

from dataclasses import replace

import pytest

from kb.catalog.model import Case, Pick, Status
from kb.guide import checks
from kb.guide.checks import check
from tests.builders import (
    a_catalog,
    a_choice,
    a_guide,
    a_question,
    a_scenario,
    a_service,
    an_outcome,
    both,
)


def codes(guide, *services):
    return [issue.code for issue in check(a_catalog(guide, *(services or (a_service(),))))]


def asking(*questions, **changes):
    return a_guide(first=questions[0].id, questions=questions, **changes)


def unsure(target):
    return a_choice("unsure", target)


END = unsure("renew")
FAULTS = {
    "id_twice": asking(a_question("what", a_choice("a", "renew"), a_choice("a", "embassy"), END)),
    "guide_id_reserved": asking(a_question("page", a_choice("a", "renew"), END)),
    "guide_leads_nowhere": asking(a_question("what", a_choice("a", "nowhere"), END)),
    "guide_choice_without_exit": asking(a_question("what", a_choice("a"), END)),
    "guide_dead_end": asking(a_question("what")),
    "guide_misplaced_exit": asking(a_question("what", a_choice("a", "renew"), END, leads_to="renew")),
    "guide_circle": asking(
        a_question("what", a_choice("a", "where"), END), a_question("where", a_choice("b", "what"), END)
    ),
    "guide_unreachable": asking(a_question("what", END), a_question("where", END)),
    "guide_without_unsure": asking(a_question("what", a_choice("a", "renew"), a_choice("b", "embassy"))),
    "guide_unknown_case": a_guide(outcomes=(an_outcome("renew", "id-card:lost"), an_outcome("embassy", "id-card"))),
    "guide_outcome_empty": a_guide(outcomes=(an_outcome("renew", "id-card"), an_outcome("embassy"))),
    "guide_few_scenarios": a_guide(scenarios=a_guide().scenarios[:5]),
    "guide_scenario_fails": a_guide(
        scenarios=(*a_guide().scenarios[1:], a_scenario("embassy", what="card", where="here"))
    ),
    "guide_scenario_unasked": a_guide(
        scenarios=(*a_guide().scenarios, a_scenario("renew", what="card", where="here", colour="red"))
    ),
}


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_found(code):
    assert code in codes(FAULTS[code])


def test_a_sound_guide_has_no_issue():
    assert codes(a_guide()) == []


def test_none_is_no_value_of_a_choice():
    assert "guide_id_reserved" in codes(asking(a_question("what", a_choice("none", "renew"), END)))


def test_several_need_no_unsure_but_an_exit():
    several = a_question("what", a_choice("a"), form="several")

    assert "guide_choice_without_exit" in codes(asking(several))
    assert "guide_without_unsure" not in codes(asking(replace(several, leads_to="renew")))


def test_a_choice_of_several_leads_nowhere_by_itself():
    several = a_question("what", a_choice("a", "renew"), form="several", leads_to="renew")

    assert "guide_misplaced_exit" in codes(asking(several))


def test_a_first_question_that_is_not_there_is_found():
    assert "guide_leads_nowhere" in codes(a_guide(first="nowhere"))


@pytest.mark.parametrize("state", ["paused", "ended"])
def test_a_service_that_cannot_be_had_is_named_with_a_note_only(state):
    service = a_service(status=Status(state, notice=both("closed")))
    noted = an_outcome("renew", Pick("id-card", note=both("closed since July")))

    assert "guide_service_not_current" in codes(a_guide(), service)
    assert "guide_service_not_current" not in codes(a_guide(outcomes=(noted, a_guide().outcomes[1])), service)


def test_a_seasonal_service_and_a_known_case_may_be_picked():
    service = a_service(cases=(Case("lost", both("lost")),), status=Status("seasonal", notice=both("in spring")))
    outcomes = (an_outcome("renew", "id-card:lost"), a_guide().outcomes[1])

    assert codes(a_guide(outcomes=outcomes), service) == []


def test_a_pick_of_an_answer_is_checked_too():
    adding = a_question("what", a_choice("card", "where", "id-card:nonsense"), unsure("where"))

    assert codes(a_guide(questions=(adding, a_guide().questions[1]))) == ["guide_unknown_case"]


def test_an_outcome_whose_services_come_from_the_answers_says_enough():
    adding = a_question("what", a_choice("card", "where", "id-card"), a_choice("unsure", "where", "id-card"))
    bare = (an_outcome("renew"), an_outcome("embassy"))

    assert codes(a_guide(questions=(adding, a_guide().questions[1]), outcomes=bare)) == []


def test_a_scenario_that_names_services_names_all_of_them():
    right = a_scenario("renew", "id-card", what="card", where="here")
    wrong = a_scenario("renew", "bureau", what="card", where="here")

    assert codes(a_guide(scenarios=(*a_guide().scenarios, right))) == []
    assert codes(a_guide(scenarios=(*a_guide().scenarios, wrong))) == ["guide_scenario_fails"]


def test_a_guide_that_nobody_can_look_after_is_refused(monkeypatch):
    monkeypatch.setattr(checks, "MOST_WAYS", 5)

    assert codes(a_guide()) == ["guide_too_wide"]


def test_the_place_of_an_issue_is_the_path_in_the_file():
    (issue,) = check(a_catalog(FAULTS["guide_unknown_case"], a_service()))

    assert issue.place.path == "outcomes[0].picks[0].case"
