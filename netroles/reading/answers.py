"""Filled-in questionnaires, one or many: who talks to whom, as each person said it."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from netroles.network import (
    NO,
    PEOPLE_COLUMNS,
    RESPONDED,
    SETTING_SEPARATOR,
    TALKS_TO,
    TIE_COLUMNS,
    YES,
)
from netroles.reading.columns import doubts, each_once, refusals, text_column
from netroles.reading.headings import plain
from netroles.reading.match import FIELD_WORDS, Match
from netroles.reading.questionnaire import (
    ABOUT_THEM,
    COLLEAGUE,
    HOW_OFTEN,
    HOW_OFTEN_HEADING,
    QUESTIONS,
    RESPONDENT,
    Question,
    has_own_headings,
)
from netroles.reading.report import Note, shown, unique_headings
from netroles.reading.sheet import Sheet
from netroles.reading.words import YES_NO_WORDS, given_settings

ANSWERS_MATCH = Match(
    "ties",
    dict.fromkeys(FIELD_WORDS["ties"])
    | {"source": RESPONDENT, "target": COLLEAGUE, "strength": HOW_OFTEN_HEADING},
)
"""Which columns of the questionnaire say who, whom and how often."""

_KINDS = [question.kind for question in QUESTIONS]
_ABOUT = list(ABOUT_THEM)
_SCALE = {**HOW_OFTEN, **{str(number): number for number in HOW_OFTEN.values()}}
_YES = frozenset(YES_NO_WORDS[YES])
_NO = frozenset({*YES_NO_WORDS[NO], "none", "never", "-", "–"})


@dataclass(frozen=True, eq=False)
class Answers:
    """What came back.

    people
        As `Network.people`, with the column `responded` (yes or no): everybody on the list in its
        order, then those who were added to it.
    ties
        As `Network.ties`: whoever answered is the source.
    sheets
        The files, each with the rows that are about a colleague.
    notes
        What was refused, what is doubtful, and what was taken for granted.
    """

    people: pd.DataFrame
    ties: pd.DataFrame
    sheets: tuple[Sheet, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, eq=False)
class _Read:
    """One file: a row for each colleague somebody could say something of.

    `rows` has the columns respondent, colleague, setting, profession, team, form (a number) and
    one for each kind of tie: the answer as a number, 0 for no, missing where blank or not
    understood.
    """

    sheet: Sheet
    rows: pd.DataFrame
    notes: list[Note]


def is_questionnaire(sheet: Sheet) -> bool:
    """Whether a file is the questionnaire, filled in or not: told by its headings."""
    return has_own_headings(sheet.headings)


def answers(sheets: Sequence[Sheet]) -> Answers:
    """What people said in these questionnaires.

    A file may hold one form or several below each other, with or without the instructions and
    headings of each. A name stands for the whole form it is written in. A blank answer is no tie.
    Whoever is on the list and said nothing has not responded.
    """
    # People send back a file under the name it came with.
    names = unique_headings(sheet.name for sheet in sheets)
    forms = [_read(sheet.called(name)) for sheet, name in zip(sheets, names, strict=True)]
    rows = pd.concat([each.rows.assign(file=each.sheet.name) for each in forms])
    rows = rows.reset_index(names="row")
    answered = rows[rows[_KINDS].notna().any(axis="columns") & rows["respondent"].notna()]
    people = _people(rows, answered["respondent"])
    notes = [note for each in forms for note in (*each.sheet.notes, *each.notes)]
    notes += _doubts_between_forms(rows, answered)
    notes += _guesses(names, people, answered)
    return Answers(people, _ties(rows), tuple(each.sheet for each in forms), tuple(notes))


def _read(sheet: Sheet) -> _Read:
    headings = _headings(sheet)
    cells = pd.DataFrame({field: text_column(sheet, headings[field]) for field in headings})
    # Where forms stand below each other, so may their instructions and headings.
    again = (cells["respondent"].map(plain, na_action="ignore") == plain(RESPONDENT)) & (
        cells["colleague"].map(plain, na_action="ignore") == plain(COLLEAGUE)
    )
    about_nobody = again | cells[["colleague", *_KINDS]].isna().all(axis="columns")
    cells, part = cells[~about_nobody], again.cumsum()[~about_nobody]
    sheet = sheet.only(cells.index)

    form = _forms(cells, part)
    rows = cells.assign(
        respondent=cells["respondent"].groupby(form).transform("first"),
        form=form,
        **{question.kind: _numbers(question, cells[question.kind]) for question in QUESTIONS},
    )
    unclear = _not_understood(cells, rows, headings)
    nothing_else = set(rows.index[rows[_KINDS].isna().all(axis="columns")])
    refused = {row: (column, why) for row, column, why in unclear if row in nothing_else}
    refused |= _refused(rows, headings)
    notes = refusals(sheet, refused)
    notes += [
        Note("doubtful", sheet.name, why, row, column)
        for row, column, why in unclear
        if row not in refused
    ]
    notes += _doubts_about_names(sheet, cells, rows)
    rows.loc[list(refused), _KINDS] = None
    return _Read(sheet, rows, notes)


def _headings(sheet: Sheet) -> dict[str, str | None]:
    """The file's heading for each field; None for a question that was not asked."""
    heading_of = {plain(heading): heading for heading in sheet.headings}
    wanted = {"respondent": RESPONDENT, "colleague": COLLEAGUE}
    wanted |= dict(zip(_ABOUT, ABOUT_THEM.values(), strict=True))
    wanted |= {question.kind: question.heading for question in QUESTIONS}
    return {field: heading_of.get(plain(heading)) for field, heading in wanted.items()}


