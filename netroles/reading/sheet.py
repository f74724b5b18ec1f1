"""From a file to a table of text: what a person sees before anything is made of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from netroles.network import NetrolesError
from netroles.reading.cells import unguard
from netroles.reading.questionnaire import has_own_headings
from netroles.reading.report import Note, unique_headings
from netroles.reading.self_form import has_statements
from netroles.reading.source import Source, name_and_bytes
from netroles.reading.text import Delimiter, read_text
from netroles.reading.workbook import read_workbook

MOST_ROWS = 200_000
MOST_COLUMNS = 200
_MOST_LINES = 50
"""How far down the headings of a form are looked for: people write above its instructions."""

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_NOT_TABLES = {
    b"%PDF": "a PDF document",
    b"PAR1": "a Parquet file",
    b"\x1f\x8b": "a compressed (gzip) file; unpack it first",
    b"\xfd7zXZ": "a compressed (xz) file; unpack it first",
    b"BZh": "a compressed (bzip2) file; unpack it first",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
}
_MARKUP = ("<!doctype", "<html", "<?xml", "<graphml", "<gexf", "<svg")


@dataclass(frozen=True, eq=False)
class Sheet:
    """A file as a table of text, before anything is made of it.

    rows
        One row a row of the file that is not blank, as text exactly as it stood ("" where blank);
        index `row`, the number a spreadsheet shows (the headings are row 1, unless blank lines
        stand above them).
    heading_row
        The number of the row with the headings.
    said
        How it was read, in words.
    notes
        Rows that could not be told apart into cells, and what was guessed.
    """

    name: str
    headings: tuple[str, ...]
    rows: pd.DataFrame
    heading_row: int
    said: str
    notes: tuple[Note, ...] = ()

    @property
    def row_count(self) -> int:
        """How many rows that are not blank stand below the headings, readable or not."""
        return len(self.rows) + sum(note.kind == "refused" for note in self.notes)

    def called(self, name: str) -> "Sheet":
        """The sheet under another name, where several files have the same."""
        notes = tuple(replace(note, file=name) for note in self.notes)
        return replace(self, name=name, notes=notes)

    def only(self, rows: pd.Index) -> "Sheet":
        """The sheet with these of its rows, and no notes about the others."""
        dropped = set(self.rows.index.difference(rows))
        notes = tuple(note for note in self.notes if note.row not in dropped)
        return replace(self, rows=self.rows.loc[rows], notes=notes)


def look(
    source: Source, *, encoding: str | None = None, delimiter: Delimiter | None = None
) -> Sheet:
    """The table of text in a file: CSV, TSV, other delimited text, Excel or OpenDocument.

    source is a path, or a pair (name, content). Encoding and delimiter of a text file are found
    out unless given. What it is, is told from the content, never from the name. Every cell is
    text: "NA", "null" and "007" stay what they are. Raises NetrolesError where the file is too
    large or no table.
    """
    name, content = name_and_bytes(source)
    _refuse_others(name, content)
    notes: list[Note] = []
    if content.startswith(_WORKBOOKS):
        workbook = read_workbook(name, content, MOST_ROWS + 1, MOST_COLUMNS)
        records, said = workbook.records, f"spreadsheet, sheet '{workbook.sheet}'"
        if others := len(workbook.other_sheets):
            reason = f"the sheet '{workbook.sheet}' was read; {others} more were not"
            notes.append(Note("guess", name, reason))
    else:
        text = read_text(name, content, encoding, delimiter)
        # A spreadsheet cell has no apostrophe of ours in it; a CSV cell may.
        records, said = [[unguard(cell) for cell in record] for record in text.records], text.said
        if text.unsure:
            reason = f"the text was taken as {said.rpartition(', ')[2]}; check accented names"
            notes.append(Note("guess", name, reason))
    return _sheet(name, records, said, notes)


def _refuse_others(name: str, content: bytes) -> None:
    for start, what in _NOT_TABLES.items():
        if content.startswith(start):
            raise NetrolesError(f"{name} is {what}. A table was expected: CSV or Excel.")
    opening = content[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if opening.startswith(tuple(mark.encode() for mark in _MARKUP)):
        raise NetrolesError(
            f"{name} is a web page or XML, not a table; save it as CSV or Excel and load that."
        )


def _sheet(name: str, records: list[list[str]], said: str, notes: list[Note]) -> Sheet:
    filled = [(i, record) for i, record in enumerate(records, 1) if any(map(str.strip, record))]
    if not filled:
        raise NetrolesError(f"{name} is empty: it has no row with anything in it.")
    (heading_row, first), *below = filled[_heading_place([record for _, record in filled]) :]
    width = _width(first, [record for _, record in below])
    if len(below) > MOST_ROWS or width > MOST_COLUMNS:
        raise NetrolesError(
            f"{name} has {len(below):,} rows and {width:,} columns; up to {MOST_ROWS:,} rows and "
            f"{MOST_COLUMNS} columns can be read."
        )
    numbers, rows = [], []
    for number, record in below:
        cells = record if len(record) <= width else _without_blank_end(record)
        if len(cells) > width:
            reason = f"the row has {len(cells)} cells, but there are {width} headings"
            notes.append(Note("refused", name, reason, number, cells=tuple(record)))
            continue
        if len(cells) < width:
            reason = f"the row has {len(cells)} cells of {width}; the last are taken as blank"
            notes.append(Note("doubtful", name, reason, number))
        numbers.append(number)
        rows.append(cells + [""] * (width - len(cells)))
    if between := below[-1][0] - heading_row - len(below) if below else 0:
        notes.append(Note("guess", name, f"blank rows were passed over: {between}"))
    headings = _headings(name, first[:width], heading_row, notes)
    table = pd.DataFrame(
        rows,
        columns=pd.Index(headings),
        index=pd.Index(numbers, name="row", dtype=int),
        dtype="str",
    )
    return Sheet(name, tuple(headings), table, heading_row, said, tuple(notes))


def _heading_place(records: Sequence[Sequence[str]]) -> int:
    """Where among the rows of a file its headings stand: below the instructions of a form of
    ours, at the top of any other file."""
    top = enumerate(records[:_MOST_LINES])
    forms = (place for place, cells in top if has_own_headings(cells) or has_statements(cells))
    return next(forms, 0)


def _headings(name: str, cells: list[str], row: int, notes: list[Note]) -> list[str]:
    """The headings, trimmed, none blank and none twice."""
    trimmed = [" ".join(cell.split()) or f"column {number}" for number, cell in enumerate(cells, 1)]
    unique = unique_headings(trimmed)
    for before, after in zip(trimmed, unique, strict=True):
        if before != after:
            reason = f"this heading stands there more than once; here it is called '{after}'"
            notes.append(Note("doubtful", name, reason, row, before))
    return unique


def _width(first: list[str], below: list[list[str]]) -> int:
    """How many columns there are: those with a heading, and those the first row only has room for
    where a row further down has something in them."""
    filled = (len(_without_blank_end(record)) for record in below)
    return max([len(_without_blank_end(first)), *(n for n in filled if n <= len(first))])


def _without_blank_end(record: list[str]) -> list[str]:
    end = len(record)
    while end and not record[end - 1].strip():
        end -= 1
    return record[:end]
