"""Words that voice typing and haste put together wrongly: "гос акт" is "госакт", "паспортжоголду" two words."""

from __future__ import annotations

from collections.abc import Iterator

from kb.search.query.context import Context
from kb.search.query.query import Query, Token
from kb.search.query.stop_words import STOP_WORDS, everyday_stems
from kb.search.stems import stems
from kb.text.transliteration import is_latin

SHORTEST_PART = 4
"""Neither part of a word that is taken apart is shorter: letters by chance make words of three."""
_SHORTEST, _SHORTEST_OF_STEMS = 2, 3


def join_words(query: Query, context: Context) -> Query:
    """Join two words, or part one, where that gives words of the index and what was typed does not."""
    typed = [token.text for token in query.tokens]
    found = list(_joined(typed, context))
    if found == typed:
        return query
    return query._replace(tokens=tuple(map(Token, dict.fromkeys(found))), steps=(*query.steps, "join"))


def _joined(typed: list[str], context: Context) -> Iterator[str]:
    place = 0
    while place < len(typed):
        word = typed[place]
        beside = typed[place + 1] if place + 1 < len(typed) else ""
        if beside and _is_one(word, beside, context):
            yield word + beside
            place += 1
        elif _is_known(word, context):
            yield word
        else:
            yield from _parted(word, context)
        place += 1


def _is_one(word: str, beside: str, context: Context) -> bool:
    if min(len(word), len(beside)) < _SHORTEST or not (word.isalpha() and beside.isalpha()):
        return False
    if not {word, beside}.isdisjoint(STOP_WORDS) or (_is_known(word, context) and _is_known(beside, context)):
        return False
    if context.lookup.vocabulary.id(word + beside) is not None:
        return True
    return min(len(word), len(beside)) >= _SHORTEST_OF_STEMS and bool(context.lookup.known(word + beside))


def _parted(word: str, context: Context) -> tuple[str, ...]:
    """Two words that a word nobody knows was written of; the word itself where it may as well be a slip."""
    if len(word) < 2 * SHORTEST_PART or is_latin(word) or context.lookup.slips(word)[0]:
        return (word,)
    known = context.lookup.vocabulary.id
    for place in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        first, second = word[:place], word[place:]
        if known(first) is not None and context.lookup.known(second):
            return (first, second)
    return (word,)


def _is_known(word: str, context: Context) -> bool:
    if word in STOP_WORDS or context.lookup.known(word) or context.lookup.latin(word):
        return True
    return not everyday_stems().isdisjoint(stems(word))
