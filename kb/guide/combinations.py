"""Every combination of answers a guide allows, walked to its end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations as subsets_of
from typing import NamedTuple

from kb.catalog.model import Guide, Question
from kb.guide.walk import NONE, Position, chosen_of, leads_to, nodes_of, walk

EXACT = 6
"""Up to so many choices of a `several` question every subset is tried; beyond, none, each, each pair, and all."""


class Length(NamedTuple):
    """How many questions are asked until an outcome, at least and at most."""

    fewest: int
    most: int


def ways(guide: Guide) -> Iterator[dict[str, tuple[str, ...]]]:
    """The answers of every way through the tree; a way that ends nowhere is given as far as it goes."""
    nodes = nodes_of(guide)
    pending: list[tuple[str | None, dict[str, tuple[str, ...]]]] = [(guide.first, {})]
    while pending:
        id, answers = pending.pop()
        node = nodes.get(id or "")
        if not isinstance(node, Question) or node.id in answers or not node.choices:
            yield answers
            continue
        pending += [
            (leads_to(node, chosen_of(node, values) or ()), {**answers, node.id: values})
            for values in reversed(_values(node))
        ]


def combinations(guide: Guide) -> Iterator[Position]:
    """Where every way ends; in a sound guide always at an outcome."""
    return (walk(guide, answers) for answers in ways(guide))


def length(guide: Guide, start: str | None = None) -> Length:
    """How many questions come from `start` (or the beginning) to an outcome, this one counted."""
    nodes = nodes_of(guide)
    counted: dict[str, Length] = {}

    def count(id: str | None, above: frozenset[str]) -> Length:
        node = nodes.get(id or "")
        if not isinstance(node, Question) or node.id in above:
            return Length(0, 0)
        if node.id not in counted:
            after = [count(next_id, above | {node.id}) for next_id in following(node)] or [Length(0, 0)]
            counted[node.id] = Length(1 + min(found.fewest for found in after), 1 + max(found.most for found in after))
        return counted[node.id]

    return count(start or guide.first, frozenset())


def following(question: Question) -> tuple[str | None, ...]:
    """The ids that may come after a question, each once; none stands for a choice that leads nowhere."""
    if question.form == "several":
        return (question.leads_to,)
    return tuple(dict.fromkeys(choice.leads_to for choice in question.choices))


def _values(question: Question) -> list[tuple[str, ...]]:
    values = [choice.value for choice in question.choices]
    if question.form != "several":
        return [(value,) for value in values]
    sizes = range(1, len(values) + 1) if len(values) <= EXACT else (1, 2, len(values))
    return [(NONE,), *(chosen for size in sizes for chosen in subsets_of(values, size))]
