"""What roles say of working with each other: the scores of a licensed survey, from its file.

The survey itself is no part of this: whoever holds a licence has its answers or scores in a table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from netroles.network import (
    DIMENSIONS,
    LEAST_RATING,
    MOST_RATING,
    NetrolesError,
    counted,
    listed,
)
from netroles.reading.columns import each_once, refusals, text_column
from netroles.reading.headings import plain
from netroles.reading.match import heading_list
from netroles.reading.report import FileCount, Note, Report, shown, unique_headings
from netroles.reading.sheet import Sheet, look
from netroles.reading.source import Source
from netroles.reading.spellings import code, look_alike, one_spelling

RatedBy = Literal["raters", "roles"]
BY_RATERS: RatedBy = "raters"
BY_ROLES: RatedBy = "roles"

PARTS = ("index", "communication", "relationships")
"""What a table of roles may hold ready made, in place of the seven dimensions."""
ONE_WAVE = ""
"""What the wave of a file is called that names none, where it is the only file."""

_WORDS: Mapping[str, tuple[str, ...]] = {
    "wave": ("wave", "survey wave", "period", "time point", "round", "time", "when"),
    "rater": (
        "rater", "rater id", "rater code", "respondent", "respondent id", "response id",
        "participant", "participant id", "id", "code",
    ),
    "raters": (
        "raters", "number of raters", "raters n", "n raters", "respondents",
        "number of respondents", "n", "count",
    ),
    "rater_role": (
        "rater role", "role of rater", "rater group", "rater workgroup", "respondent role",
        "respondent group", "respondent workgroup", "from role", "from group", "from workgroup",
        "own role", "from", "role",
    ),
    "rated_role": (
        "rated role", "role rated", "rated group", "rated workgroup", "target role", "to role",
        "to group", "to workgroup", "about role", "about", "to",
    ),
    "frequent": ("frequent communication", "frequent", "frequency", "communication frequency"),
    "timely": ("timely communication", "timely", "timeliness"),
    "accurate": ("accurate communication", "accurate", "accuracy"),
    "problem_solving": ("problem solving communication", "problem solving"),
    "shared_goals": ("shared goals", "goals"),
    "shared_knowledge": ("shared knowledge", "knowledge"),
    "mutual_respect": ("mutual respect", "respect"),
    "index": ("rc index", "index", "rc score", "rc", "score", "relational coordination", "mean"),
    "communication": ("communication", "communication part", "communication score"),
    "relationships": ("relationships", "relationship", "relationship part", "relationship score"),
}  # fmt: skip

_SAME = ["wave", "rater_role", "rater", "rated_role"]
"""What no two rows share: each rater rates each role once in a wave."""


@dataclass(frozen=True, eq=False)
class CoordinationScores:
    """What stood in the files, before anything is worked out of it.

    rated_by
        "raters": one row a rater and rated role. "roles": one row a pair of roles, with means.
    rows
        `file` and `row` (where it stood), `wave`, `rater_role`, `rated_role`, `raters` (how many
        people the row is the mean of; 1 for a rater), the seven `DIMENSIONS`, and the three
        `PARTS` of a table of roles: numbers from 1 to 5, missing where the cell is blank or the
        file has no such column.
    headings
        What the file calls each column that it has, for sentences.
    waves
        In order of first appearance.
    report
        The files, each row left out or doubtful with its reason, and what was taken for granted.
    """

    rated_by: RatedBy
    rows: pd.DataFrame
    headings: Mapping[str, str]
    waves: tuple[str, ...]
    report: Report


def coordination_scores(files: Source | list[Source]) -> CoordinationScores:
    """The scores in one or several files: CSV, other delimited text, Excel or OpenDocument.

    files are paths, or pairs (name, content). A file has one row a rater and rated role (columns
    for the rater's code, the rater's role, the rated role and the seven dimensions) or one row a
    pair of roles (the two roles, how many raters, and means). Each answer is a number from 1 to 5.
    A file without a column for the wave is a wave of its own where there are several. Roles and
    waves that differ in case or spaces are one, and codes that are the same number are one person;
    the report says which were joined, which roles look alike, and which codes have several roles.

    Raises NetrolesError for a file that is another one, holds a number outside 1 to 5, or has
    nothing usable in it, and for files of both kinds together.
    """
    sheets = [look(each) for each in (files if isinstance(files, list) else [files])]
    names = unique_headings(sheet.name for sheet in sheets)
    roles: dict[str, str] = {}
    waves_spelt: dict[str, str] = {}
    read = [
        _read(sheet.called(name), name if len(sheets) > 1 else ONE_WAVE, roles, waves_spelt)
        for sheet, name in zip(sheets, names, strict=True)
    ]
    kinds = {each.rated_by for each in read}
    if len(kinds) > 1:
        raise NetrolesError(
            "Some files have a row for each rater and others a row for each pair of roles. Load "
            "files of one kind."
        )
    rows = pd.concat([each.rows for each in read], ignore_index=True)
    if rows.empty:
        raise NetrolesError(
            f"No row of {', '.join(names)} can be used: each needs two roles and at least one "
            f"number from {LEAST_RATING:g} to {MOST_RATING:g}."
        )
    if rows.duplicated(_SAME).any():
        raise NetrolesError(
            "Two of the files hold the same rater and rated role in the same wave. Load each "
            "answer once, and give each person a code of their own."
        )
    headings = {key: name for each in read for key, name in each.headings.items()}
    waves = tuple(rows["wave"].unique().tolist())
    notes = [note for each in read for note in each.notes]
    notes += [*_alike(rows), *_in_several_roles(rows)]
    report = Report(tuple(each.count for each in read), tuple(notes))
    return CoordinationScores(kinds.pop(), rows.drop(columns="rater"), headings, waves, report)


@dataclass(frozen=True, eq=False)
class _Read:
    rated_by: RatedBy
    rows: pd.DataFrame
    headings: Mapping[str, str]
    count: FileCount
    notes: list[Note]


def _read(sheet: Sheet, wave: str, roles: dict[str, str], waves_spelt: dict[str, str]) -> _Read:
    headings = _headings(sheet)
    rated_by = BY_RATERS if "rater" in headings else BY_ROLES
    asked = [each for each in DIMENSIONS if each in headings]
    made = [each for each in PARTS if each in headings and rated_by == BY_ROLES and not asked]
    notes: list[Note] = []
    text = {
        key: text_column(sheet, headings.get(key))
        for key in ("wave", "rater", "rater_role", "rated_role")
    }
    rows = pd.DataFrame(text).assign(file=sheet.name, row=sheet.rows.index)
    rows["rater"], same = _codes(rows["rater"], sheet.name, headings.get("rater"))
    notes += same
    for keys, known in ((("rater_role", "rated_role"), roles), (("wave",), waves_spelt)):
        spelt, joined = one_spelling([rows[key] for key in keys], sheet.name, known)
        rows = rows.assign(**dict(zip(keys, spelt, strict=True)))
        notes += joined
    rows["wave"] = rows["wave"].fillna(wave)
    for key in (*DIMENSIONS, *PARTS):
        given = headings[key] if key in (*asked, *made) else None
        rows[key] = _ratings(sheet, given, notes)
    rows["raters"] = 1.0 if rated_by == BY_RATERS else _numbers(sheet, headings["raters"])
    why = _why_not(rows, rated_by, headings, [*asked, *made])
    left_out = [note for note in sheet.notes if note.kind == "refused"] + refusals(sheet, why)
    kept = [n for n in (*sheet.notes, *notes) if n.kind != "refused" and n.row not in why]
    if asked:
        kept += [
            Note("guess", sheet.name, f"no column is about {key.replace('_', ' ')}; it is left out")
            for key in DIMENSIONS
            if key not in asked
        ]
    count = FileCount(sheet.name, sheet.said, sheet.headings, sheet.row_count, len(left_out))
    return _Read(rated_by, rows.drop(index=list(why)), headings, count, [*left_out, *kept])


def _codes(given: pd.Series, file: str, heading: str | None) -> tuple[pd.Series, list[Note]]:
    """The raters' codes as they are compared, and a note where two spellings are one person."""
    codes = each_once(given, code)
    spelt = pd.DataFrame({"given": given, "code": codes}).drop_duplicates()
    again = spelt[spelt["code"].duplicated(keep=False)].dropna()
    if again.empty:
        return codes, []
    same = again.loc[again["code"] == again["code"].iloc[0], "given"]
    reason = f"codes that are the same number are one person, as {listed(list(map(shown, same)))}"
    return codes, [Note("guess", file, reason, column=heading)]


