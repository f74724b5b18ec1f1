"""What became of each row: the record of a reading."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

import pandas as pd

NoteKind = Literal["refused", "doubtful", "guess"]
Overruled = Literal["direction", "combination", "sides", "scales", "same person"]
"""What the user can overrule or decide after a network was read."""

WHAT_HAPPENED: Mapping[NoteKind, str] = {
    "refused": "row left out",
    "doubtful": "kept, please check",
    "guess": "taken so, can be changed",
}

NAMED = "names somebody who said no"
"""All that is said of a row with a name of somebody who is left out."""
HIDDEN = "(left out)"
"""What a heading is called that holds such a name."""


@dataclass(frozen=True)
class Note:
    """One thing to know about what was read.

    `row` is the number a spreadsheet shows, so the headings are row 1; None where the note is
    about the file. `cells` holds the row as it stood in the file, for refused rows only. `about`
    names the guess that the note is about and that the user may overrule.
    """

    kind: NoteKind
    file: str
    reason: str
    row: int | None = None
    column: str | None = None
    cells: tuple[str, ...] = ()
    about: Overruled | None = None


@dataclass(frozen=True)
class FileCount:
    """How many rows of a file were read; kept and refused add up to rows. Blank rows are none."""

    file: str
    said: str
    headings: tuple[str, ...]
    rows: int
    refused: int

    @property
    def kept(self) -> int:
        """The rows that are part of the network."""
        return self.rows - self.refused


@dataclass(frozen=True)
class NoteGroup:
    """Notes that say the same of several rows."""

    kind: NoteKind
    file: str
    column: str | None
    reason: str
    rows: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many rows it is about, at least 1."""
        return max(1, len(self.rows))


@dataclass(frozen=True)
class Report:
    """What was read, what was taken for what, what is doubtful, and what was refused.

    people
        People in the network, `only_in_ties` of them in no row of the people file (0 where there
        is no people file), `without_ties` of them in no tie.
    ties
        Rows of ties in the network.
    pairs
        Pairs of people with at least one tie, whoever said it.
    of_places
        Whether each row of people was taken for a place, such as a ward, and not for a person.
    """

    files: tuple[FileCount, ...]
    notes: tuple[Note, ...]
    people: int = 0
    only_in_ties: int = 0
    without_ties: int = 0
    ties: int = 0
    pairs: int = 0
    of_places: bool = False

    def overruled(self, *guesses: Overruled) -> "Report":
        """The report without what it says of guesses that the user has overruled since."""
        return self.but_for(lambda note: note.about in guesses)

    def but_for(self, these: Callable[[Note], bool]) -> "Report":
        """The report without these notes."""
        return replace(self, notes=tuple(note for note in self.notes if not these(note)))

    def told_without(
        self,
        named: Callable[[str], bool],
        numbers: Collection[str] = (),
        who: Collection[str] = (),
    ) -> "Report":
        """The report with `NAMED` for each note that names one of some people: in its reason, its
        column or a cell. Of its row, the number stays.

        Numbers that are somebody's id are looked for in the columns `who` alone: elsewhere they
        count something. A heading with a name is hidden too.
        """
        ids = {
            each.file: [place for place, h in enumerate(each.headings) if h in who]
            for each in self.files
        }

        def told(note: Note) -> Note:
            texts = (note.reason, note.column or "", *note.cells)
            by_id = (note.cells[place : place + 1] for place in ids.get(note.file, ()))
            if not any(map(named, texts)) and not any(
                cell.strip() in numbers for cells in by_id for cell in cells
            ):
                return note
            return replace(note, reason=NAMED, column=None, cells=())

        files = (
            replace(each, headings=tuple(HIDDEN if named(h) else h for h in each.headings))
            for each in self.files
        )
        return replace(self, files=tuple(files), notes=tuple(map(told, self.notes)))

    def of_kind(self, kind: NoteKind) -> tuple[Note, ...]:
        """The notes of one kind, in the order of the files."""
        return tuple(note for note in self.notes if note.kind == kind)

    def groups(self, kind: NoteKind) -> tuple[NoteGroup, ...]:
        """The notes of one kind, those that say the same of several rows joined."""
        rows: dict[tuple[str, str | None, str], list[int]] = {}
        for note in self.of_kind(kind):
            group = rows.setdefault((note.file, note.column, note.reason), [])
            if note.row is not None:
                group.append(note.row)
        return tuple(
            NoteGroup(kind, file, column, reason, tuple(numbers))
            for (file, column, reason), numbers in rows.items()
        )

    def table(self) -> pd.DataFrame:
        """Every note as a row: file, row (missing for a whole file), column, what happened, reason.

        Refused rows first, then doubtful ones, then guesses.
        """
        notes = [note for kind in WHAT_HAPPENED for note in self.of_kind(kind)]
        return pd.DataFrame(
            {
                "file": pd.Series([note.file for note in notes], dtype="str"),
                "row": pd.Series([note.row for note in notes], dtype="Int64"),
                "column": pd.Series([note.column for note in notes], dtype="str"),
                "what happened": pd.Series([WHAT_HAPPENED[n.kind] for n in notes], dtype="str"),
                "reason": pd.Series([note.reason for note in notes], dtype="str"),
            }
        )

    def refused(self) -> dict[str, pd.DataFrame]:
        """For each file with refused rows: those rows as they stood, with row number and reason.

        The columns are the file's own, then "row" and "reason" (with a number where the file has
        such a heading itself), so that the rows can be mended and loaded again.
        """
        tables = {}
        for file in self.files:
            notes = [n for n in self.notes if n.kind == "refused" and n.file == file.file]
            if notes:
                tables[file.file] = _rows_with_reason(file.headings, notes)
        return tables


def _rows_with_reason(headings: tuple[str, ...], notes: list[Note]) -> pd.DataFrame:
    width = max(len(headings), *(len(note.cells) for note in notes))
    beyond = [f"cell {number}" for number in range(len(headings) + 1, width + 1)]
    columns = unique_headings([*headings, *beyond, "row", "reason"])
    rows = [
        [*note.cells, *[""] * (width - len(note.cells)), str(note.row), note.reason]
        for note in notes
    ]
    return pd.DataFrame(rows, columns=pd.Index(columns), dtype="str")


def unique_headings(headings: Iterable[str]) -> list[str]:
    """The headings with a number behind those that stood there before: "team", "team (2)"."""
    taken: set[str] = set()
    next_number: dict[str, int] = {}
    unique = []
    for heading in headings:
        name = heading
        while name in taken:
            next_number[heading] = next_number.get(heading, 1) + 1
            name = f"{heading} ({next_number[heading]})"
        taken.add(name)
        unique.append(name)
    return unique


def cut(cell: str, most: int = 40) -> str:
    """A cell for a sentence, cut where it is long."""
    return cell if len(cell) <= most else f"{cell[: most - 1]}…"


def shown(cell: str) -> str:
    """A cell in quotation marks for a sentence, cut where it is long."""
    return f"'{cut(cell)}'"
