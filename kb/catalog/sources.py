"""How old the sources are, and which entries rest on little: what to check first, as data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from kb.catalog.catalog import Catalog
from kb.catalog.model import Service, Source


@dataclass(frozen=True, slots=True)
class Use:
    """A source, its age as a partial date (empty where none was printed), and the items that name it."""

    source: Source
    published: str
    items: tuple[str, ...]


def sources(catalog: Catalog) -> list[Use]:
    """Every source once, by address or else by publisher and title: undated ones first, then the oldest."""
    users: dict[str, list[str]] = defaultdict(list)
    found: dict[str, Source] = {}
    for entry in catalog:
        for source in getattr(entry.item, "sources", ()):
            key = source.url or f"{source.publisher}: {source.title}"
            found.setdefault(key, source)
            users[key].append(f"{entry.item.kind} {entry.item.id}")
    uses = [Use(source, source.published or "", tuple(users[key])) for key, source in found.items()]
    return sorted(uses, key=lambda use: (use.published, use.source.publisher))


def figures(service: Service) -> Iterator[tuple[str, str, str]]:
    """Each fee and term of a service: its path, date and source."""
    for name in ("fees", "terms"):
        for part in getattr(service, name):
            yield f"{name}.{part.id}", part.as_of, part.source


def doubtful(catalog: Catalog) -> list[Service]:
    """Services whose confidence is low, by id."""
    return [service for service in catalog.all(Service) if service.confidence == "low"]
