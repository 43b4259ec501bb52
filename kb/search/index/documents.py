"""Writing records into a Whoosh index, and reading its postings and rows back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from whoosh.filedb.filestore import FileStorage, RamStorage, Storage
from whoosh.index import FileIndex, open_dir
from whoosh.query import Or, Term
from whoosh.reading import IndexReader

from kb.search.fields import Record
from kb.search.index.schema import schema
from kb.search.weighing import as_value, phrases, weigh

Key = tuple[str, str]


class Row(NamedTuple):
    """What the snapshot's table keeps of a document."""

    kind: str
    id: str
    phrases: tuple[str, ...]
    facets: dict[str, tuple[str, ...]]
    checked: str


class Segment(NamedTuple):
    """One Whoosh segment: its name, the number of its first document, its reader."""

    name: str
    base: int
    reader: IndexReader


class InMemory(RamStorage):  # type: ignore[misc]
    """An index without any file. Whoosh's own one puts what it is writing into a folder."""

    def temp_storage(self, name: str | None = None) -> InMemory:
        """Where a writer keeps what it has not finished."""
        return InMemory()


def on_disk(folder: Path) -> Storage:
    """The place of an index in a folder that exists."""
    return FileStorage(str(folder))


def create(place: Storage, records: Iterable[Record]) -> None:
    """Make a new index in an empty place."""
    writer = place.create_index(schema()).writer(limitmb=256)
    try:
        for record in records:
            writer.add_document(**_document(record))
        writer.commit(optimize=False)
    except BaseException:
        writer.cancel()
        raise


def update(folder: Path, changed: Iterable[Record], removed: Iterable[Key]) -> None:
    """Replace the changed documents and drop the removed ones; segments that exist are left alone."""
    writer = open_dir(str(folder)).writer(timeout=10)
    try:
        documents = [_document(record) for record in changed]
        gone = [*(f"{kind}/{id}" for kind, id in removed), *(document["key"] for document in documents)]
        with writer.searcher() as searcher:
            writer.delete_by_query(Or([Term("key", key) for key in gone]), searcher=searcher)
        for document in documents:
            writer.add_document(**document)
        writer.commit(merge=False, optimize=False)
    except BaseException:
        writer.cancel()
        raise


def _document(record: Record) -> dict[str, Any]:
    row = Row(record.kind, record.id, phrases(record), dict(record.facets), record.checked)
    document = {"key": f"{record.kind}/{record.id}", "stored": tuple(row)}
    if value := as_value(weigh(record)):
        document["words"] = value
    return document


def open_index(place: Storage) -> FileIndex:
    """Open an index; damage shows as any exception."""
    return place.open_index()


def segments(reader: IndexReader) -> Iterator[Segment]:
    """The segments of an open index, in the order of their documents."""
    leaves = reader.leaf_readers()
    for leaf, base in leaves:
        yield Segment(leaf.segment().segment_id(), base, leaf)


def rows(segment: Segment) -> list[Row]:
    """Every row of a segment, deleted ones too, so that numbers stay those of the documents."""
    reader = segment.reader
    return [Row(*reader.stored_fields(number)["stored"]) for number in range(reader.doc_count_all())]


def postings(segment: Segment) -> Iterator[tuple[str, list[int], list[float]]]:
    """(word, numbers in the segment, weights) for every word, in the order of words."""
    reader = segment.reader
    for word in reader.lexicon("words"):
        text = word.decode("utf-8")
        matcher = reader.postings("words", word)
        numbers, weights = [], []
        while matcher.is_active():
            numbers.append(matcher.id())
            weights.append(matcher.weight())
            matcher.next()
        yield text, numbers, weights


def deleted(segment: Segment) -> set[int]:
    """The numbers, over the whole index, of deleted documents in a segment."""
    reader = segment.reader
    if not reader.has_deletions():
        return set()
    return {segment.base + number for number in range(reader.doc_count_all()) if reader.is_deleted(number)}
