"""The knowledge base of the running app, and the one reading that a request holds on to."""

from __future__ import annotations

import gc
from datetime import UTC, date, datetime, timedelta
from typing import cast

from flask import Flask, current_app, g

from kb.catalog.model import Service
from kb.search.request import Request
from kb.wiring import Kb, Reading


def remember(app: Flask, kb: Kb) -> None:
    """Tie the knowledge base to the app."""
    app.extensions["kb"] = kb


def warm(app: Flask) -> None:
    """Read the edition and open its index before workers are forked: what they have in common is in memory once.

    No thread and no connection is left behind, since neither lives on in a fork. A store that cannot be read yet is
    left to the first request.
    """
    kb = app.extensions["kb"]
    kb.current.look()
    if kb.current.shown:
        _rehearse(kb.current.shown)
    kb.store.close()
    # The collector writes into everything it looks at, and what is written is no longer common.
    gc.collect()
    gc.freeze()


def _rehearse(reading: Reading) -> None:
    """Search for every second service by its title, in the languages by turns: most queries need what that finds."""
    for number, service in enumerate(reading.edition.all(Service)[::2]):
        titles = sorted(service.title.values.items())
        language, title = titles[number % len(titles)]
        reading.search.search(Request(title, language))


def kb() -> Kb:
    """The knowledge base of this app."""
    return cast(Kb, current_app.extensions["kb"])


def now() -> Reading:
    """The edition and its search, the same for the whole request."""
    if "reading" not in g:
        g.reading = kb().now()
    return cast(Reading, g.reading)


AHEAD = timedelta(hours=6)
"""How far the clocks of Kyrgyzstan are ahead of UTC, summer and winter."""


def today() -> date:
    """The date in Kyrgyzstan."""
    return (datetime.now(UTC) + AHEAD).date()
