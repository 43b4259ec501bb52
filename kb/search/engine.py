"""The search engine of one edition: what readers may ask of it, and how one is opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

from kb.catalog.edition import Edition
from kb.search.opening import open_snapshot
from kb.search.request import Request
from kb.search.results import Results
from kb.search.snapshot_engine import SnapshotEngine
from kb.search.starts import Suggestion


class Engine(Protocol):
    """Answers from one edition. Immutable for readers: threads share it without a lock."""

    @property
    def edition(self) -> int:
        """The number of the edition it answers from."""
        ...

    def search(self, request: Request) -> Results:
        """Find items. Any text is a fair query; the answer may be empty, never an error."""
        ...

    def suggest(self, text: str, language: str, limit: int = 8) -> tuple[Suggestion, ...]:
        """Complete what was typed so far; best first."""
        ...

    def explain(self, request: Request) -> Iterator[str]:
        """How the query was read, and every contribution to the scores of the first page, as lines."""
        ...


def open_engine(
    edition: Edition, folder: Path | None, *, previous: Engine | None = None, past: Mapping[str, int] | None = None
) -> Engine:
    """Open the index of `edition` under `folder`, bring one up to date, or build it; in memory without a folder.

    `previous` is the engine of an earlier edition in this process; what did not change is taken from it. `past`
    counts queries that found something, scrubbed of anything personal; the frequent ones are suggested.
    Raises `IndexUnavailable` only when the folder cannot be written.
    """
    known = previous if isinstance(previous, SnapshotEngine) else None
    opened = open_snapshot(edition, folder, start=known.opened if known else None)
    return SnapshotEngine(edition, opened, previous=known, past=past)
