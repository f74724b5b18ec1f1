"""Workspaces in a database: SQLite in a file, or PostgreSQL."""

from netroles.workspace.storage.connections import DATABASE_URL, Connections
from netroles.workspace.storage.database import LONGEST_NAME, Database, database
from netroles.workspace.storage.one_file import as_file, bring_back
from netroles.workspace.storage.workspace import Workspace

__all__ = [
    "DATABASE_URL",
    "LONGEST_NAME",
    "Connections",
    "Database",
    "Workspace",
    "as_file",
    "bring_back",
    "database",
]
