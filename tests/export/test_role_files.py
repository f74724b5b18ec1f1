"""Files of roles."""

import io
import zipfile

import pandas as pd
from python_calamine import CalamineWorkbook

from netroles.export import HOW_TO_READ, role_workbook, zipped


def sheets(content: bytes) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_a_workbook_holds_the_table_and_how_to_read_it() -> None:
    table = pd.DataFrame({"Name": ["Ann", "Bo"], "Confidence": [0.85, float("nan")]})
    found = sheets(role_workbook(table, ["First.", "Second."]))
    assert list(found) == ["Roles", HOW_TO_READ]
    assert found["Roles"] == [["Name", "Confidence"], ["Ann", 0.85], ["Bo", ""]]
    assert found[HOW_TO_READ] == [["First."], ["Second."]]


def test_text_that_looks_like_a_formula_or_a_link_stays_text() -> None:
    names = ["=1+1", "http://x.example", "{=SUM(A1)}", "internal:A1"]
    content = role_workbook(pd.DataFrame({"=2+2": names}), ["=3+3"])
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        parts = {name: book.read(name).decode() for name in book.namelist() if "sheet" in name}
    assert not any("<f>" in text or "<hyperlink" in text for text in parts.values())
    assert [row[0] for row in sheets(content)["Roles"]] == ["=2+2", *names]


def test_an_empty_table_is_a_workbook_too() -> None:
    found = sheets(role_workbook(pd.DataFrame({"Name": []}), ["First."]))
    assert found["Roles"] == [["Name"]]


def test_an_archive_holds_its_files_and_is_the_same_every_time() -> None:
    files = {"roles.csv": b"a,b", "read.txt": b"text"}
    with zipfile.ZipFile(io.BytesIO(zipped(files))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files
    assert zipped(files) == zipped(files)
