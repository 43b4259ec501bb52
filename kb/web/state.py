"""The knowledge base of the running app, and the one reading that a request holds on to."""

from __future__ import annotations

from typing import cast

from flask import Flask, current_app, g

from kb.wiring import Kb, Reading


def remember(app: Flask, kb: Kb) -> None:
    """Tie the knowledge base to the app."""
    app.extensions["kb"] = kb


def kb() -> Kb:
    """The knowledge base of this app."""
    return cast(Kb, current_app.extensions["kb"])


def now() -> Reading:
    """The edition and its search, the same for the whole request."""
    if "reading" not in g:
        g.reading = kb().now()
    return cast(Reading, g.reading)
