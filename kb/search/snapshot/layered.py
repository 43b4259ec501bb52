"""A map of lists that grows without being copied: what was there is shared, what was added lies over it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeAlias, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

_Lists: TypeAlias = Mapping[Key, Sequence[Value]]


class Layered(Generic[Key, Value]):
    """Lists by key. Immutable: `extended` gives a larger one that shares the lower layer."""

    def __init__(self, below: _Lists[Key, Value], above: _Lists[Key, Value] | None = None) -> None:
        self._below = below
        self._above = above or {}

    @classmethod
    def of(cls, pairs: Iterable[tuple[Key, Value]]) -> Layered[Key, Value]:
        """The map of these pairs."""
        return cls(_grouped(pairs))

    def get(self, key: Key) -> Sequence[Value]:
        """The list of a key; empty where there is none."""
        below = self._below.get(key, ())
        if self._above and (above := self._above.get(key)):
            return (*below, *above)
        return below

    def extended(self, pairs: Iterable[tuple[Key, Value]]) -> Layered[Key, Value]:
        """This map and more pairs."""
        above = dict(self._above)
        for key, values in _grouped(pairs).items():
            above[key] = (*above.get(key, ()), *values)
        return Layered(self._below, above)

    def __contains__(self, key: Key) -> bool:
        return key in self._below or key in self._above

    def __iter__(self) -> Iterator[Key]:
        yield from self._below
        yield from (key for key in self._above if key not in self._below)


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    grouped: dict[Key, list[Value]] = {}
    for key, value in pairs:
        grouped.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in grouped.items()}  # half the weight of lists
