"""One small engine for all unit tests of the search."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kb.search.query.context import Context
from kb.search.query.query import Query
from kb.search.query.steps import understand
from kb.search.request import Request
from kb.search.snapshot_engine import SnapshotEngine
from tests.unit.search.library import engine


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> SnapshotEngine:
    return engine(tmp_path_factory.mktemp("index"))


@pytest.fixture(scope="session")
def context(small: SnapshotEngine) -> Context:
    return small.desk.context


@pytest.fixture(scope="session")
def read(context: Context) -> Callable[..., Query]:
    def read_query(text: str, *off: str, verbatim: bool = False) -> Query:
        return understand(Request(text, verbatim=verbatim), context, off=off)

    return read_query


@pytest.fixture(scope="session")
def found(small: SnapshotEngine) -> Callable[..., list[str]]:
    def ids(text: str, language: str = "ky", **changes: object) -> list[str]:
        return [hit.id for hit in small.search(Request(text, language, **changes)).hits]  # type: ignore[arg-type]

    return ids
