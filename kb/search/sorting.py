"""Orders other than by score: by title in the reader's alphabet, by the day of the last check."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from kb.catalog.edition import Edition
from kb.search.ranking import Ranking
from kb.search.snapshot.snapshot import Snapshot
from kb.text.collation import sort_key

Key = TypeVar("Key", str, tuple[int, ...])
Places = NDArray[np.intp]


class Sorting:
    """Places of the documents of one snapshot in each order, found when first asked for."""

    def __init__(self, edition: Edition, snapshot: Snapshot) -> None:
        self._edition = edition
        self._snapshot = snapshot
        self._order = lru_cache(8)(self._found)

    def sorted(self, found: Ranking, *, by: str, language: str) -> Ranking:
        """The documents in this order; those checked last come first."""
        return found.only(np.argsort(self._order(by, language)[found.numbers], kind="stable"))

    def _found(self, by: str, language: str) -> Places:
        rows = self._snapshot.rows
        if by == "checked":
            return _places([row.checked for row in rows], reverse=True)
        items = [self._edition.lookup(row.kind, row.id) for row in rows]
        return _places([sort_key(item.name().in_(language)) if item else () for item in items])


def _places(keys: Sequence[Key], *, reverse: bool = False) -> Places:
    """The place of each in their order; equal ones share it."""
    order = {key: place for place, key in enumerate(sorted(set(keys), reverse=reverse))}
    return np.array([order[key] for key in keys], np.intp)
