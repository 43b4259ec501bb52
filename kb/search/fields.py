"""The fields of an index document and what a word in each of them is worth: the boosts, as a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Field(NamedTuple):
    """How a field counts. `length` is its usual number of words; 0 means that length does not matter."""

    boost: float
    length: int = 0
    slope: float = 0.5


FIELDS: Mapping[str, Field] = {
    "title": Field(5.0),
    "names": Field(3.5),
    "summary": Field(1.2, 12),
    "agency": Field(0.5),
    "documents": Field(0.35),
    "body": Field(0.45, 150),
}
"""Title, popular names, summary, names of the agency and of the documents asked for, everything else."""

SATURATION = 0.7
"""A word whose weighted count is this much counts half of what it could at most."""

PHRASE_FIELDS = ("title", "names")
"""Fields whose texts are whole names, compared with the query as phrases too."""

KIND_PRIOR: Mapping[str, float] = {
    "service": 1.0, "guide": 0.86, "module": 0.75, "programme": 0.7, "agency": 0.8, "office": 0.75, "document": 0.7,
    "life_event": 0.72, "topic": 0.7, "term": 0.62, "act": 0.6,
}  # fmt: skip
"""Services first when they answer; a kind without a line counts like a term."""

UNFOUND_KINDS = frozenset({"fact", "tuning"})
"""Kinds that are never results of their own."""


def kind_prior(kind: str) -> float:
    """The factor of a kind."""
    return KIND_PRIOR.get(kind, KIND_PRIOR["term"])


@dataclass(frozen=True, slots=True)
class Record:
    """One item as the index sees it: texts by field in both languages, and its facet values."""

    kind: str
    id: str
    texts: Mapping[str, tuple[str, ...]]
    facets: Mapping[str, tuple[str, ...]]
    checked: str = ""
