"""Items, their revisions and the editions, in SQL. The only place in the catalogue that speaks it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from kb.catalog.catalog import dumped
from kb.catalog.edition import Edition, Key
from kb.catalog.kinds import KINDS
from kb.catalog.model import Item
from kb.store.tables import audit, editions, items, publications, revisions


@dataclass(frozen=True, slots=True)
class Stored:
    """What the store knows of an item: the digests of what is published and of the last import."""

    published: int | None
    digest: str | None
    imported_digest: str | None


@dataclass(frozen=True, slots=True)
class Saved:
    """A revision just kept."""

    id: int
    kind: str
    item: str


def written(item: Item) -> str:
    """The canonical JSON of an item."""
    return json.dumps(dumped(item), ensure_ascii=False, separators=(",", ":"))


def digest(document: str) -> str:
    """What tells two versions apart."""
    return hashlib.sha256(document.encode()).hexdigest()


def loaded(kind: str, document: str) -> Item:
    """The item a revision holds; its schema is applied again."""
    item: Item = KINDS[kind].schema.load(json.loads(document))
    return item


def edition_number(connection: Connection) -> int:
    """The number of the current edition; 0 while nothing is published."""
    return connection.scalar(select(func.max(editions.c.number))) or 0


def load_edition(connection: Connection, *, before: Edition | None = None) -> Edition:
    """Compile everything published; one consistent view. What did not change since `before` is taken from it."""
    number = edition_number(connection)
    at = connection.scalar(select(editions.c.at).where(editions.c.number == number))
    published = select(items.c.kind, items.c.id, items.c.published).where(items.c.published.is_not(None))
    before = before if before and before.number <= number else None  # a restored backup may be older
    changed = changed_since(connection, before.number) if before else set()
    found: list[Item] = []
    missing: list[int] = []
    for row in connection.execute(published):
        same = before.lookup(row.kind, row.id) if before and (row.kind, row.id) not in changed else None
        if same is not None:
            found.append(same)
        elif row.kind in KINDS:
            missing.append(row.published)
    return Edition(
        [*found, *_of_revisions(connection, missing)],
        number=number,
        published_at=_aware(at) if at else datetime.fromtimestamp(0, UTC),
        withdrawn=_withdrawn(connection),
    )


def _of_revisions(connection: Connection, ids: list[int]) -> Iterator[Item]:
    for some in _batched(ids, 500):
        rows = connection.execute(select(revisions.c.kind, revisions.c.document).where(revisions.c.id.in_(some)))
        yield from (loaded(row.kind, row.document) for row in rows)


def _batched(ids: list[int], size: int) -> Iterator[list[int]]:
    return (ids[start : start + size] for start in range(0, len(ids), size))


def _withdrawn(connection: Connection) -> set[Key]:
    gone = select(items.c.kind, items.c.id).where(
        items.c.published.is_(None),
        select(publications.c.edition)
        .where(publications.c.kind == items.c.kind, publications.c.item == items.c.id)
        .exists(),
    )
    return {(row.kind, row.id) for row in connection.execute(gone)}


def _aware(moment: datetime) -> datetime:
    """SQLite gives back naive moments; all of ours are UTC."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def stored(connection: Connection) -> dict[Key, Stored]:
    """Every item the store knows, published or not."""
    rows = connection.execute(
        select(items.c.kind, items.c.id, items.c.published, items.c.imported_digest, revisions.c.digest).outerjoin(
            revisions, revisions.c.id == items.c.published
        )
    )
    return {(row.kind, row.id): Stored(row.published, row.digest, row.imported_digest) for row in rows}


def save_revision(
    connection: Connection, item: Item, *, origin: str, by: str, at: datetime, merge: bool = False
) -> Saved:
    """Append one version of an item; readers do not see it before it is published."""
    document = written(item)
    key = (items.c.kind == item.kind) & (items.c.id == item.id)
    if connection.scalar(select(func.count()).select_from(items).where(key)) == 0:
        connection.execute(insert(items).values(kind=item.kind, id=item.id))
    values = {"kind": item.kind, "item": item.id, "document": document, "digest": digest(document)}
    kept = connection.execute(insert(revisions).values(**values, origin=origin, by=by, at=at, merge=merge))
    (id,) = kept.inserted_primary_key or (0,)
    return Saved(id, item.kind, item.id)


def waiting_to_merge(connection: Connection, key: Key, document: str) -> bool:
    """Whether this very version is already kept as a draft to merge."""
    found = select(revisions.c.id).where(
        revisions.c.kind == key[0],
        revisions.c.item == key[1],
        revisions.c.digest == digest(document),
        revisions.c.merge,
    )
    return connection.scalar(found) is not None


def note_import(connection: Connection, key: Key, document: str) -> None:
    """Remember what the last import brought for this item."""
    here = (items.c.kind == key[0]) & (items.c.id == key[1])
    connection.execute(update(items).where(here).values(imported_digest=digest(document)))


def publish(
    connection: Connection,
    saved: Iterable[Saved],
    *,
    withdrawn: Iterable[Key] = (),
    by: str,
    at: datetime,
    note: str = "",
) -> int:
    """Make a new edition of these revisions, without the withdrawn items; give its number."""
    number = edition_number(connection) + 1
    connection.execute(insert(editions).values(number=number, at=at, by=by, note=note))
    changes: list[tuple[str, str, int | None]] = [(revision.kind, revision.item, revision.id) for revision in saved]
    changes += [(kind, id, None) for kind, id in withdrawn]
    for kind, id, revision in changes:
        connection.execute(insert(publications).values(edition=number, kind=kind, item=id, revision=revision))
        here = (items.c.kind == kind) & (items.c.id == id)
        connection.execute(update(items).where(here).values(published=revision))
    append_audit(connection, "publish", {"edition": number, "items": len(changes), "note": note}, by=by, at=at)
    return number


def append_audit(connection: Connection, action: str, details: Mapping[str, Any], *, by: str, at: datetime) -> None:
    """One line of who did what."""
    written_details = json.dumps(details, ensure_ascii=False, sort_keys=True)
    connection.execute(insert(audit).values(at=at, by=by, action=action, details=written_details))


def changed_since(connection: Connection, number: int) -> set[Key]:
    """The items that any edition after `number` changed or withdrew."""
    rows = connection.execute(
        select(publications.c.kind, publications.c.item).where(publications.c.edition > number).distinct()
    )
    return {(row.kind, row.item) for row in rows}


def as_of_edition(connection: Connection, key: Key, number: int) -> Item | None:
    """The item as edition `number` showed it, or none."""
    row = connection.execute(
        select(publications.c.revision, revisions.c.document)
        .outerjoin(revisions, revisions.c.id == publications.c.revision)
        .where(publications.c.kind == key[0], publications.c.item == key[1], publications.c.edition <= number)
        .order_by(publications.c.edition.desc())
        .limit(1)
    ).first()
    return loaded(key[0], row.document) if row and row.document is not None else None
