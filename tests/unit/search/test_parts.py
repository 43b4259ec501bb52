"""Phrasebook, records, excerpts, names, facets: small parts with a promise each."""

from __future__ import annotations

import numpy as np

from kb.search.excerpts import LONGEST, Excerpts
from kb.search.fields import FIELDS, KIND_PRIOR
from kb.search.query.phrasebook import Phrasebook, content_words
from kb.search.ranking import strongest
from kb.search.records import RECORDS, borrowers, record, records
from kb.search.stems import stems
from kb.search.weighing import impact, phrases, weigh
from kb.text.localized import text
from tests.builders import a_document, a_service, an_agency
from tests.unit.search.library import edition, names, service


def book(*wordings):
    return Phrasebook((wording, wording) for wording in wordings)


def find(phrasebook, query):
    return [found.meaning for found in phrasebook.find([(word, *stems(word)) for word in query.split()])]


def test_a_wording_is_found_in_any_form_and_order():
    assert find(book("утерянный паспорт"), "паспорта утерянного") == ["утерянный паспорт"]
    assert find(book("үйлөнүү той"), "уйлонуу тойго") == ["үйлөнүү той"]


def test_every_word_of_a_wording_must_be_there_and_near():
    assert find(book("утерянный паспорт"), "паспорт") == []
    assert find(book("утерянный паспорт"), "утерянный раз два три четыре паспорт") == []


def test_one_word_does_not_stand_for_two():
    assert find(book("паспорт паспорта"), "паспорт") == []


def test_stop_words_leave_a_wording_unless_it_would_be_one_word():
    assert content_words("справка о составе семьи") == ("справка", "составе", "семьи")
    assert content_words("не заходит") == ("не", "заходит")


def test_every_found_item_becomes_a_record_with_known_fields():
    made = list(records(edition()))

    assert {one.kind for one in made} == {"service", "topic", "agency", "document", "guide"}
    assert all(set(one.texts) <= set(FIELDS) for one in made)
    assert all(one.kind in KIND_PRIOR for one in made)


def test_a_service_holds_words_of_its_agency_and_papers():
    agency, paper = an_agency("mill"), a_document("flour", title=text(ky="Ун", ru="Мука"))
    mine = a_service("bread", agency="mill", documents=(a_service().documents[0].__class__("flour"),))
    texts = record(mine, edition(agency, paper, mine)).texts

    assert "Мука" in texts["documents"]
    assert "mill ru" in texts["agency"]


def test_items_that_lend_words_name_their_borrowers():
    of = edition()
    agency = next(item for item in of.items() if item.kind == "agency")

    assert {item.id for item in borrowers(agency, of)} == {"passport", "residence", "birth", "water", "allowance"}


def test_unknown_kinds_are_indexed_by_what_they_have():
    assert "topic" not in RECORDS
    assert record(next(item for item in edition().items() if item.kind == "topic"), edition()).texts["title"]


def test_a_kyrgyz_noun_is_no_other_one_by_its_russian_stem():
    assert stems("айыл") == ("айыл",)
    assert "ай" not in stems("айылдан")
    assert "суд" in stems("судью")
    assert "справк" in stems("справканы")


def test_titles_weigh_more_than_bodies():
    made = record(service("x", "Баш сөз", "Заголовок", summary=text(ky="Кыска.", ru="Коротко.")), edition())
    weights = weigh(made)

    assert weights["заголовок"] > weights["коротко"] > 0
    assert phrases(made) == ("баш соз", "заголовок")


def test_impact_grows_and_stays_under_one():
    assert 0 < impact(0.5) < impact(5) < impact(50) < 1


def test_an_excerpt_marks_the_words_found_and_is_not_long():
    long = "Сначала много слов. " * 30 + "Потом паспорт лежит здесь. " + "И ещё слова. " * 30
    item = service("x", "А", "А", summary=text(ky=long, ru=long))
    fragments, language = Excerpts(edition(item)).best(("service", "x"), "ru", frozenset(stems("паспорта")))

    assert [fragment.text for fragment in fragments if fragment.marked] == ["паспорт"]
    assert sum(len(fragment.text) for fragment in fragments) < LONGEST + 10
    assert language == "ru"


def test_an_excerpt_goes_on_past_the_summary_only_for_words_that_the_row_does_not_show():
    title, summary, audience = text(ky="А", ru="Паспорт"), text(ky="Б", ru="Выдают за день."), text(ky="В", ru="Детям.")
    item = service("x", "А", "А", title=title, summary=summary, audience=audience)
    found = {word: Excerpts(edition(item)).best(("service", "x"), "ru", frozenset(stems(word))) for word in
             ("паспорт", "выдают", "детям", "ничего")}  # fmt: skip

    assert {word: "".join(part for part, _ in excerpt.fragments) for word, excerpt in found.items()} == {
        "паспорт": "Выдают за день.", "выдают": "Выдают за день.", "детям": "Детям.", "ничего": "Выдают за день.",
    }  # fmt: skip


def test_the_best_documents_come_first_and_of_equal_ones_the_earlier():
    weighed = np.array([0.5, 0.9, 0.1, 0.9, 0.5], np.float32)

    assert strongest(weighed, 10).numbers.tolist() == [1, 3, 0, 4]
    assert strongest(weighed, 3).numbers.tolist()[:2] == [1, 3]
    assert strongest(np.zeros(3, np.float32), 3).numbers.tolist() == []
    assert strongest(np.zeros(0, np.float32), 3).numbers.tolist() == []


def test_an_excerpt_tells_the_language_it_is_really_in():
    item = service("x", "А", "А", summary=text(ru="Только по-русски."))

    assert Excerpts(edition(item)).best(("service", "x"), "ky", frozenset())[1] == "ru"


def test_an_excerpt_falls_back_to_a_passage_with_the_word():
    item = service("x", "А", "А", audience=text(ky="Балдарга", ru="Всем детям с паспортом"))
    fragments, _ = Excerpts(edition(item)).best(("service", "x"), "ru", frozenset(stems("паспорт")))

    assert any(fragment.marked for fragment in fragments)


def test_names_helper_parts_wordings():
    assert names("бир; эки", "один").all() == ("бир", "эки", "один")
