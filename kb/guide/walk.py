"""Answers lead from question to question to an outcome; the way there gathers services."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kb.catalog.model import Choice, Guide, Outcome, Pick, Question
from kb.text.localized import Text

Answers = Mapping[str, Sequence[str]]
"""Values by question id, as an address has them."""

NONE = "none"
"""The value that answers a `several` question with none of its choices; any choice beside it wins."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A question on the way and what was chosen; no choice means "none of them"."""

    question: Question
    choices: tuple[Choice, ...]

    @property
    def values(self) -> tuple[str, ...]:
        """The answer as an address has it."""
        return tuple(choice.value for choice in self.choices) or (NONE,)


@dataclass(frozen=True, slots=True)
class Reason:
    """What brought a service: the answer, and the editors' words for it where they gave some.

    `choice` is none where "none of them" led to the outcome; `question` is none only in a tree that asks nothing.
    """

    question: Question | None
    choice: Choice | None
    text: Text | None = None


@dataclass(frozen=True, slots=True)
class Brought:
    """A service with its case, once, however many answers lead to it; without a case only where none was picked."""

    service: str
    case: str | None
    reasons: tuple[Reason, ...]
    notes: tuple[Text, ...] = ()

    @property
    def because(self) -> tuple[Text, ...]:
        """The editors' words for why."""
        return tuple(reason.text for reason in self.reasons if reason.text)


@dataclass(frozen=True, slots=True)
class Position:
    """Where the answers lead: the next question, or an outcome, and the services gathered.

    Services that answers added come first, in the order of the way, then those of the outcome.
    """

    node: Question | Outcome
    taken: tuple[Taken, ...]
    picks: tuple[Brought, ...]


def walk(guide: Guide, answers: Answers) -> Position:
    """Follow the answers as far as they go.

    Answers off the way and unknown values are ignored, so that an old bookmark opens a sensible page. The walk
    ends in every tree, also in a broken one: it stops before a node that is missing or was met already.
    """
    node, taken = follow(guide, answers)
    return Position(node, taken, _merged(_brought(taken, node)))


def follow(guide: Guide, answers: Answers) -> tuple[Question | Outcome, tuple[Taken, ...]]:
    """As `walk`, without gathering services: where the answers lead, and what was answered on the way."""
    nodes = nodes_of(guide)
    node: Question | Outcome = nodes.get(guide.first, guide.questions[0])
    taken: list[Taken] = []
    met = {node.id}
    while isinstance(node, Question):
        chosen = chosen_of(node, answers.get(node.id, ()))
        following = nodes.get(leads_to(node, chosen) or "") if chosen is not None else None
        if chosen is None or following is None or following.id in met:
            break
        taken.append(Taken(node, chosen))
        node = following
        met.add(node.id)
    return node, tuple(taken)


def known(guide: Guide, answers: Answers) -> dict[str, tuple[str, ...]]:
    """The answers that are answers to this guide, in its own order; the rest is left out."""
    found = {question.id: chosen_of(question, answers.get(question.id, ())) for question in guide.questions}
    return {
        id: tuple(choice.value for choice in chosen) or (NONE,) for id, chosen in found.items() if chosen is not None
    }


def nodes_of(guide: Guide) -> dict[str, Question | Outcome]:
    """Questions and outcomes by id; they share one namespace."""
    nodes: tuple[Question | Outcome, ...] = (*guide.outcomes, *guide.questions)
    return {node.id: node for node in nodes}


def chosen_of(question: Question, values: Sequence[str]) -> tuple[Choice, ...] | None:
    """The choices with these values, in the question's order; none is "not answered", empty "none of them"."""
    wanted = set(values)
    if question.form == "several":
        chosen = tuple(choice for choice in question.choices if choice.value in wanted)
        return chosen if chosen or NONE in wanted else None
    known_values = {choice.value: choice for choice in question.choices}
    first = next((known_values[value] for value in values if value in known_values), None)
    return (first,) if first else None


def leads_to(question: Question, chosen: tuple[Choice, ...]) -> str | None:
    """The id of what comes after this answer."""
    return question.leads_to if question.form == "several" else chosen[0].leads_to


def _brought(taken: tuple[Taken, ...], node: Question | Outcome) -> Iterator[tuple[Pick, Reason]]:
    for step in taken:
        for choice in step.choices:
            yield from ((pick, Reason(step.question, choice, pick.because)) for pick in choice.adds)
    if isinstance(node, Outcome):
        question, last = _last_answer(taken)
        yield from ((pick, Reason(question, last, pick.because)) for pick in node.picks)


def _last_answer(taken: tuple[Taken, ...]) -> tuple[Question | None, Choice | None]:
    for step in reversed(taken):
        if step.choices:
            return step.question, step.choices[-1]
    return (taken[-1].question, None) if taken else (None, None)


def _merged(brought: Iterable[tuple[Pick, Reason]]) -> tuple[Brought, ...]:
    together: dict[tuple[str, str | None], tuple[list[Reason], list[Text]]] = {}
    pairs = tuple(brought)
    cases = {pick.service: pick.case for pick, _ in reversed(pairs) if pick.case}
    for pick, reason in pairs:
        key = (pick.service, pick.case or cases.get(pick.service))
        reasons, notes = together.setdefault(key, ([], []))
        if reason not in reasons:
            reasons.append(reason)
        if pick.note and pick.note not in notes:
            notes.append(pick.note)
    return tuple(
        Brought(service, case, tuple(reasons), tuple(notes)) for (service, case), (reasons, notes) in together.items()
    )
