"""A process killed at any moment leaves a store that opens with a whole edition, and an index that is whole."""

from __future__ import annotations

import multiprocessing
import random
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from kb.catalog import repository
from kb.catalog.edition import Edition
from kb.catalog.model import Service
from kb.editing.importing import import_catalog
from kb.editing.publishing import publish_items
from kb.search.engine import open_engine
from kb.search.request import Request
from kb.store.engine import Store, open_store
from kb.store.version import ensure_ready
from tests.conftest import NOW
from tests.integration import victims

KILLS = 10
LONGEST = 0.4
"""Seconds a victim lives at most; several of its rounds fit in."""
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.integration.victims"])
random.seed(20261122)


def killed(victim: Callable[..., None], url: str, index: Path) -> int:
    """Start the victim, kill it after a random while as the kernel would; give the last edition it told of."""
    heard, told = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=victim, args=(told, url, index), daemon=True)
    process.start()
    told.close()
    last = heard.recv()
    time.sleep(random.uniform(0, LONGEST))
    process.kill()
    process.join()
    assert process.exitcode == -9, "the victim ended by itself"
    with suppress(EOFError):
        while True:
            last = heard.recv()
    return int(last)


def whole_edition(store: Store) -> Edition:
    """What readers see now: every item loads, and all are of one edition."""
    ensure_ready(store)
    with store.reading() as connection:
        if connection.dialect.name == "sqlite":
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        edition = repository.load_edition(connection)
    assert len(list(edition.items())) == victims.ITEMS
    return edition


@pytest.fixture
def begun(store: Store, database_url: str) -> str:
    """A store with edition 1."""
    import_catalog(victims.catalogue("first"), store=store, by="test", now=NOW)
    return database_url


@pytest.mark.parametrize("victim", [victims.importing, victims.publishing])
def test_a_killed_writer_leaves_the_old_edition_or_the_new_one(begun, tmp_path, victim):
    for _ in range(KILLS):
        acknowledged = killed(victim, begun, tmp_path / "index")
        store = open_store(begun)
        edition = whole_edition(store)
        store.close()

        assert edition.number >= acknowledged
        words = {service.title.in_("ky") for service in edition.all(Service)}
        assert len(words) == 1, "two editions are mixed"


def test_a_killed_builder_leaves_an_index_that_opens_whole(begun, tmp_path):
    for _ in range(KILLS):
        killed(victims.indexing, begun, tmp_path / "index")
        store = open_store(begun)
        edition = whole_edition(store)
        store.close()

        engine = open_engine(edition, tmp_path / "index")
        everything = Request("service", "ky", kinds=("service",), per_page=100)
        assert {hit.id for hit in engine.search(everything).hits} == {item.id for item in edition.all(Service)}


def test_a_store_that_lived_through_it_goes_on(begun, tmp_path):
    killed(victims.publishing, begun, tmp_path / "index")
    store = open_store(begun)
    before = whole_edition(store).number

    assert publish_items(victims.services("after"), store=store, by="test", now=NOW) == before + 1
    store.close()
