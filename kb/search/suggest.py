"""What to offer while a reader types."""

from __future__ import annotations

from typing import NamedTuple


class Suggestion(NamedTuple):
    """A text to search for, and the item it names (empty for a past query)."""

    text: str
    kind: str
    id: str
