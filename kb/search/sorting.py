"""Orders other than by score: by title in the reader's alphabet, by the day of the last check."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from kb.catalog.edition import Edition
from kb.search.ranking import Ranked
from kb.search.snapshot.snapshot import Snapshot
from kb.text.collation import sort_key


class Sorting:
    """Places of the documents of one snapshot in each order, found when first asked for."""

    def __init__(self, edition: Edition, snapshot: Snapshot) -> None:
        self._edition = edition
        self._snapshot = snapshot
        self._by_title = lru_cache(8)(self._titles)

    def sorted(self, found: Iterable[Ranked], *, by: str, language: str) -> Sequence[Ranked]:
        """The documents in this order; those checked last come first."""
        rows = self._snapshot.rows
        if by == "checked":
            return sorted(found, key=lambda ranked: rows[ranked.number].checked, reverse=True)
        places = self._by_title(language)
        return sorted(found, key=lambda ranked: places[ranked.number])

    def _titles(self, language: str) -> dict[int, int]:
        keys = []
        for number, row in enumerate(self._snapshot.rows):
            item = self._edition.lookup(row.kind, row.id)
            keys.append((sort_key(item.name().in_(language)) if item else (), number))
        return {number: place for place, (_, number) in enumerate(sorted(keys))}
