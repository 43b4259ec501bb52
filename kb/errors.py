"""Errors that carry data, never sentences: the shells turn them into words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kb.issues import Issue


class KbError(Exception):
    """The root of every error this program raises on purpose."""


class NotFound(KbError):
    """No such item in the edition the reader sees."""

    def __init__(self, kind: str, id: str) -> None:
        super().__init__(kind, id)
        self.kind = kind
        self.id = id


class Gone(NotFound):
    """The item was offered once and is no longer; `successor` is its replacement, if any."""

    def __init__(self, kind: str, id: str, successor: str | None = None) -> None:
        super().__init__(kind, id)
        self.successor = successor


class BadConfiguration(KbError):
    """A setting that cannot be used: its name and why, before anything starts."""

    def __init__(self, setting: str, reason: str) -> None:
        super().__init__(setting, reason)
        self.setting = setting
        self.reason = reason


class BadContent(KbError):
    """Content that was refused as a whole, with every issue found in it."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        super().__init__(f"{len(issues)} issue(s)")
        self.issues = tuple(issues)


class StoreTooNew(KbError):
    """The store was written by a newer program; opening it could lose data."""

    def __init__(self, found: str) -> None:
        super().__init__(found)
        self.found = found


class StoreNotReady(KbError):
    """The store has no tables yet, or older ones: `kb store migrate` first."""


class StoreUnavailable(KbError):
    """The store cannot be read or written now (full disk, no rights, no server)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class IndexUnavailable(KbError):
    """The search index cannot be built or opened now; readers keep the old one."""
