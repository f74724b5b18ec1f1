"""Cells that are safe in a spreadsheet, and the way back."""

import re
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netroles.reading import csv_text, guard, look, safe_csv, unguard

TRIGGERS = ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"]
risky = st.text(st.sampled_from(["'", "a", " ", *TRIGGERS]), max_size=6)
any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


@pytest.mark.parametrize("trigger", TRIGGERS)
def test_a_cell_that_could_run_gets_an_apostrophe(trigger: str) -> None:
    assert guard(f"{trigger}1") == f"'{trigger}1"
    assert guard(f"'{trigger}1") == f"''{trigger}1"
    assert guard(f"a{trigger}") == f"a{trigger}"


@given(risky | any_text)
def test_reading_takes_off_exactly_what_guarding_put_there(text: str) -> None:
    assert unguard(guard(text)) == text


@given(risky | any_text)
def test_no_guarded_cell_begins_with_a_trigger(text: str) -> None:
    assert guard(text)[:1] not in TRIGGERS


def test_names_with_apostrophes_stay_as_they_are() -> None:
    for name in ("O'Brien", "'t Hooft", "'", "''"):
        assert guard(name) == unguard(name) == name


def test_numbers_are_no_formulas_and_missing_is_empty() -> None:
    table = pd.DataFrame({"-h": ["-x", None], "n": [-3, 4], "f": [0.5, None]})
    assert csv_text(table) == "'-h,n,f\n'-x,-3,0.5\n,4,\n"


@given(st.lists(st.tuples(risky, any_text).map(lambda t: [c.replace("\0", "") for c in t])))
def test_what_we_write_reads_back_equal(rows: list[list[str]]) -> None:
    rows = [row for row in rows if any(map(str.strip, row))]
    table = pd.DataFrame(rows, columns=["=1", "b"], dtype="str")
    sheet = look(("t.csv", safe_csv(table)), encoding="utf-8", delimiter=",")
    assert sheet.headings == ("=1", "b")
    assert sheet.rows.to_numpy().tolist() == rows


def test_no_known_attack_survives(shared: Path) -> None:
    attacks = shared / "badinput" / "csv-injection" / "Intruder" / "csv-payload.txt"
    for line in attacks.read_text(encoding="utf-8").splitlines():
        assert not re.match(r"[=+\-@\t\r]", guard(line)), line
