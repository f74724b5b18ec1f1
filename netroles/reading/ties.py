"""The file of ties: one row a tie."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from netroles.network import TALKS_TO, TIE_COLUMNS, TRANSITIONS, YES, Combine
from netroles.reading.columns import (
    doubts,
    each_once,
    extra_columns,
    refusals,
    rows_with,
    text_column,
)
from netroles.reading.match import Match
from netroles.reading.report import Note, shown
from netroles.reading.sheet import Sheet
from netroles.reading.words import (
    STRENGTH_WORDS,
    TIE_KIND_WORDS,
    TOTAL_WORDS,
    YES_NO_WORDS,
    known_word,
    strength_of_words,
    transition,
)

STRENGTHS = (1e-9, 1e12)
"""Strengths outside overflow or vanish when they are added up or turned into lengths."""

LARGEST_RATING = 10
"""Whole numbers up to here are answers on a scale; larger ones are counts (design.md 3)."""

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.ASCII | re.IGNORECASE)

NO_KIND = "no column says the kind of tie"


@dataclass(frozen=True, eq=False)
class TieRows:
    """The ties of a file: `table` as `Network.ties`, index the row in the file.

    `settings` has the columns source and target: the setting each end has in that row. `combine`
    is how parallel rows come together unless somebody says otherwise.
    """

    table: pd.DataFrame
    settings: pd.DataFrame
    combine: Combine
    why_combined_so: str
    notes: list[Note]


def tie_rows(sheet: Sheet, match: Match, person_of_name: Mapping[str, str]) -> TieRows:
    """The ties a sheet holds, in its order.

    person_of_name gives the id for ends that are given by name; others are ids themselves.
    Refused are rows with a blank end, ties to oneself, and a strength that is no number above 0.
    """
    columns = {**match.columns}
    for field in ("strength", "kind"):
        # A column without a single entry says as little as none.
        if text_column(sheet, columns[field]).isna().all():
            columns[field] = None
    table = pd.DataFrame(
        {
            end: each_once(
                text_column(sheet, columns[end]), lambda cell: person_of_name.get(cell, cell)
            )
            for end in ("source", "target")
        }
    )
    refused = _refused_ends(table)
    table["strength"], unusable, notes = _strengths(sheet, columns["strength"], match.strengths)
    refused = {**{row: ("strength", reason) for row, reason in unusable.items()}, **refused}
    table["kind"], kind_notes = _kinds(sheet, columns["kind"])
    table["transition"], transition_notes = _transitions(sheet, columns["transition"])
    table["period"], period_notes = _periods(sheet, columns["period"])
    for name, cells in extra_columns(sheet, match.columns.values(), TIE_COLUMNS).items():
        table[name] = cells

    kept = ~table.index.isin(list(refused))
    notes = [*notes, *kind_notes, *transition_notes, *period_notes]
    notes = [note for note in notes if note.row not in refused]
    notes += refusals(
        sheet, {row: (columns[field], reason) for row, (field, reason) in refused.items()}
    )
    settings = pd.DataFrame(
        {end: text_column(sheet, columns[f"{end}_setting"]) for end in ("source", "target")}
    )
    combine, why = _combine(table.loc[kept, "strength"], columns["strength"], counts=sheet.counts)
    return TieRows(table[kept], settings[kept], combine, why, notes)


def _refused_ends(ends: pd.DataFrame) -> dict[int, tuple[str, str]]:
    """For each row that names no two people: the field that is wrong, and why."""
    refused = dict.fromkeys(
        ends.index[ends["source"] == ends["target"]],
        ("target", "a tie joins two different people; this one names the same person twice"),
    )
    for end in ("source", "target"):
        sums = ends.index[ends[end].str.casefold().isin(TOTAL_WORDS)]
        refused |= dict.fromkeys(sums, (end, "this looks like a row of totals, not a person"))
    for end, who in (("target", "who was named"), ("source", "who answered")):
        refused |= dict.fromkeys(ends.index[ends[end].isna()], (end, f"{who} is blank"))
    return refused


def _strengths(
    sheet: Sheet, heading: str | None, said: Mapping[str, float]
) -> tuple[pd.Series, dict[int, str], list[Note]]:
    """The strengths as numbers, why some rows have none that can be used, and notes."""
    given = text_column(sheet, heading)
    if heading is None:
        return given.astype(float), {}, []
    words = {**strength_words(given), **said}
    meaning = {cell: words.get(cell, _number(cell)) for cell in given.dropna().unique()}
    numbers = given.map(meaning).astype(float)
    plain = [number for cell in meaning if (number := _number(cell)) > 0]
    beside = ""
    if plain:
        low, high = f"{min(plain):g}", f"{max(plain):g}"
        beside = (
            f", beside the number {low}"
            if low == high
            else f", beside numbers from {low} to {high}"
        )
    notes = [
        Note("guess", sheet.name, f"the strength {shown(word)} is taken as {words[word]:g}{beside}",
             column=heading)
        for word in meaning
        if words.get(word)
    ]  # fmt: skip
    no_number = given.notna() & ~(numbers > 0)
    out_of_range = given.notna() & (numbers > 0) & ~numbers.between(*STRENGTHS)
    no_tie = given.isin([word for word, number in words.items() if number == 0])
    refused: dict[int, str] = {}
    for wrong, why in (
        (no_number & ~no_tie, "is not a number above 0"),
        (no_tie, "says that there is no tie"),
        (out_of_range, "is too small or too large to work with"),
    ):
        cells = given[wrong]
        refused |= {
            row: f"the strength {shown(cell)} {why}"
            for row, cell in zip(cells.index.tolist(), cells.tolist(), strict=True)
        }
    reason = "no strength is given; measures that need one use the smallest in the file"
    return numbers, refused, notes + doubts(sheet, given.index[given.isna()], heading, reason)


def strength_words(given: pd.Series) -> dict[str, float]:
    """What each word among strengths is taken for; empty where there is none.

    Words for how often are answers on a scale from 1 to 5: beside numbers that are amounts they
    stand for nothing, and only "10+" is still a number. A yes counts 1 where no number above 0
    stands beside it.
    """
    cells = given.dropna().unique().tolist()
    numbers = [_number(cell) for cell in cells]
    largest = max((number for number in numbers if not np.isnan(number)), default=0)

    def says_nothing(cell: str) -> bool:
        word = cell.casefold()
        ticked = word in YES_NO_WORDS[YES]
        return (ticked and largest > 0) or (word in STRENGTH_WORDS and largest > LARGEST_RATING)

    known = {cell: strength_of_words(cell) for cell in cells if np.isnan(_number(cell))}
    return {
        cell: number
        for cell, number in known.items()
        if number is not None and not (number and says_nothing(cell))
    }


def words_among_strengths(sheet: Sheet, match: Match) -> dict[str, float | None]:
    """Every strength of a sheet that is no plain number, and what it is taken for: 0 is no tie,
    None where it is not known. In the order in which they appear."""
    given = text_column(sheet, match.columns["strength"])
    known = {**strength_words(given), **match.strengths}
    cells = given.dropna().unique().tolist()
    return {cell: known.get(cell) for cell in cells if np.isnan(_number(cell))}


def numbers_among_strengths(sheet: Sheet, match: Match) -> tuple[float, float] | None:
    """The smallest and the largest of the numbers above 0 among the strengths of a sheet; None
    where there is none."""
    cells = text_column(sheet, match.columns["strength"]).dropna().unique().tolist()
    numbers = [number for number in map(_number, cells) if number > 0]
    return (min(numbers), max(numbers)) if numbers else None


def _number(cell: str) -> float:
    """The number a cell holds, written with a point; not a number for anything else."""
    return float(cell) if _NUMBER.fullmatch(cell) else np.nan


def _kinds(sheet: Sheet, heading: str | None) -> tuple[pd.Series, list[Note]]:
    """The kinds of tie: known ones in our spelling, others as written, `talks to` without any."""
    given = text_column(sheet, heading)
    if heading is None:
        kinds = given.fillna(TALKS_TO)
        reason = f"{NO_KIND}; all are taken as '{TALKS_TO}'"
        return kinds, [Note("guess", sheet.name, reason)]
    meaning = {word: known_word(word, TIE_KIND_WORDS) or word for word in given.dropna().unique()}
    notes = [
        Note("guess", sheet.name, f"the kind {shown(word)} is taken as '{known}'", column=heading)
        for word, known in meaning.items()
        if word != known
    ]
    blank = given.index[given.isna()]
    reason = "the kind of tie is blank; the tie counts as contact"
    notes += doubts(sheet, blank, heading, reason)
    return given.map(meaning, na_action="ignore").astype("str"), notes


def _transitions(sheet: Sheet, heading: str | None) -> tuple[pd.Series, list[Note]]:
    given = text_column(sheet, heading)
    meaning = {word: transition(word) for word in given.dropna().unique()}
    known = " or ".join(TRANSITIONS)
    notes = [
        Note(
            "doubtful", sheet.name,
            f"{shown(word)} is no transition that is known ({known}); the tie is kept without one",
            row, heading,
        )
        for row, word in rows_with(given, {word for word in meaning if meaning[word] is None})
    ]  # fmt: skip
    return given.map(meaning, na_action="ignore").astype("str"), notes


def _periods(sheet: Sheet, heading: str | None) -> tuple[pd.Series, list[Note]]:
    given = text_column(sheet, heading)
    if heading is None or given.isna().all():
        return given, []
    reason = "the period is blank; the tie counts only where all periods are joined"
    return given, doubts(sheet, given.index[given.isna()], heading, reason)


def _combine(strengths: pd.Series, heading: str | None, *, counts: bool) -> tuple[Combine, str]:
    """How parallel rows come together where nobody said: "max" for ratings, else "sum"."""
    if counts:
        return "sum", "the strengths are numbers of contacts; several rows for two people add up"
    if heading is not None and strengths.isna().all():
        return "max", "no row has a strength that can be used"
    if heading is None:
        return "sum", "no column says how strong a tie is; each row counts 1, and rows add up"
    given = strengths.dropna()
    if (given % 1 == 0).all() and (given <= LARGEST_RATING).all():
        return "max", (
            f"the strengths are whole numbers up to {LARGEST_RATING} at most, so taken as ratings: "
            "of several rows for the same two people, kind and period the largest counts"
        )
    return "sum", (
        "the strengths are taken as counts or amounts: several rows for the same two people, "
        "kind and period add up"
    )
