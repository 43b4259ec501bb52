"""The lessons that ship: enough of them, whole, and together the two days of Osh."""

import pytest

from kb.catalog.model import Guide, Module, Programme
from kb.training.checks import check
from kb.training.lesson import live
from kb.training.timing import total

ENOUGH = 10
TOOLS = {
    "social-map",
    "transect",
    "seasonal-calendar",
    "daily-schedule",
    "venn",
    "pairwise-ranking",
    "problem-tree",
    "wellbeing-ranking",
}


@pytest.fixture
def modules(base_catalog):
    return base_catalog.all(Module)


def test_there_are_enough_and_none_has_an_issue(base_catalog, modules):
    assert len(modules) >= ENOUGH
    assert check(base_catalog) == []


def test_a_quiz_has_three_to_six_questions(modules):
    assert {module.id: len(module.quiz) for module in modules if not 3 <= len(module.quiz) <= 6} == {}


def test_every_tool_of_the_training_is_there(modules):
    assert {one.id for module in modules for one in module.activities if one.kind == "tool"} == TOOLS


def test_every_lesson_shows_something_live(modules):
    assert [module.id for module in modules if not live(module.activities)] == []


def test_the_two_days_teach_every_module_and_rest_in_between(base_catalog, modules):
    two_days = base_catalog.get(Programme, "two-days")
    slots = [slot for day in two_days.days for slot in day.slots]

    assert {slot.module for slot in slots} - {None} == {module.id for module in modules}
    assert all(any(slot.rest for slot in day.slots) for day in two_days.days)


def test_there_is_a_half_day_and_an_hour_and_a_half(base_catalog):
    assert base_catalog.get(Programme, "half-day").minutes == 240
    assert base_catalog.get(Programme, "ninety-minutes").minutes == 90


def test_the_hours_of_a_day_can_be_borne(base_catalog):
    for programme in base_catalog.all(Programme):
        for day in programme.days:
            assert total(day.slots) <= 9 * 60, programme.id


def test_lessons_lead_into_guides(base_catalog, modules):
    led = {id for module in modules for id in live(module.activities).guides}

    assert led <= {guide.id for guide in base_catalog.all(Guide)}
    assert len(led) >= 6
