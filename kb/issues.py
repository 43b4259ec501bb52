"""What a check found: a code, a place and values. Words for people live in the shells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in the content: a file and line where known, and the path inside the item."""

    file: str = ""
    line: int = 0
    path: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.path}" if self.path else where


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding; `code` is stable and names the rule, `values` fill its sentence."""

    code: str
    place: Place
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
