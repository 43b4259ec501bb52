"""Who may open a route. Each view says so; a test finds the ones that do not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])


def public(view: View) -> View:
    """Anybody may open it, and anybody may keep a copy."""
    view.access = "public"  # type: ignore[attr-defined]
    return view


def answered(view: View) -> View:
    """Anybody may send it; it is answered and nothing is kept."""
    view.access = "answered"  # type: ignore[attr-defined]
    return view
