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

OUTCOMES = ("network", "table", "refused")


def outcome(file: dict[str, Any]) -> str:
    """A network, a table that needs its columns chosen, or refused with a sentence."""
    return str(file["what"]).partition(":")[0]


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


def test_every_file_ends_as_a_network_a_table_or_one_sentence(
    corpus: list[dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    """In the child anything but NetrolesError would have ended the run. Prints the counts."""
    counts = Counter((file["file"].split("/")[0], outcome(file)) for file in corpus)
    folders = sorted({folder for folder, _ in counts})
    with capsys.disabled():
        sys.stdout.write("\n")
        for folder in folders:
            told = ", ".join(f"{each} {counts[folder, each]}" for each in OUTCOMES)
            sys.stdout.write(f"{folder}: {told}\n")
        kinds = Counter(file["kind"] for file in corpus if outcome(file) == "network")
        sys.stdout.write(f"networks by kind: {dict(kinds.most_common())}\n")
    assert {each for _, each in counts} == set(OUTCOMES)
    assert sum(counts[folder, "network"] for folder in folders) >= 150
    for file in corpus:
        assert len(file["what"]) < 700, file


def test_no_file_takes_long(corpus: list[dict[str, Any]]) -> None:
    slow = [file for file in corpus if file["seconds"] > 5]
    assert not slow


def test_no_file_takes_much_memory(corpus: list[dict[str, Any]]) -> None:
    """The most that any of the processes held until then, so the last line says all."""
    assert corpus[-1]["megabytes"] < 500


def test_no_file_is_changed(corpus: list[dict[str, Any]]) -> None:
    assert not [file for file in corpus if file["changed"]]


def test_edge_lists_of_other_programs_are_networks(corpus: list[dict[str, Any]]) -> None:
    what = {file["file"]: file["what"] for file in corpus}
    gephi = "gephi/modules/ImportPlugin/src/test/resources/org/gephi/io/importer/plugin/file/"
    assert what[f"{gephi}spreadsheet/edges_table_repeated_without_ids.csv"] == "network"
    assert "zip archive" in what["data.table/inst/tests/multi-file.zip"]
    assert "protected by a password" in what["calamine/tests/pass_protected.xlsx"]


@pytest.mark.parametrize(
    ("ending", "kind", "least"),
    [
        (".graphml", "graphml", 26),
        (".gexf", "gexf", 10),
        (".gml", "gml", 14),
        (".net", "pajek", 18),
        (".paj", "pajek", 14),
        (".dl", "dl", 23),
    ],
)
def test_graph_files_are_known_by_their_content(
    corpus: list[dict[str, Any]], ending: str, kind: str, least: int
) -> None:
    """least: all files of the kind but those that are damaged or hold no graph."""
    files = [file for file in corpus if file["file"].endswith(ending)]
    assert sum(file["kind"] == kind and outcome(file) == "network" for file in files) >= least


def test_xml_with_entities_or_a_document_type_is_never_opened(
    corpus: list[dict[str, Any]],
) -> None:
    bombs = [file for file in corpus if file["file"].startswith("defusedxml/xmltestdata/")]
    assert bombs
    assert all(outcome(file) == "refused" for file in bombs)
