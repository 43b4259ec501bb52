"""A service as one person meets it."""

from kb.catalog.model import Case, Paper
from kb.catalog.procedure import answer, procedure
from tests.builders import a_fee, a_service, a_step, a_term, both

TWO_CASES = a_service(
    cases=(Case("lost", both("lost")), Case("first", both("first"))),
    documents=(Paper("statement", cases=("lost",)), Paper("photo")),
    steps=(a_step("a"), a_step("b", group="how"), a_step("c", group="how", cases=("lost",)), a_step("d")),
)


def test_a_case_leaves_out_what_is_not_its_own():
    shown = procedure(TWO_CASES, "first")

    assert [paper.document for paper in shown.papers] == ["photo"]


def test_no_case_and_an_unknown_case_show_everything():
    for case in (None, "nonsense"):
        shown = procedure(TWO_CASES, case)
        assert shown.case is None
        assert len(shown.papers) == 2


def test_neighbouring_steps_of_a_group_are_alternatives():
    shown = procedure(TWO_CASES, "lost")

    assert [[step.id for step in stage.steps] for stage in shown.stages] == [["a"], ["b", "c"], ["d"]]
    assert [stage.alternatives for stage in shown.stages] == [False, True, False]


def test_the_answer_of_a_row_goes_from_the_least_to_the_most():
    fees = a_fee("slow", 510), a_fee("fast", 4140), a_fee("free", None, free=True)
    terms = a_term("slow", 12, "working_day"), a_term("fast", 3, "hour")

    found = answer(a_service(fees=fees, terms=terms))

    assert [fee.id for fee in found.fees] == ["free", "fast"]
    assert [term.id for term in found.terms] == ["fast", "slow"]


def test_what_is_not_known_has_no_answer():
    found = answer(a_service())

    assert (found.fees, found.terms) == ((), ())