def _alike(rows: pd.DataFrame) -> list[Note]:
    """Roles that may be one in two spellings, at the first row of the second."""
    both = rows[["rater_role", "rated_role"]]
    notes = []
    for one, other in look_alike(pd.unique(both.to_numpy(dtype=object).ravel()).tolist()):
        where = rows[both.isin([other]).any(axis="columns")].iloc[0]
        reason = f"{shown(one)} and {shown(other)} look alike, and count as two roles"
        notes.append(Note("doubtful", where["file"], reason, int(where["row"])))
    return notes


def _in_several_roles(rows: pd.DataFrame) -> list[Note]:
    """One note on the codes that stand under several roles of a wave, with the first as example."""
    roles = rows.groupby(["wave", "rater"], sort=False)["rater_role"].unique()
    several = roles[roles.map(len) > 1]
    if several.empty:
        return []
    (wave, rater), under = several.index[0], list(map(shown, several.iloc[0]))
    where = rows[(rows["wave"] == wave) & (rows["rater"] == rater)].iloc[0]
    reason = (
        f"{counted(len(several), 'code')} under several roles, as {shown(rater)} under "
        f"{listed(under)}: counted once in each role. Give each person one code and one role"
    )
    return [Note("doubtful", where["file"], reason, int(where["row"]))]


