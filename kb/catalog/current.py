"""What readers see now: built once, looked after once a second, swapped whole.

A reader holds on to what `get` gave for the length of a page, so that a page is never a mix of two
editions. While the next one is built, everybody goes on with the old one.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

import structlog

from kb.errors import KbError

Built = TypeVar("Built")
LOOK_EVERY = 1.0
"""Seconds between two looks at the edition number."""
_NOBODY = 0
"""Stands for a process where no thread is to watch; no process has this number."""

log = structlog.get_logger()


class Current(Generic[Built]):
    """Holds the newest thing built of an edition.

    `number` asks the store for the edition's number; `build` makes the thing, given what is shown
    now (none the first time). With `watch`, a thread of this process looks after it from the first
    `get` on; without, the owner calls `look`. What a process had built before it forked is shown by
    its children too: each looks once, then has a thread of its own. `beside` is what else the thread
    does after each look; it must not raise.
    """

    def __init__(
        self, *, number: Callable[[], int], build: Callable[[Built | None], Built], watch: bool = True,
        beside: Callable[[], None] = lambda: None,
    ) -> None:  # fmt: skip
        self._number = number
        self._build = build
        self._beside = beside
        self._watcher: int | None = None if watch else _NOBODY
        self._shown: tuple[int, Built] | None = None
        self._building = threading.Lock()
        self._starting = threading.Lock()
        self._closed = threading.Event()

    def get(self) -> Built:
        """What is shown now. The first call of a process builds or looks; later ones never wait."""
        if self._shown is None:
            with self._building:
                if self._shown is None:
                    self._swap()
        if self._watcher not in (_NOBODY, os.getpid()):
            self._begin_to_watch()
        assert self._shown is not None
        return self._shown[1]

    @property
    def shown(self) -> Built | None:
        """What was built so far; nothing before the first look."""
        return self._shown[1] if self._shown else None

    def look(self) -> None:
        """Swap if the store has another edition; a failure is logged and the old one stays."""
        with self._building:
            try:
                if self._shown is None or self._number() != self._shown[0]:
                    self._swap()
            except KbError as error:
                log.error("edition_not_refreshed", error=repr(error))

    def close(self) -> None:
        """Stop looking."""
        self._closed.set()

    def _begin_to_watch(self) -> None:
        with self._starting:
            if self._watcher == os.getpid():
                return
            self.look()
            threading.Thread(target=self._keep_looking, name="edition", daemon=True).start()
            self._watcher = os.getpid()

    def _keep_looking(self) -> None:
        while not self._closed.wait(LOOK_EVERY):
            self.look()
            self._beside()

    def _swap(self) -> None:
        number = self._number()
        built = self._build(self._shown[1] if self._shown else None)
        self._shown = (number, built)
        log.info("edition_shown", number=number)
