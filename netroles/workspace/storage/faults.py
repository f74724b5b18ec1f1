"""What goes wrong with a database, in a sentence: what happened, and what to do."""

import errno
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from sqlalchemy.exc import (
    DBAPIError,
    IntegrityError,
    InterfaceError,
    OperationalError,
    SQLAlchemyError,
)
from sqlalchemy.exc import TimeoutError as NoConnectionFreeError

from netroles.workspace.errors import StorageError

_FULL = (
    "The disk that holds the workspace is full, so nothing more can be saved there. Make room on "
    "it, then save again."
)
_READ_ONLY = (
    "The workspace can be read, but not be written to: its file, disk or database allows no "
    "changes. Let it be written to, then save again."
)
_BUSY = (
    "Somebody else has been saving in the workspace for longer than usual. Save again in a moment."
)
_DAMAGED = (
    "The file of the workspace is damaged, or it is another file. Nothing was written to it. Put "
    "back a backup, or move the file away to begin with an empty one."
)
_NOT_OPENED = (
    "The file of the workspace cannot be opened: its folder is missing, or may not be used by this "
    "program. Make it accessible, then try again."
)
AWAY = (
    "The database of the workspace does not answer, or does not let this program in. Try again in "
    "a moment; if it stays so, tell whoever looks after it to check NETROLES_DATABASE_URL."
)
_NOT_ALLOWED = (
    "The database does not allow this program what it needs. Tell whoever looks after it: the user "
    "in NETROLES_DATABASE_URL must own its tables."
)
_NO_TABLES = (
    "The database of the workspace has lost its tables. Close the workspace, let a backup be put "
    "back, and open it again."
)
_BY_SQLITE: Mapping[int, str] = MappingProxyType(
    {
        sqlite3.SQLITE_FULL: _FULL,
        sqlite3.SQLITE_READONLY: _READ_ONLY,
        sqlite3.SQLITE_BUSY: _BUSY,
        sqlite3.SQLITE_LOCKED: _BUSY,
        sqlite3.SQLITE_CORRUPT: _DAMAGED,
        sqlite3.SQLITE_NOTADB: _DAMAGED,
        sqlite3.SQLITE_CANTOPEN: _NOT_OPENED,
        sqlite3.SQLITE_PERM: _NOT_OPENED,
        sqlite3.SQLITE_IOERR: _NOT_OPENED,
    }
)
_BY_POSTGRESQL: Mapping[str, str] = MappingProxyType(
    {
        "53100": _FULL,
        "25006": _READ_ONLY,
        "55P03": _BUSY,
        "57014": _BUSY,
        "40001": _BUSY,
        "40P01": _BUSY,
        "42501": _NOT_ALLOWED,
        "42P01": _NO_TABLES,
        "42703": _NO_TABLES,
    }
)
"""By the codes of the standard (SQLSTATE), as PostgreSQL documents them."""
_BY_SYSTEM: Mapping[int | None, str] = MappingProxyType(
    {errno.ENOSPC: _FULL, errno.EROFS: _READ_ONLY}
)


@contextmanager
def in_words() -> Iterator[None]:
    """Turn what a database or the disk says into a StorageError.

    IntegrityError goes through: whoever writes knows what it means. The messages themselves go no
    further: they may hold what was written, or where the database is.
    """
    try:
        yield
    except IntegrityError:
        raise
    except SQLAlchemyError as error:
        raise StorageError(_said(error)) from None
    except sqlite3.Error as error:
        raise StorageError(_said_by_driver(error)) from None
    except OSError as error:
        raise StorageError(_BY_SYSTEM.get(error.errno, _NOT_OPENED)) from None


def _said(error: SQLAlchemyError) -> str:
    if isinstance(error, NoConnectionFreeError):
        return _BUSY
    if isinstance(error, DBAPIError) and error.orig is not None:
        if error.connection_invalidated:
            return AWAY
        return _said_by_driver(
            error.orig, away=isinstance(error, OperationalError | InterfaceError)
        )
    return _unknown(error)


def _said_by_driver(error: BaseException, *, away: bool = False) -> str:
    if isinstance(error, sqlite3.Error):
        # The lowest byte is the kind of fault, the others tell more of it.
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_ERROR and "no such" in str(error):
            return _NO_TABLES
        return _BY_SQLITE.get(code) or _unknown(error)
    state = getattr(error, "sqlstate", None)
    if state is None:
        return AWAY if away else _unknown(error)
    known = _BY_POSTGRESQL.get(state)
    # 08: the connection; 28: signing in; 57P: shut down; 53: too many connections.
    away = state.startswith(("08", "28", "57P", "53", "3D"))
    return known or (AWAY if away else _unknown(error, state))


def _unknown(error: BaseException, code: str = "") -> str:
    return (
        "The workspace could not be read or written, and nothing in it was changed. Try again; if "
        "it stays so, tell whoever looks after the database this: "
        f"{' '.join((type(error).__name__, code)).strip()}."
    )
