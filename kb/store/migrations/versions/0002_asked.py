"""Queries that several people asked."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "asked",
        sa.Column("text", sa.String(80), primary_key=True),
        sa.Column("people", sa.Integer, nullable=False),
        sa.Column("last_on", sa.Date, nullable=False),
    )


def downgrade() -> None:
    raise NotImplementedError("migrations go forward; restore a backup to go back")
