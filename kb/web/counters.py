"""Counts of requests in memory, for the rate limits of this process.

The library's own counts start a thread at nearly every request to forget old ones; these are swept once a minute.
"""

from __future__ import annotations

import time
from threading import Lock
from typing import Any

from limits.storage import MemoryStorage

SWEEP_EVERY = 60.0
"""Seconds between two sweeps of what has expired."""


class Counters(MemoryStorage):
    """Registered with the library under its scheme: `counters://`."""

    STORAGE_SCHEME = ["counters"]  # noqa: RUF012 - the library's own form

    def __init__(self, uri: str | None = None, wrap_exceptions: bool = False, **options: Any) -> None:
        super().__init__(uri, wrap_exceptions=wrap_exceptions, **options)
        self._counting = Lock()
        self._sweep_at = time.time() + SWEEP_EVERY

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Count one more; the count begins anew when `expiry` seconds are over."""
        now = time.time()
        with self._counting:
            if now >= self._sweep_at:
                self._sweep(now)
            if self.expirations.get(key, 0) <= now:
                self.storage[key] = 0
                self.expirations[key] = now + expiry
            self.storage[key] += amount
            return self.storage[key]

    def _sweep(self, now: float) -> None:
        for key in [key for key, ends in self.expirations.items() if ends <= now]:
            self.storage.pop(key, None)
            self.expirations.pop(key, None)
        self._sweep_at = now + SWEEP_EVERY
