"""How long content takes: reading the catalogue, compiling an edition, compiling the one after it."""

from __future__ import annotations

from collections.abc import Iterator

from kb.catalog import repository
from kb.catalog.edition import Edition
from kb.catalog.files import read_catalog
from kb.cli.bench.ground import Ground
from kb.config import ROOT
from kb.ops.bench.table import Row
from kb.ops.bench.timing import median_seconds

RUNS = 3


def rows(ground: Ground) -> Iterator[Row]:
    """Catalogue and edition."""
    catalogue = ROOT / "services_catalog"
    yield Row("the catalogue read from YAML", median_seconds(lambda: read_catalog(catalogue), runs=RUNS), "s")
    yield Row("the edition loaded from the store", median_seconds(lambda: load(ground), runs=RUNS), "s")
    before = load(ground)
    ground.change("Сыноо")
    yield Row("the edition after one change", median_seconds(lambda: load(ground, before=before), runs=RUNS), "s")


def load(ground: Ground, *, before: Edition | None = None) -> Edition:
    """The newest edition, compiled anew or from the one before."""
    with ground.kb.store.reading() as connection:
        return repository.load_edition(connection, before=before)
