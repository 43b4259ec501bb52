"""Past queries in the store: words, how many people asked them, when last. Nothing else is known of them."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from kb.store.tables import asked

KEPT = timedelta(days=365)
"""What nobody asked for so long is forgotten."""
MOST = 1_000
"""So many are offered, those of most people."""


def add(connection: Connection, text: str, people: int, *, on: date) -> None:
    """So many people asked this in a day; the same may ask again another day."""
    connection.execute(delete(asked).where(asked.c.last_on < on - KEPT))
    more = update(asked).where(asked.c.text == text).values(people=asked.c.people + people, last_on=on)
    if not connection.execute(more).rowcount:
        connection.execute(insert(asked).values(text=text, people=people, last_on=on))


def past(connection: Connection, *, on: date) -> dict[str, int]:
    """How many people asked each query that was asked lately."""
    lately = select(asked).where(asked.c.last_on >= on - KEPT).order_by(asked.c.people.desc(), asked.c.text).limit(MOST)
    return {row.text: row.people for row in connection.execute(lately)}


def forget(connection: Connection, text: str) -> bool:
    """Offer it no more; whether it was there."""
    return bool(connection.execute(delete(asked).where(asked.c.text == text)).rowcount)