def _forms(cells: pd.DataFrame, part: pd.Series) -> pd.Series:
    """The number of the form each row belongs to.

    A new one begins below headings, where another name is given, and where a colleague comes a
    second time: a form without a name must not pass for the one above it.
    """
    numbers: list[int] = []
    number, within, name, seen = 0, 0, "", set[str]()
    names = cells["respondent"].fillna("").tolist()
    for below, given, colleague in zip(part, names, cells["colleague"], strict=True):
        if below != within or (given and name and given != name) or colleague in seen:
            number, within, name, seen = number + 1, below, "", set()
        name = given or name
        seen.add(colleague)
        numbers.append(number)
    return pd.Series(numbers, index=cells.index, dtype=int)


def _numbers(question: Question, given: pd.Series) -> pd.Series:
    """Each answer as a number: how often, or 1 for yes; 0 for no, missing where not understood."""
    meaning: dict[str, int | None] = {}
    for cell in given.dropna().unique():
        word = cell.casefold()
        if word in _NO:
            meaning[cell] = 0
        elif question.kind == TALKS_TO:
            meaning[cell] = _SCALE.get(word)
        elif word in _YES:
            meaning[cell] = 1
    return given.map(meaning, na_action="ignore").astype(float)


def _refused(
    rows: pd.DataFrame, headings: dict[str, str | None]
) -> dict[int, tuple[str | None, str]]:
    """Rows with an answer that is nobody's, about nobody, or about oneself."""
    answered = rows[(rows[_KINDS] > 0).any(axis="columns")]
    nameless = (
        "nobody is named as the one who answered: put the name into the first row of the form"
    )
    wrong = (
        ("colleague", answered["colleague"] == answered["respondent"],
         "the answer is about the person who gave it"),
        ("colleague", answered["colleague"].isna(), "the colleague is blank"),
        ("respondent", answered["respondent"].isna(), nameless),
    )  # fmt: skip
    return {
        int(row): (headings[field], reason)
        for field, rows_wrong, reason in wrong
        for row in answered.index[rows_wrong]
    }


def _not_understood(
    cells: pd.DataFrame, rows: pd.DataFrame, headings: dict[str, str | None]
) -> list[tuple[int, str | None, str]]:
    """Answers that are no word or number of the form: row, heading, and why."""
    found = []
    for question in QUESTIONS:
        given = cells.loc[cells[question.kind].notna() & rows[question.kind].isna(), question.kind]
        expected = ", ".join(question.choices)
        for row, answer in zip(given.index.tolist(), given.tolist(), strict=True):
            reason = f"{shown(answer)} is none of the answers ({expected}); no tie was made of it"
            found.append((row, headings[question.kind], reason))
    return found


