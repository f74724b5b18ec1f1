"""The questionnaire: a form with everybody on it, for each person to say whom they talk to.

`answers` reads it back. It is known by its headings alone, so a copy may be renamed, put below
others in one sheet, or lose the questions that were not asked.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Any

import pandas as pd
from xlsxwriter.utility import xl_range_abs

from netroles.network import CHALLENGES, ENERGISES, TALKS_TO, YES, NetrolesError
from netroles.reading.form import Look, choice, csv_form, excel_form
from netroles.reading.headings import plain

HOW_OFTEN: Mapping[str, int] = MappingProxyType(
    {
        "every day": 5,
        "a few times a week": 4,
        "about once a week": 3,
        "about once a month": 2,
        "less often": 1,
        "never": 0,
    }
)
"""The answers to how often, and the strength each stands for; 0 is no tie."""

RESPONDENT, COLLEAGUE = "Your name", "Colleague"


@dataclass(frozen=True)
class Question:
    """A column of the form: its heading, what it asks, and the kind of tie an answer makes."""

    heading: str
    asks: str
    kind: str
    choices: tuple[str, ...]


QUESTIONS = (
    Question(
        "How often do you talk with them?",
        f"about work, in whatever way. Answer with one of: {', '.join(HOW_OFTEN)}. Or with a "
        "number, from 5 (every day) to 0 (never).",
        TALKS_TO,
        tuple(HOW_OFTEN),
    ),
    Question(
        "Gives me energy",
        "after talking with them I usually have more energy for the work than before. Answer "
        "yes, or leave it blank.",
        ENERGISES,
        (YES,),
    ),
    Question(
        "Helps me think again",
        "they ask a question, or see things differently, in a way that gets me to think again. "
        "Answer yes, or leave it blank.",
        CHALLENGES,
        (YES,),
    ),
)
HOW_OFTEN_HEADING = QUESTIONS[0].heading

OWN_HEADINGS = (RESPONDENT, COLLEAGUE, HOW_OFTEN_HEADING)
"""What the questionnaire is known by; no list of ties has all three."""

ABOUT_THEM: Mapping[str, str] = MappingProxyType(
    {"setting": "Works in", "profession": "Profession", "team": "Team"}
)
"""What the form says of each colleague: the column of the people, and its heading in the form."""

_TITLE = "Who do you talk to at work?"
_SENDER = "the person who sent you this form"
_STEPS = (
    "This takes about five minutes. It asks who talks with whom in our team, not how well anybody "
    "does their work.",
    "1. Put your own name into the first cell under “Your name”.",
    "2. Go down the list of colleagues. Leave a row blank where you do not talk, and the row with "
    "your own name. If somebody is missing, add them below the last name.",
    "3. Save the file and send it back.",
)
_CONSENT = (
    "Please read before you answer: the answers are about colleagues and are kept with your name. "
    "Taking part is voluntary. You may leave out any question or any colleague, or send nothing "
    "back, and need not say why. Your answers are seen by {seen_by}. They are used to talk over "
    "how the team works together, never to judge anybody. By sending the form back you agree to "
    "this."
)


_WIDE, _NARROW = 24, 16
_HEADING_HEIGHT = 48
_MORE_ROWS = 5
"""Blank rows for colleagues who are not on the list."""


def questionnaire(people: pd.DataFrame, seen_by: str = "", *, excel: bool = True) -> bytes:
    """The form with everybody of a team on it, as an Excel file or as CSV.

    people is the table of a network. seen_by says in the consent line who will see the answers;
    blank: whoever sent the form. The same form goes to everybody: each puts their own name in.
    Raises NetrolesError for fewer than two people.
    """
    if len(people) < 2:
        raise NetrolesError("A questionnaire needs at least two people with a name.")
    lines = _lines(" ".join(seen_by.split()) or _SENDER)
    table = _form(people)
    if not excel:
        return csv_form(lines, table)
    widths = {each: _WIDE if each in OWN_HEADINGS else _NARROW for each in map(str, table)}
    return excel_form("Questionnaire", lines, widths, partial(_write_rows, table), _HEADING_HEIGHT)


def has_own_headings(cells: Iterable[str]) -> bool:
    """Whether a row holds the headings of the questionnaire, perhaps among others."""
    return set(map(plain, OWN_HEADINGS)) <= set(map(plain, cells))


def _lines(seen_by: str) -> tuple[str, ...]:
    asked = [f"“{question.heading}” {question.asks}" for question in QUESTIONS]
    return (_TITLE, *_STEPS[:3], *asked, *_STEPS[3:], _CONSENT.format(seen_by=seen_by))


def _form(people: pd.DataFrame) -> pd.DataFrame:
    """The table of the form: a row for each colleague, the answers blank.

    Colleagues stand there by name; by id where a name is not given or is that of several.
    """
    known_by = people["name"].where(~people["name"].duplicated(keep=False))
    known_by = known_by.fillna(people.index.to_series())
    about = {ABOUT_THEM[c]: people[c] for c in ABOUT_THEM if people[c].notna().any()}
    table = pd.DataFrame({RESPONDENT: None, COLLEAGUE: known_by, **about})
    return table.assign(**{question.heading: None for question in QUESTIONS})


def _write_rows(table: pd.DataFrame, sheet: Any, first: int, look: Look) -> None:
    """The rows for colleagues, some blank ones for those who are missing, and what each cell
    offers to choose from."""
    asked = {question.heading: question for question in QUESTIONS}
    known = first + len(table) - 1
    last = known + _MORE_ROWS
    for column, heading in enumerate(table.columns):
        cells = ["" if pd.isna(cell) else cell for cell in table[heading]]
        style = look["answer" if heading in asked else "given"]
        for row, cell in enumerate([*cells, *[""] * _MORE_ROWS], first):
            sheet.write(row, column, cell, look["answer"] if row > known else style)
        if heading in asked:
            offered = choice(asked[heading].choices, "Choose from the list, or leave it blank.")
            sheet.data_validation(first, column, last, column, offered)
    sheet.write_blank(first, 0, None, look["name"])
    colleagues = xl_range_abs(first, 1, known, 1)
    names = choice(f"={colleagues}", "This name is not on the list. Keep it if you are new to it.")
    prompt = {"input_title": "Your own name", "input_message": "Choose it from the list."}
    sheet.data_validation(first, 0, first, 0, names | prompt)
