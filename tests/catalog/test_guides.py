"""The guides that ship: every scenario holds, every combination of answers reaches an outcome."""

from collections import Counter

import pytest

from kb.catalog.catalog import Origin
from kb.catalog.files import load, read_catalog
from kb.catalog.kinds import KINDS
from kb.catalog.model import Guide, LifeEvent, Outcome
from kb.config import ROOT
from kb.guide.checks import check, check_guide
from kb.guide.combinations import combinations, length
from kb.guide.walk import walk
from kb.store import yaml

CATALOG, _ = read_catalog(ROOT / "services_catalog")
GUIDES = CATALOG.all(Guide)
SCENARIOS = [(guide, scenario) for guide in GUIDES for scenario in guide.scenarios]
ENOUGH = 14
"""Guides that a resident should find at least."""
UNGUIDED = {"improve-neighbourhood", "retirement"}
"""Life events that no guide asks about yet."""


@pytest.mark.parametrize(
    ("guide", "scenario"), SCENARIOS, ids=[f"{guide.id}/{scenario.title.in_('ru')}" for guide, scenario in SCENARIOS]
)
def test_a_scenario_holds(guide, scenario):
    position = walk(guide, scenario.answers)

    assert position.node.id == scenario.outcome
    if scenario.services:
        assert {pick.service for pick in position.picks} == set(scenario.services)


def test_every_combination_of_answers_reaches_an_outcome():
    walked = Counter({guide.id: sum(_reaches(position) for position in combinations(guide)) for guide in GUIDES})

    print(f"{walked.total()} combinations of {len(GUIDES)} guides walked: {dict(walked)}")
    assert min(walked.values()) > 1


def _reaches(position):
    assert isinstance(position.node, Outcome), position
    return 1


def test_no_guide_breaks_a_rule():
    assert check(CATALOG) == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.id)
def test_a_guide_is_short_and_its_scenarios_reach_every_outcome(guide):
    assert length(guide).most <= 5
    assert {scenario.outcome for scenario in guide.scenarios} == {outcome.id for outcome in guide.outcomes}


def test_the_life_events_have_their_guides():
    guided = {event for guide in GUIDES for event in guide.life_events}

    assert len(GUIDES) >= ENOUGH
    assert {event.id for event in CATALOG.all(LifeEvent)} - guided == UNGUIDED


def test_the_example_of_the_handbook_is_a_guide_that_lacks_only_scenarios():
    handbook = (ROOT / "docs" / "editors" / "guides.md").read_text(encoding="utf-8")
    example = handbook.split("```yaml\n")[1].split("```")[0]
    written = yaml.read(example.encode(), "guides.md")
    guide, unread = load(KINDS["guide"], written, "guides.md")

    assert unread == []
    assert [issue.code for issue in check_guide(guide, Origin(), CATALOG)] == ["guide_few_scenarios"]
