"""Reading a plan from an address: what is there, what is gone, what is too much."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.catalog.edition import Edition
from kb.catalog.model import Case, Status
from kb.plan.picks import MAX_PAPERS, MAX_PICKS, Missing, TooManyPicks, asked, picks
from tests.builders import a_service, both

CARD = a_service("card", cases=(Case("lost", both("lost")),), former_ids=("old-card",))
EDITION = Edition([CARD, a_service("pin")], withdrawn=[("service", "gone")])


def of(*names, edition=EDITION):
    return picks(asked(names).services, edition=edition)


def test_services_with_and_without_a_case():
    assert [one.key for one in of("card:lost", "pin").picked] == ["card:lost", "pin"]


def test_repeated_and_joined_are_the_same():
    assert asked(["card:lost,pin", "pin"]).services == ("card:lost", "pin")


def test_what_is_no_id_is_left_out():
    assert asked(["", "Card", "a b", "a:b:c", "<script>", "a" * 300, "../x", "é"]).services == ()


def test_a_service_that_moved_names_its_successor():
    assert of("old-card").missing == (Missing("old-card", successor=CARD),)


def test_a_withdrawn_and_an_unknown_service_are_gone():
    assert of("gone", "never").missing == (Missing("gone"), Missing("never"))


def test_an_ended_service_with_a_successor_is_gone_and_one_without_stays():
    over = Status("ended", notice=both("over"))
    edition = Edition([CARD, a_service("a", status=over, replaced_by="card"), a_service("b", status=over)])

    assert of("a", edition=edition).missing == (Missing("a", successor=CARD),)
    assert [one.key for one in of("b", edition=edition).picked] == ["b"]


def test_a_case_that_is_gone_leaves_the_service():
    found = of("card:stolen")

    assert [one.key for one in found.picked] == ["card"]
    assert found.missing == (Missing("card", "stolen", service=CARD),)


def test_too_many_services_are_refused_with_the_numbers():
    with pytest.raises(TooManyPicks) as refused:
        asked([f"service-{n}" for n in range(200)])

    assert (refused.value.count, refused.value.limit) == (200, MAX_PICKS)


def test_more_papers_than_anybody_has_are_cut():
    assert len(asked([], have=[f"p{n}" for n in range(5000)]).have) == MAX_PAPERS


@given(st.lists(st.text(max_size=30), max_size=50), st.text(max_size=30))
def test_no_text_breaks_it(values, guide):
    want = asked(values, have=values, get=values, guide=guide)

    assert len(picks(want.services, edition=EDITION).missing) <= len(values) * 10
