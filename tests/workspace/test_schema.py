"""Tables are made, and those of earlier versions brought up to date; newer ones are left alone."""

from __future__ import annotations

import subprocess
import sys

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from netroles.workspace import StorageError
from netroles.workspace.storage import Connections, Database
from netroles.workspace.storage.schema import (
    ENTRIES,
    VERSION_TABLE,
    bring_up_to_date,
    is_up_to_date,
)
from tests.conftest import ROOT

WRITTEN = [
    "INSERT INTO netroles_workspaces (id, name) VALUES ('w1', 'North')",
    "INSERT INTO netroles_workspaces (id, name, code_digest) VALUES ('w2', 'North', 'd1')",
    "INSERT INTO netroles_entries VALUES ('w1', '00ff', 'idea', '{\"what\": \"ring\"}', 3)",
]


def with_tables_of(connections: Connections, revision: str) -> None:
    """A database as the version with this revision left it, with something kept in it."""
    if connections.file:
        connections.file.parent.mkdir(parents=True)
        connections.file.touch()
    with connections.writing() as connection:
        bring_up_to_date(connection, revision)
        for statement in WRITTEN:
            connection.execute(text(statement))


def at(connections: Connections) -> str:
    with connections.reading() as connection:
        return str(connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}")))


def test_tables_made_from_nothing_are_those_the_program_reads(connections: Connections) -> None:
    connections.prepare()
    with connections.reading() as connection:
        assert is_up_to_date(connection)
        found = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(found, ENTRIES.metadata) == []
    assert at(connections) == "r2"


def test_tables_of_the_version_before_keep_what_is_in_them(connections: Connections) -> None:
    with_tables_of(connections, "r1")
    assert at(connections) == "r1"
    database = Database(connections)
    workspace = database.open("North")
    assert at(connections) == "r2"
    assert [(each.key, each.content, each.version) for each in workspace.everything()] == [
        ("00ff", {"what": "ring"}, 3)
    ]
    # Nobody was asked before, so names are off.
    assert not workspace.keeps_names()
    assert database.names() == ("North",)
    assert workspace.change(workspace.everything()[0], {"what": "write"}).version == 4


def test_a_change_of_tables_that_is_killed_leaves_the_old_ones(
    connections: Connections, url: str
) -> None:
    with_tables_of(connections, "r1")
    command = [sys.executable, "-m", "tests.workspace.saver", "upgrades", url, "-"]
    killed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert killed.returncode != 0
    assert "Traceback" not in killed.stderr
    assert at(connections) == "r1"
    with connections.reading() as connection:
        columns = {each["name"] for each in inspect(connection).get_columns("netroles_workspaces")}
    assert columns == {"id", "name", "code_digest"}
    assert Database(connections).open("North").everything()[0].content == {"what": "ring"}


def test_two_programs_that_come_first_both_find_tables(connections: Connections, url: str) -> None:
    code = (
        "import sys; from netroles.workspace.storage import *; "
        "Database(Connections(sys.argv[1])).make(sys.argv[2])"
    )
    both = [
        subprocess.Popen(
            [sys.executable, "-c", code, url, name], cwd=ROOT, stderr=subprocess.PIPE, text=True
        )
        for name in ("North", "South")
    ]
    assert [each.communicate(timeout=120)[1] for each in both] == ["", ""]
    assert Database(connections).names() == ("North", "South")


def test_a_newer_database_is_left_alone(connections: Connections) -> None:
    Database(connections).make("North")
    with connections.writing() as connection:
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = 'r9'"))
    for attempt in (Database(connections).names, lambda: Database(connections).open("North")):
        with pytest.raises(StorageError, match="newer version of Network Roles"):
            attempt()
    assert at(connections) == "r9"


def test_another_programs_tables_beside_ours_are_left_alone(connections: Connections) -> None:
    if connections.file:
        connections.file.parent.mkdir(parents=True)
        connections.file.touch()
    with connections.writing() as connection:
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32))"))
        connection.execute(text("INSERT INTO alembic_version VALUES ('theirs')"))
    Database(connections).make("North")
    with connections.reading() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == "theirs"


def test_what_makes_the_tables_is_in_the_package() -> None:
    """The wheel takes the folder of the package as it is; nothing of it is left out by a rule."""
    folder = ROOT / "netroles/workspace/migrations"
    assert {each.name for each in folder.rglob("*.py")} == {
        "env.py",
        "r1_entries.py",
        "r2_names.py",
    }
    assert 'packages = ["netroles"]' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
