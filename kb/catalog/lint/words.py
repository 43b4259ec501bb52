"""Rules over words: those to avoid, and abbreviations that nobody explained."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from kb.catalog.catalog import Catalog
from kb.catalog.model import Agency, Document, Term

_ABBREVIATION = re.compile(r"\b[А-ЯЁҢӨҮ]{2,6}\b")
_HEADING = re.compile(r"\b[А-ЯЁҢӨҮ]{2,}(?:\s+[А-ЯЁҢӨҮ]{2,})+\b|^[А-ЯЁҢӨҮ]{4,}\b", re.MULTILINE)
_EXPLAINED = re.compile(r"\(([А-ЯЁҢӨҮ]{2,7})(?:,\s*([А-ЯЁҢӨҮ]{2,7}))?\)|\b([А-ЯЁҢӨҮ]{2,7})\w*\s*\(")
COMMON = frozenset({"КР", "СССР", "БУУ", "ООН", "ФИО", "АЖ", "ИИН", "ПИН", "СМС", "США", "АКШ", "РФ", "СНГ", "КМШ"})
"""Abbreviations that everybody reads as words."""


def abbreviations(text: str) -> set[str]:
    """Words of two to six capitals that do not stand in a heading of capitals."""
    return set(_ABBREVIATION.findall(_HEADING.sub("", text)))


def explained(text: str) -> set[str]:
    """Abbreviations that this text explains: in brackets after their long form, or before it."""
    return {word for found in _EXPLAINED.findall(text) for word in found if word}


def known_abbreviations(catalog: Catalog) -> set[str]:
    """What the guide itself explains: names of agencies and documents, and the word list."""
    known = set(COMMON)
    for agency in catalog.all(Agency):
        texts = [text for name in agency.names for part in (name.full, name.short) if part for text in part.all()]
        known |= {word for text in [*texts, *agency.popular_names.all()] for word in _ABBREVIATION.findall(text)}
    for term in catalog.all(Term):
        texts = [*term.plain.all(), *term.official.all(), *term.popular_names.all()]
        known |= {word for text in texts for word in _ABBREVIATION.findall(text)}
    for document in catalog.all(Document):
        known |= {word for text in document.title.all() for word in _ABBREVIATION.findall(text)}
    return known


def words_to_avoid(catalog: Catalog) -> Callable[[str, str], Iterator[dict[str, Any]]]:
    """A finder of the words that the glossary says not to write, with the word to write instead."""
    avoid: dict[str, dict[str, str]] = {}
    for term in catalog.all(Term):
        for code, words in term.avoid.values.items():
            for word in words:
                avoid.setdefault(code, {})[word.lower()] = term.plain.in_(code)
    patterns = {
        code: re.compile(r"(?<!\w)(" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + r")(?!\w)")
        for code, words in avoid.items()
    }

    def find(text: str, code: str) -> Iterator[dict[str, Any]]:
        if code in patterns:
            for found in set(patterns[code].findall(text.lower())):
                yield {"word": found, "instead": avoid[code][found]}

    return find
