"""How long it takes to say something, slowly and clearly."""

from __future__ import annotations

import re

from kb.catalog.model import Script

WORDS_A_MINUTE = 100
"""Our assumption, no source's: somebody nervous who reads from a phone and wants to be understood, in a language
whose words are long. Calm people are faster, so what passes here is short enough for everybody."""
SECONDS_OF_BLANK = 2
"""A name, an address or a date in place of a blank."""
MAX_OPENING = 60
"""Seconds after which a clerk no longer listens to who one is."""
BLANK = re.compile(r"\{[^{}]*\}")
WORD = re.compile(r"[^\W\d_]+|\d")


def seconds(text: str) -> int:
    """How long one text takes; each digit is a word, because numbers are read out one by one."""
    blanks = len(BLANK.findall(text))
    words = len(WORD.findall(BLANK.sub(" ", text)))
    return round(words * 60 / WORDS_A_MINUTE) + blanks * SECONDS_OF_BLANK


def opening_seconds(script: Script, language: str) -> int:
    """From hello to the end of the request, before anybody answers."""
    return seconds(script.opening.in_(language)) + seconds(script.ask.in_(language))
