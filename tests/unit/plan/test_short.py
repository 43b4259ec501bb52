"""Short texts: counted as networks count, whole words, numbers never cut."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.plan.gsm import BASIC, EXTENDED, Size, size
from kb.plan.short import CODE_BYTES, Wording, fitted, for_code, in_cyrillic, in_latin
from kb.text.latin import to_latin
from kb.text.transliteration import skeleton

SIZES = {
    "": Size(0, 0, seven_bit=True),
    "a" * 160: Size(160, 1, seven_bit=True),
    "a" * 161: Size(161, 2, seven_bit=True),
    "a" * 306: Size(306, 2, seven_bit=True),
    "a" * 307: Size(307, 3, seven_bit=True),
    "€": Size(2, 1, seven_bit=True),
    "a" * 159 + "€": Size(161, 2, seven_bit=True),
    "a" * 152 + "€" + "a" * 152: Size(306, 3, seven_bit=True),  # the escape pair does not fit into the first part
    "ж": Size(1, 1, seven_bit=False),
    "ж" * 70: Size(70, 1, seven_bit=False),
    "ж" * 71: Size(71, 2, seven_bit=False),
    "ж" * 134: Size(134, 2, seven_bit=False),
    "ж" * 135: Size(135, 3, seven_bit=False),
    "😀" * 35: Size(70, 1, seven_bit=False),
    "ç": Size(1, 1, seven_bit=False),  # only the capital is in the table
    "Ç": Size(1, 1, seven_bit=True),
}


@pytest.mark.parametrize("text", SIZES, ids=lambda text: f"{text[:1]}-{len(text)}")
def test_messages_are_counted_by_the_tables(text):
    assert size(text) == SIZES[text]


def test_the_tables_have_the_128_and_10_letters_of_the_standard():
    assert len(BASIC) == 127  # and the escape itself
    assert len(EXTENDED) == 10
    assert not BASIC & EXTENDED


WORDS = st.text(st.sampled_from("абвгдеңөүжшкиABCxyz «»№"), min_size=1, max_size=30)
NUMBERS = st.integers(100, 99_999).map(str)
WORDINGS = st.builds(
    Wording,
    head=st.lists(st.one_of(WORDS, NUMBERS), max_size=4).map(" ".join),
    items=st.lists(st.builds("{} ×{}".format, WORDS, st.integers(2, 19)), max_size=20).map(tuple),
    tail=NUMBERS.map(". {}".format),
)


@given(WORDINGS)
def test_they_always_fit(wording):
    assert size(in_cyrillic(wording).text).parts <= 2
    latin = size(in_latin(wording).text)
    assert latin.seven_bit
    assert latin.parts <= 1
    assert len(for_code(wording).text.encode()) <= CODE_BYTES


@given(WORDINGS)
def test_no_number_is_ever_cut(wording):
    said = " ".join((wording.head, *wording.items, wording.tail))
    known = set(re.findall(r"\d+", said))
    for short in (in_cyrillic(wording), in_latin(wording), for_code(wording)):
        numbers = re.findall(r"(?<!\+)\b\d+", short.text)
        assert set(numbers) <= known
        assert set(re.findall(r"\d+", wording.head + wording.tail)) <= set(numbers)


@given(WORDINGS)
def test_what_is_left_out_is_counted(wording):
    for short in (in_cyrillic(wording), in_latin(wording), for_code(wording)):
        assert 0 <= short.left_out <= len(wording.items)
        assert (f"+{short.left_out}" in short.text) == bool(short.left_out)


def test_everything_is_said_where_it_fits():
    assert in_cyrillic(Wording("Жол: ", ("паспорт", "сүрөт ×4"), ". 119")).text == "Жол: паспорт, сүрөт ×4. 119"
    assert in_latin(Wording("Жол: ", ("паспорт", "сүрөт ×4"), ". 119")).text == "Jol: pasport, süröt x4. 119"


def test_a_code_prefers_cyrillic_then_all_of_it_in_latin_then_what_fits():
    few, many, most = (Wording("Жол.", ("кагаз жана калем",) * n) for n in (3, 9, 40))

    assert for_code(few).text == "Жол.\n- кагаз жана калем\n- кагаз жана калем\n- кагаз жана калем"
    assert for_code(many).text.startswith("Jol.\n- kagaz jana kalem")
    assert for_code(most).text.startswith("Жол.\n- кагаз")
    assert for_code(most).left_out


def test_words_go_from_the_head_when_nothing_else_is_left():
    short = fitted(Wording("one 119 two three ", ("paper",), " 510"), lambda text: len(text) <= 15)

    assert short.text == "one 119 +1 510"


LATIN = {"ЦОН": "TSON", "Чүй": "Chüy", "щётка": "schetka", "№ 5 «а»": 'N 5 "a"', "Жашы": "Jashy", "ЖЫЛ": "JYL"}


@pytest.mark.parametrize("word", LATIN)
def test_latin_letters(word):
    assert to_latin(word) == LATIN[word]


def test_latin_words_lead_back_to_the_same_word():
    """But for pairs of letters that Latin spelling cannot tell from one: тс and ц, нг and ң, сч and щ."""
    texts = [Path(f"translations/{code}/LC_MESSAGES/messages.po").read_text() for code in ("ky", "ru")]
    words = {word for text in texts for word in re.findall(r"[а-яёңөү]{3,}", text.lower())}
    same = [word for word in words if skeleton(to_latin(word)) == skeleton(word)]

    assert len(words) > 1000
    assert len(same) / len(words) > 0.97
