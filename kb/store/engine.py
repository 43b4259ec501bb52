"""The SQL store: SQLite in a file or PostgreSQL, the same code over both.

A writer has the store to itself from its first statement (BEGIN IMMEDIATE, or an advisory lock);
readers never wait for it. What was committed survives a kill: SQLite runs WAL with synchronous=FULL.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import QueuePool

from kb.errors import BadConfiguration, StoreUnavailable

__all__ = ["Connection", "Store", "open_store", "sqlite_url"]

WRITER_LOCK = 0x6A6F6C
"""The advisory lock of writers on PostgreSQL ("jol")."""
BUSY_MS = 10_000
"""How long a SQLite writer waits for another one, in milliseconds."""


class Store:
    """Connections for reading and for writing; errors come out as `StoreUnavailable`."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view; nothing is written."""
        with _translated(), self.engine.connect() as plain:
            # SQLite reads one state for the whole transaction by itself; PostgreSQL has to be told.
            level = {"isolation_level": "REPEATABLE READ"} if plain.dialect.name == "postgresql" else {}
            connection = plain.execution_options(**level)
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction alone with the store; an exception undoes all of it."""
        with _translated(), self.engine.connect() as plain:
            connection = plain.execution_options(writes=True)
            with connection.begin():
                if connection.dialect.name == "postgresql":
                    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": WRITER_LOCK})
                yield connection

    def close(self) -> None:
        """Give every connection back."""
        self.engine.dispose()


def open_store(url: str) -> Store:
    """Open the store at a SQLAlchemy URL: `sqlite:///…` or `postgresql://…`."""
    if url.startswith(("postgresql://", "postgres://")):
        url = "postgresql+psycopg://" + url.split("://", 1)[1]
    try:
        engine = create_engine(url, poolclass=QueuePool, pool_size=4, pool_pre_ping=True, **_options(url))
    except (SQLAlchemyError, ImportError) as error:
        raise BadConfiguration("KB_DATABASE_URL", str(error).splitlines()[0]) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    elif engine.dialect.name != "postgresql":
        raise BadConfiguration("KB_DATABASE_URL", f"{engine.dialect.name} is not supported")
    return Store(engine)


def sqlite_url(path: Path) -> str:
    """The URL of a SQLite file."""
    return f"sqlite:///{path}"


def _options(url: str) -> dict[str, Any]:
    if url.startswith("sqlite"):
        return {"connect_args": {"timeout": BUSY_MS / 1000, "check_same_thread": False}}
    return {"connect_args": {"connect_timeout": 5}}


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={BUSY_MS}"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        raise StoreUnavailable(str(error.orig).strip().splitlines()[0]) from error
