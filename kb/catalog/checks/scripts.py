"""Where a person stands on the other side, there are words for it, and they are short."""

from __future__ import annotations

from collections.abc import Iterator

from kb.catalog.catalog import Catalog
from kb.catalog.coverage import HUMAN_CHANNELS
from kb.catalog.model import Service
from kb.catalog.speech import MAX_OPENING, opening_seconds
from kb.issues import Issue
from kb.text.localized import CONTENT_LANGUAGES


def every_human_channel_has_a_script(catalog: Catalog) -> Iterator[Issue]:
    """A service one visits or phones says what to say there."""
    for service, origin in catalog.of(Service):
        situations = {script.situation for script in service.scripts}
        for index, channel in enumerate(service.channels):
            situation = HUMAN_CHANNELS.get(channel)
            if situation and situation not in situations:
                values = {"channel": channel, "situation": situation}
                yield Issue("script_missing", origin.place(("channels", index)), values)


def openings_are_short(catalog: Catalog) -> Iterator[Issue]:
    """What is said before the first answer takes a minute at most, in every language."""
    for service, origin in catalog.of(Service):
        for index, script in enumerate(service.scripts):
            for language in CONTENT_LANGUAGES:
                length = opening_seconds(script, language)
                if script.situation != "letter" and length > MAX_OPENING:
                    values = {"language": language, "seconds": length, "limit": MAX_OPENING}
                    yield Issue("opening_too_long", origin.place(("scripts", index, "opening")), values)
