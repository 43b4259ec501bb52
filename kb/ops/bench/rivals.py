"""Other engines over the same words of the same documents, for comparing the scoring alone."""

from __future__ import annotations

import importlib
import sqlite3
from collections.abc import Callable, Iterable, Sequence

Words = Sequence[str]
Search = Callable[[Words], object]
"""Finds the ten best documents that have any of the words."""
BEST = 10


def tantivy(documents: Iterable[Words]) -> Search:
    """A compiled engine. Its queries are parsed beforehand, so that only the search is measured.

    Imported here and not above: it is a requirement of the tests, not of the program.
    """
    library = importlib.import_module("tantivy")
    builder = library.SchemaBuilder()
    builder.add_text_field("words", stored=False, tokenizer_name="whitespace", index_option="freq")
    index = library.Index(builder.build())
    writer = index.writer(50_000_000, 1)
    for words in documents:
        writer.add_document(library.Document(words=" ".join(words)))
    writer.commit()
    index.reload()
    searcher = index.searcher()
    parsed: dict[tuple[str, ...], object] = {}

    def search(words: Words) -> object:
        key = tuple(words)
        if key not in parsed:
            parsed[key] = index.parse_query(" OR ".join(f'"{word}"' for word in words), ["words"])
        return searcher.search(parsed[key], BEST).hits

    return search


def fts5(documents: Iterable[Words]) -> Search:
    """The full-text index of SQLite, in memory."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE found USING fts5(words, content='', tokenize='unicode61')")
    rows = ((number, " ".join(words)) for number, words in enumerate(documents, 1))
    database.executemany("INSERT INTO found(rowid, words) VALUES (?, ?)", rows)
    database.execute("INSERT INTO found(found) VALUES ('optimize')")
    query = f"SELECT rowid, bm25(found) FROM found WHERE found MATCH ? ORDER BY rank LIMIT {BEST}"

    def search(words: Words) -> object:
        return database.execute(query, (" OR ".join(f'"{word}"' for word in words),)).fetchall()

    return search
