"""Services that nobody is led to: no guide and no module names them."""

from __future__ import annotations

from kb.catalog.catalog import Catalog
from kb.catalog.checks.references import references
from kb.catalog.model import Guide, Module, Service

LEADERS = (Guide, Module)
"""Kinds of items that lead people to services."""


def orphans(catalog: Catalog) -> tuple[Service, ...]:
    """The services that no leader names anywhere in it, by id."""
    leaders = {model.kind for model in LEADERS}
    named = {
        id
        for entry in catalog
        if entry.item.kind in leaders
        for _, kind, id in references(entry.item)
        if kind == Service.kind
    }
    return tuple(service for service in catalog.all(Service) if service.id not in named)
