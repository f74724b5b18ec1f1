"""Tables that are no list of ties: a matrix of people, and a survey with a column a colleague."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from netroles.network import NO, RESPONDED, YES, NetrolesError
from netroles.reading.columns import each_once, text_column
from netroles.reading.headings import PEOPLE_HEADINGS, TIE_HEADINGS, plain
from netroles.reading.report import Note
from netroles.reading.sheet import MOST_ROWS, Sheet, sheet_of
from netroles.reading.words import TOTAL_WORDS, strength_of_words

_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)
_ASKED = re.compile(r"(?P<question>.*?)\s*\[(?P<who>[^\[\]]+)\]\s*[?:.]?")
"""How forms head the columns of a question asked of each colleague: "How often? [Ann Lee]"."""

_WHO_ANSWERED = tuple(
    dict.fromkeys(
        plain(word)
        for word in (*TIE_HEADINGS["source"], *PEOPLE_HEADINGS["name"], *PEOPLE_HEADINGS["person"])
    )
)
_KNOWN_OF_PEOPLE = frozenset(plain(word) for words in PEOPLE_HEADINGS.values() for word in words)
_IDS = PEOPLE_HEADINGS["person"]
_NUMBERS_OF_PEOPLE = frozenset(map(plain, _IDS[: _IDS.index("person")]))
_NOT_ASKED = frozenset(("-", "–", "—", "--", "/", "\\", "n/a", "na", "."))
"""Marks for a cell that nobody was to fill in, such as those on the diagonal."""
_LARGEST_ANSWER = 100
"""Larger numbers under a name are hardly an answer about a colleague: ids, years, times."""


@dataclass(frozen=True, eq=False)
class GridSheets:
    """The ties a grid holds as a table, one a row, and the people it names."""

    ties: Sheet
    people: Sheet
    said: str


def is_matrix(sheet: Sheet) -> bool:
    """Whether rows and columns are the same people: the first column and the headings agree on
    four names in five at least, and the cells are numbers, words for how often, or blank."""
    names, columns = _row_names(sheet), _column_names(sheet)
    shared = set(names) & set(columns)
    most = max(len(set(names)), len(columns))
    if len(shared) < 2 or len(shared) < 0.8 * most:
        return False
    return all(_is_answers(sheet, heading) for heading in columns.values())


def is_roster(sheet: Sheet) -> bool:
    """Whether each row is somebody's answers about colleagues who stand in the headings."""
    return _roster_columns(sheet) is not None


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
    cells = _answers(sheet, sheet.headings[0], asked)
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
    return _sheets(sheet, cells, people, words, notes, directed=not same)


def from_roster(sheet: Sheet) -> GridSheets:
    """The ties of a survey with a row a respondent and a column a colleague.

    Who has a row answered, who has only a column did not. Further columns, such as setting and
    team, say it of the respondent. Raises NetrolesError where there are no such columns.
    """
    found = _roster_columns(sheet, sure=False)
    if found is None:
        raise NetrolesError(
            f"{sheet.name} is no survey with a column for each colleague: no two of its headings "
            "are names of people with answers below."
        )
    who, asked = found
    cells = _answers(sheet, who, asked)
    notes = []
    if (blank := text_column(sheet, who).isna()).any():
        for row in sheet.rows.index[blank]:
            reason = "nobody's answers: who answered is blank"
            cut = tuple(sheet.rows.loc[row])
            notes.append(Note("refused", sheet.name, reason, int(row), who, cut))
    people = _respondents(sheet, who, asked)
    silent = int((people[RESPONDED] == NO).sum())
    words = f"survey, {len(people) - silent:,} answered about {len(_named(asked)):,}, {sheet.said}"
    return _sheets(sheet, cells, people, words, notes, directed=True)


def _sheets(
    sheet: Sheet,
    cells: pd.DataFrame,
    people: pd.DataFrame,
    words: str,
    notes: list[Note],
    *,
    directed: bool,
) -> GridSheets:
    """The two tables, with what was passed over in numbers."""
    none = cells["strength"].map(_says_none) if len(cells) else pd.Series(dtype=bool)
    own = cells["source"] == cells["target"]
    if own_count := int((own & ~none).sum()):
        reason = f"answers of people about themselves were passed over: {own_count}"
        notes.append(Note("doubtful", sheet.name, reason))
    if nones := int((none & ~own).sum()):
        reason = f"answers that say there is no tie, such as 0 or never: {nones}"
        notes.append(Note("guess", sheet.name, reason))
    cells = cells[~none & ~own]
    if cells["kind"].isna().all():
        cells = cells.drop(columns="kind")
    if len(cells) > MOST_ROWS:
        raise NetrolesError(
            f"{sheet.name} holds {len(cells):,} ties; up to {MOST_ROWS:,} can be read."
        )
    numbered = "each answer is a tie; they are numbered from row 2 on, row by row of the file"
    notes.append(Note("guess", sheet.name, numbered))
    ties = sheet_of(sheet.name, _records(cells), words, (*sheet.notes, *notes))
    table = sheet_of(f"{sheet.name} (people)", _records(people), f"the people of {sheet.name}")
    return GridSheets(replace(ties, directed=directed), table, words)


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


