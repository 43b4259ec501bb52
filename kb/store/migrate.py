"""Bring the store's tables to what this program expects, and refuse a newer store."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from kb.errors import StoreNotReady, StoreTooNew
from kb.store.engine import Store

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(store: Store) -> None:
    """Run the missing migrations, all in one transaction."""
    known_version(store)
    with store.writing() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def ensure_ready(store: Store) -> None:
    """Raise `StoreNotReady` or `StoreTooNew` unless the tables are those of this program."""
    if known_version(store) != _scripts().get_current_head():
        raise StoreNotReady


def known_version(store: Store) -> str | None:
    """The store's version, none for an empty store; `StoreTooNew` if we have never heard of it."""
    with store.reading() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
    if found is not None and found not in {script.revision for script in _scripts().walk_revisions()}:
        raise StoreTooNew(found)
    return found


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())
