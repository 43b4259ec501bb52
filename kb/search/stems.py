"""The stems of a word: Kyrgyz and Russian, both for every word, since people mix them inside one word."""

from __future__ import annotations

import threading
from functools import lru_cache
from sys import intern

import snowballstemmer

from kb.text.folding import fold
from kb.text.kyrgyz import stem as kyrgyz_stem
from kb.text.kyrgyz.lexicon import lexicon

_MIN_RUSSIAN = 4


class _Russian(threading.local):
    """A stemmer of its own for each thread: the library keeps the word it works on in the object."""

    def __init__(self) -> None:
        self.stemmer = snowballstemmer.stemmer("russian")


_RUSSIAN = _Russian()


@lru_cache(maxsize=100_000)
def stems(word: str) -> tuple[str, ...]:
    """Stems of a folded word, each once: Kyrgyz, Russian, and Russian of the Kyrgyz one.

    The third brings "прописканы" (a Russian word with a Kyrgyz ending) to "прописку".
    """
    if word.isascii() or word.isdigit():
        return (intern(word),)
    kyrgyz = kyrgyz_stem(word)
    both = _as_russian(kyrgyz)
    if len(both) < _MIN_RUSSIAN and kyrgyz != word and kyrgyz not in lexicon().nouns:
        both = kyrgyz
    return tuple(map(intern, dict.fromkeys((kyrgyz, _as_russian(word), both))))


def _as_russian(word: str) -> str:
    """The Russian stem; not of a Kyrgyz noun that would become another one: "айыл" (village) is no "ай" (month)."""
    stem = russian_stem(word)
    nouns = lexicon().nouns
    return word if word in nouns and stem in nouns else stem


def russian_stem(word: str) -> str:
    """The Snowball stem; short words stay, since Kyrgyz ones of three letters would lose their root."""
    if len(word) < _MIN_RUSSIAN:
        return word
    return fold(_RUSSIAN.stemmer.stemWord(word))
