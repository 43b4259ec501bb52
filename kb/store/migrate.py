"""Bring the store's tables to what this program expects."""

from __future__ import annotations

from alembic import command
from alembic.config import Config

from kb.store.engine import Store
from kb.store.version import MIGRATIONS, known_version


def migrate(store: Store) -> None:
    """Run the missing migrations, all in one transaction; `StoreTooNew` if a newer program wrote the store."""
    known_version(store)
    with store.writing() as connection:
        config = settings()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def settings() -> Config:
    """Alembic's settings: where the migrations are."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config
