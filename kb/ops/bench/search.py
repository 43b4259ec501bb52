"""Rows about the search: whole queries, scoring beside other engines, start, edits, memory."""

from __future__ import annotations

import dataclasses
import gc
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

from kb.catalog.edition import Edition
from kb.catalog.model import Service
from kb.ops.bench import rivals
from kb.ops.bench.memory import resident_megabytes
from kb.ops.bench.noise import grown
from kb.ops.bench.table import Row
from kb.ops.bench.timing import each, p95, seconds
from kb.search.index.folder import IndexFolder
from kb.search.opening import open_snapshot
from kb.search.plain_engine import PlainEngine
from kb.search.query.query import Query
from kb.search.query.steps import OPTIONAL, understand
from kb.search.ranking import strongest, total
from kb.search.records import records
from kb.search.request import Request
from kb.search.scoring import Scorer, SnapshotScorer
from kb.search.snapshot import file
from kb.search.snapshot_engine import SnapshotEngine
from kb.search.weighing import weigh
from kb.text.localized import text

SIZES = (130, 1_000, 10_000)
QUERIES = 300
"""How many are measured at a time."""
MORNING = 1_500
"""Queries that a process has answered by noon."""
BARS = {130: (0.3, None), 1_000: (None, None), 10_000: (2.0, 10.0)}
"""p50 and p95 of a whole query in ms, by number of services."""
RIVALS_SHARE = 0.2
"""Beside other engines, which give the ten best whatever they are worth, ours are taken down to this share."""
PLAIN = frozenset(OPTIONAL) - {"stop_words"}


def rows(edition: Edition, *, sizes: Sequence[int] = SIZES, seed: int = 1) -> Iterator[Row]:
    """Everything measured, at every size in turn. 10,000 services take some minutes and a gigabyte."""
    for size in sizes:
        larger = grown(edition, size, seed=seed)
        with TemporaryDirectory(prefix="jol-bench-") as folder:
            yield from _at(size, larger, Path(folder), Random(seed))
        gc.collect()


def _at(size: int, edition: Edition, folder: Path, random: Random) -> Iterator[Row]:
    before = resident_megabytes(os.getpid())
    opened = None

    def build() -> None:
        nonlocal opened
        opened = open_snapshot(edition, folder)

    yield Row(f"full index of {size:,} services", seconds(build), "s", 3.0 if size == SIZES[0] else None)
    assert opened is not None
    engine = SnapshotEngine(edition, opened)
    yield Row(f"memory for {size:,} services, index just built", resident_megabytes(os.getpid()) - before, "MB")
    gc.collect()
    gc.freeze()  # as a process does before it serves
    asked = queries(edition, QUERIES + MORNING + QUERIES, random)
    yield from _whole(size, engine, asked)
    yield from _scoring(size, engine, asked[:QUERIES], folder)
    gc.unfreeze()
    yield from _start(size, edition, folder)
    yield from _edited(size, engine, folder)


def queries(edition: Edition, count: int, random: Random) -> list[str]:
    """What readers may type: names of services, some shortened, some with a slip."""
    names = sorted({name for service in edition.all(Service) for name in service.popular_names.all()})
    return [_as_typed(random.choice(names), random) for _ in range(count)]


def _as_typed(name: str, random: Random) -> str:
    words = name.split()
    place = random.randrange(len(words))
    word = words[place]
    if len(word) > 5 and random.random() < 0.3:
        at = random.randrange(1, len(word) - 1)
        words[place] = word[:at] + word[at + 1 :]
    return " ".join(words[: random.randint(1, len(words))])


def _whole(size: int, engine: SnapshotEngine, asked: Sequence[str]) -> Iterator[Row]:
    """Queries of a process that has just started, and of one that has had a morning of readers."""
    first, others = asked[:QUERIES], asked[QUERIES:-QUERIES]
    begun = _answered(engine, first)
    _answered(engine, others)
    times = _answered(engine, asked[-QUERIES:])
    middle, most = BARS.get(size, (None, None))
    yield Row(f"whole query at {size:,} services, p50", median(times), "ms", middle)
    yield Row(slow_end(size), p95(times), "ms", most)
    yield Row(f"the first {QUERIES} of a process at {size:,}, p50", median(begun), "ms")
    yield Row(f"the first {QUERIES} of a process at {size:,}, p95", p95(begun), "ms")
    asked = asked[:QUERIES]
    starts = [query[: 3 + place % 8] for place, query in enumerate(asked)]
    typing = [took * 1_000 for took in each(partial(engine.suggest, start, "ru") for start in starts)]
    yield Row(f"suggestions at {size:,} services, p95", p95(typing), "ms", 1.0)


