"""What each service has and lacks: the editors' list of work, as data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kb.catalog.catalog import Catalog
from kb.catalog.model import Service
from kb.text.localized import CONTENT_LANGUAGES

HUMAN_CHANNELS = {"visit": "visit", "phone": "call"}
"""Channels on which one meets a person, and the situation of their script."""


def _unknown(service: Service, about: str) -> bool:
    return any(gap.about == about for gap in service.unknown)


def scripts_fit(service: Service) -> bool:
    """A script for each channel with a person on the other side."""
    situations = {script.situation for script in service.scripts}
    return all(HUMAN_CHANNELS[channel] in situations for channel in service.channels if channel in HUMAN_CHANNELS)


def _named_in_both(service: Service) -> bool:
    return all(service.popular_names.in_(code) for code in CONTENT_LANGUAGES)


PARTS: dict[str, Callable[[Service], bool]] = {
    "title": lambda service: all(service.title.values.get(code) for code in CONTENT_LANGUAGES),
    "summary": lambda service: all(service.summary.values.get(code) for code in CONTENT_LANGUAGES),
    "popular names": _named_in_both,
    "documents or unknown": lambda service: bool(service.documents) or _unknown(service, "documents"),
    "steps": lambda service: bool(service.steps),
    "fee, free or unknown": lambda service: bool(service.fees) or _unknown(service, "fees"),
    "term or unknown": lambda service: bool(service.terms) or _unknown(service, "terms"),
    "result or unknown": lambda service: bool(service.results) or _unknown(service, "results"),
    "legal basis or unknown": lambda service: bool(service.legal) or _unknown(service, "legal"),
    "appeal": lambda service: bool(service.appeal),
    "scripts": scripts_fit,
    "sources": lambda service: bool(service.sources),
}
"""The parts that an entry should have, and how to tell."""

FACTS: dict[str, Callable[[Service], bool]] = {
    "documents": lambda service: bool(service.documents),
    "a fee or free": lambda service: bool(service.fees),
    "a term": lambda service: bool(service.terms),
    "a result": lambda service: bool(service.results),
    "a legal basis": lambda service: bool(service.legal),
    "high confidence": lambda service: service.confidence == "high",
}
"""How much is known, where `unknown` does not count."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of `total` services have each part, and what each incomplete one lacks."""

    total: int
    parts: dict[str, int]
    facts: dict[str, int]
    lacking: dict[str, tuple[str, ...]]


def coverage(catalog: Catalog) -> Coverage:
    """Look at every service of the catalogue."""
    services = catalog.all(Service)
    lacking = {service.id: tuple(name for name, has in PARTS.items() if not has(service)) for service in services}
    return Coverage(
        total=len(services),
        parts={name: sum(map(has, services)) for name, has in PARTS.items()},
        facts={name: sum(map(has, services)) for name, has in FACTS.items()},
        lacking={id: parts for id, parts in lacking.items() if parts},
    )
