"""A quiz is graded by what was chosen, and by nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.training.quiz import grade, grade_all
from tests.builders import a_quiz_item

TWO_RIGHT = a_quiz_item("two", True, True, False, False, right_count=2)
CHOSEN = [
    ({0, 1}, 2, True),
    ({0}, 1, False),
    ({0, 2}, 0, False),
    ({2, 3}, 0, False),
    ({0, 1, 2}, 1, False),
    ({0, 1, 2, 3}, 0, False),
    (set(), 0, False),
    ({7}, 0, False),
]


@pytest.mark.parametrize(("chosen", "points", "full"), CHOSEN)
def test_right_answers_count_and_wrong_ones_take_away(chosen, points, full):
    score = grade(TWO_RIGHT, chosen)

    assert (score.points, score.possible, score.full) == (points, 2, full)


@given(st.lists(st.booleans(), min_size=2, max_size=8), st.sets(st.integers(-1, 9)))
def test_points_are_never_less_than_nought_nor_more_than_possible(right, chosen):
    score = grade(a_quiz_item("any", *right), chosen)

    assert 0 <= score.points <= score.possible
    assert score.full is (chosen == {place for place, is_right in enumerate(right) if is_right}) or not any(right)


def test_an_item_nobody_answered_has_no_points():
    scores = grade_all((a_quiz_item("first"), a_quiz_item("second")), {"second": [0]})

    assert [(score.item, score.points) for score in scores] == [("first", 0), ("second", 1)]
