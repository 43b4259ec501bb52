"""A query on its way through the steps, and the groups it ends in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

MAX_CHARACTERS = 200
MAX_WORDS = 24
SURE = 0.6
"""A match surer than this counts as the word itself: for concepts, for marking, for what a word tells."""


class Match(NamedTuple):
    """A word of the index that answers a word of the query, and how surely (0…1)."""

    word: int
    weight: float


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the query. `how` names the rung that found it ("" when nothing did).

    `reading` is the word it was taken for where that is not the word itself; `stems` are those of the word and
    of its surer matches.
    """

    text: str
    matches: tuple[Match, ...] = ()
    how: str = ""
    reading: str = ""
    stems: frozenset[str] = frozenset()
    stop: bool = False
    outside: bool = False

    @property
    def known(self) -> bool:
        """Whether the index has it."""
        return bool(self.matches)

    @property
    def number(self) -> bool:
        """Whether it is digits alone."""
        return self.text.isdigit()


@dataclass(frozen=True, slots=True)
class Alternative:
    """One wording of a group: words that add up, each with its share of the whole."""

    weight: float
    words: tuple[tuple[float, tuple[Match, ...]], ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A word or phrase of the query as typed, and the other wordings of its `meaning`; a document counts the best.

    `information` weighs it in ranking, `need` in deciding whether a document answers at all. Groups of one key
    have the same wordings and information.
    """

    key: str
    own: Alternative
    information: float
    need: float
    outside: bool = False
    meaning: str = ""
    others: tuple[Alternative, ...] = ()


class Query(NamedTuple):
    """The query so far. `text` is what was typed, cleaned, and repaired by steps that found it wrong.

    `without` names the steps it goes without; `steps` those that changed its reading. `made_for` are ids of services
    made for the people of a place that was named.
    """

    text: str
    language: str = "ky"
    without: frozenset[str] = frozenset()
    tokens: tuple[Token, ...] = ()
    groups: tuple[Group, ...] = ()
    steps: tuple[str, ...] = ()
    cut: bool = False
    places: tuple[str, ...] = ()
    made_for: frozenset[str] = frozenset()
    guides: tuple[str, ...] = ()
    best_bets: tuple[tuple[str, str], ...] = ()

    @property
    def information(self) -> float:
        """What all words together would tell."""
        return sum(group.information for group in self.groups)
