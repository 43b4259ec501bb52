"""Many services that look like the real ones: their texts with half of the words exchanged, by a seeded program."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, cycle, islice
from random import Random
from typing import Any, TypeVar

from kb.catalog.edition import Edition
from kb.catalog.model import Item, Service
from kb.text.localized import Names, Text

EXCHANGED = 0.5
POOL = 30_000
_WORD = re.compile(r"[^\W\d_]{3,}")
_KEPT = ("sources", "review", "scripts", "unknown", "legal", "related", "appeal")

Part = TypeVar("Part")


class Words:
    """Made-up words: halves of real ones joined, the first ones far more frequent than the last."""

    def __init__(self, texts: Sequence[str], random: Random) -> None:
        real = sorted({word.lower() for text in texts for word in _WORD.findall(text)})
        made = {self._joined(real, random) for _ in range(POOL)}
        self._made = sorted(made, key=lambda _: random.random())
        self._weights = list(accumulate(1 / rank for rank in range(1, len(self._made) + 1)))
        self._random = random

    @staticmethod
    def _joined(real: Sequence[str], random: Random) -> str:
        start, end = random.choice(real), random.choice(real)
        return start[: max(2, len(start) // 2)] + end[len(end) // 2 :]

    def change(self, text: str) -> str:
        """The text with about half of its words exchanged."""
        return _WORD.sub(self._maybe, text)

    def _maybe(self, found: re.Match[str]) -> str:
        if self._random.random() > EXCHANGED:
            return found.group()
        return str(self._random.choices(self._made, cum_weights=self._weights)[0])


def grown(edition: Edition, services: int, *, seed: int = 1) -> Edition:
    """The edition with noise services added until it has so many; the same for the same seed."""
    random = Random(seed)
    real = edition.all(Service)
    texts = [text for service in real for text in _texts(service)]
    words = Words(texts, random)
    missing = max(0, services - len(real))
    noise = (_copy(service, place, words) for place, service in enumerate(islice(cycle(real), missing)))
    return Edition([*edition.items(), *noise], number=edition.number, published_at=edition.published_at)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, Text | Names):
        yield from value.all()
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _texts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)


def _copy(service: Service, place: int, words: Words) -> Item:
    kept = {name: getattr(service, name) for name in _KEPT}
    changed = _changed(service, words)
    return dataclasses.replace(changed, id=f"{service.id[:60]}-{place}", former_ids=(), **kept)


def _changed(value: Part, words: Words) -> Part:
    """The same value with all its texts changed."""
    if isinstance(value, Text):
        return Text({code: words.change(text) for code, text in value.values.items()}, value.ours)  # type: ignore[return-value]
    if isinstance(value, Names):
        return Names({code: [words.change(name) for name in names] for code, names in value.values.items()})  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(_changed(part, words) for part in value)  # type: ignore[return-value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: _changed(getattr(value, field.name), words) for field in dataclasses.fields(value)}
        return dataclasses.replace(value, **parts)
    return value
