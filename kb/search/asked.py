"""Queries that helped, counted in such a way that only those of several people are ever kept.

A query waits in the memory of one process, beside marks of who asked it that mean nothing outside this process,
until enough different people have asked the same within a day. Then the words alone are kept, without anybody. What
fewer asked is forgotten. People are told apart by their addresses, so that many behind one address count as one.
"""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from hashlib import blake2b
from ipaddress import ip_address, ip_network
from threading import Lock

from kb.text.folding import words

FEWEST_ASKED = 5
"""A query is kept, and offered to others, only when so many people asked it in a day."""
LONGEST = 60
WAITING = 5_000
"""Queries that wait for more people; the oldest is forgotten first."""
READY = 200
"""Queries that wait to be kept; the oldest is forgotten first."""
DAY = 24 * 60 * 60
_SHORTEST = 3
_MARK = 8
_MOST_DIGITS = 6


class Asked:
    """Queries that wait, and those that enough people asked. Threads may share it. `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._secret = b""
        self._forget_at = 0.0
        self._waiting: OrderedDict[str, set[bytes]] = OrderedDict()
        self._ready: deque[str] = deque(maxlen=READY)
        self._lock = Lock()

    def note(self, text: str, who: str) -> None:
        """Somebody asked this and got an answer."""
        query = " ".join(text.lower().split())
        if not _SHORTEST <= len(query) <= LONGEST or is_personal(query):
            return
        with self._lock:
            if self._clock() >= self._forget_at:
                self._begin_anew()
            marks = self._waiting.setdefault(query, set())
            marks.add(blake2b(_place(who).encode(), key=self._secret, digest_size=_MARK).digest())
            if len(marks) >= FEWEST_ASKED:
                del self._waiting[query]
                self._ready.append(query)
            elif len(self._waiting) > WAITING:
                self._waiting.popitem(last=False)

    def ready(self) -> list[str]:
        """The queries that enough people asked since the last call."""
        with self._lock:
            found, self._ready = list(self._ready), deque(maxlen=READY)
        return found

    def _begin_anew(self) -> None:
        """A new day, a new secret; a forked process makes one of its own."""
        self._secret = secrets.token_bytes(16)
        self._waiting.clear()
        self._forget_at = self._clock() + DAY


def is_personal(text: str) -> bool:
    """Whether it may tell of one person: an address, or more digits than forms and hotlines have."""
    digits = sum(letter.isdigit() for letter in text)
    return "@" in text or digits > _MOST_DIGITS or any(len(word) > 3 and word.isdigit() for word in words(text))


def _place(who: str) -> str:
    """An address as far as it tells people apart: one of the newer kind has as many as it likes in its network."""
    try:
        address = ip_address(who)
    except ValueError:
        return who
    return str(ip_network((address, 64), strict=False)) if address.version == 6 else who
