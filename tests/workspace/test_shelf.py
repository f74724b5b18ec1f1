"""Every shelf keeps entries alike, whether they last for a visit or longer."""

import math
from collections.abc import Iterator
from pathlib import Path

import pytest

from netroles.network import NetrolesError
from netroles.workspace import ChangedMeanwhileError, Entry, PatientShelf, Shelf, ShelfOfVisit
from netroles.workspace.storage import Connections, Database
from tests.workspace.conftest import sqlite_url
from tests.workspace.places import Cluster

SHELVES = ("of a visit", "SQLite", "PostgreSQL", "with patience")


@pytest.fixture(params=SHELVES)
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shelf]:
    if request.param == "of a visit":
        yield ShelfOfVisit()
        return
    url = sqlite_url(tmp_path)
    if request.param == "PostgreSQL":
        running: Cluster = request.getfixturevalue("postgresql")
        url = running.new_database()
    connections = Connections(url)
    workspace = Database(connections).make("North")
    yield PatientShelf(workspace) if request.param == "with patience" else workspace
    connections.dispose()


def test_what_was_added_is_found_under_its_kind_alone(shelf: Shelf) -> None:
    idea, need = shelf.add("idea", {"what": "ring before"}), shelf.add("joy", {"says": "time"})
    assert shelf.entries("idea") == (Entry("idea", idea.key, {"what": "ring before"}),)
    assert shelf.entries("joy") == (need,)
    assert shelf.entries("workshop") == ()


def test_a_change_is_the_next_version_in_the_same_place(shelf: Shelf) -> None:
    first = shelf.add("idea", {"what": "ring before"})
    second = shelf.change(first, {"what": "ring after"})
    assert (second.key, second.version) == (first.key, 2)
    assert shelf.entries("idea") == (second,)


def test_the_order_is_that_of_the_keys_and_tells_nothing_of_the_time(shelf: Shelf) -> None:
    added = [shelf.add("joy", {"says": str(at)}) for at in range(12)]
    assert [each.key for each in shelf.entries("joy")] == sorted(each.key for each in added)


@pytest.mark.parametrize("again", ["change", "remove"])
def test_who_comes_second_is_told_what_the_first_made_of_it(shelf: Shelf, again: str) -> None:
    read = shelf.add("idea", {"what": "ring before"})
    theirs = shelf.change(read, {"what": "ring after"})
    with pytest.raises(ChangedMeanwhileError, match="changed by somebody else") as told:
        shelf.change(read, {"what": "write"}) if again == "change" else shelf.remove(read)
    assert told.value.now == theirs
    assert shelf.entries("idea") == (theirs,)


def test_who_changes_what_was_removed_is_told_so(shelf: Shelf) -> None:
    read = shelf.add("idea", {"what": "ring before"})
    shelf.remove(read)
    with pytest.raises(ChangedMeanwhileError, match="removed by somebody else") as told:
        shelf.change(read, {"what": "write"})
    assert told.value.now is None
    assert shelf.entries("idea") == ()


@pytest.mark.parametrize("text", ["", "Łukasz 🙂\n\"'; DROP TABLE x; --", "\x00\ud800", "%s :x ?"])
def test_a_content_comes_back_as_it_was(shelf: Shelf, text: str) -> None:
    content = {"what": text, "of": [1, 2.5, None, True], "in": {"a b": [text]}}
    shelf.add("idea", content)
    assert [each.content for each in shelf.entries("idea")] == [content]


def test_what_is_kept_does_not_change_with_what_was_given(shelf: Shelf) -> None:
    steps = ["ring"]
    shelf.add("idea", {"steps": steps})
    steps.append("write")
    assert shelf.entries("idea")[0].content == {"steps": ["ring"]}


def test_a_book_is_not_kept_and_leaves_what_was_there(shelf: Shelf) -> None:
    first = shelf.add("idea", {"what": "ring before"})
    with pytest.raises(NetrolesError, match="at most 1,000,000"):
        shelf.change(first, {"what": "x" * 1_000_001})
    assert shelf.entries("idea") == (first,)


def test_a_number_that_is_none_is_refused(shelf: Shelf) -> None:
    with pytest.raises(ValueError, match="JSON"):
        shelf.add("idea", {"share": math.nan})
    assert shelf.entries("idea") == ()
