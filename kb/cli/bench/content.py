"""How long content takes: reading it, compiling an edition, indexing all of it or one changed item."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from kb.catalog import repository
from kb.catalog.edition import Edition
from kb.catalog.files import read_catalog
from kb.cli.bench.ground import Ground
from kb.config import ROOT
from kb.ops.bench.table import Row
from kb.ops.bench.timing import median_seconds, seconds
from kb.search.engine import open_engine

RUNS = 3


def rows(ground: Ground) -> Iterator[Row]:
    """Catalogue, edition, index."""
    services = ground.services()
    yield Row(
        "the catalogue read from YAML", median_seconds(lambda: read_catalog(ROOT / "services_catalog"), runs=1), "s"
    )
    yield Row("the edition loaded from the store", median_seconds(lambda: load(ground), runs=RUNS), "s")
    yield Row(f"full index of {services} services", median(_full(ground.edition) for _ in range(RUNS)), "s", 3)
    yield Row("one changed item in the index", median(_changed(ground)), "s", 0.2)


def load(ground: Ground) -> Edition:
    """The newest edition, compiled anew."""
    with ground.kb.store.reading() as connection:
        return repository.load_edition(connection)


def _full(edition: Edition) -> float:
    with tempfile.TemporaryDirectory() as folder:
        return seconds(lambda: open_engine(edition, Path(folder) / "index"))


def _changed(ground: Ground) -> Iterator[float]:
    """As a running process meets it: the engine of the edition before is at hand."""
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "index"
        engine = open_engine(load(ground), index)
        for number in range(RUNS):
            ground.change(f"Сыноо {number}")
            edition = load(ground)
            before = engine

            def opened(edition: Edition = edition, before: object = before) -> None:
                nonlocal engine
                engine = open_engine(edition, index, previous=before)  # type: ignore[arg-type]

            yield seconds(opened)
