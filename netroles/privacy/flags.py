"""What should not have been in a file: NHS numbers, dates of birth, e-mail and phone."""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

import pandas as pd

What = Literal["nhs number", "e-mail", "phone", "date of birth"]

WORDS: Mapping[What, str] = MappingProxyType(
    {
        "nhs number": "NHS numbers",
        "e-mail": "e-mail addresses",
        "phone": "phone numbers",
        "date of birth": "dates of birth",
    }
)
"""What each is called when several are meant."""

YOUNGEST = 15
"""Years: an older date is taken as that of a birth. Contacts and surveys are more recent."""
_DEALT = "Left out"
_SHORTEST = 6
"""Characters: fewer are none of these."""
_NHS = re.compile(r"(?<!\d)(\d{3})([ -]?)(\d{3})\2(\d{4})(?!\d)")
_EMAIL = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+\.[^\W\d_]{2,}")
_PHONE = re.compile(r"(?<![\d.])(?:\+|0(?!\.))[\d ()/.-]{8,18}(?!\d)")
_DIGITS_OF_PHONE = range(10, 16)
_DATES = (
    re.compile(r"(?<![\d/.-])(?P<d>\d{1,2})([/. -])(?P<m>\d{1,2})\2(?P<y>\d{4}|\d{2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>\d{4})([/.-])(?P<m>\d{1,2})\2(?P<d>\d{1,2})(?!\d)"),
)
_HEADINGS: Mapping[What, re.Pattern[str]] = MappingProxyType(
    {
        "nhs number": re.compile(r"\bnhs ?(?:number|num|no|id|nr)?\b"),
        "e-mail": re.compile(r"\be ?mails?\b"),
        "phone": re.compile(r"\b(?:tele)?phones?\b|\bmobiles?\b|\btel\b"),
        "date of birth": re.compile(r"\bdob\b|\bbirth|\bborn\b"),
    }
)


@dataclass(frozen=True)
class Flag:
    """Cells of one column that look like one of `WORDS`.

    rows are the labels of the rows with such a cell. whole says that the column is one of these,
    because at least half of its filled cells look so, or its heading says it: then rows are all
    its filled cells.
    """

    column: str
    what: What
    rows: tuple[int, ...]
    whole: bool


def flags(table: pd.DataFrame, today: date) -> list[Flag]:
    """What in a table of text ("" where blank) looks like more than a network needs.

    A cell is looked at as text: an NHS number has ten digits, the last of them the check digit
    (modulus 11), a date counts as one of birth where it is more than `YOUNGEST` years before
    today. A column is flagged once, for what most of its cells look like.
    """
    return [flag for heading in table.columns for flag in _in_column(table[heading], today)]


def is_nhs_number(text: str) -> bool:
    """Whether a text holds ten digits whose last is the check digit of the other nine.

    The nine are multiplied by 10 down to 2; eleven less the remainder of the sum by eleven is the
    check digit, where 11 stands for 0 and 10 for none (NHS Data Dictionary, NHS NUMBER).
    """
    return any(_checked("".join(found.group(1, 3, 4))) for found in _NHS.finditer(text))


def without_flagged(
    tables: Sequence[pd.DataFrame], flagged: Sequence[Sequence[Flag]], ids: Sequence[Sequence[str]]
) -> list[pd.DataFrame]:
    """The tables without what is flagged: blank, or "Left out 3" in columns that say who is who.

    flagged and ids belong to the tables one by one; ids are the columns that hold people's ids.
    The same cell becomes the same in all tables, numbered at random.
    """
    known = {
        cell
        for table, found, own in zip(tables, flagged, ids, strict=True)
        for flag in found
        if flag.column in own
        for cell in _plain(table.loc[list(flag.rows), flag.column])
    }
    shuffled = random.SystemRandom().sample(sorted(known), len(known))
    called = {cell: f"{_DEALT} {number}" for number, cell in enumerate(shuffled, 1)}
    # Somebody flagged in one table is the same person wherever their id stands.
    return [
        _without(table, found, own, called)
        for table, found, own in zip(tables, flagged, ids, strict=True)
    ]


def is_numbered(person: str) -> bool:
    """Whether an id is a number in place of one that was left out."""
    return re.fullmatch(rf"{_DEALT} \d+", person) is not None


def _without(
    table: pd.DataFrame, found: Sequence[Flag], own: Sequence[str], called: Mapping[str, str]
) -> pd.DataFrame:
    kept = table.copy()
    for flag in found:
        if flag.column not in own:
            kept.loc[list(flag.rows), flag.column] = ""
    for column in own:
        kept[column] = [
            called.get(plain, cell)
            for plain, cell in zip(_plain(table[column]), table[column], strict=True)
        ]
    return kept


def _plain(cells: pd.Series) -> list[str]:
    return [" ".join(str(cell).split()) for cell in cells]


def _in_column(cells: pd.Series, today: date) -> Iterator[Flag]:
    filled = cells[cells.str.strip() != ""]
    heading = " ".join(re.split(r"[\W_]+", str(cells.name).casefold()))
    texts = pd.Series(filled.unique(), dtype="str")
    texts = texts[texts.str.len() >= _SHORTEST]
    left = set(texts)
    for what, pattern in _HEADINGS.items():
        # Each text is one thing: what an NHS number is, is no phone number.
        alike = {text for text in left if _LOOKS[what](text, today)}
        left -= alike
        rows = filled.index[filled.isin(alike)]
        said = bool(pattern.search(heading)) and len(filled) > 0
        whole = said or (len(rows) > 0 and 2 * len(rows) >= len(filled))
        if whole:
            rows = filled.index
        if len(rows):
            yield Flag(str(cells.name), what, tuple(rows.tolist()), whole)
        if whole:
            return


def _checked(digits: str) -> bool:
    total = sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9]))
    return (11 - total % 11) % 11 == int(digits[9])


def _is_phone(text: str) -> bool:
    return any(
        sum(mark.isdigit() for mark in found.group()) in _DIGITS_OF_PHONE
        for found in _PHONE.finditer(text)
    )


def _is_birth(text: str, today: date) -> bool:
    return any(
        0 < today.year - year <= 120 and today.year - year > YOUNGEST
        for pattern in _DATES
        for found in pattern.finditer(text)
        if (year := _year(found, today)) is not None
    )


def _year(found: re.Match[str], today: date) -> int | None:
    """The year of a date that there is, whichever of day and month stands first; else None."""
    one, other = int(found["d"]), int(found["m"])
    if not (1 <= min(one, other) <= 12 and max(one, other) <= 31):
        return None
    year = int(found["y"])
    if len(found["y"]) == 2:
        century = today.year - today.year % 100
        year += century if year <= today.year % 100 else century - 100
    return year


_LOOKS: Mapping[What, Callable[[str, date], bool]] = MappingProxyType(
    {
        "nhs number": lambda text, _: is_nhs_number(text),
        "e-mail": lambda text, _: bool(_EMAIL.search(text)),
        "phone": lambda text, _: _is_phone(text),
        "date of birth": _is_birth,
    }
)
