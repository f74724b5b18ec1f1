"""What goes wrong with a disk or a server is said in one sentence, and nothing kept is changed."""

from __future__ import annotations

import logging
import socket
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from sqlalchemy import event

from netroles.workspace import Entry, StorageError
from netroles.workspace.storage import Connections, Database, Workspace
from tests.workspace.conftest import sqlite_url
from tests.workspace.places import Cluster

SECRET = "ring Mrs Okafor"


@pytest.fixture
def in_file(tmp_path: Path) -> tuple[Workspace, Path, Entry]:
    """A workspace in a file, with one entry."""
    database = Database(Connections(sqlite_url(tmp_path)))
    workspace = database.make("North")
    assert database.file is not None
    return workspace, database.file, workspace.add("idea", {"what": "ring before"})


def refused(workspace: Workspace, entry: Entry, saying: str, content: str = SECRET) -> None:
    """Neither adding nor changing nor removing works; one sentence says why, and no more."""
    attempts: list[Callable[[], object]] = [
        lambda: workspace.add("idea", {"what": content}),
        lambda: workspace.change(entry, {"what": content}),
        lambda: workspace.remove(entry),
    ]
    for attempt in attempts[: 2 if len(content) > len(SECRET) else 3]:
        with pytest.raises(StorageError, match=saying) as told:
            attempt()
        assert SECRET not in str(told.value)
        assert told.value.__cause__ is None
        assert str(told.value).count(". ") <= 3


def test_a_full_disk(in_file: tuple[Workspace, Path, Entry]) -> None:
    workspace, _, entry = in_file

    @event.listens_for(workspace.connections._engine, "connect")
    def no_more_room(connection: sqlite3.Connection, _: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}")

    refused(workspace, entry, "disk that holds the workspace is full", SECRET * 5_000)
    assert workspace.everything() == (entry,)


def test_a_full_disk_of_the_server(postgresql: Cluster) -> None:
    url = postgresql.new_database()
    workspace = Database(Connections(url)).make("North")
    entry = workspace.add("idea", {"what": "ring before"})
    name = url.split("/")[3].partition("?")[0]
    postgresql.say(
        "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS "
        "$$BEGIN RAISE 'could not extend file' USING ERRCODE = '53100'; END$$",
        name,
    )
    postgresql.say(
        "CREATE TRIGGER full_disk AFTER INSERT OR UPDATE OR DELETE ON netroles_entries "
        "EXECUTE FUNCTION full_disk()",
        name,
    )
    refused(workspace, entry, "disk that holds the workspace is full")
    assert workspace.everything() == (entry,)
    workspace.connections.dispose()


def test_a_file_that_may_only_be_read(in_file: tuple[Workspace, Path, Entry]) -> None:
    _, file, entry = in_file
    # Encoded twice: SQLite decodes such an address once more.
    address = f"sqlite:///file:{quote(quote(str(file)))}?mode=ro&uri=true"
    read_only = Database(Connections(address)).open("North")
    assert read_only.everything() == (entry,)
    refused(read_only, entry, "can be read, but not be written to")
    assert read_only.everything() == (entry,)


def test_a_database_that_may_only_be_read(postgresql: Cluster) -> None:
    url = postgresql.new_database()
    connections = Connections(url)
    entry = Database(connections).make("North").add("idea", {"what": "ring before"})
    connections.dispose()
    read_only = Connections(f"{url}&options=-c%20default_transaction_read_only%3Don")
    workspace = Database(read_only).open("North")
    refused(workspace, entry, "can be read, but not be written to")
    assert workspace.everything() == (entry,)
    read_only.dispose()


def test_somebody_else_who_never_ends_saving(
    in_file: tuple[Workspace, Path, Entry],
) -> None:
    _, file, entry = in_file
    impatient = Database(Connections(f"sqlite:///{quote(str(file))}?timeout=0.05")).open("North")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    refused(impatient, entry, "Somebody else has been saving")
    assert impatient.everything() == (entry,)
    other.execute("ROLLBACK")
    other.close()
    impatient.change(entry, {"what": "write"})


@pytest.mark.parametrize("where", [0, 4096], ids=["its head", "its middle"])
def test_a_damaged_file(in_file: tuple[Workspace, Path, Entry], where: int) -> None:
    workspace, file, _ = in_file
    damaged = bytearray(file.read_bytes())
    damaged[where:] = b"\xff" * (len(damaged) - where)
    file.write_bytes(damaged)
    with pytest.raises(StorageError, match="damaged, or it is another file"):
        workspace.everything()
    with pytest.raises(StorageError, match="damaged, or it is another file"):
        Database(workspace.connections).names()
    assert file.read_bytes() == bytes(damaged)


def test_another_file_is_not_written_to(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all, " * 1_000)
    with pytest.raises(StorageError, match="another file"):
        Database(Connections(f"sqlite:///{letter}")).make("North")
    assert letter.read_text() == "Dear all, " * 1_000


def test_a_file_that_was_deleted_while_the_workspace_was_open(
    in_file: tuple[Workspace, Path, Entry],
) -> None:
    workspace, file, entry = in_file
    file.unlink()
    with pytest.raises(StorageError, match="lost its tables"):
        workspace.change(entry, {"what": SECRET})
    assert Database(workspace.connections).names() == ()


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "a %41 folder").write_text("a file is in its place")
    with pytest.raises(StorageError, match="cannot be opened"):
        Database(Connections(sqlite_url(tmp_path))).make("North")


def test_a_server_that_is_away() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    connections = Connections(f"postgresql://ann:pa55word@127.0.0.1:{port}/none")
    with pytest.raises(StorageError, match="does not answer") as told:
        Database(connections).names()
    assert "pa55word" not in f"{told.value!r} {connections!r}"


def test_a_server_that_is_silent_is_waited_for_once() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        port = silent.getsockname()[1]
        database = Database(
            Connections(f"postgresql://ann@127.0.0.1:{port}/none?connect_timeout=2&sslmode=disable")
        )
        for least, most in ((1, 60), (0, 1), (0, 1)):
            began = time.monotonic()
            with pytest.raises(StorageError, match="does not answer"):
                database.names()
            assert least <= time.monotonic() - began < most


def test_a_server_that_lets_nobody_in(postgresql: Cluster) -> None:
    with pytest.raises(StorageError, match="does not answer, or does not let"):
        Database(Connections(postgresql.url("nowhere"))).names()
    stranger = postgresql.url().replace("tests@", "stranger:pa55word@")
    with pytest.raises(StorageError, match="does not answer, or does not let") as told:
        Database(Connections(stranger)).names()
    assert "pa55word" not in str(told.value)


@pytest.mark.skipif(sys.platform == "win32", reason="the server is reached through its folder")
def test_a_server_that_goes_and_comes_back(postgresql: Cluster) -> None:
    workspace = Database(Connections(postgresql.new_database())).make("North")
    entry = workspace.add("idea", {"what": "ring before"})
    postgresql.stop()
    try:
        refused(workspace, entry, "does not answer")
    finally:
        postgresql.start()
    assert workspace.everything() == (entry,)
    assert workspace.change(entry, {"what": "ring after"}).version == 2
    workspace.connections.dispose()


def test_nothing_that_was_written_is_logged(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    workspace = database.make("North Okafor")
    entry = workspace.add("idea", {"what": SECRET})
    workspace.delete()
    with pytest.raises(StorageError):
        workspace.change(entry, {"what": SECRET})
    assert "Okafor" not in caplog.text
