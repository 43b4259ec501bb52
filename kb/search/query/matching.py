"""A word of the query meets words of the index, rung by rung; a rung helps where the earlier ones found nothing."""

from __future__ import annotations

from dataclasses import replace

from kb.search.query.context import Context
from kb.search.query.query import SURE, Match, Token
from kb.search.stems import stems
from kb.text.transliteration import is_latin, skeleton, to_cyrillic

_TYPO_LENGTH = 4


def as_written(token: Token, context: Context) -> Token:
    """The very word, letters folded."""
    id = context.lookup.vocabulary.id(token.text)
    return token if id is None else replace(token, matches=(Match(id, 1.0),), how="exact")


def by_stems(token: Token, context: Context) -> Token:
    """Other forms of the word, Kyrgyz or Russian."""
    found = context.lookup.known(token.text)
    return replace(token, matches=found, how=token.how or "stem") if found else token


def by_sound(token: Token, context: Context) -> Token:
    """Latin letters read as Cyrillic ones; a word that texts have in Latin letters too keeps both."""
    found = context.lookup.latin(token.text)
    if not found:
        return token
    best = {match.word: match for match in (*found, *token.matches)}
    matches = tuple(best[id] for id in sorted(best))
    if token.known:
        return replace(token, matches=matches)
    return replace(token, matches=matches, how="latin", reading=_likeliest(token, found, context))


def by_slips(token: Token, context: Context) -> Token:
    """Slips of the finger, for a word nothing else found."""
    if token.known or token.stop or token.number or len(token.text) < _TYPO_LENGTH:
        return token
    found, reading = context.lookup.slips(to_cyrillic(token.text) if is_latin(token.text) else token.text)
    return replace(token, matches=found, how="typo", reading=reading) if found else token


def by_beginning(token: Token, context: Context) -> Token:
    """Words that begin alike, weakly, beside what was found."""
    if token.stop or token.number:
        return token
    found = {match.word: match for match in context.lookup.beginning(token.reading or token.text)}
    found |= {match.word: match for match in token.matches}
    return replace(token, matches=tuple(found[id] for id in sorted(found)), how=token.how or "prefix" * bool(found))


def with_stems(token: Token, context: Context) -> Token:
    """Note the stems by which concepts and places know the word.

    The stems of what it matches are looked at only where its letters were guessed: a form that shares one stem with
    the word may have another that says something else ("участок" and "участковый" by way of "участков").
    """
    own = (token.reading or token.text, *stems(token.reading or token.text))
    if token.how not in ("latin", "typo"):
        return replace(token, stems=frozenset(own))
    shapes = context.lookup.vocabulary.shapes
    others = (stem for match in token.matches if match.weight > SURE for stem in shapes[match.word][0])
    return replace(token, stems=frozenset((*own, *others)))


def _likeliest(token: Token, found: tuple[Match, ...], context: Context) -> str:
    """The word to show: the one that sounds just so, else the most widespread of the best matches."""
    best = max(match.weight for match in found)
    words = context.lookup.vocabulary.words
    sound = skeleton(token.text)
    ids = (match.word for match in found if match.weight == best)
    return words[max(ids, key=lambda word: (skeleton(words[word]) == sound, context.spread(word)))]
