"""Rules over guides: no dead end, no circle, nothing unreachable, and every scenario holds.

`ALL` is the list; a new rule is a function and a line here. A rule that walks the tree trusts its shape and
therefore keeps silent about a guide whose shape is broken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from kb.catalog.catalog import Catalog, Origin
from kb.catalog.model import Guide, Outcome, Pick, Question, Service
from kb.guide.combinations import following, ways
from kb.guide.walk import NONE, Taken, follow, nodes_of, walk
from kb.issues import Issue
from kb.store.yaml import Path

SCENARIOS = 6
"""Scenarios a guide must have at least."""
MOST_WAYS = 20_000
"""Combinations of answers a guide may have; more is two guides."""
RESERVED = frozenset({"lang", "page", "q", "have", "at", "s", "case", "from", "id", "language", "endpoint"})
"""Words that addresses use for other things; no question may be called so."""
NOT_CURRENT = ("paused", "ended")
"""States of a service that a guide may name only with a note."""

GuideCheck = Callable[[Guide, Origin, Catalog], Iterator[Issue]]


def check(catalog: Catalog) -> list[Issue]:
    """Every issue of every guide, by place."""
    found = [issue for guide, origin in catalog.of(Guide) for issue in check_guide(guide, origin, catalog)]
    return sorted(found, key=lambda issue: (issue.place, issue.code))


def check_guide(guide: Guide, origin: Origin, catalog: Catalog) -> list[Issue]:
    """Every issue of one guide; the walks are tried only on a tree of sound shape."""
    found = [issue for rule in SHAPE for issue in rule(guide, origin, catalog)]
    walks = () if found else WALKS
    return found + [issue for rule in (*CONTENT, *walks) for issue in rule(guide, origin, catalog)]


def ids_are_free(guide: Guide, origin: Origin, _: Catalog) -> Iterator[Issue]:
    """Ids and values stand once and mean nothing else in an address."""
    counts = Counter([question.id for question in guide.questions] + [outcome.id for outcome in guide.outcomes])
    for path, node in _nodes(guide):
        if counts[node.id] > 1:
            yield Issue("id_twice", origin.place((*path, "id")), {"id": node.id})
        if not isinstance(node, Question):
            continue
        if node.id in RESERVED:
            yield Issue("guide_id_reserved", origin.place((*path, "id")), {"id": node.id})
        values = Counter(choice.value for choice in node.choices)
        for at, choice in enumerate(node.choices):
            if values[choice.value] > 1:
                yield Issue("id_twice", origin.place((*path, "choices", at, "value")), {"id": choice.value})
            if choice.value == NONE:
                yield Issue("guide_id_reserved", origin.place((*path, "choices", at, "value")), {"id": NONE})


def everything_leads_on(guide: Guide, origin: Origin, _: Catalog) -> Iterator[Issue]:
    """Each choice of one leads to a question or outcome; a question of several does so itself."""
    nodes = nodes_of(guide)
    if not isinstance(nodes.get(guide.first), Question):
        yield Issue("guide_leads_nowhere", origin.place(("first",)), {"id": guide.first})
    for at, question in enumerate(guide.questions):
        if not question.choices:
            yield Issue("guide_dead_end", origin.place(("questions", at)), {"id": question.id})
        for path, target in _exits(question, ("questions", at)):
            if target is None:
                yield Issue("guide_choice_without_exit", origin.place(path))
            elif target not in nodes:
                yield Issue("guide_leads_nowhere", origin.place((*path, "leads_to")), {"id": target})
        for path in _misplaced_exits(question, ("questions", at)):
            yield Issue("guide_misplaced_exit", origin.place((*path, "leads_to")))


def nothing_goes_in_circles(guide: Guide, origin: Origin, _: Catalog) -> Iterator[Issue]:
    """No question leads back to itself."""
    for at, question in enumerate(guide.questions):
        if question.id in _below(guide, question.id):
            yield Issue("guide_circle", origin.place(("questions", at)), {"id": question.id})


def everything_is_reached(guide: Guide, origin: Origin, _: Catalog) -> Iterator[Issue]:
    """Each question and outcome can be reached from the first question, and an outcome from each question."""
    outcomes = {outcome.id for outcome in guide.outcomes}
    reached = {guide.first} | _below(guide, guide.first)
    for path, node in _nodes(guide):
        if node.id not in reached:
            yield Issue("guide_unreachable", origin.place(path), {"id": node.id})
        if isinstance(node, Question) and node.choices and not outcomes & _below(guide, node.id):
            yield Issue("guide_dead_end", origin.place(path), {"id": node.id})


def one_may_not_know(guide: Guide, origin: Origin, _: Catalog) -> Iterator[Issue]:
    """Where one answer is asked for, "I don't know" is among the choices, and leads on."""
    for at, question in enumerate(guide.questions):
        if question.form != "several" and not any(choice.unsure for choice in question.choices):
            yield Issue("guide_without_unsure", origin.place(("questions", at)), {"id": question.id})


def services_are_current(guide: Guide, origin: Origin, catalog: Catalog) -> Iterator[Issue]:
    """Picked cases exist; a service that is paused, ended or replaced is picked with a note only."""
    for path, pick in _picks(guide):
        service = catalog.get(Service, pick.service)
        if service is None:
            continue  # the catalogue's own check names it
        if pick.case and pick.case not in {case.id for case in service.cases}:
            values = {"service": pick.service, "case": pick.case}
            yield Issue("guide_unknown_case", origin.place((*path, "case")), values)
        if (service.status.state in NOT_CURRENT or service.replaced_by) and not pick.note:
            yield Issue("guide_service_not_current", origin.place(path), {"service": pick.service})


def there_are_scenarios(guide: Guide, origin: Origin, _: Catalog) -> Iterator[Issue]:
    """A guide proves itself by at least six scenarios."""
    if len(guide.scenarios) < SCENARIOS:
        values = {"count": len(guide.scenarios), "least": SCENARIOS}
        yield Issue("guide_few_scenarios", origin.place(("scenarios",)), values)


def scenarios_hold(guide: Guide, origin: Origin, _: Catalog) -> Iterator[Issue]:
    """Each scenario's answers are asked for and lead to its outcome, with exactly its services if it names any."""
    for at, scenario in enumerate(guide.scenarios):
        place = origin.place(("scenarios", at))
        position = walk(guide, scenario.answers)
        taken = {step.question.id: step.values for step in position.taken}
        for id, values in scenario.answers.items():
            if sorted(taken.get(id, ())) != sorted(values):
                yield Issue("guide_scenario_unasked", place, {"question": id, "answer": ", ".join(values)})
        if position.node.id != scenario.outcome:
            yield Issue("guide_scenario_fails", place, {"expected": scenario.outcome, "found": position.node.id})
        elif scenario.services and set(scenario.services) != (found := {pick.service for pick in position.picks}):
            named = {"expected": ", ".join(sorted(scenario.services)), "found": ", ".join(sorted(found))}
            yield Issue("guide_scenario_fails", place, named)


