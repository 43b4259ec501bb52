"""What a reader asks the search: words, language, filters, page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

PER_PAGE_LIMIT = 100
SORTS = ("relevance", "title", "checked")


@dataclass(frozen=True, slots=True)
class Request:
    """One search as it came in; nothing in it can make the engine fail.

    `filters` maps a facet ("topic", "life_event", "agency", "level", "channel", "place") to the chosen ids:
    within one facet any of them, between facets all. No `kinds` means every kind. `verbatim` takes the
    understanding back: no repair of layout or letters, no typos, no synonyms.
    """

    text: str
    language: str = "ky"
    kinds: tuple[str, ...] = ()
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    page: int = 1
    per_page: int = 10
    sort: str = "relevance"
    verbatim: bool = False

    def __post_init__(self) -> None:
        filters = {name: tuple(ids) for name, ids in self.filters.items() if ids}
        object.__setattr__(self, "filters", MappingProxyType(filters))
        object.__setattr__(self, "page", max(1, self.page))
        object.__setattr__(self, "per_page", min(PER_PAGE_LIMIT, max(1, self.per_page)))
        if self.sort not in SORTS:
            object.__setattr__(self, "sort", SORTS[0])

    def __hash__(self) -> int:
        filters = tuple(sorted(self.filters.items()))
        return hash((self.text, self.language, self.kinds, filters, self.page, self.per_page, self.sort, self.verbatim))