def _headings(sheet: Sheet) -> dict[str, str]:
    """The file's heading for each column that it has; each heading stands for one column."""
    heading_of = {plain(heading): heading for heading in reversed(sheet.headings)}
    found: dict[str, str] = {}
    for key, words in _WORDS.items():
        free = (heading_of[w] for w in map(plain, words) if w in heading_of)
        heading = next((each for each in free if each not in found.values()), None)
        if heading is not None:
            found[key] = heading
    missing = [key.replace("_", " ") for key in ("rater_role", "rated_role") if key not in found]
    if "rater" not in found and "raters" not in found:
        missing.append("rater (a code for each person) or raters (how many people)")
    if not any(key in found for key in DIMENSIONS) and ("rater" in found or "index" not in found):
        missing.append("the seven dimensions, from frequent communication to mutual respect")
    if missing:
        raise NetrolesError(
            f"{sheet.name} is not a table of how roles rate working with each other. It lacks "
            f"columns for: {'; '.join(missing)}. Found there: {heading_list(sheet)}."
        )
    return found


def _numbers(sheet: Sheet, heading: str | None) -> pd.Series:
    """A column as numbers; missing where it is blank or no number. 3,5 is 3.5."""
    text = each_once(text_column(sheet, heading), lambda cell: cell.replace(",", "."))
    return pd.to_numeric(text, errors="coerce").astype(float)


def _ratings(sheet: Sheet, heading: str | None, notes: list[Note]) -> pd.Series:
    """A column of ratings. Words are left blank, and said; a number outside 1 to 5 is an error."""
    numbers = _numbers(sheet, heading)
    if heading is None:
        return numbers
    beyond = numbers.index[(numbers < LEAST_RATING) | (numbers > MOST_RATING)]
    if len(beyond):
        cell = shown(str(sheet.rows.at[beyond[0], heading]))
        raise NetrolesError(
            f"{sheet.name}, row {beyond[0]}, column {shown(heading)}: expected is a number from "
            f"{LEAST_RATING:g} to {MOST_RATING:g}, found is {cell}. Turn another scale into "
            "this one first, and leave blank what was not answered."
        )
    given = text_column(sheet, heading)
    for row in given.index[given.notna() & numbers.isna()]:
        reason = f"{shown(str(given[row]))} is no number from 1 to 5; it is left blank"
        notes.append(Note("doubtful", sheet.name, reason, int(row), heading))
    return numbers


def _why_not(
    rows: pd.DataFrame, rated_by: RatedBy, headings: Mapping[str, str], rated: list[str]
) -> dict[int, tuple[str | None, str]]:
    """For each row that cannot be used the heading of the cell that is wrong, and the reason."""
    count = rows["raters"]
    by_raters = rated_by == BY_RATERS
    reasons = (
        (rows["rater_role"].isna(), "rater_role", "the role of whoever rates is blank"),
        (rows["rated_role"].isna(), "rated_role", "the role that is rated is blank"),
        (
            rows["rater"].isna() & by_raters,
            "rater",
            "the rater has no code, so it cannot be told how many people answered",
        ),
        (
            count.isna() | (count < 0) | (count % 1 != 0),
            "raters",
            "expected is how many people rated, as a whole number",
        ),
        (rows[rated].isna().all(axis="columns"), None, "no dimension is rated"),
    )
    why: dict[int, tuple[str | None, str]] = {}
    for wrong, key, reason in reasons:
        for row in rows.index[wrong]:
            why.setdefault(int(row), (headings.get(key or ""), reason))
    again = "this rater rated this role" if by_raters else "this pair of roles stood"
    left = rows.drop(index=list(why))
    for row in left.index[left.duplicated(_SAME)]:
        reason = f"{again} further up, in the same wave; the first row counts"
        why[int(row)] = (headings["rated_role"], reason)
    return why
