"""Rules over modules and programmes: minutes add up, references lead somewhere, quizzes can be answered.

`ALL` is the list; a new rule is a function and a line here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kb.catalog.catalog import Catalog, Origin
from kb.catalog.model import Activity, Module, Programme, ScriptName, Service, TimeSlot
from kb.issues import Issue
from kb.store.yaml import Path
from kb.training.timing import taught, total

TOOL_PARTS = ("purpose", "group", "materials", "steps", "cautions")
"""What nobody can run a tool without."""
MODULE_PARTS = ("objectives", "activities", "quiz", "handout", "sources")
"""What every module has something of."""


def check(catalog: Catalog) -> list[Issue]:
    """Every issue of every rule, by place."""
    found = (issue for rule in ALL for issue in rule(catalog))
    return sorted(found, key=lambda issue: (issue.place, issue.code))


def modules_are_whole(catalog: Catalog) -> Iterator[Issue]:
    """A module has an objective, an activity, a quiz, a handout and a source."""
    for module, origin in catalog.of(Module):
        for name in MODULE_PARTS:
            if not getattr(module, name):
                yield Issue("module_without", origin.place((name,)), {"part": name})


def minutes_of_modules_add_up(catalog: Catalog) -> Iterator[Issue]:
    """The activities of a module take its minutes."""
    for module, origin in catalog.of(Module):
        if (added := total(module.activities)) != module.minutes:
            yield Issue("minutes_differ", origin.place(("minutes",)), {"said": module.minutes, "added": added})


def minutes_have_an_origin(catalog: Catalog) -> Iterator[Issue]:
    """Minutes are ours or from a source of the module, and a module is sourced only if all of them are."""
    for module, origin in catalog.of(Module):
        for at, activity in enumerate(module.activities):
            if not activity.minutes_ours and activity.source is None:
                yield Issue("minutes_without_origin", origin.place(("activities", at, "minutes")))
            if activity.source is not None and module.source(activity.source) is None:
                yield Issue("unknown_source", origin.place(("activities", at, "source")), {"id": activity.source})
        if module.timing == "sourced" and any(activity.minutes_ours for activity in module.activities):
            yield Issue("timing_is_ours", origin.place(("timing",)))


def scripts_exist(catalog: Catalog) -> Iterator[Issue]:
    """A script that an activity shows is a script of its service."""
    for path, origin, name in _scripts(catalog):
        service = catalog.get(Service, name.service)
        if service is not None and service.script(name.script) is None:
            yield Issue("unknown_script", origin.place(path), {"service": name.service, "script": name.script})


def tools_are_complete(catalog: Catalog) -> Iterator[Issue]:
    """A tool says what it is for, for how many, with what, how, and what to beware of."""
    for module, origin in catalog.of(Module):
        for at, activity in enumerate(module.activities):
            if activity.kind == "tool" and (missing := _missing(activity)):
                yield Issue("tool_incomplete", origin.place(("activities", at)), {"missing": ", ".join(missing)})


def quizzes_can_be_answered(catalog: Catalog) -> Iterator[Issue]:
    """An item has as many right answers as it says, one if it says nothing, and a wrong one too."""
    for module, origin in catalog.of(Module):
        for at, item in enumerate(module.quiz):
            right = sum(option.right for option in item.options)
            if right != item.right_count:
                values = {"right": right, "said": item.right_count}
                yield Issue("quiz_right_answers", origin.place(("quiz", at)), values)
            elif right == len(item.options):
                yield Issue("quiz_without_choice", origin.place(("quiz", at)))


def sheets_hold_something(catalog: Catalog) -> Iterator[Issue]:
    """A part of a handout has texts, or a table with columns and rows."""
    for module, origin in catalog.of(Module):
        for at, sheet in enumerate(module.handout):
            if bool(sheet.columns) != bool(sheet.rows) or not (sheet.texts or sheet.columns):
                yield Issue("sheet_empty", origin.place(("handout", at)))


def slots_take_their_modules(catalog: Catalog) -> Iterator[Issue]:
    """A slot is a module or has a title; it takes the minutes of the activities it has time for."""
    for programme, origin in catalog.of(Programme):
        for path, slot in _slots(programme):
            if (slot.module is None) == (slot.title is None):
                yield Issue("slot_needs_module_or_title", origin.place(path))
            for code, where, values in _slot_problems(slot, catalog):
                yield Issue(code, origin.place((*path, where)), values)


def minutes_of_programmes_add_up(catalog: Catalog) -> Iterator[Issue]:
    """The slots of all days take the minutes of the programme."""
    for programme, origin in catalog.of(Programme):
        added = total(slot for _, slot in _slots(programme))
        if added != programme.minutes:
            yield Issue("minutes_differ", origin.place(("minutes",)), {"said": programme.minutes, "added": added})


def _slot_problems(slot: TimeSlot, catalog: Catalog) -> Iterator[tuple[str, str, dict[str, object]]]:
    module = catalog.get(Module, slot.module or "")
    if module is None:
        return
    for id in sorted(set(slot.activities) - {activity.id for activity in module.activities}):
        yield "unknown_activity", "activities", {"module": module.id, "id": id}
    if (added := total(taught(slot, module))) != slot.minutes:
        yield "minutes_differ", "minutes", {"said": slot.minutes, "added": added}


def _missing(activity: Activity) -> list[str]:
    return [name for name in TOOL_PARTS if not getattr(activity, name)]


def _slots(programme: Programme) -> Iterator[tuple[Path, TimeSlot]]:
    for day, of_day in enumerate(programme.days):
        for at, slot in enumerate(of_day.slots):
            yield ("days", day, "slots", at), slot


def _scripts(catalog: Catalog) -> Iterator[tuple[Path, Origin, ScriptName]]:
    for module, origin in catalog.of(Module):
        for at, activity in enumerate(module.activities):
            for number, name in enumerate(activity.live.scripts):
                yield ("activities", at, "live", "scripts", number), origin, name


ALL: tuple[Callable[[Catalog], Iterator[Issue]], ...] = (
    modules_are_whole,
    minutes_of_modules_add_up,
    minutes_have_an_origin,
    scripts_exist,
    tools_are_complete,
    quizzes_can_be_answered,
    sheets_hold_something,
    slots_take_their_modules,
    minutes_of_programmes_add_up,
)
