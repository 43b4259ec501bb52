"""Opening the index of an edition: taken as it is, brought up to date, or built; then loaded into memory."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from whoosh.filedb.filestore import Storage

from kb.catalog.edition import Edition
from kb.errors import IndexUnavailable
from kb.search.fields import UNFOUND_KINDS
from kb.search.index import documents
from kb.search.index.digests import Changes, Seen, compare, digests
from kb.search.index.folder import IndexFolder, Manifest, copy_linked
from kb.search.index.version import analyser_version
from kb.search.records import record, records
from kb.search.snapshot import file
from kb.search.snapshot.snapshot import EMPTY, Snapshot, read

log = logging.getLogger(__name__)
SMALL_CHANGE = 0.2
"""The share of changed items up to which an index is brought up to date rather than built."""
MOST_SEGMENTS = 12
"""Updates add a segment each; past this many the index is built anew."""


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """A snapshot, and what it was made of; a later edition starts from it."""

    snapshot: Snapshot
    seen: Seen


def open_snapshot(edition: Edition, root: Path | None, *, start: Opened | None = None) -> Opened:
    """The snapshot of an edition, from the index kept under `root`; without a root it is made in memory and not kept.

    Raises `IndexUnavailable` only when there is no index that can be used and none can be written.
    """
    now = digests(edition, start.seen if start else None)
    if root is None:
        return Opened(_built(documents.InMemory(), edition), Seen(edition, now))
    folder = IndexFolder(root)
    known = start.snapshot if start else EMPTY
    snapshot = _opened(folder, edition, now, known)
    if snapshot is None:
        with folder.lock():
            # Another process may have built it while this one waited.
            snapshot = _opened(folder, edition, now, known) or _made(folder, edition, now, known)
    return Opened(snapshot, Seen(edition, now))


def _opened(folder: IndexFolder, edition: Edition, now: dict[str, str], start: Snapshot) -> Snapshot | None:
    path = folder.path(edition.number)
    manifest = folder.manifest(path)
    if manifest is None or manifest.digests != now:
        return None
    return _tried(lambda: _read(path, start))


def _made(folder: IndexFolder, edition: Edition, now: dict[str, str], start: Snapshot) -> Snapshot:
    manifest = Manifest(edition.number, analyser_version(), now)
    if (updated := _tried(lambda: _updated(folder, edition, manifest, start))) is not None:
        return updated

    made: list[Snapshot] = []

    def build(aside: Path) -> None:
        made.append(_built(documents.on_disk(aside), edition))
        file.write(aside, made[0])

    folder.make(manifest, build)
    return made[0]


def _built(place: Storage, edition: Edition) -> Snapshot:
    documents.create(place, records(edition))
    return read(place)


def _updated(folder: IndexFolder, edition: Edition, manifest: Manifest, start: Snapshot) -> Snapshot | None:
    """The newest index with only the changed items written anew, where that is worth it."""
    source = folder.newest()
    before = folder.manifest(source) if source else None
    if source is None or before is None or len(list(source.glob("*.seg"))) > MOST_SEGMENTS:
        return None
    changes = compare(edition, before.digests, manifest.digests)
    if len(changes.changed) + len(changes.removed) > SMALL_CHANGE * len(manifest.digests):
        return None

    made: list[Snapshot] = []

    def build(aside: Path) -> None:
        copy_linked(source, aside)
        _apply(changes, edition, aside)
        made.append(_read(aside, start))

    folder.make(manifest, build)
    return made[0]


def _apply(changes: Changes, edition: Edition, aside: Path) -> None:
    changed = [record(item, edition) for item in changes.changed if item.kind not in UNFOUND_KINDS]
    removed = [key for key in changes.removed if key[0] not in UNFOUND_KINDS]
    if changed or removed:
        documents.update(aside, changed, removed)


def _read(path: Path, start: Snapshot) -> Snapshot:
    return read(documents.on_disk(path), start if start.segments else file.load(path))


def _tried(action: Callable[[], Snapshot | None]) -> Snapshot | None:
    """What the action gives; any failure but a folder that cannot be written means: build it anew.

    A damaged Whoosh index shows itself by many kinds of exception, so all of them count.
    """
    try:
        return action()
    except IndexUnavailable:
        raise
    except Exception as error:  # noqa: BLE001
        log.warning("index_unusable", extra={"reason": repr(error)})
        return None
