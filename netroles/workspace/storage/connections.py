"""Transactions in a database of workspaces: SQLite in a file, or PostgreSQL."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from time import monotonic
from urllib.parse import unquote

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from netroles.network import NetrolesError
from netroles.workspace.errors import StorageError
from netroles.workspace.storage.faults import AWAY, in_words
from netroles.workspace.storage.schema import bring_up_to_date, is_up_to_date

DATABASE_URL = "NETROLES_DATABASE_URL"
_WRITING = "netroles_writing"
_PATIENCE = 10
"""Seconds to wait for somebody else who is saving."""
_TO_ANSWER, _SLOW, _REST = 5, 1, 3
"""Seconds: for a server to answer; what is a long wait for none; and how long then nobody asks."""
_EXPECTED = (
    f"{DATABASE_URL} names no database that can be used. Expected: sqlite:/// and the path of a "
    "file, or postgresql://user:password@host/database; docs/hosting.md says how."
)


class Connections:
    """Transactions with one database; safe to share between visits and threads."""

    def __init__(self, url: str) -> None:
        address = _address(url)
        self.file = _file(address)
        self._engine = _sqlite(address) if self.file else _postgresql(address)
        self._rests_until = 0.0

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads. Raises StorageError where the database cannot be read."""
        with self._begun(self._engine) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes all or nothing.

        Raises StorageError where it cannot, IntegrityError where a row is not allowed.
        """
        with self._begun(self._engine.execution_options(**{_WRITING: True})) as connection:
            yield connection

    def prepare(self) -> None:
        """Make the file and the tables, or bring older tables up to date, where that is needed."""
        if self.file is not None:
            with in_words():
                _make(self.file)
        with self.reading() as connection:
            ready = is_up_to_date(connection)
        if not ready:
            with self.writing() as connection:
                bring_up_to_date(connection)

    @contextmanager
    def _begun(self, engine: Engine) -> Iterator[Connection]:
        began = monotonic()
        if began < self._rests_until:
            raise StorageError(AWAY)
        with in_words():
            try:
                connection = engine.connect()
            except SQLAlchemyError:
                # One page asks several times: it waits once for a server that does not answer.
                if monotonic() - began > _SLOW:
                    self._rests_until = monotonic() + _REST
                raise
            with connection, connection.begin():
                yield connection

    def dispose(self) -> None:
        """Let go of connections that wait to be used again."""
        self._engine.dispose()


@cache
def connections(url: str) -> Connections:
    """The connections of this program with a database, shared by all visits."""
    return Connections(url)


def _address(url: str) -> URL:
    # Whatever is wrong with it, it may hold a password, and is not said again.
    try:
        found = make_url(url)
        kind = found.get_backend_name()
    except (ArgumentError, SQLAlchemyError, ValueError):
        raise NetrolesError(_EXPECTED) from None
    if kind == "sqlite" and found.database and ":memory:" not in found.database:
        return found
    if kind in {"postgresql", "postgres"}:
        return found.set(drivername="postgresql+psycopg")
    raise NetrolesError(_EXPECTED)


def _file(address: URL) -> Path | None:
    if address.get_backend_name() != "sqlite":
        return None
    named = str(address.database)
    # SQLite's own form of address, in which a file can be opened for reading alone.
    return Path(unquote(named.removeprefix("file:")) if named.startswith("file:") else named)


def _make(file: Path) -> None:
    """Make an empty file that only its owner can read, where there is none."""
    if file.exists():
        return
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return


def _sqlite(address: URL) -> Engine:
    # No connection is kept: the file can be moved, put back or deleted while the program runs.
    engine = create_engine(
        _patient(address, "timeout", _PATIENCE), poolclass=NullPool, hide_parameters=True
    )

    @event.listens_for(engine, "connect")
    def as_we_need_it(connection: sqlite3.Connection, _: object) -> None:
        # Python begins no transaction of its own, or changes of tables would not be undone.
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys=ON")
        # What is deleted is overwritten in the file.
        connection.execute("PRAGMA secure_delete=ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # Who will write says so at once: two who read first and then both write would block.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if _writes(connection) else "BEGIN")

    return engine


def _postgresql(address: URL) -> Engine:
    engine = create_engine(
        _patient(address, "connect_timeout", _TO_ANSWER),
        hide_parameters=True,
        pool_pre_ping=True,
        pool_timeout=_PATIENCE,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if _writes(connection):
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_PATIENCE}s'")

    return engine


def _writes(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get(_WRITING))


def _patient(address: URL, timeout: str, seconds: int) -> URL:
    """The address with a limit on waiting, unless it has one."""
    return address.update_query_dict({timeout: str(seconds)} | dict(address.query))
