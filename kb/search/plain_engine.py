"""The second engine: the same reading of queries and the same ranking, over plain scores from Whoosh itself.

It is there to be compared with, and to answer when a snapshot cannot be held in memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kb.catalog.edition import Edition
from kb.search.answering import answer
from kb.search.explaining import explain
from kb.search.index.folder import IndexFolder
from kb.search.index.searching import WhooshScorer
from kb.search.request import Request
from kb.search.results import Results
from kb.search.snapshot_engine import SnapshotEngine
from kb.search.starts import Suggestion


class PlainEngine:
    """One edition, scored by Whoosh."""

    def __init__(self, edition: Edition, folder: Path, beside: SnapshotEngine) -> None:
        self.edition = edition.number
        self._beside = beside
        vocabulary = beside.desk.context.lookup.vocabulary
        self._scorer = WhooshScorer(IndexFolder(folder).path(edition.number), vocabulary)
        self.desk = replace(beside.desk, scorer=self._scorer)

    def search(self, request: Request) -> Results:
        """Find items."""
        return answer(request, self.desk)

    def suggest(self, text: str, language: str, limit: int = 8) -> tuple[Suggestion, ...]:
        """Complete what was typed so far."""
        return self._beside.suggest(text, language, limit)

    def explain(self, request: Request) -> Iterator[str]:
        """Every contribution to the scores of the first page."""
        return explain(request, self.desk)

    def close(self) -> None:
        """Let go of the index."""
        self._scorer.close()
