"""Wordings the editors know: concepts widen the query, intents lead to guides, best bets come first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from kb.search.query.context import Context
from kb.search.query.phrasebook import Found
from kb.search.query.query import Alternative, Group, Match, Query
from kb.search.query.tuning import Meaning, Wording

SYNONYM = 0.88
NARROWER = 0.5
NAMED = 0.35
"""What a wording needs at least, be its words ever so common: "тез жардам" is no "тез" and no "жардам"."""
WORD, PHRASE = 0.45, 0.8
"""What it tells at least, as one word and as several: those of a story are common ones, but together they name it."""


def join_concepts(query: Query, context: Context) -> Query:
    """Words that name a concept become one group with its other wordings; longer wordings win."""
    found = sorted(context.tuned.concepts.find([token.stems for token in query.tokens]), key=_order)
    if not found:
        return query
    own = _own_groups(query)
    groups = dict(own)
    free = set(range(len(query.tokens)))
    for concept in found:
        told = [own[place] for place in concept.positions if place in own]
        if told and free.issuperset(concept.positions):
            free.difference_update(concept.positions)
            for place in concept.positions:
                groups.pop(place, None)
            groups[concept.positions[0]] = _group(concept, told, context)
    kept = tuple(groups[place] for place in sorted(groups))
    return query._replace(groups=kept, steps=(*query.steps, "synonym"))


def find_intents(query: Query, context: Context) -> Query:
    """Guides for what the query says has happened."""
    found = sorted(context.tuned.intents.find([token.stems for token in query.tokens]), key=_order)
    guides = dict.fromkeys(id for intent in found for id in intent.meaning)
    return query._replace(guides=tuple(guides)) if guides else query


def find_best_bets(query: Query, context: Context) -> Query:
    """Services that editors put first for exactly this query."""
    found = context.tuned.best_bets.find([token.stems for token in query.tokens])
    asked = {place for place, token in enumerate(query.tokens) if not token.stop}
    whole = [bet for bet in found if asked <= set(bet.positions)]
    bets = dict.fromkeys(("service", id) for bet in whole for id in bet.meaning)
    return query._replace(best_bets=tuple(bets)) if bets else query


def _own_groups(query: Query) -> dict[int, Group]:
    """The group of every word that is not a stop word, by its place among all words."""
    places = (place for place, token in enumerate(query.tokens) if not token.stop)
    return dict(zip(places, query.groups, strict=True))


def _order(found: Found[Any]) -> tuple[int, tuple[int, ...]]:
    return -len(found.positions), found.positions


def _group(found: Found[Meaning], own: Sequence[Group], context: Context) -> Group:
    key = "+".join(f"{group.key}{'!' if group.outside else ''}" for group in own) + f"={found.meaning.key}"
    group = context.groups.get(key, lambda: _new_group(key, found, own, context))
    if len(found.positions) > 1:
        # Several words that name a concept say what an outside word among them is about: "деньги на корову".
        return group
    need = _need(own)
    return group if need == group.need else replace(group, need=need, outside=any(part.outside for part in own))


def _need(own: Sequence[Group]) -> float:
    return max(NAMED, sum(group.need for group in own))


def _new_group(key: str, found: Found[Meaning], own: Sequence[Group], context: Context) -> Group:
    told = sum(group.information for group in own)
    typed = tuple((group.information / told, matches) for group in own for _, matches in group.own.words)
    meaning = found.meaning
    others = context.alternatives.get(meaning.key, lambda: _wordings(meaning, context))
    several = len(found.positions) > 1
    information = max(told, PHRASE if several else WORD)
    need = max(NAMED, sum(min(group.need, group.information) for group in own)) if several else _need(own)
    return Group(key, Alternative(1.0, typed), information, need, meaning=meaning.key, others=others)


def _wordings(meaning: Meaning, context: Context) -> tuple[Alternative, ...]:
    own = (_alternative(wording, SYNONYM, context) for wording in meaning.own)
    narrower = (_alternative(wording, NARROWER, context) for wording in meaning.narrower)
    return tuple(found for found in (*own, *narrower) if found)


def _alternative(wording: Wording, weight: float, context: Context) -> Alternative | None:
    """A wording to look for; none where no document says it: only readers do, and halves of it would mislead."""
    matches: list[tuple[Match, ...]] = [context.lookup.known(word) for word in wording.words]
    if len(matches) > 1 and not _is_said(matches, context):
        return None
    tells = [context.information(found) for found in matches]
    total = sum(tells)
    words = tuple((tell / total, found) for tell, found in zip(tells, matches, strict=True))
    return Alternative(weight, words, wording.text)


def _is_said(matches: Sequence[tuple[Match, ...]], context: Context) -> bool:
    """Whether one document has all the words where it says what it is about."""
    where: set[int] | None = None
    for found in matches:
        has = set[int]().union(*(context.about(match.word) for match in found))
        where = has if where is None else where & has
        if not where:
            return False
    return True
