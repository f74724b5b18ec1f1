"""Everything in a workspace goes into one file and comes back from it, all or nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest

from netroles.network import NetrolesError
from netroles.workspace import WITH_NAMES
from netroles.workspace.storage import Database, Workspace, as_file, bring_back


@pytest.fixture
def full(database: Database) -> Workspace:
    workspace = database.make("North **& <b>South</b>")
    idea = workspace.add("idea", {"what": "=1+1 Łukasz 🙂", "of": [1, None, {"a": 2.5}]})
    workspace.change(idea, {**idea.content, "more": True})
    workspace.add("joy", {"says": "time"})
    return workspace


def test_what_comes_back_is_what_went_out(full: Workspace, database: Database) -> None:
    file = as_file(full)
    told = json.loads(file)
    assert told["what"].startswith("Everything in a workspace of Network Roles")
    assert told["name"] == "North **& <b>South</b>"
    assert {each["kind"] for each in told["entries"]} == {"idea", "joy"}
    again = database.make("Again")
    assert bring_back(again, file) == 2
    assert again.everything() == full.everything()


def test_nothing_is_brought_back_among_other_entries(full: Workspace, database: Database) -> None:
    other = database.make("Other")
    entry = other.add("joy", {"says": "team"})
    with pytest.raises(NetrolesError, match="empty workspace alone"):
        bring_back(other, as_file(full))
    assert other.everything() == (entry,)


def test_names_come_back_only_where_they_are_kept(database: Database) -> None:
    workspace, again = database.make("North"), database.make("Again")
    workspace.keep_names(on=True)
    workspace.add("round", {"number": 1, WITH_NAMES: "Ann meets Bob"})
    file = as_file(workspace)
    assert json.loads(file)["keeps_names"]
    with pytest.raises(NetrolesError, match="“Keep names too” on"):
        bring_back(again, file)
    assert again.everything() == ()
    again.keep_names(on=True)
    bring_back(again, file)
    assert again.everything() == workspace.everything()
    workspace.keep_names(on=False)
    assert b"Ann" not in as_file(workspace)


def test_what_is_no_text_is_refused_and_not_kept(database: Database) -> None:
    """Half of a sign that needs two: JSON can hold it, neither a file nor a page can."""
    entry = {"kind": "idea", "key": "0" * 16, "version": 1, "content": {"title": "\ud800"}}
    empty = database.make("Again")
    with pytest.raises(NetrolesError, match="no file of everything"):
        bring_back(empty, changed(as_file(empty), entries=[entry]))
    assert empty.everything() == ()


def changed(file: bytes, **fields: Any) -> bytes:
    return json.dumps(json.loads(file) | fields).encode()


def test_another_file_is_refused_in_a_sentence(full: Workspace, database: Database) -> None:
    again, file = database.make("Again"), as_file(full)
    entries = json.loads(file)["entries"]
    for other, saying in (
        (b"", "no file of everything"),
        (b"\xff\xfe\x00", "no file of everything"),
        (b"[" * 100_000, "no file of everything"),
        (b'{"entries": NaN}', "no file of everything"),
        (b"[" * 900 + b"]" * 900, "no file of everything"),
        (b"[]", "the whole"),
        (b'{"format": 1}', "the whole"),
        (changed(file, format=2), "newer version"),
        (changed(file, entries=[entries[0] | {"key": "../x"}]), "entries → 0 → key"),
        (changed(file, entries=[entries[0] | {"kind": "idea\x00"}]), "entries → 0 → kind"),
        (changed(file, entries=[entries[0] | {"version": 0}]), "entries → 0 → version"),
        (changed(file, entries=[entries[0] | {"more": 0}]), "entries → 0"),
        (changed(file, entries=[entries[0] | {"content": "x"}]), "entries → 0 → content"),
        (changed(file, entries=[entries[0], entries[0]]), "the same key"),
        (changed(file, entries=[*entries, entries[0] | {"content": {}}]), "the same key"),
    ):
        with pytest.raises(NetrolesError, match=saying):
            bring_back(again, other)
    assert again.everything() == ()
