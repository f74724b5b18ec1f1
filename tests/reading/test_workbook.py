"""Spreadsheets: cells as text, which sheet, and files that would take the program down."""

import datetime
import io
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from netroles.network import NetrolesError
from netroles.reading import look, workbook
from tests.reading import files


def test_numbers_dates_and_truth_are_text_as_a_spreadsheet_shows_them() -> None:
    rows = [
        ["source", "target", "n", "share", "day", "yes"],
        ["A", "007", 7.0, 0.25, datetime.date(2026, 11, 22), True],
        ["NA", "null", 1e6, -3, datetime.date(2024, 2, 29), False],
    ]
    sheet = look(("t.xlsx", files.workbook({"Ties": rows})))
    assert sheet.rows.to_numpy().tolist() == [
        ["A", "007", "7", "0.25", "2026-11-22", "TRUE"],
        ["NA", "null", "1000000", "-3", "2024-02-29", "FALSE"],
    ]
    assert sheet.said == "spreadsheet, sheet 'Ties'"


def test_the_first_visible_sheet_with_content_is_read_and_the_others_counted() -> None:
    content = files.workbook(
        {"Empty": [], "Secret": [["x"]], "Ties": [["a"], ["1"]], "More": [["b"]]}, hidden="Secret"
    )
    sheet = look(("t.xlsx", content))
    assert sheet.headings == ("a",)
    # The empty sheet and "More"; the hidden one is neither read nor named.
    (note,) = sheet.notes
    assert note.reason == "the sheet 'Ties' was read; 2 more were not"


def test_rows_count_from_the_top_of_the_sheet() -> None:
    content = files.workbook({"S": [[], [], ["", "a"], ["", "1"]]})
    sheet = look(("t.xlsx", content))
    assert (sheet.heading_row, sheet.rows.index.tolist()) == (3, [4])
    assert sheet.headings == ("column 1", "a")


def test_what_it_is_shows_in_the_content_not_in_the_name() -> None:
    assert look(("ties.csv", files.workbook({"S": [["a"], ["1"]]}))).headings == ("a",)
    assert look(("ties.xlsx", b"a,b\n1,2")).headings == ("a", "b")


def test_an_empty_workbook_is_refused() -> None:
    with pytest.raises(NetrolesError, match="no visible sheet with anything"):
        look(("t.xlsx", files.workbook({"S": []})))


def test_too_many_columns_are_refused() -> None:
    with pytest.raises(NetrolesError, match="more columns"):
        look(("t.xlsx", files.workbook({"S": [["x"] * 201]})))


def test_one_stray_cell_far_away_ends_neither_program_nor_patience() -> None:
    """5 kB that ask for more than 6 GB (safety.md section 0, finding 8)."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "a")
        sheet.write(1_048_575, 16_383, "x")
    with pytest.raises(NetrolesError, match=r"t\.xlsx"):
        look(("t.xlsx", out.getvalue()))


def test_a_zip_bomb_is_refused_unopened() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 100_000_001)
    assert len(out.getvalue()) < 200_000
    with pytest.raises(NetrolesError, match="unpacks to 100 MB"):
        look(("t.xlsx", out.getvalue()))


def test_a_zip_that_is_no_workbook_is_called_a_zip() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("ties.csv", "a,b")
    with pytest.raises(NetrolesError, match="zip archive"):
        look(("t.zip", out.getvalue()))


def test_a_worker_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_SECONDS", 0)
    with pytest.raises(NetrolesError, match="could not be read within"):
        look(("t.xlsx", files.workbook({"S": [["a"]]})))


@pytest.mark.parametrize("ending", ["xlsx", "xlsb", "ods"])
def test_a_password_is_named_as_the_reason(shared: Path, ending: str) -> None:
    with pytest.raises(NetrolesError, match="protected by a password"):
        look(shared / "badinput" / "calamine" / "tests" / f"pass_protected.{ending}")


@pytest.mark.parametrize("ending", ["xlsx", "xls", "xlsb", "ods"])
def test_every_kind_of_workbook_gives_the_same_cells(shared: Path, ending: str) -> None:
    sheet = look(shared / "badinput" / "calamine" / "tests" / f"any_sheets.{ending}")
    assert sheet.headings == ("1", "2")
