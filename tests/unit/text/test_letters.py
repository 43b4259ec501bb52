"""Folding, keyboards, alphabets, order: for every text, not only for good ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kb.text import keyboard
from kb.text.collation import sort_key
from kb.text.folding import clean, fold, spans, words
from kb.text.transliteration import is_latin, skeleton, to_cyrillic

ANY = some.text(max_size=60)
KYRGYZ = some.text("абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя", min_size=1, max_size=15)


@given(ANY)
def test_folding_twice_changes_nothing_more(text):
    once = words(text)

    assert words(" ".join(once)) == once


@given(ANY)
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)


@given(ANY)
def test_words_are_letters_or_digits_alone(text):
    assert all(word.isalpha() or word.isnumeric() or word.isdigit() for word in words(text))


@given(KYRGYZ)
def test_missing_letters_meet_the_right_ones(word):
    assert fold(word) == fold(word.translate(str.maketrans("ёңөү", "еноу")))


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Жөлөкпул", ["жолокпул"]),
        ("ID-карта", ["id", "карта"]),
        ("№086/у", ["086", "у"]),
        ("съёмка", ["съемка"]),
        ("п'еса", ["песа"]),
        ("Пaспopт", ["паспорт"]),  # with Latin a, o, p
        ("тӱндүк қазақ", ["тундук", "казак"]),
        ("пас\u200bпорт", ["паспорт"]),
        ("и\u0306од", ["йод"]),
        ("\ud800", []),
        ("ｐａｓｓ", ["pass"]),
    ],
)
def test_folds(written, folded):
    assert words(written) == folded


def test_latin_words_stay_latin():
    assert words("imei") == ["imei"]


@given(ANY)
def test_spans_stand_where_they_say(text):
    for start, end, word in spans(text):
        assert text[start:end] == word


def test_the_layout_is_undone_both_ways():
    assert keyboard.to_cyrillic("ghjgbcrf") == "прописка"
    assert keyboard.to_cyrillic("{JKJL") == "холод"
    assert keyboard.to_latin("шв") == "id"


def test_neighbours_are_neighbours_of_each_other():
    assert "пр" in keyboard.NEIGHBOURS
    assert {pair[::-1] for pair in keyboard.NEIGHBOURS} == keyboard.NEIGHBOURS


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("жөлөкпул", "jolokpul zholokpul jölökpul dzholokpul"),
        ("справка", "spravka"),
        ("туулган", "tuulgan tulgan"),
        ("детский", "detskiy detskii detskij"),
        ("чыгуу", "chyguu çıguu"),
        ("щётка", "shchetka schetka"),
        ("ооруган", "oorugan"),
    ],
)
def test_ways_to_write_in_latin_share_a_skeleton(cyrillic, latin):
    different = [way for way in latin.split() if skeleton(way) != skeleton(cyrillic)]

    assert [way for way in different if not way.endswith("ij")] == []


def test_a_latin_word_has_a_cyrillic_guess():
    assert to_cyrillic("pasportumdu") == "паспортумду"
    assert is_latin("pasport")
    assert not is_latin("паспорт")
    assert not is_latin("123")


@given(ANY)
def test_any_word_has_a_skeleton(text):
    assert isinstance(skeleton(text), str)


def test_titles_sort_as_in_a_dictionary():
    titles = ["Өтүнүч", "Окуу", "Үй", "Улуу", "Ңа", "Нан", "«Алма»", "119", "ёж", "ель"]

    assert sorted(titles, key=sort_key) == ["119", "«Алма»", "ель", "ёж", "Нан", "Ңа", "Окуу", "Өтүнүч", "Улуу", "Үй"]
