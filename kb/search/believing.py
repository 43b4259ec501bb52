"""Which documents answer at all: a query that nothing fits finds nothing, not what happens to share a word."""

from __future__ import annotations

from collections.abc import Sequence

from kb.search.query.query import Group, Query
from kb.search.scoring import GroupScores

LEAST = 0.8
"""The final score from which a document is an answer, before the words of the query are looked at."""
EACH_WORD = 0.125
"""Each word or phrase lowers it by so much: the more is told, the smaller the share of it any page can meet."""
OUTSIDE, UNKNOWN = 0.45, 0.36
"""Words of subjects not covered, and words no page has, raise it by so much of their need."""
SLIGHT = 0.12
"""So little answered of what was asked is no answer, however well everyday words fit."""
MOST = 0.6
"""A query of everyday words alone ("справка") asks for little: this share of it is answer enough."""
BESIDE = 0.6
"""Beside an answer, documents are shown down to this share of the score it needs."""
ROUNDED = 1.15
"""No impact is quite 1; a word that stands in a name counts as answered."""


def least_score(query: Query) -> float:
    """The final score from which a document answers a query."""
    return max(0.0, LEAST - EACH_WORD * len(query.groups) + sum(map(_against, query.groups)))


def _against(group: Group) -> float:
    """What a word says against every answer: that the query may be about something else."""
    if group.outside:
        return OUTSIDE * group.need
    return 0.0 if any(matches for _, matches in group.own.words) else UNKNOWN * group.need


def answers(number: int, groups: Sequence[GroupScores], query: Query) -> bool:
    """Whether a document answers anything of what was asked."""
    answered, needed = evidence(number, groups, query)
    return answered >= min(SLIGHT, MOST * needed)


def evidence(number: int, groups: Sequence[GroupScores], query: Query) -> tuple[float, float]:
    """What a document answers of the needs of a query, and all they come to."""
    answered = needed = 0.0
    for found, group in zip(groups, query.groups, strict=True):
        needed += group.need
        if worth := float(found.worth[number]):
            answered += group.need * min(1.0, ROUNDED * worth / group.information)
    return answered, needed