def _doubts_about_names(sheet: Sheet, cells: pd.DataFrame, rows: pd.DataFrame) -> list[Note]:
    """Forms that were named below their first row, and forms with a name and nothing else."""
    first = ~rows["form"].duplicated() & rows["respondent"].notna()
    late = first & cells["respondent"].isna()
    said = rows[_KINDS].notna().any(axis="columns").groupby(rows["form"]).transform("any")
    return [
        *doubts(
            sheet, cells.index[late], RESPONDENT,
            "the name stands further down in this form; it was taken for all of it",
        ),
        *doubts(
            sheet, cells.index[first & ~said], RESPONDENT,
            "the form has a name and no answer; the person counts as not having responded",
        ),
    ]  # fmt: skip


def _people(rows: pd.DataFrame, answered: pd.Series) -> pd.DataFrame:
    listed = rows[rows["colleague"].notna()].groupby("colleague", sort=False)[_ABOUT].first()
    everybody = dict.fromkeys([*listed.index, *answered])
    people = listed.reindex(pd.Index(list(everybody), name="person", dtype="str"))
    people["setting"] = each_once(
        people["setting"], lambda cell: SETTING_SEPARATOR.join(given_settings(cell)) or None
    )
    people = people.reindex(columns=list(PEOPLE_COLUMNS)).astype("str")
    return people.assign(**{RESPONDED: people.index.isin(answered)}).replace(
        {RESPONDED: {True: YES, False: NO}}
    )


def _ties(rows: pd.DataFrame) -> pd.DataFrame:
    """One row a tie: how often is the strength, the other answers have none."""
    said = rows.melt(["respondent", "colleague"], _KINDS, "kind", "strength", ignore_index=False)
    said = said[said["strength"] > 0].sort_index(kind="stable").reset_index(drop=True)
    ties = said.rename(columns={"respondent": "source", "colleague": "target"})
    ties["strength"] = ties["strength"].where(ties["kind"] == TALKS_TO)
    ties = ties.reindex(columns=list(TIE_COLUMNS))
    text = [column for column in TIE_COLUMNS if column != "strength"]
    return ties.astype(dict.fromkeys(text, "str"))


def _doubts_between_forms(rows: pd.DataFrame, answered: pd.DataFrame) -> list[Note]:
    """What only shows when all forms lie side by side."""
    notes = []
    listed = list(rows["colleague"].dropna().unique())
    folded = {name.casefold(): name for name in listed}
    first_rows = answered.drop_duplicates(["file", "form"])
    for name, forms in first_rows.groupby("respondent", sort=False):
        file, row = forms[["file", "row"]].iloc[0]
        if name not in listed:
            like = folded.get(str(name).casefold())
            reason = f"{shown(str(name))} is not on the list of colleagues and was added"
            reason += f"; perhaps it is {shown(like)}, spelt another way" if like else ""
            notes.append(Note("doubtful", file, reason, int(row), RESPONDENT))
        for file, row in forms[["file", "row"]].iloc[1:].itertuples(index=False, name=None):
            reason = f"{shown(str(name))} answered in a form before; where they differ, more counts"
            notes.append(Note("doubtful", file, reason, int(row), RESPONDENT))
    for field, heading in zip(_ABOUT, ABOUT_THEM.values(), strict=True):
        given = rows.dropna(subset=["colleague", field])
        differs = given[field] != given.groupby("colleague")[field].transform("first")
        for file, row in given.loc[differs, ["file", "row"]].itertuples(index=False, name=None):
            reason = "another form says something else of this colleague; the first one counts"
            notes.append(Note("doubtful", file, reason, int(row), heading))
    return notes


def _guesses(files: Sequence[str], people: pd.DataFrame, answered: pd.DataFrame) -> list[Note]:
    notes = []
    for file in files:
        by = answered.loc[answered["file"] == file, "respondent"].unique()
        who = ", ".join(map(shown, by[:3])) or "nobody"
        who += f" and {len(by) - 3} more" if len(by) > 3 else ""
        notes.append(Note("guess", file, f"this is the questionnaire, filled in by {who}"))
    responded = int((people[RESPONDED] == YES).sum())
    scale = ", ".join(f"{word} {number}" for word, number in HOW_OFTEN.items() if number)
    often, energy, think = (question.heading for question in QUESTIONS)
    of_all = {
        RESPONDENT: f"{responded} of {len(people)} people responded",
        often: f"this is the strength of '{TALKS_TO}': {scale}; never or blank is no tie",
        energy: "yes means that the colleague energises whoever answered",
        think: "yes means that the colleague challenges whoever answered",
    }
    return notes + [Note("guess", files[0], reason, column=c) for c, reason in of_all.items()]
