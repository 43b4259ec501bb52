"""Each rule over content finds its fault, and lets sound content pass."""

from datetime import date

import pytest

from kb.catalog.checks import check
from kb.catalog.model import Case, Contact, LegalGround, Paper, Related, Result, Review, Script, Slot, Status
from kb.text.localized import text
from tests.builders import REVIEW, a_catalog, a_document, a_fact, a_fee, a_service, a_step, a_term, an_agency, both


def codes(*items):
    return [issue.code for issue in check(a_catalog(*items))]


def a_script(ask, *slots):
    return Script("say", "visit", both("hello"), ask, both("bye"), slots=tuple(Slot(id, both(id)) for id in slots))


ONLY_KYRGYZ = text(ky="бир тил")
FAULTS = {
    "missing_language": a_service(title=ONLY_KYRGYZ),
    "summary_too_long": a_service(summary=text(ky="а" * 161, ru="б")),
    "unknown_reference": a_service(related=(Related("nowhere"),)),
    "id_twice": a_service(fees=(a_fee("a"), a_fee("a"))),
    "unknown_part": a_service(steps=(a_step(fees=("nothing",)),)),
    "fee_without_amount": a_service(fees=(a_fee(amount=None),)),
    "range_goes_down": a_service(terms=(a_term(amount_to=3),)),
    "undeclared_slot": a_service(scripts=(a_script(text(ky="{name}", ru="{name}")),)),
    "unused_slot": a_service(scripts=(a_script(both("ask"), "name"),)),
    "status_without_notice": a_service(status=Status("paused")),
    "unknown_source": a_service(terms=(a_term(),), sources=()),
    "contact_without_date": an_agency("a", contacts=(Contact("phone", "0312 000000", source="page"),)),
    "contact_needs_value_or_fact": an_agency("a", contacts=(Contact("phone"),)),
    "review_due_before_check": a_service(review=Review(date(2026, 2, 1), "pages", "Жол", date(2026, 1, 1))),
    "document_without_origin": a_document("paper", own=False),
    "document_with_two_origins": a_document("paper", own=True, issued_by=both("them")),
    "service_does_not_produce": a_document("paper", produced_by=("id-card",)),
}


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_found(code):
    assert code in codes(FAULTS[code], *([] if code != "service_does_not_produce" else [a_service()]))


def test_sound_content_has_no_issue():
    sound = a_service(
        cases=(Case("lost", both("lost")),),
        fees=(a_fee(cases=("lost",)), a_fee("free", amount=None, free=True)),
        terms=(a_term(),),
        steps=(a_step(fees=("ordinary",), term="ordinary", documents=("statement",), script="say"),),
        scripts=(a_script(text(ky="{name}", ru="{name}"), "name"),),
        review=REVIEW,
    )
    assert codes(sound, a_fact(), an_agency("b", contacts=(Contact("hotline", fact="hotline-119"),))) == []


def test_a_former_id_may_not_be_taken_again():
    assert "id_reused" in codes(a_service(former_ids=("old",)), a_service("old"))


def test_a_case_that_is_not_there_is_found():
    assert "unknown_part" in codes(a_service(documents=(Paper("statement", cases=("lost",)),)))


def test_an_act_that_is_not_there_is_found():
    assert "unknown_reference" in codes(a_service(legal=(LegalGround("law-9-1999"),)))


def test_a_chain_that_bites_its_own_tail_cannot_be_entered():
    first = a_service("first", documents=(Paper("b"),), results=(Result(both("a"), "a"),))
    second = a_service("second", documents=(Paper("a"),), results=(Result(both("b"), "b"),))
    papers = a_document("a", produced_by=("first",)), a_document("b", produced_by=("second",))

    assert codes(first, second, *papers) == ["document_cannot_be_entered"] * 2


def test_a_circle_with_another_way_in_can_be_entered():
    exchange = a_service("exchange", documents=(Paper("card"),), results=(Result(both("card"), "card"),))
    first = a_service("first", results=(Result(both("card"), "card"),))

    assert codes(exchange, first, a_document("card", produced_by=("exchange", "first"))) == []


def test_a_paper_asked_on_a_condition_blocks_nobody():
    service = a_service(
        documents=(Paper("card", condition=both("if you have it")),), results=(Result(both("c"), "card"),)
    )

    assert codes(service, a_document("card", produced_by=("id-card",))) == []
