"""Dates as people write them, to the day; what is no date stays none."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pandas as pd

_TIME = r"(?:[T\s,]+\d{1,2}[:.]\d{2}\S*(?:\s*[AP]\.?M\.?)?)?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}", re.IGNORECASE)
_YEAR_LAST = re.compile(rf"(\d{{1,2}})[-/.](\d{{1,2}})[-/.](\d{{4}}|\d{{2}}){_TIME}", re.IGNORECASE)
_MONTH_NAMED = re.compile(
    rf"(?:(\d{{1,2}})(?:st|nd|rd|th)?[\s-]+([a-z]{{3,9}})|([a-z]{{3,9}})\s+(\d{{1,2}})(?:st|nd|rd|th)?)"
    rf"[\s,-]+(\d{{4}}){_TIME}",
    re.IGNORECASE,
)
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_CENTURY = 2000
"""Of a year of two digits: contacts of colleagues are of this century."""

_SECONDS = (1_000_000_000, 4_000_000_000)
"""Whole numbers between these are seconds since 1970: dates from 2001 to 2096."""


@dataclass(frozen=True, eq=False)
class Days:
    """The days in a column.

    days
        A date for each cell, missing where the cell is blank or no date.
    day_first
        How dates such as 03/04/2025 were read; None where there are none.
    unsure
        Whether nothing in the column tells if the day or the month comes first.
    """

    days: pd.Series
    day_first: bool | None
    unsure: bool


def days_in(column: pd.Series, day_first: bool | None = None) -> Days:
    """The day of each cell of a column of trimmed text, missing where blank.

    Read are 2025-04-03, 3/4/2025 (with points or dashes too, and years of two digits), 3 April
    2025 and April 3, 2025, each with or without a time of day, which is passed over, and seconds
    since 1970 in whole numbers. Whether the day comes first is told from a number above 12 at one
    of the two places; where none is, it does, as in most of the world. day_first overrules it.
    """
    cells = column.dropna().unique().tolist()
    written = [found for cell in cells if (found := _YEAR_LAST.fullmatch(cell))]
    of_month_first = any(int(each[2]) > 12 for each in written)
    of_day_first = any(int(each[1]) > 12 for each in written)
    unsure = bool(written) and not (of_month_first or of_day_first)
    first = day_first if day_first is not None else (of_day_first or not of_month_first)
    meaning = {cell: _day(cell, day_first=first) for cell in cells}
    days = column.map(meaning, na_action="ignore").astype(object)
    return Days(days.where(days.notna(), None), first if written else None, unsure)


def _day(cell: str, *, day_first: bool) -> date | None:
    if found := _YEAR_FIRST.fullmatch(cell):
        year, month, day = map(int, found.groups())
    elif found := _YEAR_LAST.fullmatch(cell):
        one, other, year = map(int, found.groups())
        year += _CENTURY if len(found[3]) == 2 else 0
        day, month = (one, other) if day_first else (other, one)
    elif found := _MONTH_NAMED.fullmatch(cell):
        named = (found[2] or found[3]).casefold()
        month = next((n for n, each in enumerate(_MONTHS, 1) if _is_month(named, each)), 0)
        day, year = int(found[1] or found[4]), int(found[5])
    elif cell.isascii() and cell.isdigit() and _SECONDS[0] <= int(cell[:11]) < _SECONDS[1]:
        return datetime.fromtimestamp(int(cell), UTC).date()
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_month(word: str, month: str) -> bool:
    return word in (month, month[:3], month[:4])
