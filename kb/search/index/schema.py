"""The Whoosh schema: one scored field whose postings carry the boosted counts, and what is stored."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from whoosh.analysis import Analyzer, Token
from whoosh.fields import ID, STORED, FieldType, Schema
from whoosh.formats import Frequency

SEPARATOR = "^"


class WeightedWords(Analyzer):  # type: ignore[misc]
    """Reads `word^weight word^weight …`: the analysis was done before, both for index and query."""

    def __call__(self, value: str, **_: Any) -> Iterator[Any]:
        """One token a word; its boost is the weight that the posting will carry."""
        token: Any = Token()
        token.stopped = False
        for pair in value.split(" "):
            token.text, weight = pair.rsplit(SEPARATOR, 1)
            token.boost = float(weight)
            yield token


class Words(FieldType):  # type: ignore[misc]
    """Words with a weight each; scored, neither positional nor stored."""

    def __init__(self) -> None:
        self.analyzer = WeightedWords()
        self.format = Frequency()
        self.scorable = True
        self.stored = False
        self.unique = False
        self.vector = None
        self.spelling = False
        self.column_type = None


def schema() -> Schema:
    """A new schema: `key` is "kind/id", `words` is scored, `stored` is the row of the snapshot's table."""
    return Schema(key=ID(unique=True), words=Words(), stored=STORED())
