"""What stands between content and readers: every rule of the catalogue and of the parts built on it."""

from __future__ import annotations

from collections.abc import Callable

from kb.catalog import checks as catalog_checks
from kb.catalog.catalog import Catalog
from kb.guide import checks as guide_checks
from kb.issues import Issue
from kb.plan import checks as plan_checks
from kb.training import checks as training_checks

ALL: tuple[Callable[[Catalog], list[Issue]], ...] = (
    catalog_checks.check,
    guide_checks.check,
    plan_checks.check,
    training_checks.check,
)
"""A part with rules of its own adds its `check` here; import, publishing and `kb catalog check` ask them all."""


def issues(catalog: Catalog) -> list[Issue]:
    """Every issue of every rule, by place."""
    found = (issue for check in ALL for issue in check(catalog))
    return sorted(found, key=lambda issue: (issue.place, issue.code))
