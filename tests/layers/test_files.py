"""Files of the project name no place that exists on one machine only."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.layers.tree import ROOT

NOT_OURS = {".git", "__pycache__", "node_modules", "test-results", "build", "dist"}
# A home folder or a place for passing files, as Linux, macOS and Windows write them.
MACHINE_PATH = re.compile(
    r"(?<![\w.:/~-])/(?:home|root|Users|work|tmp|private|mnt)/[\w.-]|\b[A-Z]:\\Users\\", re.ASCII
)


def text_files() -> Iterator[Path]:
    for folder, subfolders, names in os.walk(ROOT):
        here = Path(folder)
        subfolders[:] = [
            name
            for name in subfolders
            if name not in NOT_OURS
            and not name.endswith("_cache")
            and name != ".hypothesis"
            and not (here / name / "pyvenv.cfg").exists()
        ]
        yield from (here / name for name in sorted(names))


def text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def test_no_file_names_a_path_of_one_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}, line {number}"
        for path in text_files()
        if path != Path(__file__)
        for number, line in enumerate(text_of(path).splitlines(), start=1)
        if MACHINE_PATH.search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    "line", ["open('/home/ann/ties.csv')", "cd /tmp/x", r'"C:\Users\ann"', "(/Users/ann/net)"]
)
def test_a_path_of_one_machine_is_found(line: str) -> None:
    assert MACHINE_PATH.search(line)


@pytest.mark.parametrize("line", ["own home/hospital", "http://127.0.0.1/home/x", "./tmp/x"])
def test_other_slashes_are_let_through(line: str) -> None:
    assert not MACHINE_PATH.search(line)
