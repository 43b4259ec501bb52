"""Each rule over lessons finds its fault, and lets a sound lesson pass."""

import dataclasses

import pytest

from kb.catalog.catalog import Catalog
from kb.catalog.model import Day, Live, ScriptName, Sheet, TimeSlot
from kb.editing import gate
from kb.training.checks import TOOL_PARTS, check
from tests.builders import a_catalog, a_module, a_programme, a_quiz_item, a_service, an_activity, both

TOOL = an_activity(
    "map",
    kind="tool",
    minutes_ours=False,
    source="page",
    purpose=both("why"),
    group=both("six"),
    materials=(both("paper"),),
    steps=(both("draw"),),
    cautions=(both("no names"),),
)
REST = TimeSlot(15, title=both("tea"), rest=True)
WHOLE = TimeSlot(10, "mapping")


def codes(*items):
    return [issue.code for issue in check(a_catalog(*items))]


def shows(*scripts):
    return an_activity(live=Live(scripts=tuple(ScriptName(*name.split("/")) for name in scripts)))


FAULTS = {
    "module_without": a_module(objectives=()),
    "minutes_differ": a_module(minutes=99),
    "minutes_without_origin": a_module("m", an_activity(minutes_ours=False)),
    "unknown_source": a_module("m", an_activity(source="nowhere")),
    "timing_is_ours": a_module(timing="sourced"),
    "unknown_script": a_module("m", shows("id-card/shout")),
    "tool_incomplete": a_module("m", an_activity(kind="tool")),
    "quiz_right_answers": a_module(quiz=(a_quiz_item("two", True, True, False),)),
    "quiz_without_choice": a_module(quiz=(a_quiz_item("all", True, True, right_count=2),)),
    "sheet_empty": a_module(handout=(Sheet(both("nothing")),)),
    "slot_needs_module_or_title": a_programme(TimeSlot(15)),
    "unknown_activity": a_programme(TimeSlot(10, "mapping", ("dance",))),
}


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_found(code):
    assert code in codes(FAULTS[code], *([a_module()] if FAULTS[code].id == "one-day" else [a_service()]))


@pytest.mark.parametrize("part", TOOL_PARTS)
def test_a_tool_lacks_nothing(part):
    lame = dataclasses.replace(TOOL, **{part: None if part in ("purpose", "group") else ()})
    issues = check(a_catalog(a_module("m", lame)))

    assert [issue.values["missing"] for issue in issues] == [part]


def test_a_sound_lesson_and_programme_have_no_issue():
    module = a_module(
        "mapping", TOOL, an_activity("close", 5), quiz=(a_quiz_item("two", True, True, False, right_count=2),)
    )

    assert codes(module, a_programme(TimeSlot(15, "mapping"), REST, TimeSlot(5, "mapping", ("close",)))) == []


def test_the_days_of_a_programme_take_its_minutes():
    two_days = a_programme(minutes=35, days=(Day(both("one"), (WHOLE, REST)), Day(both("two"), (WHOLE,))))

    assert codes(a_module(), two_days) == []
    assert codes(a_module(), dataclasses.replace(two_days, minutes=30)) == ["minutes_differ"]


def test_a_slot_takes_the_minutes_of_its_module():
    assert codes(a_module(), a_programme(TimeSlot(25, "mapping"))) == ["minutes_differ"]


def test_a_table_has_columns_and_rows():
    assert codes(a_module(handout=(Sheet(both("t"), columns=(both("a"),), rows=3),))) == []
    assert codes(a_module(handout=(Sheet(both("t"), columns=(both("a"),)),))) == ["sheet_empty"]


def test_the_gate_refuses_a_lesson_that_names_what_is_not_there():
    lost = a_module("m", an_activity(live=Live(services=("nowhere",))), shows("nobody/says"), related=("none",))

    assert [issue.code for issue in gate.issues(a_catalog(lost))].count("unknown_reference") == 3


def test_two_activities_may_not_share_an_id():
    assert "id_twice" in [issue.code for issue in gate.issues(a_catalog(a_module("m", an_activity(), an_activity())))]


def test_an_empty_catalogue_is_sound():
    assert check(Catalog()) == []
