"""The engine that answers from memory."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kb.catalog.edition import Edition
from kb.search.answering import Desk, answer
from kb.search.excerpts import Excerpts
from kb.search.explaining import explain
from kb.search.fields import kind_prior
from kb.search.names import Names
from kb.search.query.context import Context
from kb.search.query.lookup import Lookup
from kb.search.query.tuning import tuned
from kb.search.ranking import Table
from kb.search.request import Request
from kb.search.results import Results
from kb.search.scoring import SnapshotScorer
from kb.search.snapshot.snapshot import Snapshot
from kb.search.sorting import Sorting
from kb.search.suggest import Suggestion


def desk(edition: Edition, snapshot: Snapshot) -> Desk:
    """Compile what one edition needs to be searched."""
    tuning = tuned(edition)
    vocabulary = snapshot.vocabulary.extended(tuning.words)
    named = {word for phrases in snapshot.phrases for phrase in phrases for word in phrase}
    named.update(vocabulary.ids[word] for word in tuning.words)
    context = Context(snapshot, Lookup(vocabulary), tuning, frozenset(named))
    table = Table(snapshot, [kind_prior(row.kind) for row in snapshot.rows], Names(context))
    scorer = SnapshotScorer(snapshot, vocabulary.shapes)
    return Desk(edition, context, table, scorer, Excerpts(edition), Sorting(edition, snapshot))


class SnapshotEngine:
    """One edition, in memory. Immutable for readers; it holds no file and no lock."""

    def __init__(self, edition: Edition, snapshot: Snapshot) -> None:
        self.edition = edition.number
        self.desk = desk(edition, snapshot)

    def search(self, request: Request, *, off: Collection[str] = ()) -> Results:
        """Find items. Any text is a fair query."""
        return answer(request, self.desk, off=off)

    def suggest(self, text: str, language: str, limit: int = 8) -> tuple[Suggestion, ...]:
        """Complete what was typed so far."""
        return ()

    def explain(self, request: Request) -> Iterator[str]:
        """How the query was read, and every contribution to the scores of the first page, as lines."""
        return explain(request, self.desk)