def every_combination_ends(guide: Guide, origin: Origin, _: Catalog) -> Iterator[Issue]:
    """Whatever is answered, the walk ends at an outcome with a service or a note; there are not too many ways."""
    silent: set[str] = set()
    for number, answers in enumerate(ways(guide)):
        node, taken = follow(guide, answers)
        if number == MOST_WAYS:
            yield Issue("guide_too_wide", origin.place(), {"limit": MOST_WAYS})
            return
        if not isinstance(node, Outcome):
            yield Issue("guide_combination_ends_nowhere", origin.place(), {"answers": _written(taken)})
            return
        if node.id not in silent and not _says_something(node, taken):
            silent.add(node.id)
            path: Path = ("outcomes", guide.outcomes.index(node))
            yield Issue("guide_outcome_empty", origin.place(path), {"id": node.id, "answers": _written(taken)})


def _says_something(outcome: Outcome, taken: tuple[Taken, ...]) -> bool:
    return bool(outcome.picks or outcome.note or any(choice.adds for step in taken for choice in step.choices))


def _written(taken: tuple[Taken, ...]) -> str:
    return " ".join(f"{step.question.id}={'+'.join(step.values)}" for step in taken)


SHAPE: tuple[GuideCheck, ...] = (ids_are_free, everything_leads_on, nothing_goes_in_circles, everything_is_reached)
CONTENT: tuple[GuideCheck, ...] = (
    one_may_not_know,
    services_are_current,
    there_are_scenarios,
)
WALKS: tuple[GuideCheck, ...] = (scenarios_hold, every_combination_ends)


def _nodes(guide: Guide) -> Iterator[tuple[Path, Question | Outcome]]:
    yield from ((("questions", at), question) for at, question in enumerate(guide.questions))
    yield from ((("outcomes", at), outcome) for at, outcome in enumerate(guide.outcomes))


def _exits(question: Question, path: Path) -> Iterator[tuple[Path, str | None]]:
    if question.form == "several":
        yield path, question.leads_to
    else:
        yield from (((*path, "choices", at), choice.leads_to) for at, choice in enumerate(question.choices))


def _misplaced_exits(question: Question, path: Path) -> Iterator[Path]:
    if question.form != "several" and question.leads_to:
        yield path
    if question.form == "several":
        yield from ((*path, "choices", at) for at, choice in enumerate(question.choices) if choice.leads_to)


def _below(guide: Guide, start: str) -> set[str]:
    """Ids of everything that can come after `start`; `start` itself only where it lies on a circle."""
    nodes = nodes_of(guide)
    found: set[str] = set()
    pending = [start]
    while pending:
        node = nodes.get(pending.pop())
        after = following(node) if isinstance(node, Question) else ()
        new = [id for id in after if id is not None and id not in found]
        found.update(new)
        pending += new
    return found


def _picks(guide: Guide) -> Iterator[tuple[Path, Pick]]:
    for at, outcome in enumerate(guide.outcomes):
        yield from ((("outcomes", at, "picks", index), pick) for index, pick in enumerate(outcome.picks))
    for at, question in enumerate(guide.questions):
        for number, choice in enumerate(question.choices):
            path: Path = ("questions", at, "choices", number, "adds")
            yield from (((*path, index), pick) for index, pick in enumerate(choice.adds))
