"""Every test of what is kept runs on SQLite and on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from netroles.workspace.storage import Connections, Database
from tests.conftest import IN_CI
from tests.workspace import places
from tests.workspace.places import KINDS, Cluster


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Cluster]:
    """A PostgreSQL server of these tests' own."""
    if places.program("initdb") is None:
        if IN_CI:
            pytest.fail(places.MISSING)
        pytest.skip(places.MISSING)
    with places.cluster() as running:
        yield running


@pytest.fixture(params=KINDS)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, of each kind."""
    if request.param == places.POSTGRESQL:
        running: Cluster = request.getfixturevalue("postgresql")
        return running.new_database()
    return sqlite_url(tmp_path)


@pytest.fixture
def connections(url: str) -> Iterator[Connections]:
    found = Connections(url)
    yield found
    found.dispose()


@pytest.fixture
def database(connections: Connections) -> Database:
    return Database(connections)


def sqlite_url(folder: Path) -> str:
    """A file that is not there yet, in a folder whose name has signs that addresses understand."""
    return f"sqlite:///{quote(str(folder / 'a %41 folder' / 'workspaces.sqlite'))}"
