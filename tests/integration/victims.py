"""What the processes do that `test_kill` kills: one thing over and over, telling each edition that is out."""

from __future__ import annotations

import itertools
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import uuid4

from kb.catalog import repository
from kb.catalog.catalog import Catalog
from kb.catalog.model import Service
from kb.editing.importing import import_catalog
from kb.editing.publishing import publish_items
from kb.search.engine import open_engine
from kb.store.engine import open_store
from tests.builders import a_catalog, a_service, both
from tests.conftest import NOW

SERVICES = 40
ITEMS = SERVICES + 3
"""The services with their topic, agency and document."""


def services(word: str) -> list[Service]:
    """Every service with `word` in its title."""
    return [a_service(f"service-{number}", title=both(word)) for number in range(SERVICES)]


def catalogue(word: str) -> Catalog:
    """A catalogue that tells one edition from the next by `word`."""
    return a_catalog(*services(word))


def importing(tell: Connection, url: str, _index: Path) -> None:
    """Import one version of everything after the other."""
    store = open_store(url)
    tell.send(1)
    while True:
        done = import_catalog(catalogue(f"import {uuid4()}"), store=store, by="victim", now=NOW)
        tell.send(done.edition)


def publishing(tell: Connection, url: str, _index: Path) -> None:
    """Publish one version of everything after the other."""
    store = open_store(url)
    tell.send(1)
    for number in itertools.count():
        tell.send(publish_items(services(f"publish {number}"), store=store, by="victim", now=NOW))


def indexing(tell: Connection, url: str, index: Path) -> None:
    """Publish, then build the index: of one changed item, then of all."""
    store = open_store(url)
    tell.send(1)
    for number in itertools.count():
        changed = services(f"index {number}")[: SERVICES if number % 2 else 1]
        tell.send(publish_items(changed, store=store, by="victim", now=NOW))
        with store.reading() as connection:
            edition = repository.load_edition(connection)
        open_engine(edition, index)
