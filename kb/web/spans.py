"""Spans of time in words. A bound changes the case of the unit, so each bound has texts of its own."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import format_decimal
from flask_babel import get_locale, ngettext


def span(amount: Decimal, unit: str) -> str:
    """«12 рабочих дней»."""
    shown, number = _written(amount)
    return {
        "minute": ngettext("%(shown)s minute", "%(shown)s minutes", number, shown=shown),
        "hour": ngettext("%(shown)s hour", "%(shown)s hours", number, shown=shown),
        "working_day": ngettext("%(shown)s working day", "%(shown)s working days", number, shown=shown),
        "day": ngettext("%(shown)s day", "%(shown)s days", number, shown=shown),
        "month": ngettext("%(shown)s month", "%(shown)s months", number, shown=shown),
        "year": ngettext("%(shown)s year", "%(shown)s years", number, shown=shown),
    }[unit]


def at_most(amount: Decimal, unit: str) -> str:
    """«до 3 рабочих дней», «до 1 дня»."""
    shown, number = _written(amount)
    return {
        "minute": ngettext("up to %(shown)s minute", "up to %(shown)s minutes", number, shown=shown),
        "hour": ngettext("up to %(shown)s hour", "up to %(shown)s hours", number, shown=shown),
        "working_day": ngettext("up to %(shown)s working day", "up to %(shown)s working days", number, shown=shown),
        "day": ngettext("up to %(shown)s day", "up to %(shown)s days", number, shown=shown),
        "month": ngettext("up to %(shown)s month", "up to %(shown)s months", number, shown=shown),
        "year": ngettext("up to %(shown)s year", "up to %(shown)s years", number, shown=shown),
    }[unit]


def at_least(amount: Decimal, unit: str) -> str:
    """«от 3 часов»."""
    shown, number = _written(amount)
    return {
        "minute": ngettext("from %(shown)s minute", "from %(shown)s minutes", number, shown=shown),
        "hour": ngettext("from %(shown)s hour", "from %(shown)s hours", number, shown=shown),
        "working_day": ngettext("from %(shown)s working day", "from %(shown)s working days", number, shown=shown),
        "day": ngettext("from %(shown)s day", "from %(shown)s days", number, shown=shown),
        "month": ngettext("from %(shown)s month", "from %(shown)s months", number, shown=shown),
        "year": ngettext("from %(shown)s year", "from %(shown)s years", number, shown=shown),
    }[unit]


def _written(amount: Decimal) -> tuple[str, int]:
    return format_decimal(amount, locale=get_locale()), int(amount)
