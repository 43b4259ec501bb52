"""What changed since a paper was printed: every kind of part, and nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from kb.catalog.edition import Edition
from kb.catalog.model import Case, Contact, Fact, Paper, Result, Review
from kb.plan.changes import changes, keys
from kb.plan.picks import asked
from kb.plan.plan import make
from tests.builders import a_document, a_fact, a_fee, a_service, a_step, a_term, an_agency, both

CARD = a_service(
    "card",
    cases=(Case("first", both("first")), Case("lost", both("lost"))),
    documents=(Paper("photo"), Paper("note", cases=("lost",))),
    fees=(a_fee(),),
    terms=(a_term(),),
    steps=(a_step("apply"),),
    results=(Result(both("card")),),
)
PHOTO = a_document("photo")
OFFICE = an_agency("office-of-papers", contacts=(Contact("hotline", fact="line"),))
LINE = a_fact("line", value="119")


def since(*before, now=(CARD, PHOTO, OFFICE, LINE), s=("card:first",)):
    edition = Edition(now, number=2)
    plan = make(asked(s), edition=edition)
    then = {(item.kind, item.id): item for item in before}
    return [(change.part, change.field) for change in changes(plan, then, edition=edition)]


CHANGED = {
    "papers": replace(CARD, documents=(Paper("photo", copies=4),)),
    "fees": replace(CARD, fees=(a_fee(amount=700),)),
    "terms": replace(CARD, terms=(a_term(amount=5),)),
    "steps": replace(CARD, steps=(a_step("apply", title=both("come")),)),
    "results": replace(CARD, results=()),
}


@pytest.mark.parametrize("part", CHANGED)
def test_a_changed_part_is_told(part):
    assert since(CHANGED[part]) == [(part, "")]


def test_words_are_told_by_field():
    assert since(replace(CARD, audience=both("citizens"))) == [("words", "audience")]
    assert since(replace(PHOTO, title=both("picture"))) == [("words", "title")]
    assert since(replace(OFFICE, names=an_agency("new").names)) == [("words", "name")]


def test_contacts_are_told_of_agencies_and_of_shared_numbers():
    assert since(replace(OFFICE, contacts=())) == [("contacts", "")]
    assert since(replace(LINE, value="112")) == [("contacts", "")]


def test_what_came_and_what_went():
    plan = make(asked(["card"]), edition=Edition([CARD, PHOTO]))
    told = changes(plan, {("service", "card"): None, ("document", "gone"): PHOTO}, edition=Edition([CARD]))

    assert [(one.part, one.before is None, one.after is None) for one in told] == [
        ("item", True, False),
        ("item", False, True),
    ]


def test_a_check_without_a_change_is_no_change():
    checked = replace(
        CARD,
        fees=(replace(a_fee(), as_of="2026-11"),),
        review=Review(date(2027, 1, 1), "call", "Жол", date(2027, 4, 1)),
        sources=(),
    )

    assert since(checked) == []


def test_only_the_cases_of_the_plan_count():
    other = replace(CARD, documents=(Paper("photo"), Paper("note", copies=2, cases=("lost",))))

    assert since(other) == []
    assert since(other, s=("card:lost",)) == [("papers", "")]


def test_it_looks_at_everything_on_the_paper():
    edition = Edition([CARD, PHOTO, OFFICE, LINE])
    plan = make(asked(["card", "gone"]), edition=edition)

    assert set(keys(plan, edition=edition)) == {
        ("service", "card"), ("service", "gone"), ("document", "photo"),
        ("agency", "office-of-papers"), (Fact.kind, "line"),
    }  # fmt: skip
