"""Any text is a query: a page of results or none, never an error, in a bounded time."""

from __future__ import annotations

import random
import sys
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kb.catalog.edition import Edition
from kb.search.engine import open_engine
from kb.search.request import Request

SECONDS = 0.5
"""Far above what a query takes, far below what a reader would call hanging, on a busy machine."""


@pytest.fixture(scope="module")
def engine(tmp_path_factory, base_catalog):
    return open_engine(Edition(entry.item for entry in base_catalog), tmp_path_factory.mktemp("index"))


CHOOSE = random.Random(3)
LETTERS = "абвгдежзийклмнопрстуфхцчшщыэюя"
BAD = {
    "empty": "",
    "spaces": " \t\n\r\u3000",
    "a million letters": "а" * 1_000_000,
    "a million words": "паспорт " * 125_000,
    "500 distinct words": " ".join("".join(CHOOSE.choices(LETTERS, k=7)) for _ in range(500)),
    "500 slips": " ".join("свидетельство"[: n % 12] + "ъ" + "свидетельство"[n % 12 + 1 :] for n in range(500)),
    "only stop words": "как и где что это кантип эмне үчүн",
    "only punctuation": "!?.,;:()[]{}<>@#$%^&*-_=+/\\|~`'\"«»—…",
    "emoji": "🙂👨‍👩‍👧‍👦🇰🇬" * 50,
    "mixed directions": "паспорт \u202eسلام\u202c שלום \u2066abc\u2069",
    "surrogate halves": "\ud83d паспорт \udc00",
    "zero width": "п\u200bа\u200dс\u2060п\ufeffо\u00adрт",
    "combining marks": "п" + "\u0301" * 5_000 + "аспорт",
    "one great ligature": "\ufdfa" * 2_000,
    "control characters": "".join(map(chr, range(32))) + "паспорт\x7f\x00",
    "broken percent signs": "%zz%1%%%D0%",
    "whoosh syntax": 'words:паспорт* AND (NOT "a b"~2) OR [a TO b] {x TO} ^5 <NOT> :::',
    "sql": "'; DROP TABLE items; --",
    "html": "<script>alert(1)</script>",
    "regular expressions": "(a+)+$ " + "a" * 180 + "!",
    "nested brackets": "(" * 5_000 + ")" * 5_000,
    "apostrophes": "'" * 10_000,
    "letter and digit in turns": "а1" * 10_000,
    "one long latin word": "y" * 5_000,
    "kanji": "申請書 パスポート",
    "fractions and roman numbers": "½ Ⅷ ² ٣",
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("verbatim", [False, True])
def test_bad_input_is_answered(engine, name, verbatim):
    started = time.thread_time()
    results = engine.search(Request(BAD[name], verbatim=verbatim))
    engine.suggest(BAD[name], "ky")

    assert time.thread_time() - started < SECONDS
    assert results.total >= len(results.hits)


def test_a_long_query_says_that_it_was_cut(engine):
    assert engine.search(Request(BAD["a million words"])).understood.cut
    assert engine.search(Request(BAD["500 distinct words"])).understood.cut
    assert not engine.search(Request("паспорт")).understood.cut


def test_zero_width_letters_do_not_hide_a_word(engine):
    assert engine.search(Request(BAD["zero width"])).hits[:1] == engine.search(Request("паспорт")).hits[:1]


@pytest.mark.parametrize("page", [0, -1, 10**9, sys.maxsize])
def test_any_page_number_is_answered(engine, page):
    assert engine.search(Request("паспорт", page=page)).total > 0


def test_unknown_kinds_facets_and_languages_find_nothing_or_everything(engine):
    assert engine.search(Request("паспорт", kinds=("unicorn",))).total == 0
    assert engine.search(Request("паспорт", filters={"colour": ("red",)})).total == 0
    assert engine.search(Request("паспорт", language="kk")).total > 0


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some.text(max_size=120))
def test_any_text_at_all_is_answered(engine, text):
    results = engine.search(Request(text))

    assert len(results.hits) == min(results.total, 10)
    list(engine.explain(Request(text)))
    engine.suggest(text, "ru")


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some.sampled_from(["паспорт", "жөлөкпул", "справка"]), some.integers(1, 9), some.integers(1, 30))
def test_pages_are_parts_of_one_list(engine, query, page, per_page):
    whole = [hit.id for n in range(1, 4) for hit in engine.search(Request(query, per_page=100, page=n)).hits]
    part = [hit.id for hit in engine.search(Request(query, per_page=per_page, page=page)).hits]

    assert part == whole[(page - 1) * per_page : page * per_page]


@pytest.mark.parametrize("facet", ["topic", "agency", "level"])
def test_a_facet_counts_what_its_filter_leaves(engine, facet):
    results = engine.search(Request("справка"))
    for value in results.facets[facet][:4]:
        assert engine.search(Request("справка", filters={facet: (value.id,)})).total == value.count
