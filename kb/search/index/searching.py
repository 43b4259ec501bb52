"""The plain scores asked of Whoosh itself: slower, and the measure that the snapshot is held to.

Four rules keep it right. A searcher is opened anew with the edition and never refreshed. Threads have one each.
`optimize` is off. No `Or` has a scale, since inside a `DisjunctionMax` it may never end. A fifth was found by
comparing: `DisjunctionMax` itself mixes up documents, so `Best` stands in for it.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
from whoosh.matching import DisjunctionMaxMatcher
from whoosh.matching.wrappers import WrappingMatcher
from whoosh.query import DisjunctionMax, Or, Query, Term
from whoosh.query.wrappers import WrappingQuery
from whoosh.scoring import BaseScorer, WeightingModel
from whoosh.searching import Searcher

from kb.search.index.documents import on_disk, open_index
from kb.search.query.query import Alternative, Group, Match
from kb.search.query.query import Query as Asked
from kb.search.scoring import GroupScores, Words, alternative_stems, alternative_words, as_a_whole
from kb.search.snapshot.vocabulary import Vocabulary
from kb.search.weighing import impact


class Impact(WeightingModel):  # type: ignore[misc]
    """Scores a posting by the saturated count that it carries."""

    def scorer(self, searcher: Any, fieldname: str, text: str, qf: float = 1) -> Any:
        """One scorer does for all words."""
        return _ImpactScorer()


class _ImpactScorer(BaseScorer):  # type: ignore[misc]
    def supports_block_quality(self) -> bool:
        return False

    def score(self, matcher: Any) -> float:
        return impact(matcher.weight())


class _BestOfBoth(DisjunctionMaxMatcher):  # type: ignore[misc]
    """Whoosh's own gives a document the greater of both scores even while the two stand on different documents."""

    def score(self) -> float:
        a, b = self.a, self.b
        if not a.is_active() or not b.is_active():
            return cast(float, (a if a.is_active() else b).score())
        if a.id() == b.id():
            return cast(float, max(a.score(), b.score()))
        return cast(float, (a if a.id() < b.id() else b).score())


class Best(DisjunctionMax):  # type: ignore[misc]
    """The best of several queries for each document."""

    def _matcher(self, subs: Any, searcher: Any, context: Any) -> Any:
        reader = searcher.reader()
        return self._tree_matcher(subs, _BestOfBoth, searcher, context, lambda query: query.estimate_size(reader))


class _WholeMatcher(WrappingMatcher):  # type: ignore[misc]
    """The score of a wording as a whole, from the sum of its words."""

    def __init__(self, child: Any, wording: Alternative) -> None:
        super().__init__(child)
        self.wording = wording

    def score(self) -> float:
        return as_a_whole(cast(float, self.child.score()), self.wording)

    def copy(self) -> Any:
        """Another one at the same place."""
        return _WholeMatcher(self.child.copy(), self.wording)

    def _replacement(self, newchild: Any) -> Any:
        return _WholeMatcher(newchild, self.wording)


class Whole(WrappingQuery):  # type: ignore[misc]
    """A wording that nobody typed."""

    def __init__(self, child: Query, wording: Alternative) -> None:
        super().__init__(child)
        self.wording = wording

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        """The matcher of its words, scored anew."""
        return _WholeMatcher(self.child.matcher(searcher, context), self.wording)


class WhooshScorer:
    """Scores from the index on disk. Threads may share it; each opens a searcher of its own."""

    def __init__(self, folder: Path, vocabulary: Vocabulary) -> None:
        self._index = open_index(on_disk(folder))
        self._vocabulary = vocabulary
        self._local = threading.local()

    def scores(self, query: Asked) -> list[GroupScores]:
        """The scores of every group, in their order; without the wordings that won."""
        return [self._group(group) for group in query.groups]

    def _searcher(self) -> Searcher:
        if not hasattr(self._local, "searcher"):
            self._local.searcher = self._index.searcher(weighting=Impact())
        return self._local.searcher

    def _group(self, group: Group) -> GroupScores:
        wordings = (group.own, *group.others)
        words: dict[int, float] = {}
        for wording in wordings:
            for word, gain in alternative_words(wording).items():
                words[word] = max(words.get(word, 0.0), gain)
        marking = (group.own, *(wording for wording in group.others if len(wording.words) == 1))
        stems = frozenset().union(*(alternative_stems(wording, self._vocabulary.shapes) for wording in marking))
        others = [Whole(self._wording(wording), wording) for wording in group.others]
        found = self._search(Best([self._wording(group.own), *others]))
        worth = np.zeros(self._index.doc_count_all(), np.float32)
        for number, score in found:
            worth[number] = score * group.information
        return GroupScores(worth, Words.of(words), stems, group.information)

    def _search(self, query: Query) -> list[tuple[int, float]]:
        results = self._searcher().search(query, limit=None, optimize=False)
        return [(number, score) for score, number in results.top_n]

    def _wording(self, wording: Alternative) -> Query:
        return Or([self._word(matches, share * wording.weight) for share, matches in wording.words])

    def _word(self, matches: Sequence[Match], gain: float) -> Query:
        words = self._vocabulary.words
        return Best([Term("words", words[word], boost=weight * gain) for word, weight in matches])

    def close(self) -> None:
        """Let go of the files."""
        self._index.close()
