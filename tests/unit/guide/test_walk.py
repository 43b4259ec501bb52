"""Answers lead through a tree; what is not an answer changes nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kb.catalog.model import Pick
from kb.guide.walk import NONE, known, walk
from tests.builders import a_choice, a_guide, a_question, an_outcome, both
from tests.unit.guide.trees import any_answers, any_guide


def picked(position):
    return [f"{pick.service}:{pick.case}" if pick.case else pick.service for pick in position.picks]


def test_the_first_question_comes_first():
    position = walk(a_guide(), {})

    assert position.node.id == "what"
    assert position.taken == ()
    assert position.picks == ()


def test_it_stops_at_the_first_question_without_an_answer():
    assert walk(a_guide(), {"what": ["card"]}).node.id == "where"


def test_answers_lead_to_an_outcome_and_are_remembered():
    position = walk(a_guide(), {"what": ["card"], "where": ["abroad"]})

    assert position.node.id == "embassy"
    assert [(step.question.id, step.values) for step in position.taken] == [("what", ("card",)), ("where", ("abroad",))]


def test_answers_off_the_way_are_ignored():
    answers = {"where": ["abroad"], "colour": ["red"]}

    assert walk(a_guide(), answers) == walk(a_guide(), {})


def test_unknown_values_are_ignored_and_the_first_known_one_counts():
    assert walk(a_guide(), {"what": ["nonsense"]}).node.id == "what"
    assert walk(a_guide(), {"what": ["nonsense", "unsure", "card"]}).taken[0].values == ("unsure",)


SEVERAL = a_guide(
    first="lost",
    questions=(
        a_question(
            "lost",
            a_choice("card", None, "id-card"),
            a_choice("licence", None, "licence:lost"),
            form="several",
            leads_to="all",
        ),
    ),
    outcomes=(an_outcome("all", "bureau"),),
)


def test_several_answers_are_taken_in_the_order_of_the_question():
    position = walk(SEVERAL, {"lost": ["licence", "nonsense", "card"]})

    assert position.taken[0].values == ("card", "licence")
    assert picked(position) == ["id-card", "licence:lost", "bureau"]


def test_none_of_several_is_an_answer_of_its_own():
    position = walk(SEVERAL, {"lost": [NONE]})

    assert position.node.id == "all"
    assert position.taken[0].values == (NONE,)
    assert picked(position) == ["bureau"]


def test_a_choice_beside_none_wins():
    assert walk(SEVERAL, {"lost": [NONE, "card"]}).taken[0].values == ("card",)


def test_nothing_known_of_several_is_no_answer():
    assert walk(SEVERAL, {"lost": ["nonsense"]}).node.id == "lost"


def adding(*adds, outcome=()):
    choices = [a_choice(f"c{at}", f"q{at + 1}" if at + 1 < len(adds) else "end", *add) for at, add in enumerate(adds)]
    questions = tuple(a_question(f"q{at}", choice) for at, choice in enumerate(choices))
    return a_guide(first="q0", questions=questions, outcomes=(an_outcome("end", *outcome),))


ALL = {f"q{at}": [f"c{at}"] for at in range(5)}


def test_services_of_answers_come_before_those_of_the_outcome():
    assert picked(walk(adding(["b"], ["c"], outcome=["a"]), ALL)) == ["b", "c", "a"]


def test_a_service_stands_once_with_every_reason_and_note():
    first = Pick("b", "x", because=both("first"), note=both("mind"))
    again = Pick("b", "x", because=both("again"), note=both("mind"))
    (pick,) = walk(adding([first], outcome=[again]), ALL).picks

    assert pick.because == (both("first"), both("again"))
    assert pick.notes == (both("mind"),)


def test_two_cases_of_a_service_stand_apart():
    assert picked(walk(adding(["b:x"], ["b:y"]), ALL)) == ["b:x", "b:y"]


def test_a_service_without_a_case_gives_way_to_one_with_a_case():
    assert picked(walk(adding(["b"], ["a"], ["b:x"]), ALL)) == ["b:x", "a"]


def test_a_service_knows_the_answer_that_brought_it():
    added, general = walk(adding(["b"], [], outcome=["a"]), ALL).picks

    assert (added.reasons[0].question.id, added.reasons[0].choice.value) == ("q0", "c0")
    assert (general.reasons[0].question.id, general.reasons[0].choice.value) == ("q1", "c1")
    assert added.because == ()


def test_a_tree_that_goes_in_circles_still_ends():
    circle = a_guide(
        questions=(a_question("what", a_choice("on", "more")), a_question("more", a_choice("back", "what")))
    )

    assert walk(circle, {"what": ["on"], "more": ["back"]}).node.id == "more"


def test_only_answers_of_this_guide_are_known():
    answers = {"where": ["nonsense", "here"], "page": ["2"], "what": ["nonsense"]}

    assert known(a_guide(), answers) == {"where": ("here",)}


@settings(deadline=None)
@given(st.data())
def test_every_walk_ends_and_its_own_answers_lead_to_the_same_place(data):
    guide = data.draw(any_guide())
    answers = data.draw(any_answers(guide))
    position = walk(guide, answers)
    own = {step.question.id: step.values for step in position.taken}

    assert walk(guide, own) == position
    assert len(own) == len(position.taken)
    assert own.items() <= known(guide, answers).items()


@settings(deadline=None)
@given(st.data())
def test_a_service_and_case_never_stand_twice(data):
    guide = data.draw(any_guide())
    picks = walk(guide, data.draw(any_answers(guide))).picks

    assert len({(pick.service, pick.case) for pick in picks}) == len(picks)
