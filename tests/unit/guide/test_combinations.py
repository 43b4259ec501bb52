"""Every combination is walked, none twice; measured against trying everything."""

from itertools import chain, product
from itertools import combinations as subsets

import pytest
from hypothesis import given, settings

from kb.catalog.model import Outcome
from kb.guide.combinations import EXACT, combinations, length, ways
from kb.guide.walk import NONE, walk
from tests.builders import a_choice, a_guide, a_question, an_outcome
from tests.unit.guide.trees import any_guide


def several(number):
    choices = [a_choice(f"v{at}") for at in range(number)]
    question = a_question("q", *choices, form="several", leads_to="end")
    return a_guide(first="q", questions=(question,), outcomes=(an_outcome("end"),))


def every_answer(question):
    values = [choice.value for choice in question.choices]
    if question.form != "several":
        return [(value,) for value in values]
    return [(NONE,), *chain.from_iterable(subsets(values, size) for size in range(1, len(values) + 1))]


def test_every_way_of_a_small_tree():
    assert len(list(ways(a_guide()))) == 6


@pytest.mark.parametrize("number", [1, 2, EXACT])
def test_every_subset_of_several_is_tried(number):
    assert len(list(ways(several(number)))) == 2**number


def test_of_many_choices_none_each_each_pair_and_all_are_tried():
    number = EXACT + 2

    assert len(list(ways(several(number)))) == 1 + number + number * (number - 1) // 2 + 1


@settings(deadline=None)
@given(any_guide(sound=True))
def test_in_a_sound_tree_every_combination_ends_at_an_outcome(guide):
    assert all(isinstance(position.node, Outcome) for position in combinations(guide))


@settings(deadline=None)
@given(any_guide(sound=True))
def test_the_combinations_are_those_of_trying_everything(guide):
    ids = [question.id for question in guide.questions]
    tried = product(*(every_answer(question) for question in guide.questions))
    expected = {_way(walk(guide, dict(zip(ids, values, strict=True)))) for values in tried}
    found = [_way(position) for position in combinations(guide)]

    assert len(found) == len(set(found))
    assert set(found) == expected


@settings(deadline=None)
@given(any_guide(sound=True))
def test_the_length_is_that_of_the_shortest_and_longest_way(guide):
    taken = [len(position.taken) for position in combinations(guide)]

    assert length(guide) == (min(taken), max(taken))


@settings(deadline=None)
@given(any_guide())
def test_a_broken_tree_is_walked_without_end_or_error(guide):
    assert sum(1 for _ in combinations(guide)) >= 1
    assert length(guide).most <= len(guide.questions)


def test_the_length_from_a_question_on_counts_that_question():
    assert length(a_guide(), "where") == (1, 1)


def _way(position):
    return (position.node.id, tuple((step.question.id, step.values) for step in position.taken))
