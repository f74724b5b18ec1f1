"""The questionnaire of a small team, and how people fill it in and send it back."""

import csv
import io
from collections.abc import Mapping, Sequence

import pandas as pd
import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from netroles.network import Network
from netroles.reading import (
    TYPED_COLUMNS,
    Reading,
    questionnaire,
    typed_team,
)
from netroles.reading.questionnaire import (
    COLLEAGUE,
    QUESTIONS,
    RESPONDENT,
)

Rows = list[list[str]]
Answers = Mapping[str, Sequence[str]]
File = tuple[str, bytes]

_, ENERGY, THINK = (question.heading for question in QUESTIONS)
TEAM = pd.DataFrame(
    [
        ("Ann", "GP practice; hospice", "GP", None),
        ("Bo", "hospital ward", "nurse", None),
        ("Cy", None, None, None),
    ],
    columns=list(TYPED_COLUMNS),
)
EVERYBODY = [
    ("Ann", {"Bo": ("every day", "yes", ""), "Cy": ("less often", "", "yes")}),
    ("Bo", {"Ann": ("a few times a week", "", ""), "Cy": ("never", "", "yes")}),
]
TIES = [
    ("Ann", "Bo", "talks to", 5.0),
    ("Ann", "Bo", "energises", None),
    ("Ann", "Cy", "talks to", 1.0),
    ("Ann", "Cy", "challenges", None),
    ("Bo", "Ann", "talks to", 4.0),
    ("Bo", "Cy", "challenges", None),
]


def form(grid: pd.DataFrame = TEAM, seen_by: str = "") -> tuple[bytes, bytes]:
    """The questionnaire of a team, as Excel and as CSV."""
    people = typed_team(grid).reading.network.people
    return questionnaire(people, seen_by), questionnaire(people, seen_by, excel=False)


def cells_of(content: bytes) -> Rows:
    """The cells as the file holds them, of Excel or CSV."""
    if content.startswith(b"PK"):
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
        return [[str(cell) for cell in row] for row in rows]
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def table_at(rows: Rows) -> int:
    """Where the headings stand."""
    return next(n for n, row in enumerate(rows) if row[:2] == [RESPONDENT, COLLEAGUE])


def filled(rows: Rows, name: str, said: Answers) -> Rows:
    """The form as somebody sends it back: their name in the first row, answers by colleague."""
    rows = [list(row) for row in rows]
    headings = table_at(rows)
    rows[headings + 1][0] = name
    for row in rows[headings + 1 :]:
        if len(row) > 1 and row[1] in said:
            row[-len(QUESTIONS) :] = said[row[1]]
    return rows


def excel(rows: Rows, name: str = "questionnaire.xlsx") -> File:
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return name, out.getvalue()


def text(rows: Rows, name: str = "questionnaire.csv") -> File:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return name, out.getvalue().encode()


def ties_of(network: Network) -> list[tuple[str, str, str, float | None]]:
    table = network.ties[["source", "target", "kind", "strength"]].astype(object)
    return list(table.where(table.notna(), None).itertuples(index=False, name=None))


def reasons(reading: Reading, kind: str) -> list[tuple[str, int | None, str]]:
    return [(note.file, note.row, note.reason) for note in reading.report.of_kind(kind)]  # type: ignore[arg-type]


BLANKS = dict(zip(("xlsx", "csv"), map(cells_of, form()), strict=True))
blank_form = pytest.mark.parametrize(
    ("blank", "as_file"), [(BLANKS["xlsx"], excel), (BLANKS["csv"], text)], ids=["xlsx", "csv"]
)
