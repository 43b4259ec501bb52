"""Which items differ between two editions, and which documents have to be written anew because of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import NamedTuple

from kb.catalog.edition import Edition
from kb.catalog.kinds import KINDS
from kb.catalog.model import Item

Key = tuple[str, str]


class Changes(NamedTuple):
    """Items whose documents are written anew, and items that are gone."""

    changed: tuple[Item, ...]
    removed: tuple[Key, ...]


def digests(edition: Edition) -> dict[str, str]:
    """A short digest of every item, by "kind/id"."""
    return {f"{item.kind}/{item.id}": digest(item) for item in edition.items()}


def digest(item: Item) -> str:
    """Equal for equal items, in every process: the written form of a frozen value holds no addresses."""
    return blake2b(repr(item).encode("utf-8", "replace"), digest_size=8).hexdigest()


def compare(edition: Edition, before: Mapping[str, str], now: Mapping[str, str]) -> Changes:
    """What to write anew for `edition`, given the digests of the old index and the new ones."""
    removed = tuple(_key(name) for name in before if name not in now)
    touched = [_key(name) for name, value in now.items() if before.get(name) != value]
    found = {key: item for key in touched if (item := edition.lookup(*key))}
    for item in tuple(found.values()):
        found |= {(other.kind, other.id): other for other in _naming(edition, item)}
    return Changes(tuple(found.values()), removed)


def _key(name: str) -> Key:
    kind, _, id = name.partition("/")
    return kind, id


def _naming(edition: Edition, item: Item) -> Iterable[Item]:
    """Items whose documents hold words of `item`."""
    for kind in KINDS.values():
        yield from edition.naming(kind.schema.model, item)


