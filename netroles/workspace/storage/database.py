"""The workspaces of one database: which there are, opening one and making one."""

import hashlib
import os
import secrets
from pathlib import Path

import platformdirs
from sqlalchemy import URL, ColumnElement, insert, select
from sqlalchemy.exc import IntegrityError

from netroles.network import NetrolesError
from netroles.workspace.storage.connections import DATABASE_URL, Connections, connections
from netroles.workspace.storage.schema import WORKSPACES
from netroles.workspace.storage.workspace import Workspace

FILE_NAME = "workspaces.sqlite"
LONGEST_NAME = 80
_CODE_BYTES, _IN_A_GROUP = 16, 4


class Database:
    """Workspaces that are kept in one place.

    Whatever cannot be read or saved there raises StorageError.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    @property
    def file(self) -> Path | None:
        """The file of an SQLite database; None where a server keeps it."""
        return self._connections.file

    def names(self) -> tuple[str, ...]:
        """The names of the workspaces that are opened by name, in alphabetical order.

        Nothing is made for it: where there is no file yet, there are none.
        """
        if self.file is not None and not self.file.exists():
            return ()
        self._connections.prepare()
        by_name = select(WORKSPACES.c.name).where(WORKSPACES.c.code_digest.is_(None))
        with self._connections.reading() as connection:
            return tuple(sorted(connection.scalars(by_name), key=str.casefold))

    def make(self, name: str) -> Workspace:
        """Make an empty workspace that is opened by its name.

        Raises NetrolesError where the name is empty, too long or taken.
        """
        wanted = _checked(name)
        taken = NetrolesError(
            "There is a workspace of this name already. Open it, or take another name."
        )
        if wanted.casefold() in map(str.casefold, self.names()):
            raise taken
        try:
            return self._made(wanted, None)
        except IntegrityError:
            raise taken from None

    def make_with_code(self, name: str) -> tuple[Workspace, str]:
        """Make an empty workspace that is opened by a code alone, and give the code.

        The code is 128 random bits, and only its digest is kept: nobody can be told it again, and
        no list of words helps to find it.
        """
        code = secrets.token_hex(_CODE_BYTES)
        groups = [code[at : at + _IN_A_GROUP] for at in range(0, len(code), _IN_A_GROUP)]
        return self._made(_checked(name), _digest(code)), "-".join(groups)

    def open(self, name: str) -> Workspace:
        """The workspace of this name. Raises NetrolesError where there is none."""
        return self._found(
            (WORKSPACES.c.name == name) & WORKSPACES.c.code_digest.is_(None),
            "There is no workspace of this name any more: it was deleted, perhaps elsewhere.",
        )

    def open_with_code(self, code: str) -> Workspace:
        """The workspace of this code, however grouped. Raises NetrolesError where there is none."""
        return self._found(
            WORKSPACES.c.code_digest == _digest(code),
            "No workspace is opened by this code. Expected: the 32 letters and digits that were "
            "shown when it was made. A workspace that was deleted cannot be opened any more.",
        )

    def _made(self, name: str, digest: str | None) -> Workspace:
        self._connections.prepare()
        made = Workspace(self._connections, secrets.token_hex(16), name)
        values = {"id": made.id, "name": name, "code_digest": digest}
        with self._connections.writing() as connection:
            connection.execute(insert(WORKSPACES).values(values))
        return made

    def _found(self, where: ColumnElement[bool], else_say: str) -> Workspace:
        self._connections.prepare()
        with self._connections.reading() as connection:
            found = connection.execute(
                select(WORKSPACES.c.id, WORKSPACES.c.name).where(where)
            ).one_or_none()
        if found is None:
            raise NetrolesError(else_say)
        return Workspace(self._connections, found.id, found.name)


def database() -> Database:
    """Where workspaces are kept: what NETROLES_DATABASE_URL names, else a file in the user's data
    folder."""
    return Database(connections(os.environ.get(DATABASE_URL, "").strip() or _own_file()))


def _own_file() -> str:
    folder = platformdirs.user_data_path("network-roles", appauthor=False)
    return URL.create("sqlite", database=str(folder / FILE_NAME)).render_as_string()


def _checked(name: str) -> str:
    wanted = " ".join(name.split())
    if not wanted or len(wanted) > LONGEST_NAME or not wanted.isprintable():
        raise NetrolesError(
            f"A workspace needs a name of at most {LONGEST_NAME} letters, such as “Palliative care "
            "North”."
        )
    return wanted


def _digest(code: str) -> str:
    """What is kept of a code; blanks, dashes and capitals make no difference."""
    typed = "".join(each for each in code.casefold() if each.isalnum())
    return hashlib.sha256(typed.encode()).hexdigest()
