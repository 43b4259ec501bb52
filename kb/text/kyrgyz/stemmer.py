"""The stem of a Kyrgyz word: a known one where a list has it, else what careful rules leave."""

from __future__ import annotations

import re
from functools import lru_cache

from kb.text.kyrgyz.lexicon import Lexicon, lexicon
from kb.text.kyrgyz.peeling import Reading, readings
from kb.text.kyrgyz.sounds import HARDENED, VOWELS
from kb.text.kyrgyz.suffixes import NOUN, STRONG, VERB

VERB_MARK = "-"
"""Ends the stem of a verb, so that "жаз-" (write) is not "жаз" (spring)."""
_MEMORY = 100_000
_ROOT = 3
_NOUN_LIKELIER = 1
_LONGEST_WORD = 40
_ENDED = re.compile("(.{2,5}?)(?:[лдт][ае]р)?(?:[сндт][ыиуао]н?|[сндт]ын|[гк][аео]|[дт][аео]н?|[нт][ыи]н)$")
"""An abbreviation and its endings, as if it ended in whichever sound."""


@lru_cache(maxsize=_MEMORY)
def stem(word: str) -> str:
    """The stem of a folded word; words it cannot be sure of stay whole."""
    known = lexicon()
    if (irregular := known.irregular.get(word)) is not None:
        return irregular
    if len(word) <= _ROOT or len(word) > _LONGEST_WORD:
        return word
    if (spoken := _ENDED.match(word)) and spoken[1] in known.abbreviations:
        return spoken[1]
    found = list(readings(word))
    best = max((chosen for reading in found if (chosen := _known(reading, known))), default=None, key=_length)
    if best is not None:
        return best
    return _guessed(found)


def _length(stem: str) -> tuple[int, bool]:
    return len(stem.rstrip(VERB_MARK)), not stem.endswith(VERB_MARK)


def _known(reading: Reading, known: Lexicon) -> str:
    """The listed stem this reading ends in, or nothing."""
    for form in _hardenings(reading):
        if reading.sort == VERB and form in known.verbs:
            return form + VERB_MARK
        if reading.sort == NOUN and (noun := known.irregular.get(form, form)) in known.nouns:
            return noun
    return ""


def _hardenings(reading: Reading) -> tuple[str, ...]:
    last = reading.stem[-1]
    if reading.softened and last in HARDENED:
        return reading.stem[:-1] + HARDENED[last], reading.stem
    return (reading.stem,)


def _guessed(found: list[Reading]) -> str:
    """The reading that peels most among those to be trusted without a list."""
    trusted = [reading for reading in found if _trusted(reading)]
    best = max(trusted, key=_certainty)
    whole = _hardenings(best)[0]
    # Without a list it may as well be a noun ("чикирди"), so the stem bears no mark.
    if best.sort == VERB and whole[-1] in VOWELS and len(whole) > _ROOT:
        return whole[:-1]
    return whole


def _certainty(reading: Reading) -> tuple[int, bool]:
    """Longer chains are surer; a noun is likelier than a verb that no list has."""
    return reading.peeled + (_NOUN_LIKELIER if reading.sort == NOUN else 0), reading.sort == NOUN


def _trusted(reading: Reading) -> bool:
    if not reading.slots:
        return True
    if len(reading.stem) < _ROOT or (reading.peeled == 1 and len(reading.stem) < _ROOT + 1):
        return False
    if reading.sort == VERB:
        return _surely_verb(reading)
    return reading.slots[0] not in ("person", "question") or len(reading.stem) > _ROOT


def _surely_verb(reading: Reading) -> bool:
    """Whether the endings are those of a verb, not of a noun that looks like one: "кызмат" is not "кызм-ат"."""
    slots = reading.slots
    if slots[-1] == "pres_ending" and reading.peeled <= _ROOT - 1 and len(slots) == len(("pres", "pres_ending")):
        return len(reading.stem) > _ROOT + 1
    return bool(STRONG & set(slots)) and not {"gan", "his"} <= set(slots)
