"""What a program can say about style, in both languages: findings, never refusals.

The rules of docs/editors/style.md that need no judgement. `RULES` is the table; each rule takes the
words of one text in one language and yields codes with values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from kb.catalog.catalog import Catalog
from kb.catalog.checks.walk import walk
from kb.catalog.lint import letters, sentences, words
from kb.catalog.model import Act, Agency, Term
from kb.issues import Issue
from kb.text.localized import Text

Rule = Callable[[str, str], Iterator[tuple[str, dict[str, Any]]]]

RULES: tuple[Rule, ...] = (
    sentences.long_sentences,
    sentences.double_spaces,
    sentences.bare_numbers,
    letters.mixed_alphabets,
    letters.missing_kyrgyz_letters,
)
OFFICIAL = {(Act.kind, "title"), (Agency.kind, "names"), (Term.kind, "official"), (Term.kind, "popular_names")}
"""Official names stay as the source has them, whatever the rules say."""


def lint(catalog: Catalog) -> list[Issue]:
    """Every finding of every rule, by place."""
    avoided = words.words_to_avoid(catalog)
    known = words.known_abbreviations(catalog)
    found: list[Issue] = []
    for entry in catalog:
        explained: set[str] = set()
        for path, part in walk(entry.item):
            if not isinstance(part, Text) or (entry.item.kind, path[0]) in OFFICIAL:
                continue
            for code, text in part.values.items():
                place = entry.origin.place((*path, code))
                for rule in RULES:
                    found += [Issue(name, place, values) for name, values in rule(text, code)]
                if entry.item.kind != Term.kind:
                    found += [Issue("word_to_avoid", place, values) for values in avoided(text, code)]
                explained |= words.explained(text)
                strange = words.abbreviations(text) - known - explained
                found += [Issue("unknown_abbreviation", place, {"word": word}) for word in sorted(strange)]
    return sorted(found, key=lambda issue: (issue.place, issue.code))
