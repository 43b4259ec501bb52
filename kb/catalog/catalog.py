"""A whole set of items by kind and id, with where each was written; what checks look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from kb.catalog.kinds import KINDS
from kb.catalog.model import Item
from kb.issues import Place
from kb.store.yaml import Path, Written, dotted

Some = TypeVar("Some", bound=Item)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an item was written: its file and lines, or nothing for one from the store."""

    file: str = ""
    written: Written = field(default_factory=lambda: Written(None))

    def place(self, path: Path = ()) -> Place:
        """The place of `path` inside the item."""
        return Place(self.file, self.written.line(path) if self.file else 0, dotted(path))


@dataclass(frozen=True, slots=True)
class Entry:
    """An item and its origin."""

    item: Item
    origin: Origin = field(default_factory=Origin)


class Catalog:
    """Items by (kind, id); iterates in the order of kinds, then ids."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        order = list(KINDS)
        chosen = sorted(entries, key=lambda entry: (order.index(entry.item.kind), entry.item.id))
        self.entries: dict[tuple[str, str], Entry] = {(e.item.kind, e.item.id): e for e in chosen}

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def __len__(self) -> int:
        return len(self.entries)

    def has(self, kind: str, id: str) -> bool:
        """Whether there is such an item."""
        return (kind, id) in self.entries

    def get(self, model: type[Some], id: str) -> Some | None:
        """The item of this model and id, or none."""
        entry = self.entries.get((model.kind, id))
        return cast(Some, entry.item) if entry else None

    def all(self, model: type[Some]) -> list[Some]:
        """Every item of one model, by id."""
        return [cast(Some, entry.item) for entry in self if entry.item.kind == model.kind]

    def of(self, model: type[Some]) -> Iterator[tuple[Some, Origin]]:
        """Every item of one model with its origin."""
        for entry in self:
            if entry.item.kind == model.kind:
                yield cast(Some, entry.item), entry.origin


def dumped(item: Item) -> Mapping[str, Any]:
    """The canonical written form of an item, as JSON and YAML hold it."""
    return cast(Mapping[str, Any], KINDS[item.kind].schema.dump(item))
