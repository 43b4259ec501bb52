"""What the search answers: hits of one page, facets with counts, and what it understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kb.search.request import Request


class Fragment(NamedTuple):
    """A piece of an excerpt; `marked` pieces are what the query found."""

    text: str
    marked: bool


class Hit(NamedTuple):
    """One item found. `excerpt_language` is the language its words are really in.

    `found_by` holds words of another language, or synonyms, that led here instead of the words typed.
    """

    kind: str
    id: str
    score: float
    excerpt: tuple[Fragment, ...] = ()
    excerpt_language: str = ""
    found_by: tuple[str, ...] = ()


class FacetValue(NamedTuple):
    """One choice of a facet and how many hits it would leave."""

    id: str
    count: int  # type: ignore[assignment]  # shadows the method that tuples have and nobody needs here
    chosen: bool


@dataclass(frozen=True, slots=True)
class Understood:
    """How the query was read. `text` is empty when it was taken as typed.

    `steps` are codes of what was done ("layout", "latin", "typo", "synonym", "place" …); `cut` says
    that the query was too long and its end was left out; `told` are the steps that readers should know of.
    """

    text: str = ""
    steps: tuple[str, ...] = ()
    cut: bool = False
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """One page of hits, and the whole answer's counts. `guides` are ids of guides that fit the intent."""

    request: Request
    hits: tuple[Hit, ...] = ()
    total: int = 0
    facets: Mapping[str, tuple[FacetValue, ...]] = field(default_factory=dict)
    understood: Understood = Understood()
    guides: tuple[str, ...] = ()

    @property
    def pages(self) -> int:
        """How many pages there are; one even when nothing was found."""
        return max(1, -(-self.total // self.request.per_page))

    @property
    def first(self) -> int:
        """The number of the first hit shown, from 1; 0 when there is none."""
        return (self.request.page - 1) * self.request.per_page + 1 if self.hits else 0

    @property
    def last(self) -> int:
        """The number of the last hit shown; 0 when there is none."""
        return self.first + len(self.hits) - 1 if self.hits else 0
