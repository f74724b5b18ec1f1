"""From columns of a sheet to columns of a network: cleaned, translated, with notes."""

from collections.abc import Iterable, Mapping

import pandas as pd

from netroles.network import clean_id
from netroles.reading.report import Note, NoteKind, shown, unique_headings
from netroles.reading.sheet import Sheet
from netroles.reading.words import known_word


def text_column(sheet: Sheet, heading: str | None) -> pd.Series:
    """The cells of a column trimmed and folded, missing where blank; all missing for None."""
    if heading is None:
        return pd.Series(None, index=sheet.rows.index, dtype="str")
    cells = sheet.rows[heading].map(clean_id)
    return cells.where(cells != "").astype("str")


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
    unknown = [word for word, known in meaning.items() if known is None]
    expected = ", ".join(words)
    for word in unknown:
        reason = f"{shown(word)} is none of {expected}; {otherwise}"
        notes += row_notes("doubtful", sheet, given.index[given == word], heading, reason)
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


def row_notes(
    kind: NoteKind, sheet: Sheet, rows: Iterable[int], column: str | None, reason: str
) -> list[Note]:
    """The same note for several rows; a refused row keeps its cells."""
    return [
        Note(kind, sheet.name, reason, int(row), column, _cells(sheet, row, kind)) for row in rows
    ]


def _cells(sheet: Sheet, row: int, kind: NoteKind) -> tuple[str, ...]:
    return tuple(str(cell) for cell in sheet.rows.loc[row]) if kind == "refused" else ()
