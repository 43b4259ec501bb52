"""The edition: the numbered, immutable set of everything published, compiled once per process.

Everything a page needs is a look-up here; nothing is asked of SQL while a reader waits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TypeVar, cast

from kb.catalog.checks.references import references
from kb.catalog.kinds import KINDS
from kb.catalog.model import Item
from kb.errors import Gone, NotFound

Some = TypeVar("Some", bound=Item)
Key = tuple[str, str]
"""(kind, id)."""


class Edition:
    """Items by kind and id, and who names whom. Never changed after it is built."""

    def __init__(
        self,
        items: Iterable[Item],
        *,
        number: int = 1,
        published_at: datetime = datetime(2026, 1, 1, tzinfo=UTC),
        withdrawn: Collection[Key] = (),
    ) -> None:
        self.number = number
        self.published_at = published_at
        self._items: dict[str, dict[str, Item]] = {kind: {} for kind in KINDS}
        for item in sorted(items, key=lambda item: item.id):
            self._items[item.kind][item.id] = item
        self._withdrawn = frozenset(withdrawn)
        self._moved = {(item.kind, old): item.id for item in self.items() for old in getattr(item, "former_ids", ())}
        self._named_by = self._invert()

    def items(self) -> Iterable[Item]:
        """Every item, by kind and id."""
        return (item for of_kind in self._items.values() for item in of_kind.values())

    def all(self, model: type[Some]) -> tuple[Some, ...]:
        """Every item of one model, by id."""
        return cast(tuple[Some, ...], tuple(self._items[model.kind].values()))

    def get(self, model: type[Some], id: str) -> Some:
        """The item, or `Gone` with its successor, or `NotFound`."""
        item = self.find(model, id)
        if item is None:
            raise self._missing(model.kind, id)
        return item

    def find(self, model: type[Some], id: str | None) -> Some | None:
        """The item, or none."""
        return cast("Some | None", self._items[model.kind].get(id or ""))

    def lookup(self, kind: str, id: str) -> Item | None:
        """The item of this kind name and id, or none."""
        return self._items.get(kind, {}).get(id)

    def only(self, model: type[Some], ids: Iterable[str]) -> tuple[Some, ...]:
        """The items with these ids, in this order; ids that are not there are left out."""
        return tuple(item for id in ids if (item := self.find(model, id)) is not None)

    def naming(self, model: type[Some], item: Item) -> tuple[Some, ...]:
        """The items of `model` that name `item` anywhere in them, by id."""
        ids = self._named_by.get((item.kind, item.id), MappingProxyType({})).get(model.kind, ())
        return self.only(model, ids)

    def _missing(self, kind: str, id: str) -> NotFound:
        if successor := self._moved.get((kind, id)):
            return Gone(kind, id, successor)
        return Gone(kind, id) if (kind, id) in self._withdrawn else NotFound(kind, id)

    def _invert(self) -> Mapping[Key, Mapping[str, tuple[str, ...]]]:
        found: dict[Key, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for item in self.items():
            for _, kind, id in references(item):
                found[kind, id][item.kind].add(item.id)
        return {
            key: MappingProxyType({kind: tuple(sorted(ids)) for kind, ids in by_kind.items()})
            for key, by_kind in found.items()
        }
