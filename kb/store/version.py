"""Which version the store's tables have, and whether this program can work with them. Alembic is not needed to know."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import inspect, text

from kb.errors import StoreNotReady, StoreTooNew
from kb.store.engine import Store

MIGRATIONS = Path(__file__).parent / "migrations"


def ensure_ready(store: Store) -> None:
    """Raise `StoreNotReady` or `StoreTooNew` unless the tables are those of this program."""
    if known_version(store) != versions()[-1]:
        raise StoreNotReady


def known_version(store: Store) -> str | None:
    """The store's version, none for an empty store; `StoreTooNew` if we have never heard of it."""
    with store.reading() as connection:
        empty = not inspect(connection).has_table("alembic_version")
        found = None if empty else connection.scalar(text("SELECT version_num FROM alembic_version"))
    if found is not None and found not in versions():
        raise StoreTooNew(found)
    return found


def versions() -> list[str]:
    """Every version this program knows, oldest first: the numbers that migrations begin with."""
    return [path.name.split("_")[0] for path in sorted((MIGRATIONS / "versions").glob("[0-9]*_*.py"))]
