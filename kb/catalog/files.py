"""The catalogue as a folder of YAML: one file an item, `<folder of kind>/<id>.yml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from marshmallow import ValidationError

from kb.catalog.catalog import Catalog, Entry, Origin, dumped
from kb.catalog.kinds import BY_FOLDER, KINDS, Kind
from kb.catalog.model import Item
from kb.issues import Issue, Place
from kb.store import yaml
from kb.store.files import write_atomically


def read_catalog(root: Path) -> tuple[Catalog, list[Issue]]:
    """Read every item under `root`; items that cannot be read are left out and reported."""
    entries: list[Entry] = []
    issues: list[Issue] = []
    if not root.is_dir():
        return Catalog(), [Issue("no_catalogue", Place(str(root)))]
    for folder in sorted(path for path in root.iterdir() if path.is_dir()):
        kind = BY_FOLDER.get(folder.name)
        if kind is None:
            issues.append(Issue("unknown_folder", Place(str(folder)), {"known": sorted(BY_FOLDER)}))
            continue
        for path in sorted(folder.glob("*.yml")):
            entry, found = read_item(path, kind)
            issues += found
            if entry:
                entries.append(entry)
    return Catalog(entries), issues


def read_item(path: Path, kind: Kind) -> tuple[Entry | None, list[Issue]]:
    """Read one file; its name must be the id."""
    written = yaml.read(path.read_bytes(), str(path))
    if written.issues:
        return None, list(written.issues)
    item, issues = load(kind, written, str(path))
    if item is not None and item.id != path.stem:
        place = Place(str(path), written.line(("id",)), "id")
        return None, [Issue("id_is_not_file_name", place, {"id": item.id, "file": path.stem})]
    return (Entry(item, Origin(str(path), written)) if item else None), issues


def load(kind: Kind, written: yaml.Written, file: str = "") -> tuple[Item | None, list[Issue]]:
    """Build the item from its written form, or say what is wrong and on which line."""
    try:
        return kind.schema.load(written.data), []
    except ValidationError as error:
        issues = []
        for path, message in _flat(error.messages):
            place = Place(file, written.line(path), yaml.dotted(path))
            issues.append(Issue("schema", place, {"message": message}))
        return None, issues


def _flat(messages: Any, path: yaml.Path = ()) -> Iterator[tuple[yaml.Path, str]]:
    if isinstance(messages, Mapping):
        for key, inner in messages.items():
            yield from _flat(inner, path if key == "_schema" else (*path, key))
    else:
        for message in messages:
            if isinstance(message, Mapping):
                yield from _flat(message, path)
            else:
                yield path, str(message)


def canonical(item: Item) -> bytes:
    """The bytes an export writes for this item."""
    return yaml.write(dict(dumped(item)))


def path_of(root: Path, item: Item) -> Path:
    """Where the item is kept under `root`."""
    return root / KINDS[item.kind].folder / f"{item.id}.yml"


def write_item(root: Path, item: Item) -> Path:
    """Write the canonical file of one item."""
    path = path_of(root, item)
    write_atomically(path, canonical(item))
    return path
