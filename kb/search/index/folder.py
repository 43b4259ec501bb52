"""Where indexes live: one folder an edition and analyser, built aside, swapped by rename, old ones cleared.

Several processes share the place. Builders hold a lock; openers need none, since a folder under its final
name is whole.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kb.errors import IndexUnavailable, StoreUnavailable
from kb.search.index.version import analyser_version
from kb.store.files import write_atomically

MANIFEST = "manifest.json"
_BUILDING = ".building-"
_LOCK = ".lock"
MODE = 0o700


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a whole index says of itself: its edition, its analyser, the digest of every item."""

    edition: int
    analyser: str
    digests: Mapping[str, str]


class IndexFolder:
    """The place of all indexes of one instance."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, edition: int) -> Path:
        """The index of an edition, whether it is there or not."""
        return self.root / f"{edition:08d}-{analyser_version()}"

    def manifest(self, path: Path) -> Manifest | None:
        """What the index says of itself; nothing for a folder that is not a whole index of this analyser."""
        try:
            found = Manifest(**json.loads((path / MANIFEST).read_bytes()))
        except (OSError, ValueError, TypeError):
            return None
        return found if found.analyser == analyser_version() else None

    def newest(self) -> Path | None:
        """The whole index of the highest edition by this analyser."""
        paths = sorted(self.root.glob(f"[0-9]*-{analyser_version()}"), reverse=True)
        return next((path for path in paths if self.manifest(path)), None)

    def make(self, manifest: Manifest, build: Callable[[Path], None]) -> Path:
        """Build an index aside and put it in its place. Raises `IndexUnavailable` where nothing can be written."""
        target = self.path(manifest.edition)
        aside = self.root / f"{_BUILDING}{os.getpid()}-{target.name}"
        try:
            shutil.rmtree(aside, ignore_errors=True)
            aside.mkdir(mode=MODE)
            build(aside)
            content = {"edition": manifest.edition, "analyser": manifest.analyser, "digests": dict(manifest.digests)}
            write_atomically(aside / MANIFEST, json.dumps(content).encode(), mode=0o600)
            _flush(aside)
            self._swap(aside, target)
        except (OSError, StoreUnavailable) as error:
            raise IndexUnavailable(str(error)) from error
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        return target

    def _swap(self, aside: Path, target: Path) -> None:
        if target.exists():
            retired = target.with_name(f"{_BUILDING}{os.getpid()}-old")
            shutil.rmtree(retired, ignore_errors=True)
            os.replace(target, retired)
        os.replace(aside, target)
        _flush_folder(self.root)
        self.clear(keep=target)

    def clear(self, *, keep: Path) -> None:
        """Remove what a killed build left and all indexes but `keep` and the newest before it. Hold the lock."""
        if not self.root.is_dir():
            return
        others = sorted((path for path in self.root.glob("[0-9]*-*") if path != keep), reverse=True)
        stale = [path for path in self.root.glob(f"{_BUILDING}*") if path != keep]
        for path in others[1:] + stale:
            shutil.rmtree(path, ignore_errors=True)

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Be the only builder; freed by the system when the process dies."""
        try:
            self.root.mkdir(mode=MODE, parents=True, exist_ok=True)
            os.chmod(self.root, MODE)
            handle = os.open(self.root / _LOCK, os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as error:
            raise IndexUnavailable(str(error)) from error
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)


def copy_linked(source: Path, target: Path) -> None:
    """A copy that shares the files: Whoosh never writes into a file that is there, only new ones."""
    for path in source.iterdir():
        if path.name == MANIFEST or path.name.endswith("LOCK") or not path.is_file():
            continue
        try:
            os.link(path, target / path.name)
        except OSError:
            shutil.copy2(path, target / path.name)


def _flush(folder: Path) -> None:
    for path in folder.iterdir():
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    _flush_folder(folder)


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
