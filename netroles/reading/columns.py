"""From columns of a sheet to columns of a network: cleaned, translated, with notes."""

from collections.abc import Callable, Container, Iterable, Mapping

import pandas as pd

from netroles.network import clean_id
from netroles.reading.report import Note, shown, unique_headings
from netroles.reading.sheet import Sheet
from netroles.reading.words import known_word


def text_column(sheet: Sheet, heading: str | None) -> pd.Series:
    """The cells of a column trimmed and folded, missing where blank; all missing for None."""
    if heading is None:
        return pd.Series(None, index=sheet.rows.index, dtype="str")
    return each_once(sheet.rows[heading], lambda cell: clean_id(cell) or None)


def each_once(column: pd.Series, change: Callable[[str], str | None]) -> pd.Series:
    """The column with every text that is there changed; worked out once for each text."""
    changed = {cell: change(cell) for cell in column.dropna().unique().tolist()}
    return column.map(changed, na_action="ignore").astype("str")


def translated(
    sheet: Sheet, heading: str | None, words: Mapping[str, tuple[str, ...]], otherwise: str
) -> tuple[pd.Series, list[Note]]:
    """A column whose cells stand for one of a few known words; missing where they do not.

    Says which spellings were taken for what, and in which rows a word is not known: `otherwise`
    is what that means for the row.
    """
    given = text_column(sheet, heading)
    meaning = {word: known_word(word, words) for word in given.dropna().unique()}
    notes = [
        Note("guess", sheet.name, f"{shown(word)} is taken as '{known}'", column=heading)
        for word, known in meaning.items()
        if known is not None and known != word.casefold()
    ]
    unknown = {word for word, known in meaning.items() if known is None}
    expected = ", ".join(words)
    for row, word in rows_with(given, unknown):
        reason = f"{shown(word)} is none of {expected}; {otherwise}"
        notes.append(Note("doubtful", sheet.name, reason, row, heading))
    return given.map(meaning, na_action="ignore").astype("str"), notes


def extra_columns(
    sheet: Sheet, used: Iterable[str | None], taken: Iterable[str]
) -> dict[str, pd.Series]:
    """The columns that stand for no field, as they are, missing where blank.

    One whose heading is the name of a field (`taken`) gets "(as given)" behind it.
    """
    taken = list(taken)
    matched = set(used)
    extra = [heading for heading in sheet.headings if heading not in matched]
    names = [f"{heading} (as given)" if heading in taken else heading for heading in extra]
    unique = unique_headings([*taken, *names])[len(taken) :]
    return {
        name: sheet.rows[heading].where(sheet.rows[heading].str.strip() != "").astype("str")
        for heading, name in zip(extra, unique, strict=True)
    }


def doubts(sheet: Sheet, rows: Iterable[int], column: str | None, reason: str) -> list[Note]:
    """The same doubt about several rows."""
    return [Note("doubtful", sheet.name, reason, int(row), column) for row in rows]


def refusals(sheet: Sheet, why: Mapping[int, tuple[str | None, str]]) -> list[Note]:
    """A note for each refused row, with its cells, in the order of the rows.

    why gives for a row the heading of the cell that is wrong and the reason.
    """
    rows = sorted(why)
    cells = sheet.rows.loc[rows].itertuples(index=False, name=None)
    return [
        Note("refused", sheet.name, why[row][1], int(row), why[row][0], tuple(each))
        for row, each in zip(rows, cells, strict=True)
    ]


def rows_with(column: pd.Series, words: Container[str]) -> list[tuple[int, str]]:
    """The rows whose cell is one of `words`, each with its cell."""
    cells = zip(column.index.tolist(), column.tolist(), strict=True)
    return [(row, cell) for row, cell in cells if cell in words]
