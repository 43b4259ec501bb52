"""A lesson at a glance: everything to bring and everything it shows live, each once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from kb.catalog.model import Activity, Live
from kb.text.localized import Text

Thing = TypeVar("Thing")


def materials(activities: Iterable[Activity]) -> tuple[Text, ...]:
    """What to bring for these activities."""
    return _once(material for activity in activities for material in activity.materials)


def live(activities: Iterable[Activity]) -> Live:
    """What these activities show; the service of a script counts as shown."""
    shown = [activity.live for activity in activities]
    services = [id for one in shown for id in (*one.services, *(name.service for name in one.scripts))]
    return Live(
        _once(services),
        _once(id for one in shown for id in one.guides),
        _once(name for one in shown for name in one.scripts),
        _once(id for one in shown for id in one.terms),
    )


def _once(things: Iterable[Thing]) -> tuple[Thing, ...]:
    return tuple(dict.fromkeys(things))
