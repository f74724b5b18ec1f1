"""One workspace: a shelf whose entries stay."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    and_,
    delete,
    func,
    insert,
    select,
    update,
)

from netroles.workspace.errors import DeletedError
from netroles.workspace.shelf import (
    WITH_NAMES,
    ChangedMeanwhileError,
    Content,
    Entry,
    content_of,
    new_key,
    text_of,
)
from netroles.workspace.storage.connections import Connections
from netroles.workspace.storage.schema import ENTRIES, WORKSPACES


@dataclass(frozen=True)
class Workspace:
    """A shelf in a database.

    What an entry says WITH_NAMES is left away unless the workspace keeps names. Whatever cannot be
    read or saved raises StorageError, and nothing in the database is then changed.
    """

    connections: Connections
    id: str
    name: str

    def entries(self, kind: str) -> tuple[Entry, ...]:
        """All entries of a kind, in the order of their keys."""
        return self._read(kind)

    def everything(self) -> tuple[Entry, ...]:
        """All entries of all kinds, in the order of their keys."""
        return self._read(None)

    def count(self) -> int:
        """How many entries there are."""
        counted = select(func.count()).where(ENTRIES.c.workspace == self.id)
        with self.connections.reading() as connection:
            return int(connection.scalar(counted) or 0)

    def add(self, kind: str, content: Content, key: str = "") -> Entry:
        """Keep something new; under a key of its own, where it had none yet.

        What is there already, under the same key and the same in content, counts as kept: the
        answer of the database may have been lost on its way.
        """
        entry = Entry(kind, key or new_key(), content)
        return self.bring((entry,))[0]

    def bring(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Keep entries of another shelf, all or none; those that are there already stay."""
        with self.connections.writing() as connection:
            names = self._names_may_stay(connection)
            return tuple(self._bring(connection, each, names=names) for each in entries)

    def change(self, entry: Entry, content: Content) -> Entry:
        """Keep an entry with another content, as its next version."""
        with self.connections.writing() as connection:
            names = self._names_may_stay(connection)
            return self._change(connection, entry, content, names=names)

    def remove(self, entry: Entry) -> None:
        """Keep an entry no longer."""
        with self.connections.writing() as connection:
            self._names_may_stay(connection)
            if not connection.execute(delete(ENTRIES).where(self._as_read(entry))).rowcount:
                raise ChangedMeanwhileError(entry, self._now(connection, entry.key))

    def keeps_names(self) -> bool:
        """Whether names of people, and who is tied to whom, may be kept."""
        with self.connections.reading() as connection:
            return self._names_may_stay(connection, lock=False)

    def keep_names(self, *, on: bool) -> None:
        """Let names be kept from now on, or not; what is there of them goes when they may not."""
        with self.connections.writing() as connection:
            here = update(WORKSPACES).where(WORKSPACES.c.id == self.id)
            if not connection.execute(here.values(keeps_names=on)).rowcount:
                raise DeletedError
            for each in () if on else self._found(connection, None):
                if WITH_NAMES in each.content:
                    self._change(connection, each, each.content, names=False)

    def delete(self) -> None:
        """Delete the workspace and all that is kept in it, for everybody."""
        with self.connections.writing() as connection:
            connection.execute(delete(ENTRIES).where(ENTRIES.c.workspace == self.id))
            connection.execute(delete(WORKSPACES).where(WORKSPACES.c.id == self.id))

    def _read(self, kind: str | None) -> tuple[Entry, ...]:
        with self.connections.reading() as connection:
            return self._found(connection, kind)

    def _found(self, connection: Connection, kind: str | None) -> tuple[Entry, ...]:
        statement = select(ENTRIES).where(ENTRIES.c.workspace == self.id)
        if kind is not None:
            statement = statement.where(ENTRIES.c.kind == kind)
        rows = connection.execute(statement).all()
        if not rows:
            self._names_may_stay(connection, lock=False)
        # Sorted here: databases differ in the order of letters and digits.
        return tuple(sorted(map(_entry, rows), key=lambda entry: entry.key))

    def _change(
        self, connection: Connection, entry: Entry, content: Content, *, names: bool
    ) -> Entry:
        text = text_of(_may_stay(content, names=names))
        changed = replace(entry, content=content_of(text), version=entry.version + 1)
        values = {"content": text, "version": changed.version}
        statement = update(ENTRIES).where(self._as_read(entry)).values(values)
        if not connection.execute(statement).rowcount:
            raise ChangedMeanwhileError(entry, self._now(connection, entry.key))
        return changed

    def _bring(self, connection: Connection, entry: Entry, *, names: bool) -> Entry:
        text = text_of(_may_stay(entry.content, names=names))
        kept = replace(entry, content=content_of(text))
        there = self._now(connection, entry.key)
        if there is not None:
            if (there.kind, there.content) != (kept.kind, kept.content):
                raise ChangedMeanwhileError(entry, there)
            return there
        values = {
            "workspace": self.id,
            "key": kept.key,
            "kind": kept.kind,
            "content": text,
            "version": kept.version,
        }
        connection.execute(insert(ENTRIES).values(values))
        return kept

    def _now(self, connection: Connection, key: str) -> Entry | None:
        here = and_(ENTRIES.c.workspace == self.id, ENTRIES.c.key == key)
        row = connection.execute(select(ENTRIES).where(here)).one_or_none()
        return None if row is None else _entry(row)

    def _names_may_stay(self, connection: Connection, *, lock: bool = True) -> bool:
        """Whether names may be kept; raises DeletedError where the workspace is no more.

        With a lock it stays so until the end of the transaction.
        """
        statement = select(WORKSPACES.c.keeps_names).where(WORKSPACES.c.id == self.id)
        if lock:
            statement = statement.with_for_update(read=True)
        found = connection.scalar(statement)
        if found is None:
            raise DeletedError
        return bool(found)

    def _as_read(self, entry: Entry) -> ColumnElement[bool]:
        return and_(
            ENTRIES.c.workspace == self.id,
            ENTRIES.c.key == entry.key,
            ENTRIES.c.version == entry.version,
        )


def _entry(row: Row[Any]) -> Entry:
    return Entry(row.kind, row.key, content_of(row.content), row.version)


def _may_stay(content: Content, *, names: bool) -> Content:
    return {field: said for field, said in content.items() if names or field != WITH_NAMES}
