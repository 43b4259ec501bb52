"""Answers worth remembering: what a thing costs to find out once is saved for every later query."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Memory(Generic[Key, Value]):
    """What `make` gave for each key, up to a limit of weight. Threads may share it without a lock.

    Past the limit everything is forgotten at once: the dictionary is replaced, never emptied, since another
    thread may be reading it. Two threads may make the same thing twice; the later one stays.
    """

    def __init__(self, limit: int, *, weight: Callable[[Value], int] = lambda _: 1) -> None:
        self._limit = limit
        self._weight = weight
        self._kept: dict[Key, Value] = {}
        self._heavy = 0

    def get(self, key: Key, make: Callable[[], Value]) -> Value:
        """The value of a key, made when it is not there."""
        if (known := self._kept.get(key)) is not None:
            return known
        value = make()
        if self._heavy > self._limit:
            self._kept, self._heavy = {}, 0
        self._kept[key] = value
        self._heavy += self._weight(value)
        return value