def _roster_columns(
    sheet: Sheet, *, sure: bool = True
) -> tuple[str, dict[str, tuple[str, str | None]]] | None:
    """The column with who answered, and for each heading of an answer the colleague and the
    question, which is None where there is only one. None where the sheet has no such columns."""
    # By the order of the words: forms put a number and an address before the name.
    heading_of = {plain(heading): heading for heading in reversed(sheet.headings)}
    who = next((heading_of[word] for word in _WHO_ANSWERED if word in heading_of), None)
    if who is None:
        return None
    matches = {h: m for h in sheet.headings if h != who and (m := _ASKED.fullmatch(h))}
    if len(matches) > 1:
        questions = Counter(match["question"] for match in matches.values())
        return who, {
            heading: (" ".join(match["who"].split()), match["question"] if len(questions) > 1
                      else None)
            for heading, match in matches.items()
        }  # fmt: skip
    answered = set(text_column(sheet, who).dropna())
    columns = [
        h
        for h in sheet.headings
        if h != who and plain(h) not in _KNOWN_OF_PEOPLE and _is_answers(sheet, h, some=True)
    ]
    known = [h for h in columns if h in answered]
    if len(columns) < 2 or (sure and len(known) < max(2, len(columns) / 3)):
        return None
    return who, {heading: (heading, None) for heading in columns}


def _is_answers(sheet: Sheet, heading: str, *, some: bool = False) -> bool:
    """Whether a column holds nothing but numbers and words for how often; with some, at least
    one of them."""
    cells = _cells(sheet, heading).dropna().unique()
    if some and not len(cells):
        return False
    return all(
        strength_of_words(cell) is not None
        or (bool(_NUMBER.fullmatch(cell)) and (not some or abs(float(cell)) <= _LARGEST_ANSWER))
        for cell in cells
    )


def _cells(sheet: Sheet, heading: str) -> pd.Series:
    """The answers in a column, missing where blank or marked as not asked."""
    return each_once(
        text_column(sheet, heading), lambda cell: None if cell.casefold() in _NOT_ASKED else cell
    )


def _answers(sheet: Sheet, who: str, asked: Mapping[str, tuple[str, str | None]]) -> pd.DataFrame:
    """One row an answer that is not blank: source, target, strength and kind, as text."""
    source = text_column(sheet, who)
    parts = []
    for heading, (colleague, question) in asked.items():
        answer = _cells(sheet, heading)
        part = pd.DataFrame({"source": source, "target": colleague, "strength": answer})
        parts.append(part.assign(kind=question)[source.notna() & answer.notna()])
    joined = pd.concat(parts).sort_index(kind="stable")
    sums = joined["source"].str.casefold().isin(TOTAL_WORDS).astype(bool)
    return joined.loc[~sums].reset_index(drop=True)


def _says_none(cell: str) -> bool:
    return (bool(_NUMBER.fullmatch(cell)) and float(cell) == 0) or strength_of_words(cell) == 0


def _both_halves_same(cells: pd.DataFrame) -> bool:
    """Whether each pair has the same answer in both orders; no for a matrix without ties."""
    told = cells[~cells["strength"].map(_says_none)] if len(cells) else cells
    told = told[told["source"] != told["target"]]
    there = set(zip(told["source"], told["target"], told["strength"], strict=True))
    return bool(there) and all((b, a, strength) in there for a, b, strength in there)


def _named(asked: Mapping[str, tuple[str, str | None]]) -> list[str]:
    return list(dict.fromkeys(name for name, _ in asked.values()))


def _respondents(
    sheet: Sheet, who: str, asked: Mapping[str, tuple[str, str | None]]
) -> pd.DataFrame:
    """One row a person: what the other columns say of who answered, and who did not answer."""
    about = [h for h in sheet.headings if h != who and h not in asked]
    table = sheet.rows[about].assign(person=text_column(sheet, who))
    table = table.dropna(subset="person").drop_duplicates("person")
    table = table[~table["person"].str.casefold().isin(TOTAL_WORDS)]
    silent = [name for name in _named(asked) if name not in set(table["person"])]
    said = [h for h in asked if asked[h][0]]
    gave = sheet.rows[said].apply(lambda c: each_once(c, str.strip) != "").any(axis="columns")
    table[RESPONDED] = gave.reindex(table.index).map({True: YES, False: NO})
    others = pd.DataFrame({"person": silent, RESPONDED: NO})
    joined = pd.concat([table, others], ignore_index=True)[["person", *about, RESPONDED]]
    # The number of an answer is not who gave it.
    numbers = {h: f"{h} (as given)" for h in about if plain(h) in _NUMBERS_OF_PEOPLE}
    return joined.rename(columns=numbers)
