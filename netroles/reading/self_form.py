"""The form on which people say how they see their own part: four statements, one for each role.

The words are our own and belong to no published instrument. `self_report` reads the form back; it
is known by its headings alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from netroles.network import NO, YES
from netroles.reading.form import Look, choice, csv_form, excel_form
from netroles.reading.headings import plain
from netroles.reading.questionnaire import RESPONDENT

PARTLY = "partly"
CHOICES = (YES, PARTLY, NO)


@dataclass(frozen=True)
class Statement:
    """What somebody may say of what they do: the role it stands for, and the sentence."""

    role: str
    says: str


STATEMENTS = (
    Statement(
        "broker", "I carry news and ideas between teams that have little to do with each other."
    ),
    Statement("connector", "I keep the people I work with most in touch with one another."),
    Statement(
        "energiser", "I encourage others, so that they go back to their work with more energy."
    ),
    Statement("challenger", "I ask why we do things the way we do, so that we think again."),
)
"""One for each role, in the order of the roles: what somebody does, never how well."""

WHAT_COUNTS = (
    "Yes says that you see yourself so, no that you do not. Partly, and what you leave blank, is "
    "left open."
)

_LINES = (
    "How do you see your own part?",
    "This takes a minute. Below are four statements about what people do in a network of care. No "
    "answer is better than another.",
    "1. Put your name into the first free row, as your team writes it.",
    f"2. Answer each statement with yes, partly or no. {WHAT_COUNTS}",
    "3. Save the file and send it back. One sheet can hold the answers of several people, one row "
    "each.",
    "Please read before you answer: your answers are kept with your name. Taking part is "
    "voluntary. You may leave out any statement, or send nothing back, and need not say why. Your "
    "answers are seen by the person who sent you this form. They are set beside what colleagues "
    "reported, to be talked over, never to judge anybody. By sending the form back you agree to "
    "this.",
)

_ROWS = 12
"""Room for a team in one sheet; more rows may be added."""
_WIDTH, _HEADING_HEIGHT = 26, 80


def self_form(*, excel: bool = True) -> bytes:
    """The blank form, as an Excel file or as CSV; the same bytes every time."""
    headings = [RESPONDENT, *(statement.says for statement in STATEMENTS)]
    if not excel:
        return csv_form(_LINES, pd.DataFrame(columns=headings))
    widths = dict.fromkeys(headings, _WIDTH)
    return excel_form("How I see my part", _LINES, widths, _write_rows, _HEADING_HEIGHT)


def answers_form(answers: Mapping[str, Mapping[str, str]]) -> bytes:
    """The form with answers in it, as CSV, for `self_report` to read back: for each person (id)
    yes, partly or no by role; a role that is not there is left blank."""
    headings = [RESPONDENT, *(statement.says for statement in STATEMENTS)]
    rows = [
        [person, *(said.get(statement.role) for statement in STATEMENTS)]
        for person, said in answers.items()
    ]
    return csv_form(_LINES, pd.DataFrame(rows, columns=headings))


def has_statements(cells: Iterable[str]) -> bool:
    """Whether a row holds headings of the form: the name, and at least one of the statements."""
    given = set(map(plain, cells))
    says = {plain(statement.says) for statement in STATEMENTS}
    return plain(RESPONDENT) in given and not given.isdisjoint(says)


def _write_rows(sheet: Any, first: int, look: Look) -> None:
    last = first + _ROWS - 1
    for row in range(first, last + 1):
        sheet.write_blank(row, 0, None, look["name" if row == first else "answer"])
        for column in range(1, len(STATEMENTS) + 1):
            sheet.write_blank(row, column, None, look["answer"])
    offered = choice(CHOICES, "Choose from the list, or leave it blank.")
    sheet.data_validation(first, 1, last, len(STATEMENTS), offered)
