"""What a team keeps of what it tried: for a visit, or in a workspace where it says so.

`netroles.workspace.storage` holds the workspaces themselves, in a file (SQLite) or in PostgreSQL;
it is imported where one may be opened, and nothing is written anywhere until one is made.
"""

from netroles.workspace.errors import DeletedError, StorageError
from netroles.workspace.patience import PatientShelf
from netroles.workspace.shelf import (
    WITH_NAMES,
    ChangedMeanwhileError,
    Content,
    Entry,
    Shelf,
    ShelfOfVisit,
)

__all__ = [
    "WITH_NAMES",
    "ChangedMeanwhileError",
    "Content",
    "DeletedError",
    "Entry",
    "PatientShelf",
    "Shelf",
    "ShelfOfVisit",
    "StorageError",
]
