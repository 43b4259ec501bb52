"""Wordings met in a query: which words may stand for them, and where."""

from __future__ import annotations

from kb.search.query.phrasebook import Phrasebook
from kb.search.stems import stems
from kb.text.folding import words


def met(wording: str, query: str) -> bool:
    return bool(Phrasebook([(wording, True)]).find([(word, *stems(word)) for word in words(query)]))


def test_a_single_word_is_met_by_its_forms_but_not_by_an_everyday_word():
    assert met("прописка", "пропискадан")
    assert met("взятка", "дал взятку")
    assert not met("взятка", "где взять")


def test_to_be_without_something_is_not_to_have_it():
    assert met("документсиз", "документсиз жүрөм")
    assert not met("документсиз", "документ керек")


def test_everyday_words_are_met_in_their_order_only():
    assert met("жооп бербей", "жооп такыр бербей")
    assert not met("жооп бербей", "бербей жооп")
