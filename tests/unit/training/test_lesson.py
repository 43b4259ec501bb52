"""A lesson at a glance, each thing once."""

from kb.catalog.model import Live, ScriptName
from kb.training.lesson import live, materials
from tests.builders import an_activity, both

PAPER, PEN = both("paper"), both("pen")
SAY = ScriptName("id-card", "visit")


def test_what_two_activities_need_is_brought_once():
    assert materials([an_activity(materials=(PAPER, PEN)), an_activity(materials=(PEN,))]) == (PAPER, PEN)


def test_everything_shown_live_is_listed_once_and_a_script_brings_its_service():
    shown = live([
        an_activity(live=Live(services=("pin",), terms=("pin",))),
        an_activity(live=Live(services=("pin",), scripts=(SAY,), guides=("lost",))),
    ])  # fmt: skip

    assert shown == Live(("pin", "id-card"), ("lost",), (SAY,), ("pin",))


def test_nothing_shown_is_nothing():
    assert not live([an_activity()])
