"""From bytes to a table of text: encodings, delimiters, widths, limits."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netroles.network import NetrolesError
from netroles.reading import DELIMITERS, Sheet, look, unguard
from tests.reading.files import text_file

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252")


def written(table: list[list[str]], delimiter: str, quoting: int = csv.QUOTE_MINIMAL) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, quoting=quoting).writerows(table)  # type: ignore[call-overload]
    return out.getvalue()


def cells(sheet: Sheet) -> list[list[str]]:
    return [list(sheet.headings), *sheet.rows.to_numpy().tolist()]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_each_delimiter_is_found(delimiter: str) -> None:
    rows = [
        ["source", "target", "note"],
        ["Siân", "Bo", "often, she says; or so"],
        ["Bo", "Cy", ""],
    ]
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    assert cells(look(("ties.csv", out.getvalue().encode()))) == rows


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_each_encoding_is_found(encoding: str) -> None:
    sheet = look(("ties.csv", "source,target\nSiân,Zoë\nO’Brien,Nuñez\n".encode(encoding)))
    assert cells(sheet) == [["source", "target"], ["Siân", "Zoë"], ["O’Brien", "Nuñez"]]


def test_only_a_guessed_encoding_is_mentioned() -> None:
    assert not look(("t.csv", "a,b\nZoë,x\n".encode())).notes
    (note,) = look(("t.csv", "a,b\nZoë,x\n".encode("cp1252"))).notes
    assert note.kind == "guess"
    assert "Windows-1252" in note.reason


def test_commas_inside_cells_do_not_win_over_semicolons() -> None:
    sheet = look(text_file("Name;Setting", "Lee, Ann;GP", "Ray, Bo;ward"))
    assert sheet.headings == ("Name", "Setting")
    assert sheet.said == "text separated by semicolons, UTF-8"


def test_excel_names_its_delimiter_in_a_first_line() -> None:
    sheet = look(text_file("sep=;", "source;target", "A;B,C"))
    assert cells(sheet) == [["source", "target"], ["A", "B,C"]]
    assert sheet.rows.index.tolist() == [2]


def test_words_that_pandas_takes_for_missing_stay_words() -> None:
    rows = ["NA,null", "None,nan", "007,7", "1E5,True"]
    sheet = look(text_file("source,target", *rows))
    assert cells(sheet)[1:] == [row.split(",") for row in rows]


def test_quoted_line_breaks_stay_inside_their_cell_and_count_as_one_row() -> None:
    sheet = look(text_file("a,b", '"x\ny",1', "z,2"))
    assert cells(sheet)[1:] == [["x\ny", "1"], ["z", "2"]]
    assert sheet.rows.index.tolist() == [2, 3]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_of_every_system(end: str) -> None:
    assert cells(look(("t.csv", end.join(["a,b", "1,2", ""]).encode()))) == [["a", "b"], ["1", "2"]]


def test_blank_rows_are_passed_over_counted_and_keep_the_numbers_right() -> None:
    sheet = look(text_file("", "a,b", "1,2", ",", "  ,", "3,4", "", ""))
    assert sheet.heading_row == 2
    assert sheet.rows.index.tolist() == [3, 6]
    assert [note.reason for note in sheet.notes] == ["blank rows were passed over: 2"]


def test_a_comma_at_the_end_of_each_row_moves_no_column() -> None:
    """pandas reads source=B here (safety.md section 0, finding 4)."""
    assert cells(look(text_file("source,target", "A,B,", "C,D,")))[1:] == [["A", "B"], ["C", "D"]]


def test_a_row_with_more_cells_than_headings_is_refused_as_it_stands() -> None:
    sheet = look(text_file("source,target", "A,B", "A,B,C"))
    assert cells(sheet)[1:] == [["A", "B"]]
    (note,) = sheet.notes
    assert (note.kind, note.row, note.cells) == ("refused", 3, ("A", "B", "C"))
    assert sheet.row_count == 2


def test_a_row_with_fewer_cells_is_filled_with_blanks_and_said() -> None:
    sheet = look(text_file("source,target,strength", "A,B"))
    assert cells(sheet)[1:] == [["A", "B", ""]]
    assert [(note.kind, note.row) for note in sheet.notes] == [("doubtful", 2)]


def test_a_column_without_a_heading_is_kept_where_it_holds_something() -> None:
    assert look(text_file("a,,,", "1,2,,")).headings == ("a", "column 2")


def test_repeated_headings_are_told_apart() -> None:
    sheet = look(text_file("a,a,a (2),a", "1,2,3,4"))
    assert sheet.headings == ("a", "a (2)", "a (2) (2)", "a (3)")
    assert [note.row for note in sheet.notes] == [1, 1, 1]


def test_the_file_name_is_only_words() -> None:
    assert look(("../../etc/cron.d/x.csv", b"a,b\n1,2")).name == "x.csv"
    assert look((r"C:\data\x.csv", b"a,b\n1,2")).name == "x.csv"
    assert look(("bad\0\nname.csv", b"a,b\n1,2")).name == "bad  name.csv"
    assert look(("..", b"a,b\n1,2")).name
    assert len(look((f"{'x' * 300}.csv", b"a,b\n1,2")).name) == 100


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "is empty"),
        (b" \n,,\n", "no row with anything"),
        (b"x" * 10_000_001, "larger than 10 MB"),
        (b"a,b\n" + b"x" * 1_000_001, "lines of up to 1,000,000"),
        (b"\n" * 1_000_001, "more than 1,000,000 lines"),
        (b"a,b\n" + b"1,2\n" * 200_001, "up to 200,000 rows"),
        (b"a," * 201, "201 columns"),
        (b'a,b\n1,2\n"x,3\n4,5\n', "In row 3 of .* never closed"),
        (b'a,b\n"' + b"x\n" * 100_000, "quotation mark may be missing"),
        (b"a,b\n\x81\x8d,2\n", "save it as .CSV UTF-8."),
        (b"a,b\n1,\0\n", "zero bytes"),
        (b"%PDF-1.7\n", "a PDF document"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"<!DOCTYPE html><p>Please sign in", "web page"),
        (b"PK\x03\x04not really", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 nor this", "damaged"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused_in_one_sentence(content: bytes, expected: str) -> None:
    with pytest.raises(NetrolesError, match=expected):
        look(("file.csv", content))


def test_an_encoding_that_is_not_known_is_said() -> None:
    with pytest.raises(NetrolesError, match="'klingon' was asked for"):
        look(("t.csv", b"a,b"), encoding="klingon")


def test_a_path_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(NetrolesError, match=r"ties\.csv could not be opened"):
        look(tmp_path / "ties.csv")
    with pytest.raises(NetrolesError, match="could not be opened"):
        look(tmp_path)


# Every character but the surrogates, which no encoding can hold, and the zero byte, which marks a
# file as no text. A byte order mark at the start of a file is one, whoever meant it otherwise.
text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=8)


WRITTEN_IN = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
ONE_BYTE_A_LETTER = ("cp1252", "latin-1")


def tables(cell: st.SearchStrategy[str]) -> st.SearchStrategy[list[list[str]]]:
    """Tables with plain headings and no row that is blank."""

    def of_width(width: int) -> st.SearchStrategy[list[list[str]]]:
        heading = [f"h{number}" for number in range(width)]
        row = st.lists(cell, min_size=width, max_size=width).filter(
            lambda r: any(map(str.strip, r))
        )
        return st.lists(row, max_size=6).map(lambda rows: [heading, *rows])

    return st.integers(1, 4).flatmap(of_width)


@given(
    tables(text),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    st.sampled_from(WRITTEN_IN),
)
def test_any_table_written_as_text_reads_back_equal(
    table: list[list[str]], delimiter: str, quoting: int, encoding: str
) -> None:
    """Given delimiter and encoding; one apostrophe that guards a formula is taken off."""
    content = written(table, delimiter, quoting).encode(encoding)
    given_encoding = encoding.removesuffix("-sig")
    sheet = look(("t.csv", content), encoding=given_encoding, delimiter=delimiter)
    assert cells(sheet) == [[unguard(cell) for cell in row] for row in table]


@pytest.mark.parametrize("encoding", ONE_BYTE_A_LETTER)
@given(data=st.data())
def test_any_table_in_one_byte_a_letter_reads_back_equal(
    encoding: str, data: st.DataObject
) -> None:
    cell = st.text(st.characters(codec=encoding, exclude_characters="\0"), max_size=8)
    table, delimiter = data.draw(tables(cell)), data.draw(st.sampled_from(sorted(DELIMITERS)))
    sheet = look(
        ("t.csv", written(table, delimiter).encode(encoding)),
        encoding=encoding,
        delimiter=delimiter,
    )
    assert cells(sheet) == [[unguard(cell) for cell in row] for row in table]


SPECTRUM = (
    "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
    "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
)  # fmt: skip


@pytest.mark.parametrize("name", SPECTRUM)
def test_the_cells_of_csv_spectrum_are_as_its_authors_say(shared: Path, name: str) -> None:
    """The copies of its CRLF files lost their CR; here they get it back."""
    folder = shared / "badinput" / "csv-spectrum"
    expected = json.loads((folder / "json" / f"{name}.json").read_text(encoding="utf-8"))
    content = (folder / "csvs" / f"{name}.csv").read_bytes()
    if name.endswith("_crlf"):
        content = content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    sheet = look((f"{name}.csv", content))
    assert sheet.rows.to_dict("records") == expected
