"""How sure a document must be to be shown as an answer."""

from __future__ import annotations

import pytest

from kb.search.believing import LEAST, least_score
from kb.search.query.query import Alternative, Group, Match, Query

KNOWN = Group("known", Alternative(1.0, ((1.0, (Match(1, 1.0),)),)), 0.8, 0.8)
UNKNOWN = Group("unknown", Alternative(1.0, ((1.0, ()),)), 0.8, 0.5)
OUTSIDE = Group("outside", KNOWN.own, 0.8, 1.3, outside=True)


def least(*groups: Group) -> float:
    return least_score(Query("", groups=groups))


def test_a_longer_story_may_be_met_in_a_smaller_part():
    assert least(KNOWN, KNOWN, KNOWN) < least(KNOWN) < LEAST


@pytest.mark.parametrize("against", [UNKNOWN, OUTSIDE])
def test_a_word_that_speaks_against_every_answer_asks_for_a_better_one(against):
    assert least(KNOWN, against) > least(KNOWN, KNOWN)


def test_it_is_never_below_nothing():
    assert least(*[KNOWN] * 24) == 0.0
