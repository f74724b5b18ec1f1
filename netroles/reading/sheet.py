"""From a file to a table of text: what a person sees before anything is made of it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from netroles.network import NetrolesError
from netroles.network.kept import kept_property
from netroles.reading.cells import unguard
from netroles.reading.headings import PEOPLE_HEADINGS, TIE_HEADINGS, plain
from netroles.reading.questionnaire import has_own_headings
from netroles.reading.report import Note, shown, unique_headings
from netroles.reading.self_form import has_statements
from netroles.reading.source import Source, name_and_bytes
from netroles.reading.text import Delimiter, read_text
from netroles.reading.workbook import read_workbook

MOST_ROWS = 200_000
MOST_COLUMNS = 200
_MOST_LINES = 50
"""How far down the headings of a form are looked for: people write above its instructions."""

_MOST_TITLES = 10
"""How many rows of a title may stand above the headings of any other file."""
_KNOWN = frozenset(
    plain(word)
    for headings in (TIE_HEADINGS, PEOPLE_HEADINGS)
    for words in headings.values()
    for word in words
)

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
_GRAPHVIZ = re.compile(
    rb"(?:\s|//[^\n]*\n|#[^\n]*\n)*(?:strict\s+)?(?:di)?graph\b[^\n{;,]{0,200}\{",
    re.IGNORECASE,
)
_MARKUP = ("<!", "<?", "<html", "<graphml", "<gexf", "<svg")


Place = tuple[int, str | None]
"""A cell of a file: its row and the heading above it; without a heading the whole row."""


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
    directed
        Whether it matters who said a tie, where the file itself says so; else None.
    counts
        Whether the strengths are numbers of contacts, which add up.
    asks
        What is a guess about the file that the user should look at, in sentences.
    places
        Of a table that was made from another, such as a matrix: where its rows stand in the file.
    """

    name: str
    headings: tuple[str, ...]
    rows: pd.DataFrame
    heading_row: int
    said: str
    notes: tuple[Note, ...] = ()
    directed: bool | None = None
    counts: bool = False
    asks: tuple[str, ...] = ()
    places: Mapping[int, Place] = field(default_factory=dict)

    @kept_property
    def cells(self) -> str:
        """All headings and cells as one text: what caches tell tables apart by."""
        return self.rows.to_csv()

    @property
    def row_count(self) -> int:
        """How many rows that are not blank stand below the headings, readable or not."""
        return len(self.rows) + sum(note.kind == "refused" for note in self.notes)

    def placed(self, notes: Iterable[Note]) -> list[Note]:
        """The notes about rows of this table, with row and column as they are in the file."""

        def placed(note: Note) -> Note:
            if note.file != self.name or note.row is None or note.row not in self.places:
                return note
            row, heading = self.places[note.row]
            return replace(note, row=row, column=heading or note.column)

        return [placed(note) for note in notes]

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
    out unless given. Of a spreadsheet it is the first visible sheet with something in it. What a
    file is, is told from the content, never from the name. Every cell is text: "NA", "null" and
    "007" stay what they are. Raises NetrolesError where the file is too large or no table.
    """
    name, content = name_and_bytes(source)
    if is_workbook(content):
        sheets = workbook_sheets(name, content)
        (title, sheet), others = sheets.tables[0], sheets.not_read + len(sheets.tables) - 1
        if others:
            reason = f"the sheet '{title}' was read; {others} more were not"
            sheet = replace(sheet, notes=(Note("guess", name, reason), *sheet.notes))
        return sheet
    return text_sheet(name, content, encoding, delimiter)


def is_workbook(content: bytes) -> bool:
    """Whether it begins as spreadsheets do."""
    return content.startswith(_WORKBOOKS)


def is_no_table(content: bytes) -> bool:
    """Whether it begins as a file of another kind does: a picture, a PDF, something compressed."""
    return content.startswith(tuple(_NOT_TABLES))


@dataclass(frozen=True, eq=False)
class WorkbookSheets:
    """The visible sheets of a spreadsheet with something in them, by title, and how many more
    there are that are blank or beyond the limits."""

    tables: tuple[tuple[str, Sheet], ...]
    not_read: int


def workbook_sheets(name: str, content: bytes) -> WorkbookSheets:
    """Every sheet of a spreadsheet as a table. Raises NetrolesError."""
    workbook = read_workbook(name, content, MOST_ROWS + 1, MOST_COLUMNS)
    tables: list[tuple[str, Sheet]] = []
    beyond = len(workbook.not_read)
    for cells in workbook.sheets:
        try:
            said = f"spreadsheet, sheet '{cells.sheet}'"
            tables.append((cells.sheet, sheet_of(name, cells.records, said)))
        except NetrolesError:
            if not tables:
                raise
            beyond += 1
    return WorkbookSheets(tuple(tables), beyond)


def text_sheet(
    name: str, content: bytes, encoding: str | None = None, delimiter: Delimiter | None = None
) -> Sheet:
    """The table in delimited text. Raises NetrolesError."""
    _refuse_others(name, content)
    notes: list[Note] = []
    text = read_text(name, content, encoding, delimiter)
    # A spreadsheet cell has no apostrophe of ours in it; a CSV cell may.
    records = [[unguard(cell) for cell in record] for record in text.records]
    if text.unsure:
        reason = f"the text was taken as {text.said.rpartition(', ')[2]}; check accented names"
        notes.append(Note("guess", name, reason))
    sheet = sheet_of(name, records, text.said, notes)
    asks = text.asks
    if delimiter is None and _one_heading(records, sheet.heading_row):
        asks = (*asks, "the row of headings was read as one cell, but rows below it as several")
    return replace(sheet, asks=asks)


def _one_heading(records: list[list[str]], heading_row: int) -> bool:
    """Whether the columns may be told apart wrongly: one heading above several cells."""
    below = records[heading_row:]
    return len(records[heading_row - 1]) == 1 and any(len(each) > 1 for each in below)


def _refuse_others(name: str, content: bytes) -> None:
    for start, what in _NOT_TABLES.items():
        if content.startswith(start):
            raise NetrolesError(
                f"{name} is {what}. Expected is a table (CSV, Excel) or a graph file."
            )
    if _GRAPHVIZ.match(content):
        raise NetrolesError(
            f"{name} is a Graphviz drawing; save the graph as GraphML or GEXF and load that."
        )
    opening = content[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    is_xml = opening.startswith(b"<") and b"xmlns" in content[:1000]
    if is_xml or opening.startswith(tuple(mark.encode() for mark in _MARKUP)):
        raise NetrolesError(
            f"{name} is a web page or XML, but neither GraphML nor GEXF; save it as CSV or Excel "
            "and load that."
        )


def sheet_of(name: str, records: list[list[str]], said: str, notes: Sequence[Note] = ()) -> Sheet:
    """The records of a file, headings among them, as a table. Raises NetrolesError."""
    notes = [*notes]
    filled = [(i, record) for i, record in enumerate(records, 1) if any(map(str.strip, record))]
    if not filled:
        raise NetrolesError(f"{name} is empty: it has no row with anything in it.")
    place = _heading_place([record for _, record in filled], notes, name)
    (heading_row, first), *below = filled[place:]
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


def _heading_place(records: Sequence[Sequence[str]], notes: list[Note], name: str) -> int:
    """Where among the rows of a file its headings stand: below the instructions of a form of
    ours, below a title, at the top of any other file."""
    top = enumerate(records[:_MOST_LINES])
    forms = (place for place, cells in top if has_own_headings(cells) or has_statements(cells))
    place = next(forms, None)
    if place is not None:
        return place
    place = _below_title(records[:_MOST_TITLES])
    if place:
        title = shown(next(cell.strip() for cell in records[0] if cell.strip()))
        reason = f"rows above the headings were taken as a title and passed over: {place}, {title}"
        notes.append(Note("guess", name, reason))
    return place


def _below_title(records: Sequence[Sequence[str]]) -> int:
    """The place of the first row with two known headings where only rows of one cell, such as a
    title and a date, stand above it; 0 for any other file."""
    for place, cells in enumerate(records):
        filled = [cell for cell in cells if cell.strip()]
        if len(filled) > 1:
            known = sum(plain(cell) in _KNOWN for cell in filled)
            return place if known > 1 else 0
    return 0


def _headings(name: str, cells: list[str], row: int, notes: list[Note]) -> list[str]:
    """The headings, trimmed, none blank and none twice."""
    given = [" ".join(cell.split()) for cell in cells]
    trimmed = [cell or f"column {number}" for number, cell in enumerate(given, 1)]
    unique = unique_headings(trimmed)
    if "" in given[1:]:
        blank = [heading for heading, cell in zip(unique, given, strict=True) if not cell]
        reason = (
            f"columns with something in them have no heading, perhaps because headings are merged: "
            f"{len(blank)}, here called {', '.join(map(shown, blank[:5]))}"
            f"{' and so on' if len(blank) > 5 else ''}"
        )
        notes.append(Note("doubtful", name, reason, row))
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
