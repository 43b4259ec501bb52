"""Which Whoosh this is: five packages install under the same name, and only one gives right answers."""

from __future__ import annotations

import warnings

from kb.errors import BadConfiguration

with warnings.catch_warnings():
    # Whoosh 2.7.4 was written for Pythons that did not warn about its escapes.
    warnings.simplefilter("ignore")
    import whoosh
    import whoosh.codec.whoosh3
    import whoosh.index
    import whoosh.query
    import whoosh.searching

PINNED = (2, 7, 4)


def check_version() -> None:
    """Refuse any Whoosh but the pinned one: the forks show withdrawn items after a refresh."""
    found = tuple(whoosh.__version__)
    if found != PINNED:
        raise BadConfiguration("Whoosh", f"found {found}, need {PINNED}")