def slow_end(size: int) -> str:
    """The name of the row with the slow end of whole queries."""
    return f"whole query at {size:,} services, p95"


def _answered(engine: SnapshotEngine, asked: Sequence[str]) -> list[float]:
    """Milliseconds for each."""
    return [took * 1_000 for took in each(partial(engine.search, Request(query, "ru")) for query in asked)]


def _scoring(size: int, engine: SnapshotEngine, asked: Sequence[str], folder: Path) -> Iterator[Row]:
    """The ten best for the same words: ours remembering words asked before and not, and other engines."""
    context = engine.desk.context
    plain = [understand(Request(query), context, off=PLAIN) for query in asked]
    plain = [query for query in plain if any(token.known for token in query.tokens)]
    words = [[token.text for token in query.tokens if not token.stop] for query in plain]
    documents = [list(weigh(record)) for record in records(engine.desk.edition)]
    scorer = SnapshotScorer(context.snapshot, context.lookup.vocabulary.shapes)
    for query in plain:
        _best(scorer, query)
    ours = _middle([partial(_best, scorer, query) for query in plain])
    first = _middle([partial(_first, engine, query) for query in plain])
    theirs: dict[str, float] = {}
    with suppress(ImportError):
        search = rivals.tantivy(documents)
        _middle([partial(search, asked_words) for asked_words in words])
        theirs["tantivy"] = _middle([partial(search, asked_words) for asked_words in words])
    search = rivals.fts5(documents)
    theirs["SQLite FTS5"] = _middle([partial(search, asked_words) for asked_words in words])
    whoosh = PlainEngine(engine.desk.edition, folder, engine)
    theirs["Whoosh"] = _middle([partial(_best, whoosh.desk.scorer, query) for query in plain[:60]])
    whoosh.close()
    bar = theirs.get("tantivy") if size == SIZES[1] else None
    yield Row(f"scoring alone at {size:,}, words asked before", ours, "ms", bar)
    yield Row(f"scoring alone at {size:,}, words never asked", first, "ms")
    yield from (Row(f"scoring alone at {size:,}, {name}", took, "ms") for name, took in theirs.items())


def _best(scorer: Scorer, query: Query) -> object:
    return strongest(total(scorer.scores(query)), rivals.BEST, share=RIVALS_SHARE).numbers.tolist()


def _first(engine: SnapshotEngine, query: Query) -> object:
    context = engine.desk.context
    return _best(SnapshotScorer(context.snapshot, context.lookup.vocabulary.shapes), query)


def _middle(actions: Sequence[partial[object]]) -> float:
    return median(each(actions)) * 1_000


def _start(size: int, edition: Edition, folder: Path) -> Iterator[Row]:
    """From the files of a built index to an engine that answers."""
    path = IndexFolder(folder).path(edition.number)
    bar = 3.0 if size == SIZES[-1] else None
    yield Row(f"snapshot load at {size:,} services", min(each([partial(file.load, path)] * 3)), "s", bar)

    def start() -> None:
        SnapshotEngine(edition, open_snapshot(edition, folder))

    yield Row(f"engine ready at {size:,} services, from files", min(each([start] * 2)), "s")


def _edited(size: int, engine: SnapshotEngine, folder: Path) -> Iterator[Row]:
    """From the new edition to the changed title being found; then the share of it that goes to the disk."""
    edition = engine.desk.edition
    service = edition.all(Service)[0]
    words = text(ky="Жаңыертеңкисөз", ru="Новоевечернееслово")
    changed = dataclasses.replace(service, title=words)
    items = [changed if item is service else item for item in edition.items()]
    after = Edition(items, number=edition.number + 1)

    def visible() -> None:
        opened = open_snapshot(after, folder, start=engine.opened)
        newer = SnapshotEngine(after, opened, previous=engine)
        assert newer.search(Request("новоевечернееслово")).hits[0].id == service.id

    bar = {SIZES[0]: 0.2, SIZES[-1]: 0.5}.get(size)
    took = []
    for _ in range(3):
        shutil.rmtree(IndexFolder(folder).path(after.number), ignore_errors=True)
        took.append(seconds(visible))
    yield Row(f"one edited item visible at {size:,} services", median(took), "s", bar)
