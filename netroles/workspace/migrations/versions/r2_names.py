"""A workspace says whether names of people may be kept in it; none did before."""

import sqlalchemy as sa
from alembic import op

revision = "r2"
down_revision = "r1"


def upgrade() -> None:
    """Add the column; names are off in every workspace there is."""
    op.add_column(
        "netroles_workspaces",
        sa.Column("keeps_names", sa.Boolean, nullable=False, server_default=sa.false()),
    )
