"""The snapshot of one state of the index, how it is read from Whoosh, and how a changed one follows from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from whoosh.filedb.filestore import Storage

from kb.search.index import documents
from kb.search.index.documents import Row, Segment
from kb.search.snapshot.postings import Listed, Postings
from kb.search.snapshot.vocabulary import Vocabulary
from kb.search.weighing import impact

Phrases = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """Documents by number. `dead` ones were replaced or removed and must never be shown.

    `segments` names the Whoosh segments it covers, in order; `named` are the words that stand in names.
    """

    segments: tuple[str, ...]
    vocabulary: Vocabulary
    postings: Postings
    rows: tuple[Row, ...]
    phrases: tuple[Phrases, ...]
    named: frozenset[int] = frozenset()
    dead: frozenset[int] = frozenset()

    @property
    def alive(self) -> int:
        """How many documents can be found."""
        return len(self.rows) - len(self.dead)

    def numbers(self) -> Iterable[int]:
        """The numbers of the documents that can be found."""
        return (number for number in range(len(self.rows)) if number not in self.dead)

    def knowing(self, words: Iterable[str]) -> Snapshot:
        """The same documents, and words that need not stand in any."""
        return replace(self, vocabulary=self.vocabulary.extended(words))


EMPTY = Snapshot((), Vocabulary((), ()), Postings.of(()), (), ())


def read(place: Storage, start: Snapshot = EMPTY) -> Snapshot:
    """The snapshot of the index in a place; what `start` covers is taken from it."""
    index = documents.open_index(place)
    reader = index.reader()
    try:
        found = list(documents.segments(reader))
        names = tuple(segment.name for segment in found)
        if names[: len(start.segments)] != start.segments:
            start = EMPTY
        dead: set[int] = set()
        snapshot = start
        for order, segment in enumerate(found):
            if order >= len(start.segments):
                snapshot = _with(snapshot, segment)
            dead |= documents.deleted(segment)
        return replace(snapshot, segments=names, dead=frozenset(dead))
    finally:
        reader.close()
        index.close()


def _with(snapshot: Snapshot, segment: Segment) -> Snapshot:
    """The snapshot and one more segment after its last document."""
    base = len(snapshot.rows)
    found = list(documents.postings(segment))
    rows = documents.rows(segment)
    spoken = [word for row in rows for phrase in row.phrases for word in phrase.split(" ")]
    vocabulary = snapshot.vocabulary.extended([word for word, _, _ in found] + spoken)
    added: dict[int, Listed] = {
        number_of(word, vocabulary): ([base + number for number in numbers], [impact(weight) for weight in weights])
        for word, numbers, weights in found
    }
    if not snapshot.rows:
        nothing: Listed = ((), ())
        postings = Postings.of(added.get(word, nothing) for word in range(len(vocabulary)))
    else:
        postings = snapshot.postings.extended(added)
    phrases = tuple(_phrases(row, vocabulary) for row in rows)
    return Snapshot(
        (*snapshot.segments, segment.name), vocabulary, postings,
        snapshot.rows + tuple(rows), snapshot.phrases + phrases,
        snapshot.named.union(word for of_row in phrases for phrase in of_row for word in phrase), snapshot.dead,
    )  # fmt: skip


def number_of(word: str, vocabulary: Vocabulary) -> int:
    """The number of a word that is known to be there."""
    number = vocabulary.id(word)
    assert number is not None
    return number


def _phrases(row: Row, vocabulary: Vocabulary) -> Phrases:
    """The words of every name, each once."""
    return tuple(tuple({number_of(word, vocabulary): None for word in phrase.split(" ")}) for phrase in row.phrases)
