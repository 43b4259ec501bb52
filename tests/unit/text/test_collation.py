"""Titles in the order of the Kyrgyz alphabet, under their first letters."""

from kb.text.collation import by_initial, initial, sort_key


def test_kyrgyz_letters_stand_after_their_neighbours():
    assert sorted(["өмүр", "пас", "осто", "үй", "ун", "фонд", "ңа", "на"], key=sort_key) == [
        "на", "ңа", "осто", "өмүр", "пас", "ун", "үй", "фонд",
    ]  # fmt: skip


def test_signs_do_not_count():
    assert sort_key("«Бала»") == sort_key("бала")
    assert initial("«Бала»") == "Б"


def test_all_digits_share_one_place():
    assert {initial("086 формасы"), initial("16 жаш")} == {"0–9"}


def test_things_are_listed_under_their_letters():
    listed = by_initial(["бала", "арыз", "Акы", "16 жаш"], title=str)

    assert listed == {"0–9": ["16 жаш"], "А": ["Акы", "арыз"], "Б": ["бала"]}
