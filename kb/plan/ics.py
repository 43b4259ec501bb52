"""A calendar file by RFC 5545: whole-day events with a reminder the day before, nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

FOLD = 75
"""Octets in a line at most; a longer one goes on in the next, after a space."""
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True, slots=True)
class Event:
    """Something on a day; `uid` stays the same so that a calendar that reads the file again does not double it."""

    uid: str
    day: date
    summary: str
    description: str = ""
    location: str = ""


def written(events: Iterable[Event], *, name: str, language: str, now: datetime) -> bytes:
    """The file."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Jol//Plan//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
    ]
    for event in events:
        lines += _event(event, language=language, now=now)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def _event(event: Event, *, language: str, now: datetime) -> list[str]:
    texts = {"SUMMARY": event.summary, "DESCRIPTION": event.description, "LOCATION": event.location}
    return [
        "BEGIN:VEVENT",
        f"UID:{event.uid}",
        f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}",
        *(f"{key};LANGUAGE={language}:{escaped(text)}" for key, text in texts.items() if text),
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{escaped(event.summary)}",
        "TRIGGER:-PT15H",
        "END:VALARM",
        "END:VEVENT",
    ]


def escaped(text: str) -> str:
    """A text value: backslash, semicolon, comma and line ends are written out, other control characters dropped."""
    return "".join(one for one in text if one == "\n" or one.isprintable()).translate(ESCAPED)


def folded(line: str) -> bytes:
    """The line in pieces of at most 75 octets, never inside a letter."""
    pieces, piece = [], b""
    for letter in line:
        octets = letter.encode("utf-8", "replace")
        if len(piece) + len(octets) > FOLD:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
