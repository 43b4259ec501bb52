"""Bring a folder of items into the store: new and changed ones are published as one edition.

Idempotent. An item that editors changed since the last import is never overwritten: if the file
changed too, the file's version is kept beside it as a draft to merge, and reported.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from kb.catalog import repository
from kb.catalog.catalog import Catalog, Entry
from kb.catalog.edition import Key
from kb.catalog.model import Item
from kb.catalog.repository import Saved, Stored, digest, written
from kb.editing import gate
from kb.errors import BadContent
from kb.issues import Issue
from kb.store.engine import Connection, Store


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did; `edition` is the new number, or none if readers see no change."""

    added: tuple[Key, ...] = ()
    changed: tuple[Key, ...] = ()
    unchanged: int = 0
    conflicts: tuple[Key, ...] = ()
    withdrawn: tuple[Key, ...] = ()
    edition: int | None = None


def import_catalog(
    catalog: Catalog,
    issues: Iterable[Issue] = (),
    *,
    store: Store,
    by: str,
    now: datetime,
    withdraw_missing: bool = False,
) -> ImportReport:
    """Check, keep and publish in one transaction, or raise `BadContent` and change nothing.

    `issues` are those of reading the folder; with `withdraw_missing`, items of the store that the
    folder no longer has are withdrawn unless editors changed them.
    """
    if refused := list(issues):
        raise BadContent(refused)
    with store.writing() as connection:
        known = repository.stored(connection)
        missing = _missing(catalog, known) if withdraw_missing else ()
        _check_together(connection, catalog, missing)
        return _keep(connection, catalog, known, missing, by=by, now=now)


def _missing(catalog: Catalog, known: dict[Key, Stored]) -> tuple[Key, ...]:
    return tuple(
        key
        for key, row in known.items()
        if key not in catalog.entries and row.published is not None and row.digest == row.imported_digest
    )


def _check_together(connection: Connection, catalog: Catalog, missing: tuple[Key, ...]) -> None:
    """What is checked is what readers would see: the store's items with the folder's over them."""
    kept = (Entry(item) for item in repository.load_edition(connection).items())
    together = {(entry.item.kind, entry.item.id): entry for entry in kept}
    together.update(catalog.entries)
    if issues := gate.issues(Catalog(entry for key, entry in together.items() if key not in missing)):
        raise BadContent(issues)


def _keep(
    connection: Connection,
    catalog: Catalog,
    known: dict[Key, Stored],
    missing: tuple[Key, ...],
    *,
    by: str,
    now: datetime,
) -> ImportReport:
    added: list[Key] = []
    changed: list[Key] = []
    conflicts: list[Key] = []
    saved: list[Saved] = []
    for key, entry in catalog.entries.items():
        verdict = _verdict(entry.item, known.get(key))
        if verdict == "same":
            continue
        if verdict == "conflict":
            conflicts.append(key)
            _keep_to_merge(connection, entry.item, by=by, now=now)
            continue
        saved.append(repository.save_revision(connection, entry.item, origin="import", by=by, at=now))
        repository.note_import(connection, key, written(entry.item))
        (added if verdict == "new" else changed).append(key)
    edition = None
    if saved or missing:
        edition = repository.publish(connection, saved, withdrawn=missing, by=by, at=now, note="import")
    unchanged = len(catalog) - len(added) - len(changed) - len(conflicts)
    return ImportReport(tuple(added), tuple(changed), unchanged, tuple(conflicts), missing, edition)


def _verdict(item: Item, row: Stored | None) -> str:
    incoming = digest(written(item))
    if row is None or (row.published is None and row.imported_digest is None):
        return "new"
    if incoming in (row.digest, row.imported_digest):
        return "same"
    return "changed" if row.digest == row.imported_digest else "conflict"


def _keep_to_merge(connection: Connection, item: Item, *, by: str, now: datetime) -> None:
    if not repository.waiting_to_merge(connection, (item.kind, item.id), written(item)):
        repository.save_revision(connection, item, origin="import", by=by, at=now, merge=True)
