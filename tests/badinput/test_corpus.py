"""Hostile and broken files of other projects: opened as the page would, none takes us down."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def corpus(shared: Path) -> list[dict[str, Any]]:
    folder = shared / "badinput"
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("open_all.py")), str(folder)],
        capture_output=True,
        timeout=900,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    files = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert len(files) == sum(each.is_file() for each in folder.rglob("*"))
    return files


def test_every_file_ends_as_a_network_a_table_or_one_sentence(corpus: list[dict[str, Any]]) -> None:
    """In the child anything but NetrolesError would have ended the run."""
    counts = Counter(file["what"].partition(":")[0] for file in corpus)
    assert set(counts) == {"network", "table", "refused"}
    assert counts["network"] >= 25
    for file in corpus:
        assert len(file["what"]) < 700, file


def test_no_file_takes_long(corpus: list[dict[str, Any]]) -> None:
    slow = [file for file in corpus if file["seconds"] > 5]
    assert not slow


def test_no_file_is_changed(corpus: list[dict[str, Any]]) -> None:
    assert not [file for file in corpus if file["changed"]]


def test_edge_lists_of_other_programs_are_networks(corpus: list[dict[str, Any]]) -> None:
    what = {file["file"]: file["what"] for file in corpus}
    gephi = "gephi/modules/ImportPlugin/src/test/resources/org/gephi/io/importer/plugin/file/"
    assert what[f"{gephi}spreadsheet/edges_table_repeated_without_ids.csv"] == "network"
    assert "zip archive" in what["data.table/inst/tests/multi-file.zip"]
    assert "protected by a password" in what["calamine/tests/pass_protected.xlsx"]
