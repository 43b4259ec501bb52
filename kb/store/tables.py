"""The tables. Revisions, editions, publications and audit lines are only ever appended."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

items = Table(
    "items",
    metadata,
    Column("kind", String(40), primary_key=True),
    Column("id", String(80), primary_key=True),
    Column("published", Integer),
    Column("imported_digest", String(64)),
    comment="One row an item: which revision readers see, and what the last import brought.",
)

revisions = Table(
    "revisions",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("kind", String(40), nullable=False),
    Column("item", String(80), nullable=False),
    Column("document", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("origin", String(20), nullable=False),
    Column("by", String(80), nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("merge", Boolean, nullable=False, default=False),
    ForeignKeyConstraint(["kind", "item"], ["items.kind", "items.id"]),
    Index(None, "kind", "item"),
    comment="Saved versions as canonical JSON; `merge` marks a draft that waits to be merged by hand.",
)

editions = Table(
    "editions",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("by", String(80), nullable=False),
    Column("note", Text, nullable=False, default=""),
    comment="One row a publishing; the greatest number is what readers see.",
)

publications = Table(
    "publications",
    metadata,
    Column("edition", Integer, ForeignKey("editions.number"), primary_key=True),
    Column("kind", String(40), primary_key=True),
    Column("item", String(80), primary_key=True),
    Column("revision", Integer, ForeignKey("revisions.id")),
    ForeignKeyConstraint(["kind", "item"], ["items.kind", "items.id"]),
    Index(None, "kind", "item"),
    comment="What each edition changed; no revision means that the item was withdrawn.",
)

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("by", String(80), nullable=False),
    Column("action", String(40), nullable=False),
    Column("details", Text, nullable=False),
    comment="Who did what; appended in the transaction of the deed.",
)

asked = Table(
    "asked",
    metadata,
    Column("text", String(80), primary_key=True),
    Column("people", Integer, nullable=False),
    Column("last_on", Date, nullable=False),
    comment="Queries that several people asked, offered to others while they type.",
)

__all__ = ["asked", "audit", "editions", "items", "metadata", "publications", "revisions"]
