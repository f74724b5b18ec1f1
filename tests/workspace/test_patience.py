"""What cannot be saved waits in the visit, stands there, and is saved when the disk is back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection

from netroles.workspace import ChangedMeanwhileError, PatientShelf, StorageError
from netroles.workspace.storage import Database, Workspace

Switch = Callable[[bool], None]


@pytest.fixture
def workspace(database: Database) -> Workspace:
    return database.make("North")


@pytest.fixture
def shelf(workspace: Workspace) -> PatientShelf:
    return PatientShelf(workspace)


@pytest.fixture
def away(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Switch:
    """Take the database away, and bring it back."""
    real = workspace.connections.reading, workspace.connections.writing

    def gone() -> object:
        raise StorageError("The database does not answer.")

    def switch(is_away: bool) -> None:
        reading, writing = (gone, gone) if is_away else real
        monkeypatch.setattr(workspace.connections, "reading", reading)
        monkeypatch.setattr(workspace.connections, "writing", writing)

    return switch


def said(shelf: PatientShelf) -> set[str]:
    return {each.content["what"] for each in shelf.entries("idea")}


def test_what_was_read_last_stands_while_the_database_is_away(
    shelf: PatientShelf, away: Switch
) -> None:
    shelf.add("idea", {"what": "ring"})
    assert said(shelf) == {"ring"}
    away(True)
    assert said(shelf) == {"ring"}
    with pytest.raises(StorageError):
        shelf.entries("never read")


def test_what_was_written_meanwhile_waits_and_is_saved_later(
    shelf: PatientShelf, workspace: Workspace, away: Switch
) -> None:
    kept, goes = shelf.add("idea", {"what": "ring"}), shelf.add("idea", {"what": "fax"})
    shelf.entries("idea")
    away(True)
    for attempt in (
        lambda: shelf.add("idea", {"what": "write"}),
        lambda: shelf.change(kept, {"what": "ring before"}),
        lambda: shelf.remove(goes),
    ):
        with pytest.raises(StorageError):
            attempt()
    assert said(shelf) == {"ring before", "write"}
    assert len(shelf.waiting()) == 2
    with pytest.raises(StorageError):
        shelf.save_again()
    # What waits can be changed again.
    waits = next(each for each in shelf.entries("idea") if each.content["what"] == "write")
    with pytest.raises(StorageError):
        shelf.change(waits, {"what": "write a letter"})
    away(False)
    shelf.save_again()
    assert shelf.waiting() == ()
    assert {each.content["what"] for each in workspace.everything()} == {
        "ring before",
        "write a letter",
    }


def test_what_never_was_saved_can_be_thrown_away(shelf: PatientShelf, away: Switch) -> None:
    assert said(shelf) == set()
    away(True)
    with pytest.raises(StorageError):
        shelf.add("idea", {"what": "write"})
    shelf.remove(shelf.entries("idea")[0])
    assert shelf.entries("idea") == ()
    away(False)
    shelf.save_again()
    assert shelf.entries("idea") == ()


def test_what_waited_too_long_is_not_saved_over_what_others_wrote(
    shelf: PatientShelf, workspace: Workspace, away: Switch
) -> None:
    read = shelf.add("idea", {"what": "ring"})
    away(True)
    with pytest.raises(StorageError):
        shelf.change(read, {"what": "mine"})
    away(False)
    theirs = workspace.change(read, {"what": "theirs"})
    with pytest.raises(ChangedMeanwhileError) as told:
        shelf.save_again()
    assert told.value.now == theirs
    assert said(shelf) == {"theirs"}


@pytest.mark.parametrize("new", [True, False])
def test_an_answer_that_got_lost_after_saving_does_no_harm(
    shelf: PatientShelf, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, new: bool
) -> None:
    read = shelf.add("idea", {"what": "ring"})
    done = workspace.connections.writing

    @contextmanager
    def answer_gets_lost() -> Iterator[Connection]:
        with done() as connection:
            yield connection
        raise StorageError("The database does not answer.")

    monkeypatch.setattr(workspace.connections, "writing", answer_gets_lost)
    with pytest.raises(StorageError):
        shelf.add("idea", {"what": "write"}) if new else shelf.change(read, {"what": "write"})
    monkeypatch.undo()
    shelf.save_again()
    assert shelf.waiting() == ()
    assert said(shelf) == ({"ring", "write"} if new else {"write"})
