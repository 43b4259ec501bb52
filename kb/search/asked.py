"""Queries that helped, counted in such a way that only those of several people are ever kept.

A query stays in the memory of one process, beside marks of who asked it that mean nothing outside this process,
until enough different people have asked the same. Then the words alone are handed on, without anybody. What fewer
asked is forgotten with the process.
"""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Callable
from hashlib import blake2b
from threading import Lock

from kb.text.folding import words

FEWEST_ASKED = 5
"""A query is kept, and offered to others, only when so many people asked it."""
LONGEST = 60
WAITING = 5_000
"""Queries that wait for more people; the oldest is forgotten first."""
_SHORTEST = 3
_MARK = 8


class Asked:
    """Hands on a query each time that so many more people asked it. Threads may share it."""

    def __init__(self, hand_on: Callable[[str], None]) -> None:
        self._hand_on = hand_on
        self._secret = secrets.token_bytes(16)
        self._waiting: OrderedDict[str, set[bytes]] = OrderedDict()
        self._lock = Lock()

    def note(self, text: str, who: str) -> None:
        """Somebody asked this and got an answer."""
        query = " ".join(text.lower().split())
        if not _SHORTEST <= len(query) <= LONGEST or is_personal(query):
            return
        mark = blake2b(who.encode(), key=self._secret, digest_size=_MARK).digest()
        with self._lock:
            marks = self._waiting.setdefault(query, set())
            marks.add(mark)
            if enough := len(marks) >= FEWEST_ASKED:
                del self._waiting[query]
            elif len(self._waiting) > WAITING:
                self._waiting.popitem(last=False)
        if enough:
            self._hand_on(query)


def is_personal(text: str) -> bool:
    """Whether it may tell of one person: an address, or a number longer than those of forms."""
    return "@" in text or any(len(word) > 3 and word.isdigit() for word in words(text))
