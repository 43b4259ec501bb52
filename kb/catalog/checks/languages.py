"""Both languages everywhere, and summaries that fit a result row."""

from __future__ import annotations

from collections.abc import Iterator

from kb.catalog.catalog import Catalog
from kb.catalog.checks.walk import walk
from kb.catalog.model import Service
from kb.issues import Issue
from kb.text.localized import CONTENT_LANGUAGES, Text

SUMMARY_LENGTH = 160


def every_text_in_both_languages(catalog: Catalog) -> Iterator[Issue]:
    """A text that is there is there in Kyrgyz and in Russian."""
    for entry in catalog:
        for path, part in walk(entry.item):
            if isinstance(part, Text):
                for code in CONTENT_LANGUAGES:
                    if not part.values.get(code):
                        yield Issue("missing_language", entry.origin.place(path), {"language": code})


def summaries_fit(catalog: Catalog) -> Iterator[Issue]:
    """A summary is at most 160 characters in each language."""
    for service, origin in catalog.of(Service):
        for code, words in service.summary.values.items():
            if len(words) > SUMMARY_LENGTH:
                values = {"length": len(words), "limit": SUMMARY_LENGTH}
                yield Issue("summary_too_long", origin.place(("summary", code)), values)
