"""The tables of a database of workspaces, and bringing an older one up to date."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    false,
    text,
)

from netroles.workspace.errors import StorageError

VERSION_TABLE = "netroles_schema"
"""Where the database says which revision it is at; another program's may stand beside it."""
_MIGRATIONS = Path(__file__).parent.parent / "migrations"
_LOCK = 6_217_540_908_113_552
"""Any number: the name of the lock under which one program at a time changes the tables."""

_METADATA = MetaData()

WORKSPACES = Table(
    "netroles_workspaces",
    _METADATA,
    # Random: the number of one that was deleted would be given to the next.
    Column("id", String(32), primary_key=True),
    Column("name", Text, nullable=False),
    # The SHA-256 of the code it is opened with; none where it is opened by its name.
    Column("code_digest", String(64), unique=True),
    Column("keeps_names", Boolean, nullable=False, server_default=false()),
    Index(
        "netroles_name_without_code",
        "name",
        unique=True,
        sqlite_where=text("code_digest IS NULL"),
        postgresql_where=text("code_digest IS NULL"),
    ),
)
ENTRIES = Table(
    "netroles_entries",
    _METADATA,
    Column(
        "workspace",
        ForeignKey(WORKSPACES.c.id, ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("key", String(32), primary_key=True),
    Column("kind", String(64), nullable=False),
    Column("content", Text, nullable=False),
    Column("version", Integer, nullable=False),
)


def is_up_to_date(connection: Connection) -> bool:
    """Whether the tables are those of this program. Raises StorageError where they are newer."""
    scripts = ScriptDirectory.from_config(_config())
    at = _context(connection).get_current_revision()
    if at is not None and at not in {each.revision for each in scripts.walk_revisions()}:
        raise StorageError(
            "These workspaces were written by a newer version of Network Roles, which keeps more. "
            "Nothing was read or changed. Open them with that version, or install it here."
        )
    return at == scripts.get_current_head()


def bring_up_to_date(connection: Connection, revision: str = "head") -> None:
    """Make the tables, or change older ones; what is kept stays. All of it or nothing.

    To be called within a transaction.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _context(connection: Connection) -> MigrationContext:
    return MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})


def _config() -> Config:
    config = Config()
    # Alembic reads a percent sign as the begin of a variable.
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    return config
