"""Shared values as people read them: «150 000 сом», «2,94 сом/кВт·ч», «1 сентября»."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal
from flask_babel import get_locale

from kb.catalog.model import Fact
from kb.web import messages
from kb.web.spans import span

NUMBER = re.compile(r"\d+(?:\.\d+)?")
NUMBERS = re.compile(r"\d+(?:\.\d+)?(?:–\d+(?:\.\d+)?)?")
YEARLY = re.compile(r"(\d\d)-(\d\d)")
WHOLE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
SPANS = {"years": "year", "year": "year", "month": "month", "day": "day", "working_day": "working_day", "hour": "hour"}


def figure(fact: Fact) -> str:
    """The value with its unit; what is neither a number nor a date stays as it is written."""
    if fact.unit in SPANS and NUMBER.fullmatch(fact.value):
        return span(Decimal(fact.value), SPANS[fact.unit])
    shown = _days(fact.value) if fact.type == "holiday" else _dated(fact.value) or _grouped(fact.value)
    unit = str(messages.UNITS.get(fact.unit, fact.unit)) if fact.unit else ""
    return f"{shown} {unit}".strip()


def _days(value: str) -> str:
    """Days and runs of days: «1 мая – 9 мая»."""
    runs = (run.strip().split("/") for run in value.split(","))
    return ", ".join(" – ".join(_dated(day) or day for day in run) for run in runs)


def _dated(value: str) -> str | None:
    try:
        if found := YEARLY.fullmatch(value):
            month, day = (int(part) for part in found.groups())
            pattern = "d-MMMM" if str(get_locale()) == "ky" else "d MMMM"
            return format_date(date(2000, month, day), pattern, get_locale())
        if found := WHOLE.fullmatch(value):
            return format_date(date(*(int(part) for part in found.groups())), "long", get_locale())
    except ValueError:
        pass  # looks like a date and is none
    return None


def _grouped(value: str) -> str:
    if not NUMBERS.fullmatch(value):
        return value
    return NUMBER.sub(lambda found: format_decimal(Decimal(found.group()), locale=get_locale()), value)
