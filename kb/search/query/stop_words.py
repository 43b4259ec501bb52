"""Words that carry no subject, and words of everyday speech that carry little; both from lists beside this file."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from kb.search.stems import stems
from kb.text.folding import words
from kb.text.kyrgyz.lexicon import lexicon
from kb.text.kyrgyz.stemmer import VERB_MARK

NEGATIONS = " без не нет жок эмес жокпу"
"""Not stop words, since "нет документов" is a wording of its own, but they tell nothing alone."""


def _listed(name: str) -> list[str]:
    """The folded words of a list whose lines start with a language."""
    lines = files(__package__).joinpath(name).read_text("utf-8").splitlines()
    return words(" ".join(line[3:] for line in lines if not line.startswith("#")))


STOP_WORDS = frozenset(_listed("stop_words.txt"))
"""Folded; only these very forms."""


@lru_cache(maxsize=1)
def everyday_stems() -> frozenset[str]:
    """Stems of words of everyday speech: they help to choose among answers but are no sign that there is one."""
    found = [*_listed("everyday.txt"), *words(NEGATIONS)]
    verbs = (word + VERB_MARK for word in found if word in lexicon().verbs)
    return frozenset((*verbs, *(stem for word in found for stem in (word, *stems(word)))))
