"""Editors' tuning of the search: words that mean the same, places, intents, what comes first, what stays hidden."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from kb.catalog.model.shared import Titled
from kb.text.localized import Names


@dataclass(frozen=True, slots=True)
class Concept:
    """Wordings of one thing, official and colloquial, in all languages; each finds what the others name.

    `narrower` names concepts of the same item that this one covers: "пособие" covers each allowance. A query
    for this one finds those too; never the other way round.
    """

    id: str
    words: Names
    narrower: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Intent:
    """What people say in a situation, and the guides that lead out of it."""

    id: str
    words: Names
    guides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BestBet:
    """Queries, and the services that stand first for them whatever their score."""

    id: str
    words: Names
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceName:
    """How people name a place; `id` is the place of offices and the territory of services.

    A settlement inside such a place names it as `within`. `services` are those made for the people who live there.
    """

    id: str
    words: Names
    within: str = ""
    services: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuning(Titled):
    """One sheet of tuning on one subject. Sheets add up; none overrides another.

    `outside` lists words of subjects the catalogue does not cover: a query with one of them is not answered
    by what happens to share its other words.
    """

    kind: ClassVar[str] = "tuning"
    concepts: tuple[Concept, ...] = ()
    intents: tuple[Intent, ...] = ()
    best_bets: tuple[BestBet, ...] = ()
    places: tuple[PlaceName, ...] = ()
    hidden: tuple[str, ...] = ()
    outside: Names = field(default_factory=Names)
    stop_words: Names = field(default_factory=Names)
    unsuggested: Names = field(default_factory=Names)
