"""The wrong keyboard layout undone, when that gives words of the index and what was typed does not."""

from __future__ import annotations

from collections.abc import Sequence

from kb.search.query.context import Context
from kb.search.query.letters import into_words
from kb.search.query.query import Query
from kb.search.query.stop_words import STOP_WORDS
from kb.text.folding import words
from kb.text.keyboard import to_cyrillic, to_latin

_ENOUGH = 0.5
_BY_SOUND = 0.6
"""What a word counts that is known by its sound alone: in the other layout it may be a word as it stands."""


def undo_layout(query: Query, context: Context) -> Query:
    """Take the reading of which the larger share of letters stands in known words; as typed when they tie."""
    as_typed = _known_share([token.text for token in query.tokens], context)
    if as_typed > _BY_SOUND or not query.tokens:
        return query
    readings = (to_cyrillic(query.text), to_latin(query.text))
    share, reading = max((_known_share(words(reading), context), reading) for reading in readings)
    if share >= _ENOUGH and share > as_typed:
        return into_words(query._replace(text=reading, steps=(*query.steps, "layout")), context)
    return query


def _known_share(found: Sequence[str], context: Context) -> float:
    letters = sum(map(len, found))
    return sum(len(word) * _known(word, context) for word in found) / letters if letters else 0.0


def _known(word: str, context: Context) -> float:
    """How surely a word is one: 1, less where only its sound is known, 0."""
    if len(word) == 1:
        return 0.0
    if word in STOP_WORDS or context.lookup.known(word):
        return 1.0
    return _BY_SOUND if context.lookup.latin(word) else 0.0
