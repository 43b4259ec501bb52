"""No figure without its source, no review without its date."""

from __future__ import annotations

from collections.abc import Iterator

from kb.catalog.catalog import Catalog, Origin
from kb.catalog.model import Agency, Contact, Fact, Office, Service
from kb.issues import Issue


def every_figure_has_its_source(catalog: Catalog) -> Iterator[Issue]:
    """Each fee, term and fact names a source of its own item."""
    for service, origin in catalog.of(Service):
        known = {source.id for source in service.sources}
        for name in ("fees", "terms"):
            for index, part in enumerate(getattr(service, name)):
                if part.source not in known:
                    yield Issue("unknown_source", origin.place((name, index, "source")), {"id": part.source})
    for fact, origin in catalog.of(Fact):
        if fact.source not in {source.id for source in fact.sources}:
            yield Issue("unknown_source", origin.place(("source",)), {"id": fact.source})


def every_contact_has_its_source(catalog: Catalog) -> Iterator[Issue]:
    """A phone, address or page of an agency or office is dated and sourced, or a shared fact."""
    reachable: list[tuple[Agency | Office, Origin]] = [*catalog.of(Agency), *catalog.of(Office)]
    for item, origin in reachable:
        known = {source.id for source in item.sources}
        for index, contact in enumerate(item.contacts):
            if problem := _contact_problem(contact, known):
                yield Issue(problem, origin.place(("contacts", index)), {"id": contact.source or ""})


def _contact_problem(contact: Contact, known: set[str]) -> str | None:
    if (contact.fact is None) == (contact.value is None):
        return "contact_needs_value_or_fact"
    if contact.fact is not None:
        return None
    if contact.source not in known:
        return "unknown_source"
    return None if contact.checked_on else "contact_without_date"


def reviews_follow_their_check(catalog: Catalog) -> Iterator[Issue]:
    """A review is due after the check that it follows."""
    for entry in catalog:
        review = getattr(entry.item, "review", None)
        if review is not None and review.due <= review.checked_on:
            yield Issue("review_due_before_check", entry.origin.place(("review", "due")))
