"""Tables that are no list of ties: a matrix of people, and what it shares with a survey."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from netroles.network import NetrolesError, clean_id
from netroles.reading.columns import each_once, text_column
from netroles.reading.report import Note
from netroles.reading.sheet import MOST_ROWS, Place, Sheet, sheet_of
from netroles.reading.words import TOTAL_WORDS, strength_of_words

_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)
_NOT_ASKED = frozenset(("-", "–", "—", "--", "/", "\\", "n/a", "na", "."))
"""Marks for a cell that nobody was to fill in, such as those on the diagonal."""
_LARGEST_ANSWER = 100
"""Larger numbers under a name are hardly an answer about a colleague: ids, years, times."""

Asked = Mapping[str, tuple[str, str | None]]
"""For the heading of a column of answers: whom they are about, and to which question, if there
are several."""


@dataclass(frozen=True, eq=False)
class GridSheets:
    """The ties a grid holds as a table, one a row, the people it names, and what should be asked
    of the user, in sentences. Both tables know where their rows stand in the file."""

    ties: Sheet
    people: Sheet
    said: str
    asks: tuple[str, ...] = ()


def is_matrix(sheet: Sheet) -> bool:
    """Whether rows and columns are the same people: the first column and the headings agree on
    four names in five at least, and the cells are numbers, words for how often, or blank."""
    names, columns = _row_names(sheet), _column_names(sheet)
    shared = set(names) & set(columns)
    most = max(len(set(names)), len(columns))
    if len(shared) < 2 or len(shared) < 0.8 * most:
        return False
    return all(is_answers(sheet, heading) for heading in columns.values())


def from_matrix(sheet: Sheet) -> GridSheets:
    """The ties of a matrix: the person of the row named the person of the column.

    Blank, 0 and words such as "never" are no tie, nor is what stands on the diagonal. Where both
    halves say the same it does not matter who said a tie, and each pair stands once. Raises
    NetrolesError where the first column or the headings name nobody.
    """
    rows, columns = _row_names(sheet), _column_names(sheet)
    if not rows or not columns:
        raise NetrolesError(
            f"{sheet.name} is no matrix of people: its first column and its headings should hold "
            "the same names."
        )
    asked = {heading: (name, None) for name, heading in columns.items()}
    cells = answer_cells(answers_below(sheet, sheet.headings[0], asked))
    same = _both_halves_same(cells)
    notes = []
    if same:
        in_order = cells["source"] < cells["target"]
        cells = cells[in_order]
        reason = "both halves of the matrix say the same, so each pair stands once"
        notes.append(Note("guess", sheet.name, reason))
    if strangers := set(rows) ^ set(columns):
        reason = f"people who have only a row or only a column in the matrix: {len(strangers)}"
        notes.append(Note("doubtful", sheet.name, reason))
    everyone = list(dict.fromkeys((*rows, *columns)))
    people = pd.DataFrame({"person": everyone})
    words = f"matrix, {len(rows):,} by {len(columns):,}, {sheet.said}"
    who = sheet.headings[0]
    return grid_sheets(sheet, cells, people, words, notes, who, asked, directed=not same)


def grid_sheets(
    sheet: Sheet,
    cells: pd.DataFrame,
    people: pd.DataFrame,
    words: str,
    notes: list[Note],
    who: str,
    asked: Asked,
    *,
    directed: bool,
    asks: tuple[str, ...] = (),
) -> GridSheets:
    """The two tables, with what was passed over in numbers.

    cells is as `answer_cells` gives them, who the heading above who answered.
    """
    # Who was ticked has no strength.
    given = cells["strength"].fillna("")
    none = given.map(_says_none) if len(cells) else pd.Series(dtype=bool)
    own = cells["source"] == cells["target"]
    if own_count := int((own & ~none).sum()):
        reason = f"answers of people about themselves were passed over: {own_count}"
        notes.append(Note("doubtful", sheet.name, reason))
    if nones := int((none & ~own).sum()):
        reason = f"answers that say there is no tie, such as 0 or never: {nones}"
        notes.append(Note("guess", sheet.name, reason))
    cells = cells[~none & ~own]
    cells = cells.drop(columns=[h for h in ("strength", "kind") if cells[h].isna().all()])
    if len(cells) > MOST_ROWS:
        raise NetrolesError(
            f"{sheet.name} holds {len(cells):,} ties; up to {MOST_ROWS:,} can be read."
        )
    notes.append(Note("guess", sheet.name, "each answer is a tie"))
    places = list(zip(cells.pop("row").tolist(), cells.pop("heading").tolist(), strict=True))
    ties = sheet_of(sheet.name, _records(cells), words, (*sheet.notes, *notes))
    ties = replace(ties, directed=directed, places=dict(zip(ties.rows.index, places, strict=True)))
    table = sheet_of(f"{sheet.name} (people)", _records(people), f"the people of {sheet.name}")
    stands = _places_of_people(sheet, who, asked)
    found = zip(table.rows.index, table.rows["person"].map(clean_id), strict=True)
    known = {row: stands[person] for row, person in found if person in stands}
    return GridSheets(ties, replace(table, places=known), words, asks)


def _places_of_people(sheet: Sheet, who: str, asked: Asked) -> dict[str, Place]:
    """Where each person stands: in a row of their own, or in a heading."""
    names = text_column(sheet, who).dropna().drop_duplicates()
    rows: dict[str, Place] = dict(zip(names, ((row, None) for row in names.index), strict=True))
    above: dict[str, Place] = {
        name: (sheet.heading_row, heading) for heading, (name, _) in reversed(list(asked.items()))
    }
    return above | rows


def _records(table: pd.DataFrame) -> list[list[str]]:
    return [list(table.columns), *table.fillna("").astype(str).to_numpy().tolist()]


def _row_names(sheet: Sheet) -> list[str]:
    names = text_column(sheet, sheet.headings[0]).dropna()
    return [name for name in names if name.casefold() not in TOTAL_WORDS]


def _column_names(sheet: Sheet) -> dict[str, str]:
    """The headings behind the first one, by the name they hold."""
    return {
        heading: heading for heading in sheet.headings[1:] if heading.casefold() not in TOTAL_WORDS
    }


def is_answers(sheet: Sheet, heading: str, *, some: bool = False) -> bool:
    """Whether a column holds nothing but numbers and words for how often; with some, at least
    one of them."""
    found = False
    # Cell by cell, since most columns of other tables show it in their first one.
    for cell in map(clean_id, sheet.rows[heading].unique().tolist()):
        if not cell or cell.casefold() in _NOT_ASKED:
            continue
        found = True
        number = bool(_NUMBER.fullmatch(cell)) and (not some or abs(float(cell)) <= _LARGEST_ANSWER)
        if not number and strength_of_words(cell) is None:
            return False
    return found or not some


def _cells(sheet: Sheet, heading: str) -> pd.Series:
    """The answers in a column, missing where blank or marked as not asked."""
    return each_once(
        text_column(sheet, heading), lambda cell: None if cell.casefold() in _NOT_ASKED else cell
    )


def answers_below(sheet: Sheet, who: str, asked: Asked) -> Iterable[pd.DataFrame]:
    """For each column asked: one row an answer that is not blank, as `answer_cells` wants them."""
    source = text_column(sheet, who)
    for heading, (colleague, question) in asked.items():
        answer = _cells(sheet, heading)
        part = pd.DataFrame({"source": source, "target": colleague, "strength": answer})
        part = part.assign(kind=question, heading=heading)
        yield part[source.notna() & answer.notna()]


def answer_cells(parts: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """One row an answer, in the order of the file: source, target, strength and kind, as text, and
    where it stands: row and heading."""
    joined = pd.concat(list(parts)).sort_index(kind="stable")
    sums = joined["source"].str.casefold().isin(TOTAL_WORDS).astype(bool)
    return joined.loc[~sums].rename_axis("row").reset_index()


def _says_none(cell: str) -> bool:
    return (bool(_NUMBER.fullmatch(cell)) and float(cell) == 0) or strength_of_words(cell) == 0


def _both_halves_same(cells: pd.DataFrame) -> bool:
    """Whether each pair has the same answer in both orders; no for a matrix without ties."""
    told = cells[~cells["strength"].map(_says_none)] if len(cells) else cells
    told = told[told["source"] != told["target"]]
    there = set(zip(told["source"], told["target"], told["strength"], strict=True))
    return bool(there) and all((b, a, strength) in there for a, b, strength in there)
