"""Workspaces, and the entries kept in them."""

import sqlalchemy as sa
from alembic import op

revision = "r1"
down_revision = None


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "netroles_workspaces",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("code_digest", sa.String(64), unique=True),
    )
    op.create_index(
        "netroles_name_without_code",
        "netroles_workspaces",
        ["name"],
        unique=True,
        sqlite_where=sa.text("code_digest IS NULL"),
        postgresql_where=sa.text("code_digest IS NULL"),
    )
    op.create_table(
        "netroles_entries",
        sa.Column(
            "workspace",
            sa.String(32),
            sa.ForeignKey("netroles_workspaces.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("key", sa.String(32), primary_key=True),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )
