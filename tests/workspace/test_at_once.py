"""Two programs that save at once lose nothing; one that is killed leaves what was, or what is."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from netroles.workspace.storage import Database
from tests.conftest import ROOT
from tests.workspace import saver


def started(what: str, url: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.workspace.saver", what, url, "North"]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def test_two_who_count_on_from_the_same_number_lose_none(database: Database, url: str) -> None:
    workspace = database.make("North")
    workspace.add("number", {"is": 0})
    both = [started("counts", url) for _ in range(2)]
    said = [each.communicate(timeout=120) for each in both]
    assert [each.returncode for each in both] == [0, 0], said
    (entry,) = workspace.everything()
    assert entry.content == {"is": 2 * saver.ROUNDS}
    assert entry.version == 2 * saver.ROUNDS + 1


@pytest.mark.parametrize("what", ["dies_before_the_end", "dies_among_many"])
def test_a_program_killed_before_it_had_saved_leaves_what_was(
    database: Database, url: str, what: str
) -> None:
    workspace = database.make("North")
    before = workspace.add("number", {"is": 1})
    killed = started(what, url)
    _, said = killed.communicate(timeout=120)
    assert killed.returncode != 0
    assert "Traceback" not in said
    assert workspace.everything() == (before,)
    assert workspace.change(before, {"is": 3}).version == 2


def test_a_program_killed_at_any_moment_leaves_nothing_half(database: Database, url: str) -> None:
    workspace = database.make("North")
    workspace.add("number", {"is": -1, "also": []})
    for after in (0.0, 0.007):
        saving = started("saves_on_and_on", url)
        assert saving.stdout is not None
        assert saving.stdout.readline() == "saving\n"
        time.sleep(after)
        saving.kill()
        saving.communicate(timeout=60)
        (entry,) = workspace.everything()
        assert entry.content["also"] == [entry.content["is"]] * 2_000
        workspace.change(entry, entry.content)
