"""How a folded word is really written: readers are shown "күбөлүк", not "куболук"."""

from __future__ import annotations

from collections.abc import Iterable

from kb.catalog.edition import Edition
from kb.search.memory import Memory
from kb.search.query.context import Context
from kb.search.records import record
from kb.text.folding import fold, split

_KEPT = 5_000


class Spelling:
    """Finds a written form in the item that a word stands in most weightily, or in the tuning; remembers it."""

    def __init__(self, edition: Edition, context: Context) -> None:
        self._edition = edition
        self._context = context
        self._written: Memory[str, str] = Memory(_KEPT)

    def of(self, word: str) -> str:
        """The word as it is written; as it came where nothing has it."""
        return self._written.get(word, lambda: self._found(word))

    def _found(self, word: str) -> str:
        return next((_cased(written) for written in self._places(word) if fold(written) == word), word)

    def _places(self, word: str) -> Iterable[str]:
        """Words as written, from wherever this one should be among them."""
        number = self._context.lookup.vocabulary.id(word)
        documents = self._context.snapshot.postings.head(number, 1)[0].tolist() if number is not None else ()
        for document in documents:
            row = self._context.snapshot.rows[document]
            if (item := self._edition.lookup(row.kind, row.id)) is not None:
                texts = record(item, self._edition).texts.values()
                yield from (written for of_field in texts for text in of_field for written in split(text))
        if not documents:
            for sheet in self._context.tuned.sheets:
                for parts in (sheet.concepts, sheet.intents, sheet.best_bets, sheet.places):
                    yield from (written for part in parts for text in part.words.all() for written in split(text))


def _cased(written: str) -> str:
    """Lower case but for abbreviations."""
    return written if len(written) > 1 and written.isupper() else written.lower()
