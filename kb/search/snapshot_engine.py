"""The engine that answers from memory."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import numpy as np

from kb.catalog.edition import Edition
from kb.search.answering import Desk, answer
from kb.search.excerpts import Excerpts
from kb.search.explaining import explain
from kb.search.facets import Facets
from kb.search.fields import kind_prior
from kb.search.index.digests import key_of
from kb.search.names import Names
from kb.search.opening import Opened
from kb.search.query.context import Context
from kb.search.query.lookup import Lookup
from kb.search.query.tuning import tuned
from kb.search.ranking import Table
from kb.search.request import Request
from kb.search.results import Results
from kb.search.scoring import SnapshotScorer
from kb.search.snapshot.snapshot import Snapshot, number_of
from kb.search.sorting import Sorting
from kb.search.spelling import Spelling
from kb.search.starts import Suggestion
from kb.search.suggest import Suggester, renewed, suggester


def desk(edition: Edition, snapshot: Snapshot, previous: Desk | None = None) -> Desk:
    """Compile what one edition needs to be searched; what a `previous` one knows of words is taken over."""
    tuning = tuned(edition, previous.context.tuned if previous else None)
    snapshot = snapshot.knowing(tuning.words)
    vocabulary = snapshot.vocabulary
    lookup = Lookup(vocabulary, previous.context.lookup if previous else None)
    subjects = snapshot.named.union(number_of(word, vocabulary) for word in tuning.words)
    context = Context(snapshot, lookup, tuning, subjects)
    services = ((number, row.id) for number, row in enumerate(snapshot.rows) if row.kind == "service")
    return Desk(
        edition=edition,
        context=context,
        table=Table(snapshot, np.array([kind_prior(row.kind) for row in snapshot.rows], np.float32), Names(context)),
        scorer=SnapshotScorer(snapshot, vocabulary.shapes),
        excerpts=Excerpts(edition),
        sorting=Sorting(edition, snapshot),
        facets=Facets(snapshot),
        spelling=Spelling(edition, context),
        hidden=np.array([number for number, id in services if id in tuning.hidden], np.intp),
    )


class SnapshotEngine:
    """One edition, in memory. Immutable for readers; it holds no file and no lock."""

    def __init__(
        self, edition: Edition, opened: Opened,
        *, previous: SnapshotEngine | None = None, past: Mapping[str, int] | None = None,
    ) -> None:  # fmt: skip
        self.edition = edition.number
        self.desk: Desk = desk(edition, opened.snapshot, previous.desk if previous else None)
        self.opened = Opened(self.desk.context.snapshot, opened.seen)
        self._suggester = self._suggestions(previous, past)

    def _suggestions(self, previous: SnapshotEngine | None, past: Mapping[str, int] | None) -> Suggester:
        """The known one with the names that changed and the past queries of now; made anew where none is known."""
        edition, denied = self.desk.edition, self.desk.context.tuned.unsuggested
        if previous is None or denied != previous.desk.context.tuned.unsuggested:
            return suggester(edition, denied=denied, past=past)
        before, now = previous.opened.seen.digests, self.opened.seen.digests
        touched = (name for name in {*before, *now} if before.get(name) != now.get(name))
        return renewed(previous._suggester, edition, frozenset(map(key_of, touched)), denied=denied, past=past)

    def search(self, request: Request, *, off: Collection[str] = ()) -> Results:
        """Find items. Any text is a fair query."""
        return answer(request, self.desk, off=off)

    def suggest(self, text: str, language: str, limit: int = 8) -> tuple[Suggestion, ...]:
        """Complete what was typed so far."""
        return self._suggester.suggest(text, language, limit)

    def explain(self, request: Request) -> Iterator[str]:
        """How the query was read, and every contribution to the scores of the first page, as lines."""
        return explain(request, self.desk)
