"""Items, revisions, editions, publications, audit."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "items",
        sa.Column("kind", sa.String(40), primary_key=True),
        sa.Column("id", sa.String(80), primary_key=True),
        sa.Column("published", sa.Integer),
        sa.Column("imported_digest", sa.String(64)),
    )
    op.create_table(
        "revisions",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("item", sa.String(80), nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("origin", sa.String(20), nullable=False),
        sa.Column("by", sa.String(80), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("merge", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.ForeignKeyConstraint(["kind", "item"], ["items.kind", "items.id"]),
    )
    op.create_index("ix_revisions_kind_item", "revisions", ["kind", "item"])
    op.create_table(
        "editions",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(80), nullable=False),
        sa.Column("note", sa.Text, nullable=False, server_default=""),
    )
    op.create_table(
        "publications",
        sa.Column("edition", sa.Integer, sa.ForeignKey("editions.number"), primary_key=True),
        sa.Column("kind", sa.String(40), primary_key=True),
        sa.Column("item", sa.String(80), primary_key=True),
        sa.Column("revision", sa.Integer, sa.ForeignKey("revisions.id")),
        sa.ForeignKeyConstraint(["kind", "item"], ["items.kind", "items.id"]),
    )
    op.create_index("ix_publications_kind_item", "publications", ["kind", "item"])
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(80), nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("details", sa.Text, nullable=False),
    )


def downgrade() -> None:
    raise NotImplementedError("migrations go forward; restore a backup to go back")
