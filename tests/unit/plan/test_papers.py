"""One list of papers: each once, the most that anybody asks for."""

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.catalog.catalog import Catalog
from kb.catalog.edition import Edition
from kb.catalog.model import Guide, Paper, Service
from kb.guide.combinations import combinations
from kb.plan.chain import chain
from kb.plan.papers import Count, count, counted, merged
from kb.plan.picks import asked, picks
from tests.builders import both
from tests.unit.plan.plans import a_plan, making

COUNTS = {
    Paper("p"): Count(originals=1),
    Paper("p", copies=3): Count(originals=3),
    Paper("p", "copy", 2): Count(copies=2),
    Paper("p", "both", 2): Count(originals=1, copies=2),
    Paper("p", "notarised"): Count(notarised=1),
    Paper("p", "electronic"): Count(electronic=1),
}


@pytest.mark.parametrize("paper", COUNTS)
def test_originals_and_copies_are_told_apart(paper):
    assert count(paper) == COUNTS[paper]


@given(st.lists(st.sampled_from(list(COUNTS)), max_size=6))
def test_the_largest_number_of_each_is_wanted(papers):
    total = counted(papers)

    for name in ("originals", "copies", "notarised", "electronic"):
        assert getattr(total, name) == max((getattr(count(paper), name) for paper in papers), default=0)


def test_a_paper_stands_once_with_everybody_who_asks():
    one = making("one", documents=(Paper("card"), Paper("photo", "copy", 2)))
    two = making("two", documents=(Paper("card", "both", 3, both("only if old")),))
    card, photo = a_plan(one, two).papers

    assert card.count == Count(originals=1, copies=3)
    assert [need.picked.service.id for need in card.needs] == ["one", "two"]
    assert card.always
    assert photo.count == Count(copies=2)


def test_a_paper_that_everybody_asks_on_a_condition_is_not_always_needed():
    assert not a_plan(making("one", documents=(Paper("card", condition=both("if")),))).papers[0].always


def test_it_says_which_service_of_the_plan_makes_a_paper_and_what_is_at_hand():
    plan = a_plan(making("card", "card"), making("use", needs=("card", "photo")), have=["photo"])
    card, photo = plan.papers

    assert [one.service.id for one in card.made_by] == ["card"]
    assert photo.at_hand


def union(edition, picks):
    """What a clerk of each service asks for, put together by hand: form by form, the largest number."""
    most = defaultdict(lambda: defaultdict(int))
    for service_id, case in picks:
        for paper in edition.get(Service, service_id).documents:
            if case is None or not paper.cases or case in paper.cases:
                form = most[paper.document]
                if paper.form in ("original", "both"):
                    form["originals"] = max(form["originals"], paper.copies if paper.form == "original" else 1)
                if paper.form in ("copy", "both"):
                    form["copies"] = max(form["copies"], paper.copies)
                if paper.form in ("notarised", "electronic"):
                    form[paper.form] = max(form[paper.form], paper.copies)
    return {id: Count(**forms) for id, forms in most.items()}


def test_the_list_of_every_way_through_every_guide_is_the_union(base_catalog: Catalog):
    edition = Edition(entry.item for entry in base_catalog)
    ways = {
        frozenset((brought.service, brought.case) for brought in position.picks)
        for guide in edition.all(Guide)
        for position in combinations(guide)
    }
    for way in ways:
        wanted = asked(f"{id}:{case}" if case else id for id, case in way)
        chained = chain(picks(wanted.services, edition=edition).picked, asked=wanted, edition=edition)
        lines = merged(chained.needs, chained.all)
        assert {line.document.id: line.count for line in lines} == union(edition, way), way
        assert len({line.document.id for line in lines}) == len(lines)
    print(f"{len(ways)} different plans of {len(edition.all(Guide))} guides")
    assert ways
