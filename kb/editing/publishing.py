"""Make a changed item visible to readers: one transaction, one new edition."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from kb.catalog import repository
from kb.catalog.catalog import Catalog, Entry
from kb.catalog.edition import Key
from kb.catalog.model import Item
from kb.editing import gate
from kb.errors import BadContent
from kb.store.engine import Store


def publish_items(
    changed: Sequence[Item],
    *,
    withdraw: Sequence[Key] = (),
    store: Store,
    by: str,
    now: datetime,
    note: str = "",
) -> int:
    """Publish new versions of items and withdraw others; give the new edition's number.

    Raises `BadContent`, and changes nothing, if the edition would break a rule.
    """
    with store.writing() as connection:
        together = {(item.kind, item.id): Entry(item) for item in repository.load_edition(connection).items()}
        together.update({(item.kind, item.id): Entry(item) for item in changed})
        if issues := gate.issues(Catalog(entry for key, entry in together.items() if key not in withdraw)):
            raise BadContent(issues)
        saved = [repository.save_revision(connection, item, origin="edit", by=by, at=now) for item in changed]
        return repository.publish(connection, saved, withdrawn=withdraw, by=by, at=now, note=note)
