"""Workspaces are made, opened by name or code, and deleted so that nothing is left."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
from pathlib import Path

import platformdirs
import pytest
from sqlalchemy import text

from netroles.network import NetrolesError
from netroles.workspace import WITH_NAMES, DeletedError
from netroles.workspace.storage import DATABASE_URL, Connections, Database
from netroles.workspace.storage import database as database_of_this_user
from tests.workspace.conftest import sqlite_url


def test_what_was_kept_is_there_for_the_next_program(url: str) -> None:
    first = Connections(url)
    made = Database(first).make("  Palliative   care ")
    entry = made.add("idea", {"what": "ring before"})
    first.dispose()
    second = Connections(url)
    again = Database(second)
    assert again.names() == ("Palliative care",)
    assert again.open("Palliative care").everything() == (entry,)
    second.dispose()


def test_looking_for_workspaces_makes_no_file(tmp_path: Path) -> None:
    database = Database(Connections(sqlite_url(tmp_path)))
    assert database.names() == ()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows gives rights by folder")
def test_the_file_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    database = Database(Connections(sqlite_url(tmp_path)))
    database.make("North").add("idea", {"what": "ring before"})
    assert database.file is not None
    assert database.file.stat().st_mode & 0o777 == 0o600
    assert database.file.parent.stat().st_mode & 0o777 == 0o700


def test_without_a_setting_it_is_a_file_in_the_users_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert DATABASE_URL in os.environ
    assert str(database_of_this_user().file).endswith("of-tests.sqlite")
    monkeypatch.delenv(DATABASE_URL)
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: tmp_path / "of Ann")
    assert database_of_this_user().file == tmp_path / "of Ann" / "workspaces.sqlite"


@pytest.mark.parametrize("name", ["", "   ", "x" * 81, "a\x00b", "a\u202eb"])
def test_a_name_that_cannot_be_read_is_refused(database: Database, name: str) -> None:
    with pytest.raises(NetrolesError, match="at most 80 letters"):
        database.make(name)
    assert database.names() == ()


def test_a_name_is_taken_whatever_its_capitals(database: Database) -> None:
    database.make("North")
    with pytest.raises(NetrolesError, match="of this name already"):
        database.make("NORTH")
    with pytest.raises(NetrolesError, match="no workspace of this name"):
        database.open("South")


def test_workspaces_beside_each_other_share_nothing(database: Database) -> None:
    north, south = database.make("North"), database.make("South")
    entry = north.add("idea", {"what": "ring before"})
    assert south.everything() == ()
    south.bring([entry])
    south.change(entry, {"what": "write"})
    assert north.everything() == (entry,)
    south.delete()
    assert north.everything() == (entry,)


def test_a_code_opens_its_workspace_and_is_kept_nowhere(
    database: Database, connections: Connections
) -> None:
    made, code = database.make_with_code("North")
    other, other_code = database.make_with_code("North")
    assert made.id != other.id
    assert code != other_code
    assert database.names() == ()
    typed = code.replace("-", "")
    assert len(typed) == 32
    int(typed, 16)
    assert database.open_with_code(f" {code.upper()} ").id == made.id
    with pytest.raises(NetrolesError, match="No workspace is opened by this code"):
        database.open_with_code(f"{code[:-1]}{'0' if code[-1] != '0' else '1'}")
    with pytest.raises(NetrolesError, match="No workspace"):
        database.open_with_code("")
    with pytest.raises(NetrolesError, match="no workspace of this name"):
        database.open("North")
    with connections.reading() as connection:
        rows = connection.execute(text("SELECT * FROM netroles_workspaces")).all()
    assert hashlib.sha256(typed.encode()).hexdigest() in str(rows)
    assert typed not in str(rows)


def test_a_workspace_that_was_deleted_takes_nothing_and_says_so(database: Database) -> None:
    mine = database.make("North")
    read = mine.add("idea", {"what": "ring before"})
    database.open("North").delete()
    # One of the same name is another one.
    database.make("North").add("idea", {"what": "theirs"})
    for attempt in (
        lambda: mine.add("idea", {"what": "write"}),
        lambda: mine.change(read, {"what": "write"}),
        lambda: mine.remove(read),
        lambda: mine.entries("idea"),
        lambda: mine.keep_names(on=True),
        mine.keeps_names,
    ):
        with pytest.raises(DeletedError, match="was deleted"):
            attempt()
    assert [each.content for each in database.open("North").everything()] == [{"what": "theirs"}]


def test_what_was_deleted_is_no_longer_in_the_file(tmp_path: Path) -> None:
    database = Database(Connections(sqlite_url(tmp_path)))
    assert database.file is not None
    workspace = database.make("Secret place")
    for at in range(200):
        workspace.add("idea", {"what": f"a secret {at} " * 20})
    changed = workspace.add("idea", {"what": "another secret"})
    workspace.change(changed, {"what": "x"})
    assert b"a secret" in database.file.read_bytes()
    assert b"another secret" not in database.file.read_bytes()
    workspace.delete()
    assert b"secret" not in database.file.read_bytes().lower()
    assert [each.name for each in database.file.parent.iterdir()] == [database.file.name]
    assert sqlite3.connect(database.file).execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_names_are_kept_only_where_that_is_switched_on(database: Database) -> None:
    workspace = database.make("North")
    with_names = {"number": 1, WITH_NAMES: "Ann meets Bob"}
    assert not workspace.keeps_names()
    without = workspace.add("round", with_names)
    assert without.content == {"number": 1}
    assert workspace.change(without, with_names).content == {"number": 1}
    assert [each.content for each in workspace.everything()] == [{"number": 1}]
    workspace.keep_names(on=True)
    assert workspace.keeps_names()
    entry = workspace.add("round", with_names)
    assert entry in workspace.everything()
    assert entry.content == with_names


def test_names_that_were_kept_go_when_it_is_switched_off(database: Database) -> None:
    workspace, other = database.make("North"), database.make("South")
    for each in (workspace, other):
        each.keep_names(on=True)
        each.add("round", {"number": 1, WITH_NAMES: "Ann meets Bob"})
    workspace.keep_names(on=False)
    assert [(each.content, each.version) for each in workspace.everything()] == [({"number": 1}, 2)]
    assert other.everything()[0].content[WITH_NAMES] == "Ann meets Bob"


@pytest.mark.parametrize(
    "url",
    [
        "nothing",
        "mysql://ann:secret@host/db",
        "sqlite://",
        "sqlite:///:memory:",
        "postgresql://ann:secret@host:port/db",
        "oracle+nonsense://ann:secret@host/db",
    ],
)
def test_an_address_that_cannot_be_used_is_said_without_its_password(url: str) -> None:
    with pytest.raises(NetrolesError, match=f"{DATABASE_URL} names no database") as told:
        Connections(url)
    assert "secret" not in str(told.value)
