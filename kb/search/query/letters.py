"""From characters to words: cut, clean, fold, and know the words that carry no subject."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from kb.search.query.context import Context
from kb.search.query.query import MAX_CHARACTERS, MAX_WORDS, Query, Token
from kb.search.query.stop_words import STOP_WORDS
from kb.search.stems import stems
from kb.text.folding import clean, words
from kb.text.kyrgyz.stemmer import VERB_MARK
from kb.text.transliteration import is_latin, skeleton, to_cyrillic

_STOP_SKELETONS = frozenset(skeleton(word) for word in STOP_WORDS if len(word) > 2)
_SURE_STEM = 4
_REMEMBERED = 10_000
_FIRST_LOOK = 4 * MAX_CHARACTERS


def cut(query: Query) -> Query:
    """Clean the letters, and leave out what is past the limit; the page says so."""
    start = query.text[:_FIRST_LOOK]
    text = " ".join(clean(start).split())
    too_long = len(query.text) > _FIRST_LOOK and bool(query.text[_FIRST_LOOK:].strip())
    if len(text) > MAX_CHARACTERS:
        text, too_long = text[:MAX_CHARACTERS].rpartition(" ")[0] or text[:MAX_CHARACTERS], True
    return query._replace(text=text, cut=too_long)


def into_words(query: Query, _: Context) -> Query:
    """Folded words; each once, since saying a word twice asks for nothing more."""
    found = list(dict.fromkeys(words(query.text)))
    tokens = tuple(Token(word) for word in found[:MAX_WORDS])
    return query._replace(tokens=tokens, cut=query.cut or len(found) > MAX_WORDS)


def mark_stop_word(token: Token, context: Context) -> Token:
    """Mark a word that carries no subject, in whichever alphabet."""
    stop = (
        token.text in STOP_WORDS
        or token.text in context.tuned.stop_words
        or (len(token.text) > 2 and is_latin(token.text) and skeleton(token.text) in _STOP_SKELETONS)
    )
    return replace(token, stop=stop) if stop else token


def keep_some_word(query: Query, _: Context) -> Query:
    """Where every word is a stop word, they are what is looked for."""
    if not all(token.stop for token in query.tokens):
        return query
    return query._replace(tokens=tuple(replace(token, stop=False) for token in query.tokens))


def mark_outside(query: Query, context: Context) -> Query:
    """Mark words of subjects that the catalogue does not cover; guesses at them do not count."""
    found = context.tuned.outside.find([_surely(token.text) for token in query.tokens])
    if not found:
        return query
    places = {place for wording in found for place in wording.positions}
    tokens = tuple(_outside(token) if place in places else token for place, token in enumerate(query.tokens))
    return query._replace(tokens=tokens)


def _outside(token: Token) -> Token:
    if token.how in ("typo", "prefix"):
        return Token(token.text, outside=True, stop=token.stop)
    return replace(token, outside=True)


@lru_cache(_REMEMBERED)
def _surely(text: str) -> frozenset[str]:
    """The word and its longer stems, in Cyrillic letters too: short ones are shared by chance."""
    spelt = (text, to_cyrillic(text)) if is_latin(text) else (text,)
    longer = (stem for word in spelt for stem in stems(word) if len(stem.removesuffix(VERB_MARK)) >= _SURE_STEM)
    return frozenset((*spelt, *longer))
