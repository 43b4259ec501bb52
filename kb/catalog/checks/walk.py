"""Walk an item part by part, with the path of each, as the file has it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from kb.store.yaml import Path


def walk(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield (path, part) for every field and list entry below `value`, parents first."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            here = (*path, field.name)
            part = getattr(value, field.name)
            yield here, part
            yield from walk(part, here)
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield (*path, index), part
            yield from walk(part, (*path, index))
