"""YAML as we write it: data with the line of every path, one canonical form, no surprises.

Only plain mappings, lists, strings, integers and true/false are read; dates and decimals stay
strings for the schema. Duplicate keys, anchors and tags are refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from kb.issues import Issue, Place

MAX_BYTES = 1_000_000
Path = tuple[str | int, ...]
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@dataclass(frozen=True, slots=True)
class Written:
    """What a file holds, and the line of each path in it."""

    data: Any
    lines: dict[Path, int] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()

    def line(self, path: Path) -> int:
        """The line of `path`, or of its nearest parent that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read(content: bytes, file: str = "") -> Written:
    """Parse one document. A broken one has no data and says where and why."""
    if len(content) > MAX_BYTES:
        return Written(None, issues=(Issue("yaml_too_long", Place(file, 1), {"limit": MAX_BYTES}),))
    try:
        node = yaml.compose(content.decode("utf-8"), Loader=_Loader)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return Written(None, issues=(Issue("yaml_not_utf8", Place(file, line)),))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        place = Place(file, mark.line + 1 if mark else 1)
        return Written(None, issues=(Issue("yaml_broken", place, {"problem": problem}),))
    reading = _Reading(file)
    data = reading.value(node, ())
    return Written(data, reading.lines, tuple(reading.issues))


def write(data: Any) -> bytes:
    """The canonical form: declared key order, block style, 110 columns, UTF-8, one final newline."""
    text = yaml.dump(data, Dumper=_Canonical, allow_unicode=True, sort_keys=False, width=110, indent=2)
    return str(text).encode("utf-8")


class _Reading:
    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[Path, int] = {}
        self.issues: list[Issue] = []

    def value(self, node: yaml.Node | None, path: Path) -> Any:
        if node is None:
            return None
        self.lines.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*path, index)) for index, child in enumerate(node.value)]
        return self._scalar(node) if isinstance(node, yaml.ScalarNode) else None

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            here = (*path, key)
            line = key_node.start_mark.line + 1
            if key in data:
                place = Place(self.file, line, dotted(here))
                self.issues.append(Issue("yaml_duplicate_key", place, {"key": key}))
            self.lines[here] = line
            data[key] = self.value(value_node, here)
        return data

    @staticmethod
    def _scalar(node: yaml.ScalarNode) -> Any:
        if not node.style and node.tag.endswith(":null"):
            return None
        if not node.style and node.value in ("true", "false"):
            return node.value == "true"
        if not node.style and node.tag.endswith(":int") and node.value.isdecimal() and node.value.isascii():
            return int(node.value) if node.value == "0" or node.value[0] != "0" else node.value
        return node.value


class _Canonical(_Dumper):  # type: ignore[misc, valid-type]
    """Literal blocks for texts of several lines; aliases never."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: Any, value: str) -> Any:
    style = "|" if "\n" in value else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Canonical.add_representer(str, _text)
_Canonical.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":float"))]
    for first, resolvers in _Dumper.yaml_implicit_resolvers.items()
}


def dotted(path: Path) -> str:
    """`steps[2].title.ky` for ("steps", 2, "title", "ky")."""
    parts: list[str] = []
    for part in path:
        parts.append(f"[{part}]" if isinstance(part, int) else f".{part}" if parts else part)
    return "".join(parts)
