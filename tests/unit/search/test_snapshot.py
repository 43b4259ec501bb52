"""The parts of the snapshot: maps and arrays that grow without changing what others hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from kb.search.memory import Memory
from kb.search.snapshot.layered import Layered
from kb.search.snapshot.postings import Postings
from kb.search.snapshot.typos import Typos, distance
from kb.search.snapshot.vocabulary import Vocabulary

CYRILLIC = some.text("абвгдежзийклмнопрстуфхцчшщъыьэюя", min_size=4, max_size=12)
PAIRS = some.lists(some.tuples(some.sampled_from("abcd"), some.integers(0, 9)))


@given(PAIRS, PAIRS)
def test_a_layered_map_is_one_map(below, above):
    grown = Layered.of(below).extended(above)

    assert {key: list(grown.get(key)) for key in grown} == {
        key: [value for name, value in (*below, *above) if name == key] for key in dict([*below, *above])
    }


def test_growing_leaves_the_smaller_map_alone():
    small = Layered.of([("a", 1)])
    small.extended([("a", 2)])

    assert list(small.get("a")) == [1]


def test_postings_stand_in_the_order_of_impact():
    postings = Postings.of([((0, 1, 2), (0.2, 0.9, 0.5))])

    assert list(postings.head(0, 2)[0]) == [1, 2]


@given(some.lists(some.floats(0, 1, width=32), max_size=20), some.lists(some.floats(0, 1, width=32), max_size=5))
def test_added_postings_keep_the_order(before, added):
    base = Postings.of([(range(len(before)), before)])
    numbers = range(len(before), len(before) + len(added))
    grown = base.extended({0: (list(numbers), added)})

    assert sorted(grown.all(0)[1], reverse=True) == list(grown.all(0)[1])
    assert sorted(grown.all(0)[0]) == list(range(len(before) + len(added)))
    assert len(base.all(0)[0]) == len(before)


def test_a_word_without_documents_has_no_postings():
    assert list(Postings.of([]).all(7)[0]) == []


def test_known_words_keep_their_numbers():
    small = Vocabulary.of(["паспорт", "суу"])
    large = small.extended(["үй", "паспорт", "паспортум"])

    assert large.words == ("паспорт", "суу", "үй", "паспортум")
    assert large.id("суу") == small.id("суу")
    assert {large.words[id] for id in large.by_stem.get("паспорт")} == {"паспорт", "паспортум"}
    assert small.id("паспортум") is None


def test_words_are_found_by_their_beginning():
    vocabulary = Vocabulary.of(["пас", "паспорт", "пасха", "суу"])

    assert {vocabulary.words[id] for id in vocabulary.starting("пас")} == {"пас", "паспорт", "пасха"}
    assert len(vocabulary.starting("пас", limit=2)) == 2


@given(CYRILLIC)
def test_a_word_is_no_distance_from_itself(word):
    assert distance(word, word) == 0


@given(CYRILLIC, CYRILLIC)
def test_distance_is_zero_only_for_equals(one, other):
    assert (distance(one, other) == 0) == (one == other)


def test_likely_slips_cost_less():
    assert distance("паспрот", "паспорт") < distance("пасирот", "паспорт")
    assert distance("прописска", "прописка") < distance("прописзка", "прописка")
    assert distance("аправка", "справка") > distance("спаавка", "справка")


@given(CYRILLIC, CYRILLIC, some.floats(0, 3))
def test_distance_is_exact_up_to_its_limit(one, other, limit):
    exact = distance(one, other)

    assert distance(one, other, limit) == exact if exact <= limit else distance(one, other, limit) > limit


def test_what_words_begin_and_end_with_does_not_count():
    assert distance("акыйкат паспрот жоголду", "акыйкат паспорт жоголду") == distance("паспрот", "паспорт")
    assert distance("каттоо", "катто") == distance("оо", "о")


@given(CYRILLIC.filter(lambda word: len(word) > 5), some.data())
def test_one_letter_left_out_is_found(word, data):
    place = data.draw(some.integers(1, len(word) - 1))
    typos = Typos([word])

    assert word in {form for _, form in typos.near(word[:place] + word[place + 1 :])}


def test_two_slips_are_found_in_long_words_only():
    typos = Typos(["свидетельство", "пенсия"])

    assert [form for _, form in typos.near("свидитильство")] == ["свидетельство"]
    assert typos.near("пенбыя") == []


def test_added_forms_are_found_beside_the_first():
    typos = Typos(["прописка"]).extended(["выписка"])

    assert [form for _, form in typos.near("выпписка")] == ["выписка"]
    assert [form for _, form in typos.near("пропписка")] == ["прописка"]


def test_a_memory_forgets_everything_past_its_limit_but_never_the_value_asked():
    memory: Memory[int, int] = Memory(2)
    values = [memory.get(key, lambda key=key: key * 10) for key in (1, 2, 3, 4, 4)]

    assert values == [10, 20, 30, 40, 40]
