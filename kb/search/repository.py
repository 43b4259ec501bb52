"""Past queries in the store: words, how many people asked them, when last. Nothing else is known of them."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import Connection, insert, select, update

from kb.store.tables import asked

KEPT = timedelta(days=365)
"""What nobody asked for so long is offered no more."""


def add(connection: Connection, text: str, people: int, *, on: date) -> None:
    """So many more people asked this."""
    more = update(asked).where(asked.c.text == text).values(people=asked.c.people + people, last_on=on)
    if not connection.execute(more).rowcount:
        connection.execute(insert(asked).values(text=text, people=people, last_on=on))


def past(connection: Connection, *, on: date) -> dict[str, int]:
    """How many people asked each query that was asked lately."""
    lately = select(asked.c.text, asked.c.people).where(asked.c.last_on >= on - KEPT)
    return {row.text: row.people for row in connection.execute(lately)}
