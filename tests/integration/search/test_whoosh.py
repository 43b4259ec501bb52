"""The rules that keep Whoosh right, and the two engines held against each other."""

from __future__ import annotations

import random
import re
import sys
import threading
from pathlib import Path

import pytest
from whoosh.query import Term

from kb.catalog.edition import Edition
from kb.config import ROOT
from kb.search.engine import open_engine
from kb.search.index.documents import on_disk, open_index
from kb.search.index.folder import IndexFolder
from kb.search.index.searching import Best, Impact
from kb.search.plain_engine import PlainEngine
from kb.search.request import Request
from kb.search.snapshot_engine import SnapshotEngine
from tests.unit.search.library import edition

SOURCES = [path.read_text("utf-8") for path in (ROOT / "kb" / "search").rglob("*.py")]
CODE = [re.sub(r'(?s:""".*?""")|#.*', "", source) for source in SOURCES]


def both(of: Edition, folder: Path) -> tuple[SnapshotEngine, PlainEngine]:
    engine = open_engine(of, folder)
    assert isinstance(engine, SnapshotEngine)
    return engine, PlainEngine(of, folder, engine)


@pytest.fixture(scope="module")
def small_pair(tmp_path_factory):
    return both(edition(), tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def base_pair(tmp_path_factory, base_catalog):
    return both(Edition(entry.item for entry in base_catalog), tmp_path_factory.mktemp("base"))


def test_a_searcher_is_never_refreshed():
    assert not any(".refresh(" in code or "refresh=" in code for code in CODE)


def test_optimize_is_off_in_every_search():
    searches = [line for code in CODE for line in code.splitlines() if ".search(query, limit" in line]

    assert searches
    assert all("optimize=False" in line for line in searches)


def test_no_or_has_a_scale():
    assert not any("scale=" in code for code in CODE)


def test_whoosh_own_disjunction_max_is_used_nowhere():
    assert not any(re.search(r"(?<!class Best\()DisjunctionMax\(\[", code) for code in CODE)


def test_best_scores_each_document_by_itself(tmp_path):
    """Whoosh's DisjunctionMax gives the document of a weak match the score of a strong one further on."""
    open_engine(edition(), tmp_path)
    index = open_index(on_disk(IndexFolder(tmp_path).path(1)))
    with index.searcher(weighting=Impact()) as searcher:

        def scores(query):
            return {number: score for score, number in searcher.search(query, limit=None, optimize=False).top_n}

        words = ["каттоо", "регистрация", "паспорт", "суу", "жолокпул", "рождения", "дому"]
        apart = [scores(Term("words", word)) for word in words]
        together = scores(Best([Term("words", word) for word in words]))
    index.close()

    assert together == {number: max(found.get(number, 0.0) for found in apart) for number in set().union(*apart)}


def generated(words: list[str], count: int, seed: int) -> list[str]:
    """Queries of one to four words, some cut short, some with a slip, some in the wrong layout or alphabet."""
    choose = random.Random(seed)
    queries = []
    for _ in range(count):
        chosen = [choose.choice(words) for _ in range(choose.randint(1, 4))]
        place = choose.randrange(len(chosen))
        word = chosen[place]
        if len(word) > 4 and choose.random() < 0.4:
            at = choose.randrange(1, len(word) - 1)
            swapped = word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
            chosen[place] = choose.choice([word[:at] + word[at + 1 :], word[:-2], swapped])
        queries.append(" ".join(chosen))
    return queries


def differences(pair: tuple[SnapshotEngine, PlainEngine], queries: list[str]) -> list[str]:
    """Queries to which the engines give other documents, another order, or other counts.

    Documents whose scores are the same to four places may change places: Whoosh keeps weights in single precision.
    """
    different = []
    for query in queries:
        one, other = (engine.search(Request(query, "ru", per_page=50)) for engine in pair)
        mine = [(-round(hit.score, 3), hit.kind, hit.id) for hit in one.hits]
        theirs = [(-round(hit.score, 3), hit.kind, hit.id) for hit in other.hits]
        same = sorted(mine) == sorted(theirs) or all(
            abs(a.score - b.score) < 0.002 for a, b in zip(one.hits, other.hits, strict=False)
        )
        if not same or one.total != other.total:
            different.append(query)
    return different


def test_both_engines_agree_on_thousands_of_queries(small_pair):
    words = list(small_pair[0].desk.context.snapshot.vocabulary.words)

    assert differences(small_pair, generated(words, 2_000, seed=1)) == []


def test_both_engines_agree_on_the_base_edition(base_pair):
    words = sorted(small for small in base_pair[0].desk.context.snapshot.vocabulary.words if len(small) > 2)

    assert differences(base_pair, generated(words, 60, seed=2)) == []


def test_both_engines_agree_on_facets(base_pair):
    for query in ("паспорт", "справка", "жөлөкпул алуу"):
        one, other = (engine.search(Request(query)) for engine in base_pair)
        assert one.facets == other.facets


@pytest.mark.parametrize("which", [0, 1])
def test_threads_share_an_engine_without_a_wrong_answer(small_pair, which):
    engine = small_pair[which]
    queries = ["паспорт жоголду", "прописка", "туулгандык күбөлүк", "jolokpul", "gjnthzk", "вода", "праписка"] * 6
    expected = [engine.search(Request(query)) for query in queries]
    wrong: list[str] = []

    def ask() -> None:
        for query, right in zip(queries, expected, strict=True):
            if engine.search(Request(query)) != right:
                wrong.append(query)

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(before)

    assert wrong == []
