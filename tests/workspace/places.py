"""Databases that tests may do anything with: a file, and a PostgreSQL server of their own."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

POSTGRESQL = "postgresql"
KINDS = ("sqlite", POSTGRESQL)
MISSING = (
    "PostgreSQL is not installed here (initdb was not found): install Debian's package postgresql, "
    "or put its programs on the path"
)


def program(name: str) -> str | None:
    """A program of PostgreSQL: on the path, or where Debian puts it; the newest version."""
    there = sorted(
        Path("/usr/lib/postgresql").glob(f"*/bin/{name}"),
        key=lambda path: int(path.parts[-3]),
    )
    return shutil.which(name) or (str(there[-1]) if there else None)


class Cluster:
    """A running server that nobody but the tests can reach, in a folder of its own."""

    def __init__(self, folder: Path, user: dict[str, Any]) -> None:
        self.folder, self._user = folder, user

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://tests@/{database}?host={self.folder}"

    def new_database(self) -> str:
        """The address of an empty database."""
        name = f"t{secrets.token_hex(6)}"
        self.say(f"CREATE DATABASE {name}")
        return self.url(name)

    def say(self, statement: str, database: str = "postgres") -> None:
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            connection.execute(statement)

    def run(self, name: str, *options: str) -> None:
        found = program(name)
        assert found is not None
        # A file, not a pipe: the server keeps what it was started with open.
        with tempfile.TemporaryFile("w+") as said:
            ran = subprocess.run(
                [found, *options], cwd=self.folder, stdout=said, stderr=said, **self._user
            )
            said.seek(0)
            assert ran.returncode == 0, f"{name}: {said.read()}"

    def start(self) -> None:
        # Reached through its folder alone, never over the network.
        told = f"-k {self.folder} -c listen_addresses='' -c fsync=off -c log_statement=none"
        self.run("pg_ctl", "-D", "data", "-l", "log", "-w", "-o", told, "start")

    def stop(self) -> None:
        self.run("pg_ctl", "-D", "data", "-m", "immediate", "-w", "stop")


@contextmanager
def cluster() -> Iterator[Cluster]:
    """Set up a server and start it; at the end it and its folder are gone."""
    # Not in pytest's folder: PostgreSQL refuses to be run by root, and others cannot enter there.
    folder = Path(tempfile.mkdtemp(prefix="netroles-pg-"))
    user: dict[str, Any] = {}
    if sys.platform != "win32" and os.geteuid() == 0:
        user = {"user": "nobody", "extra_groups": []}
        shutil.chown(folder, "nobody")
    made = Cluster(folder, user)
    try:
        made.run(
            "initdb",
            "-D",
            "data",
            "-U",
            "tests",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync",
        )
        made.start()
        try:
            yield made
        finally:
            made.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
