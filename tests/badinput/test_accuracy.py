"""How often encoding and delimiter are found out right, over the text files of other projects."""

import sys
from pathlib import Path

import pytest

from netroles.reading import Sheet, look
from netroles.reading.text import read_text

FOLDERS = ("csv-spectrum", "csvlint", "data.table", "gephi", "readr")
SEMICOLONS = ("field_delimiter.csv", "adj_list.csv", "complex_matrix.csv",
              "1680-fread-header-encoding.csv")  # fmt: skip
OTHERS = {"issue_773_fread.txt": "|", "issue_1330_fread.txt": "\t"}
NONE_OF_OURS = (
    # Columns of a fixed width or between blanks, or a single column.
    "issue_1573_fill.txt", "exclude_column.csv", "edges_table_with_timeset_intervals.csv",
    "edges_table_with_timeset_timestamps.csv", "epa78.txt", "fwf-sample.txt", "fwf-trailing.txt",
    "massey-rating.txt", "whitespace-sample.txt", "eol-cr.txt", "eol-crlf.txt", "eol-lf.txt",
    "enc-iso-8859-1.txt", "sample_text.txt",
)  # fmt: skip
ZERO_BYTES = ("raw.csv", "issue_3400_fread.txt")
"""Refused with a sentence, whatever they were written in."""

ONE_BYTE = ("1680-fread-header-encoding.csv", "enc-iso-8859-1.txt", "invalid-byte-sequence.csv",
            "russellCRCRLF.csv", "russellCRLF.csv")  # fmt: skip
WRITTEN_IN = (
    dict.fromkeys(ONE_BYTE, "cp1252")
    | {"utf16be.txt": "utf-16-be", "utf16le.txt": "utf-16-le", "gb18030.txt": "gb18030"}
)  # fmt: skip
"""All others are UTF-8. Latin-1 is part of Windows-1252 where there is a letter or a sign."""


def texts(shared: Path) -> list[Path]:
    """The plain text files, by folder; their licences and origins are none of them."""
    return [
        file
        for folder in FOLDERS
        for file in sorted((shared / "badinput" / folder).rglob("*"))
        if file.suffix in (".csv", ".tsv", ".txt")
        and file.name not in ("ORIGIN.txt", *ZERO_BYTES)
        and "_licence" not in file.parts
    ]


def delimiter_of(file: Path) -> str | None:
    """What its columns are told apart by, as its project's tests say."""
    if file.name in NONE_OF_OURS:
        return None
    return ";" if file.name in SEMICOLONS else OTHERS.get(file.name, ",")


def test_accuracy_over_the_corpus_is_printed_and_every_miss_is_asked_about(
    shared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Chinese text in GB18030 is in no encoding of ours; it is read as Windows-1252 and asked."""
    files = texts(shared)
    found = {file: read_text(file.name, file.read_bytes()) for file in files}
    right = {file: found[file].encoding == WRITTEN_IN.get(file.name, "utf-8") for file in files}
    separated = [file for file in files if delimiter_of(file)]
    apart = {file: found[file].delimiter == delimiter_of(file) for file in separated}
    with capsys.disabled():
        sys.stdout.write(
            f"\nencoding right: {sum(right.values())} of {len(files)}; "
            f"delimiter right: {sum(apart.values())} of {len(separated)}\n"
        )
    assert len(files) > 110
    assert [file.name for file in files if not right[file]] == ["gb18030.txt"]
    assert all(found[file].asks for file in files if not right[file])
    assert [file.name for file in separated if not apart[file]] == []


def cells(file: Path) -> list[list[str]]:
    sheet: Sheet = look(file)
    return [list(sheet.headings), *sheet.rows.to_numpy().tolist()]


def test_the_same_table_in_several_encodings_and_line_ends_has_the_same_cells(
    shared: Path,
) -> None:
    corpus = shared / "badinput"
    ours = corpus / "data.table/inst/tests"
    for name in ("utf16be.txt", "utf16le.txt"):
        assert cells(ours / name) == [["a", "b"], ["c", "d"]]
    assert cells(ours / "issue_1087_utf8_bom.csv") == [["a", "b", "c"], ["1", "2", "3"]]
    ends = [corpus / f"readr/tests/testthat/fixtures/eol-{end}.csv" for end in ("cr", "crlf", "lf")]
    assert [cells(each) for each in ends] == 3 * [[["x", "y"], ["1", "a"], ["2", "b"], ["3", "c"]]]
    sheets = corpus / "gephi/modules/ImportPlugin/src/test/resources/org/gephi/io/importer/plugin"
    plain, marked = (
        cells(sheets / f"file/spreadsheet/{name}.csv")
        for name in ("test_utf8_chars", "test_utf8_chars_with_bom")
    )
    assert plain == marked
    street = look(ours / "1680-fread-header-encoding.csv")
    assert street.headings == ("Ort", "Straße", "Bezeichnung")
