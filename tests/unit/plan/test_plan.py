"""Whole plans over the whole catalogue: every paper is there in time, nothing ever breaks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.catalog.edition import Edition
from kb.catalog.model import Guide, Service
from kb.config import ROOT
from kb.guide.combinations import combinations
from kb.plan.chain import makes
from kb.plan.picks import asked
from kb.plan.plan import deciding, make, with_, without

NAMES = sorted(path.stem for path in (ROOT / "services_catalog" / "services").glob("*.yml"))
PAPERS = sorted(path.stem for path in (ROOT / "services_catalog" / "documents").glob("*.yml"))


@pytest.fixture(scope="module")
def edition(base_catalog):
    return Edition(entry.item for entry in base_catalog)


def holds(plan):
    """Each stop once, in its course's order, and each paper made before it is asked for, circles apart."""
    when = {stop: number for number, visit in enumerate(plan.route.visits) for stop in visit.stops}
    assert sorted(when) == list(range(sum(len(course.stops) for course in plan.courses)))
    for link in plan.route.links:
        assert when[link.first] < when[link.then] or (when[link.first] == when[link.then] and not link.waits)
    told = {(circle.document.id, circle.maker.key, circle.asker.key) for circle in plan.route.circles}
    numbers = iter(range(len(when)))
    stops = {course.picked: [next(numbers) for _ in course.stops] for course in plan.courses}
    for course in plan.courses:
        for need in (need for need in plan.chain.needs if need.picked == course.picked):
            for maker in plan.courses:
                if maker is course or not makes(maker.picked, need.document.id) or need.document.id in plan.asked.have:
                    continue
                in_time = when[stops[maker.picked][-1]] <= when[stops[course.picked][course.needs_at(need.document.id)]]
                assert in_time or (need.document.id, maker.picked.key, course.picked.key) in told


@settings(deadline=None, max_examples=120)
@given(
    services=st.lists(st.sampled_from(NAMES), min_size=1, max_size=9),
    have=st.lists(st.sampled_from(PAPERS), max_size=4),
    get=st.lists(st.sampled_from(PAPERS), max_size=12),
    data=st.data(),
)
def test_every_plan_of_the_catalogue_holds(edition, services, have, get, data):
    chosen = []
    for id in services:
        cases = [None, *(case.id for case in edition.get(Service, id).cases)]
        case = data.draw(st.sampled_from(cases))
        chosen.append(f"{id}:{case}" if case else id)

    plan = make(asked(chosen, have=have, get=get), edition=edition)

    holds(plan)
    assert {one.key for one in plan.services} >= set(chosen)
    assert 0 <= plan.timing.earliest <= plan.timing.usual
    assert plan.money.least <= plan.money.most


def test_what_guides_lead_to_holds(edition):
    for guide in edition.all(Guide):
        ways = {tuple(f"{b.service}:{b.case}" if b.case else b.service for b in p.picks) for p in combinations(guide)}
        for way in sorted(ways)[:: max(1, len(ways) // 12)]:
            holds(make(asked(way), edition=edition))


def test_sixty_services_with_everything_to_get_are_still_a_plan(edition):
    plan = make(asked(NAMES[:60], get=PAPERS), edition=edition)

    assert len(plan.services) == 60
    holds(plan)


def test_changing_a_plan_leaves_the_old_one_alone(edition):
    first = asked(["pin", "id-card-first"], have=["photo"])
    more = with_(first, service="oms-policy", have="id-card", get="birth-certificate")

    assert more.services == ("pin", "id-card-first", "oms-policy")
    assert without(more, service="pin", have="photo", get="birth-certificate").services == (
        "id-card-first",
        "oms-policy",
    )
    assert first == asked(["pin", "id-card-first"], have=["photo"])


def test_choosing_a_case_keeps_the_place_in_the_plan(edition):
    plan = make(asked(["id-card-first", "pin"], get=["birth-certificate:birth-registration"]), edition=edition)
    pulled = plan.services[-1]

    assert plan.services[0].undecided
    assert deciding(plan.asked, plan.services[0], "turning-16").services == ("id-card-first:turning-16", "pin")
    assert deciding(plan.asked, pulled, "married").services[-1] == "birth-registration:married"
