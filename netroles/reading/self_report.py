"""How do people see their own part? The forms of `self_form`, read back."""

from collections.abc import Container, Mapping
from dataclasses import dataclass

import pandas as pd

from netroles.network import NO, ROLE_KEYS, YES, NetrolesError
from netroles.reading.columns import doubts, refusals, text_column
from netroles.reading.headings import PEOPLE_HEADINGS, plain
from netroles.reading.match import heading_list
from netroles.reading.meant import Meant
from netroles.reading.questionnaire import RESPONDENT
from netroles.reading.report import FileCount, Note, Report, shown, unique_headings
from netroles.reading.self_form import CHOICES, PARTLY, STATEMENTS
from netroles.reading.sheet import Sheet, look
from netroles.reading.source import Source
from netroles.reading.words import SELF_ROLE_WORDS, YES_NO_WORDS, known_word

_ANSWERS: Mapping[str, tuple[str, ...]] = {
    **YES_NO_WORDS,
    PARTLY: (PARTLY, "partially", "in part", "somewhat", "sometimes", "teilweise", "teils"),
}


@dataclass(frozen=True, eq=False)
class SelfReport:
    """What people said of themselves; it is no part of the network.

    said
        The roles whose statement each person answered with yes, as a tuple of role keys, which is
        empty where it was none; missing for who did not answer. Index person, people order.
    left_open
        The roles of which the person said neither yes nor no: partly, blank, not understood, or a
        statement that was not on their sheet. Missing as in `said`.
    report
        The files, each row left out or doubtful with its reason, and what was taken for granted.
    """

    said: pd.Series
    left_open: pd.Series
    report: Report

    @property
    def answers(self) -> int:
        """How many people answered."""
        return int(self.said.notna().sum())


@dataclass(frozen=True, eq=False)
class _Read:
    """One file: a column `name` and one for each role (yes, partly, no, or missing)."""

    sheet: Sheet
    rows: pd.DataFrame
    headings: Mapping[str, str | None]
    notes: list[Note]


def self_report(files: Source | list[Source], people: pd.DataFrame) -> SelfReport:
    """What people said of themselves in one or several filled-in forms, one row a person.

    files are paths, or pairs (name, content): CSV, other delimited text, Excel or OpenDocument.
    people is the table of the network. A person is found by id, or by a name that nobody else has;
    the first answer of each counts. Columns are known by the statements, or by the words for the
    roles. Yes says the role, no does not; partly and blank leave it open. Raises NetrolesError
    for a file that cannot be read or is another one.
    """
    sheets = [look(each) for each in (files if isinstance(files, list) else [files])]
    names = unique_headings(sheet.name for sheet in sheets)
    find = Meant(people)
    said: dict[str, pd.Series] = {}
    notes: list[Note] = []
    counts = []
    for sheet, name in zip(sheets, names, strict=True):
        read = _read(sheet.called(name))
        of_file, refused = _by_person(read, find, said)
        said |= of_file
        left_out = [note for note in read.sheet.notes if note.kind == "refused"]
        left_out += refusals(read.sheet, refused)
        others = [*read.sheet.notes, *read.notes]
        notes += left_out
        notes += [n for n in others if n.kind != "refused" and n.row not in refused]
        counts.append(
            FileCount(name, sheet.said, sheet.headings, read.sheet.row_count, len(left_out))
        )
    return SelfReport(
        _of_everyone({person: _yes(row) for person, row in said.items()}, people, "said"),
        _of_everyone({person: _open(row) for person, row in said.items()}, people, "left_open"),
        Report(tuple(counts), tuple(notes)),
    )


def _read(sheet: Sheet) -> _Read:
    headings = _headings(sheet)
    cells = pd.DataFrame({field: text_column(sheet, headings[field]) for field in headings})
    # Where forms stand below each other, so may their headings.
    again = cells["name"].map(plain, na_action="ignore") == plain(str(headings["name"]))
    cells = cells[~again]
    sheet = sheet.only(cells.index)
    roles = cells[list(ROLE_KEYS)]
    rows = roles.apply(lambda given: given.map(_answer, na_action="ignore").astype("str"))
    notes = [
        Note("guess", sheet.name, f"no column asks about the {role}; it is left open")
        for role in ROLE_KEYS
        if headings[role] is None
    ]
    notes += _not_understood(sheet, roles, rows, headings)
    nothing = cells.index[cells["name"].notna() & rows.isna().all(axis="columns")]
    reason = "there is a name and no yes, partly or no; the person counts as not having answered"
    notes += doubts(sheet, nothing, headings["name"], reason)
    return _Read(sheet, rows.assign(name=cells["name"]), headings, notes)


def _headings(sheet: Sheet) -> dict[str, str | None]:
    """The file's heading for the name and for each role; None for a role that is not asked."""
    heading_of = {plain(heading): heading for heading in reversed(sheet.headings)}

    def first(words: tuple[str, ...]) -> str | None:
        return next((heading_of[w] for w in map(plain, words) if w in heading_of), None)

    found = {"name": first((RESPONDENT, *PEOPLE_HEADINGS["person"]))}
    found |= {s.role: first((s.says, *SELF_ROLE_WORDS[s.role])) for s in STATEMENTS}
    if found["name"] is None or not any(found[role] for role in ROLE_KEYS):
        raise NetrolesError(
            f"{sheet.name} is not the form on how people see their own part: it needs a column "
            f"{shown(RESPONDENT)} and at least one of the {len(STATEMENTS)} statements; found "
            f"there: {heading_list(sheet)}."
        )
    return found


def _answer(cell: str) -> str | None:
    return known_word(cell, _ANSWERS)


def _not_understood(
    sheet: Sheet, given: pd.DataFrame, rows: pd.DataFrame, headings: Mapping[str, str | None]
) -> list[Note]:
    expected = ", ".join(CHOICES)
    return [
        Note(
            "doubtful", sheet.name,
            f"{shown(str(given.at[row, role]))} is none of {expected}; it is left open",
            int(row), headings[role],
        )
        for role in ROLE_KEYS
        for row in given.index[given[role].notna() & rows[role].isna()]
    ]  # fmt: skip


def _by_person(
    read: _Read, find: Meant, before: Container[str]
) -> tuple[dict[str, pd.Series], dict[int, tuple[str | None, str]]]:
    """Each person's row, and the rows that are nobody's or of somebody who answered before."""
    column = read.headings["name"]
    said: dict[str, pd.Series] = {}
    refused: dict[int, tuple[str | None, str]] = {}
    answered = read.rows[read.rows[list(ROLE_KEYS)].notna().any(axis="columns")]
    for row, name in zip(answered.index.tolist(), answered["name"].tolist(), strict=True):
        if pd.isna(name):
            refused[row] = (column, "nobody is named as the one who answered")
        elif (person := find.person(name)) is None:
            refused[row] = (column, find.why_nobody(name))
        elif person in said or person in before:
            where = "further up or in another file"
            reason = f"{shown(name)} answered before, {where}; the first answer counts"
            refused[row] = (column, reason)
        else:
            said[person] = answered.loc[row]
    return said, refused


def _yes(row: pd.Series) -> tuple[str, ...]:
    return tuple(role for role in ROLE_KEYS if row[role] == YES)


def _open(row: pd.Series) -> tuple[str, ...]:
    return tuple(role for role in ROLE_KEYS if row[role] not in (YES, NO))


def _of_everyone(of: Mapping[str, tuple[str, ...]], people: pd.DataFrame, name: str) -> pd.Series:
    return pd.Series([of.get(each) for each in people.index], people.index, dtype=object, name=name)
