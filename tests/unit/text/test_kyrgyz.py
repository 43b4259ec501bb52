"""The stemmer: harmony and voicing checked, known stems kept, every word answered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kb.text.folding import fold
from kb.text.kyrgyz import stem
from kb.text.kyrgyz.lexicon import lexicon
from kb.text.kyrgyz.peeling import readings
from kb.text.kyrgyz.sounds import edge

WORDS = some.text("абвгдежзийклмнопрстуфхцчшщъыьэюя", max_size=45)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("паспортумду", "паспорт"),
        ("күбөлүгүңүздү", "куболук"),
        ("мектебине", "мектеп"),
        ("балдарыма", "бала"),
        ("прописканы", "прописка"),
        ("үйүбүздөгү", "уй"),
        ("алгыла", "ал-"),
        ("төлөбөйбүз", "толо-"),
        ("каттоого", "катта-"),
        ("иштебегендер", "иште-"),
        ("окууга", "оку-"),
        ("барбы", "бар"),
        ("ордуна", "орун"),
        ("жазылбаган", "жаз-"),
    ],
)
def test_stems(word, expected):
    assert stem(fold(word)) == expected


@pytest.mark.parametrize("word", ["паспорта", "документы", "справки", "школы", "алименты", "регистрации"])
def test_russian_endings_are_not_taken_for_kyrgyz_ones(word):
    assert stem(word) in (word, word[:-1])


def test_a_suffix_against_harmony_is_not_peeled():
    assert "плур" not in {reading.stem for reading in readings("плурлер") if "plural" in reading.slots}
    assert any(reading.stem == "калем" for reading in readings("калемдер"))
    assert not any(reading.stem == "калем" for reading in readings("калемдар"))


def test_a_softened_last_letter_is_hardened_again():
    assert stem(fold("кездеги")) != ""
    assert stem(fold("дарегим")) == stem(fold("дарек"))


def test_known_nouns_stay_whole():
    assert [word for word in lexicon().nouns if len(word) > 3 and stem(word) != word] == []


def test_abbreviations_lose_endings_that_no_harmony_gives():
    assert [stem(word) for word in ("эцпны", "жртга", "мтудан", "загска")] == ["эцп", "жрт", "мту", "загс"]


@given(WORDS)
def test_every_word_has_a_stem_that_is_not_longer(word):
    found = stem(word)

    assert len(found) <= len(word) + 2
    assert bool(found) == bool(word)


@given(WORDS)
def test_what_is_left_and_what_is_peeled_are_the_word(word):
    for reading in readings(word):
        assert word.startswith(reading.stem[:-1])


def test_an_edge_needs_a_vowel():
    assert edge("мвд") is None
    assert edge("январь").sound == "R"
