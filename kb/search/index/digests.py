"""Which items differ between two editions, and which documents have to be written anew because of them."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import NamedTuple

from kb.catalog.edition import Edition
from kb.catalog.model import Item
from kb.search.records import borrowers

Key = tuple[str, str]


class Changes(NamedTuple):
    """Items whose documents are written anew, and items that are gone."""

    changed: tuple[Item, ...]
    removed: tuple[Key, ...]


class Seen(NamedTuple):
    """An edition whose items were digested before."""

    edition: Edition
    digests: Mapping[str, str]


def digests(edition: Edition, seen: Seen | None = None) -> dict[str, str]:
    """A short digest of every item, by "kind/id"; those of items seen before are taken over."""
    found = {}
    for item in edition.items():
        name = f"{item.kind}/{item.id}"
        found[name] = _known(name, item, seen) or digest(item)
    return found


def _known(name: str, item: Item, seen: Seen | None) -> str | None:
    if seen is None:
        return None
    before = seen.edition.lookup(item.kind, item.id)
    return seen.digests.get(name) if before is item or before == item else None


def digest(item: Item) -> str:
    """Equal for equal items, in every process: the written form of a frozen value holds no addresses."""
    return blake2b(repr(item).encode("utf-8", "replace"), digest_size=8).hexdigest()


def compare(edition: Edition, before: Mapping[str, str], now: Mapping[str, str]) -> Changes:
    """What to write anew for `edition`, given the digests of the old index and the new ones."""
    removed = tuple(key_of(name) for name in before if name not in now)
    touched = [key_of(name) for name, value in now.items() if before.get(name) != value]
    found = {key: item for key in touched if (item := edition.lookup(*key))}
    for item in tuple(found.values()):
        found |= {(other.kind, other.id): other for other in borrowers(item, edition)}
    return Changes(tuple(found.values()), removed)


def key_of(name: str) -> Key:
    """(kind, id) of "kind/id"."""
    kind, _, id = name.partition("/")
    return kind, id
