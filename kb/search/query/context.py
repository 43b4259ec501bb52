"""What the steps may look at: one snapshot's words, their worth, and the editors' tuning."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import log

import numpy as np

from kb.search.memory import Memory
from kb.search.query.lookup import Lookup
from kb.search.query.query import SURE, Alternative, Group, Match, Token
from kb.search.query.tuning import Tuned
from kb.search.snapshot.snapshot import Snapshot

RAREST = 0.8
"""What a word tells that has no documents, known only from the tuning."""
SAID = 0.7
"""The impact of a word that stands in a title or a popular name."""
_MOST_SAID = 300
_LEAST = 0.12
_WORDS = 20_000


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """One state of the index as the steps see it. `subjects` are the words of names and of the tuning.

    The memories hold what is the same for every query over this state.
    """

    snapshot: Snapshot
    lookup: Lookup
    tuned: Tuned
    subjects: frozenset[int]
    tokens: Memory[tuple[str, frozenset[str]], Token] = field(default_factory=lambda: Memory(_WORDS))
    groups: Memory[str, Group] = field(default_factory=lambda: Memory(_WORDS))
    alternatives: Memory[str, tuple[Alternative, ...]] = field(default_factory=lambda: Memory(_WORDS))
    _spread: dict[int, float] = field(default_factory=dict)
    _about: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def information(self, matches: tuple[Match, ...]) -> float:
        """How much a word tells, 0…1: the less of the index it stands in, and the less weightily, the more."""
        spread = sum(self.spread(match.word) for match in matches if match.weight > SURE)
        if not spread:
            return RAREST
        total = max(self.snapshot.alive, 1)
        tells = log(1 + max(total - spread, 0) / (spread + 0.5)) / log(1 + total / 1.5)
        return max(_LEAST, min(1.0, tells))

    def spread(self, word: int) -> float:
        """In how many documents a word stands, each counted by the word's weight in it."""
        if (known := self._spread.get(word)) is None:
            numbers, impacts = self.snapshot.postings.all(word)
            live = impacts[~np.isin(numbers, list(self.snapshot.dead))] if self.snapshot.dead else impacts
            known = self._spread[word] = float(live.sum(dtype=np.float64))
        return known

    def about(self, word: int) -> tuple[int, ...]:
        """The documents that have the word where they say what they are about."""
        if (known := self._about.get(word)) is None:
            numbers, impacts = self.snapshot.postings.head(word, _MOST_SAID)
            known = self._about[word] = tuple(numbers[impacts >= SAID].tolist())
        return known

    def is_subject(self, matches: tuple[Match, ...]) -> bool:
        """Whether a word is one that names things here, in any of its surer forms."""
        return any(match.word in self.subjects for match in matches if match.weight > SURE)
