"""What tests of every layer share: a real catalogue, real stores, a site in memory, a reader."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import structlog
from flask import Flask

from kb.app import create_app
from kb.catalog.catalog import Catalog
from kb.catalog.files import read_catalog
from kb.config import ROOT, Settings, load
from kb.editing.importing import import_catalog
from kb.store.engine import Store, open_store, sqlite_url
from kb.store.migrate import migrate
from kb.wiring import Kb
from tests.postgres import Server
from tests.reader import Reader

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _logs_as_before() -> Iterator[None]:
    """A command that a test runs in this process sets its own log; the next test has the old one again."""
    before = structlog.get_config()
    yield
    structlog.configure(**before)


@pytest.fixture(scope="session")
def base_catalog() -> Catalog:
    """The catalogue that ships with the program."""
    catalog, issues = read_catalog(ROOT / "services_catalog")
    assert issues == []
    return catalog


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server of our own, on a free port, stopped at the end."""
    with Server() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database; each test that asks runs once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path / "store.sqlite")
    return str(request.getfixturevalue("postgres").new_database())


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """A migrated store."""
    opened = open_store(database_url)
    migrate(opened)
    yield opened
    opened.close()


def settings(instance: Path, **environ: str) -> Settings:
    """Settings of a test site."""
    return load({"KB_INSTANCE": str(instance), "KB_SEARCH_RATE": "100000/second", **environ})


def a_site(instance: Path, catalog: Catalog, **environ: str) -> Kb:
    """A knowledge base over a store of its own, with `catalog` published as edition 1."""
    kb = Kb(settings(instance, **environ), watch=False)
    instance.mkdir(parents=True, exist_ok=True)
    migrate(kb.store)
    import_catalog(catalog, store=kb.store, by="test", now=NOW)
    return kb


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, base_catalog: Catalog) -> Iterator[Kb]:
    """The whole base edition, published. Tests that change it make a site of their own."""
    kb = a_site(tmp_path_factory.mktemp("site") / "instance", base_catalog)
    yield kb
    kb.close()


@pytest.fixture(scope="session")
def app(site: Kb) -> Flask:
    """The app over the base edition."""
    made = create_app(kb=site)
    made.testing = False  # errors become pages, as for readers
    return made


@pytest.fixture
def resident(app: Flask) -> Reader:
    """Somebody who opens pages; every page they open is checked."""
    return Reader(app.test_client())
