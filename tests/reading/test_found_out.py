"""Encoding and delimiter found out: right, or the page asks."""

import csv
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netroles.network import NetrolesError
from netroles.reading import DELIMITERS, Delimiter, Sheet, look, unguard
from tests.reading.test_text import (
    ONE_BYTE_A_LETTER,
    WRITTEN_IN,
    cells,
    tables,
    text,
    written,
)

any_delimiter = st.sampled_from(sorted(DELIMITERS))
any_quoting = st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC])


def found_out(content: bytes) -> Sheet | None:
    """The table as it is read when nothing is said of it; None where it is refused: the page then
    says why and offers to read it another way."""
    try:
        return look(("t.csv", content))
    except NetrolesError:
        return None


@given(tables(text), any_delimiter, any_quoting, st.sampled_from(WRITTEN_IN))
def test_any_table_reads_back_equal_or_the_page_asks(
    table: list[list[str]], delimiter: str, quoting: int, encoding: str
) -> None:
    sheet = found_out(written(table, delimiter, quoting).encode(encoding))
    equal = sheet and cells(sheet) == [[unguard(cell) for cell in row] for row in table]
    assert sheet is None or sheet.asks or equal


@given(
    st.sampled_from(ONE_BYTE_A_LETTER).flatmap(
        lambda codec: st.tuples(
            st.just(codec),
            tables(st.text(st.characters(codec=codec, exclude_characters="\0"), max_size=8)),
        )
    ),
    any_delimiter,
    any_quoting,
)
def test_any_table_in_one_byte_a_letter_reads_back_equal_or_the_page_asks(
    written_in: tuple[str, list[list[str]]], delimiter: str, quoting: int
) -> None:
    encoding, table = written_in
    sheet = found_out(written(table, delimiter, quoting).encode(encoding))
    equal = sheet and cells(sheet) == [[unguard(cell) for cell in row] for row in table]
    assert sheet is None or sheet.asks or equal


plain_cell = st.text(string.ascii_letters + string.digits + " .'-", max_size=8)


@given(tables(plain_cell), any_delimiter, any_quoting, st.sampled_from(WRITTEN_IN))
def test_a_plain_table_is_read_right_without_a_question(
    table: list[list[str]], delimiter: str, quoting: int, encoding: str
) -> None:
    """A file that is never in doubt must not make the user doubt it."""
    sheet = found_out(written(table, delimiter, quoting).encode(encoding))
    assert sheet is not None
    assert not sheet.asks
    assert cells(sheet) == [[unguard(cell) for cell in row] for row in table]


AMBIGUOUS = {
    "cp1252 that is UTF-8 as well": ("Ã©ric", "cp1252", "éric"),
    "Latin-1, which Windows-1252 replaced": ("O\x92Brien", "latin-1", "O’Brien"),
    "Central European": ("Łukasz", "cp1250", "£ukasz"),
    "Western European with the euro": ("5 €", "iso8859-15", "5 ¤"),
    "Greek": ("Ελένη", "cp1253", "ÅëÝíç"),
    "an old Macintosh": ("Zoë", "mac-roman", "Zo‘"),
    "UTF-8 taken for cp1252 and saved as UTF-8": ("Ã©ric", "utf-8", "Ã©ric"),
}
"""What was written, in which encoding, and what is read."""


@pytest.mark.parametrize("case", AMBIGUOUS)
def test_letters_that_can_be_read_in_two_ways_are_asked_about(case: str) -> None:
    name, encoding, read_as = AMBIGUOUS[case]
    sheet = look(("t.csv", f"source,target\n{name},Bo\n".encode(encoding)))
    assert sheet.rows["source"].tolist() == [read_as]
    (question,) = sheet.asks
    assert "do they look right?" in question


def test_the_answer_is_taken_at_its_word() -> None:
    content = "source,target\nÃ©ric,Bo\n".encode("cp1252")
    for encoding, name in (("cp1252", "Ã©ric"), ("utf-8", "éric"), ("latin-1", "Ã©ric")):
        sheet = look(("t.csv", content), encoding=encoding)
        assert sheet.rows["source"].tolist() == [name]
        assert not sheet.asks


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_leaves_no_question(encoding: str) -> None:
    assert not look(("t.csv", "source,target\néric,Bo\n".encode(encoding))).asks


def test_utf_16_without_a_mark_and_with_few_latin_letters_is_refused_and_can_be_said() -> None:
    content = f"a,b\n{'丁' * 20},{'王' * 20}\n".encode("utf-16-le")
    with pytest.raises(NetrolesError, match="zero bytes"):
        look(("t.csv", content))
    assert look(("t.csv", content), encoding="utf-16-le").rows["a"].tolist() == ["丁" * 20]


@pytest.mark.parametrize(
    ("content", "read_as"),
    [
        (b"source;note,target\nA;x,B\nB;y,C\n", ","),
        (b"a,b;c|d\n1,2;3|4\n", ","),
        (b"a\tb,c\n1\t2,3\n", ","),
    ],
)
def test_two_delimiters_that_fit_alike_are_asked_about(content: bytes, read_as: Delimiter) -> None:
    sheet = look(("t.csv", content))
    assert cells(sheet) == cells(look(("t.csv", content), delimiter=read_as))
    assert any("fit as well" in question for question in sheet.asks)


def test_one_column_of_cells_with_commas_is_asked_about() -> None:
    sheet = look(("t.csv", b"name\n1,2\n3,4\n"))
    assert any("read as one cell, but rows below it" in question for question in sheet.asks)
    assert look(("t.csv", b"name\n1,2\n3,4\n"), delimiter=";").rows["name"].tolist() == [
        "1,2",
        "3,4",
    ]


def test_settings_with_semicolons_in_them_raise_no_question() -> None:
    rows = "".join(f"P{n},GP; ward\n" for n in range(50))
    sheet = look(("t.csv", f"id,setting\n{rows}".encode()))
    assert sheet.headings == ("id", "setting")
    assert not sheet.asks


def test_excels_own_line_names_the_delimiter_unless_it_is_given() -> None:
    content = b"sep=;\na;b\n"
    assert look(("t.csv", content)).headings == ("a", "b")
    assert look(("t.csv", content), delimiter=",").headings == ("sep=;",)
