"""Grading: which of the right answers were given. Nothing is kept about who gave them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from kb.catalog.model import QuizItem


@dataclass(frozen=True, slots=True)
class Score:
    """The points of one item: right answers given less wrong ones, never below nought, of `possible`."""

    item: str
    points: int
    possible: int

    @property
    def full(self) -> bool:
        """Whether everything was right."""
        return self.points == self.possible


def grade(item: QuizItem, chosen: Collection[int]) -> Score:
    """Score the options chosen, by their place from 0; places that are not there count as wrong."""
    right = {place for place, option in enumerate(item.options) if option.right}
    given = set(chosen)
    return Score(item.id, max(0, len(given & right) - len(given - right)), len(right))


def grade_all(quiz: Iterable[QuizItem], answers: Mapping[str, Collection[int]]) -> tuple[Score, ...]:
    """The score of every item, in the order of the quiz; one that was not answered has no points."""
    return tuple(grade(item, answers.get(item.id, ())) for item in quiz)
