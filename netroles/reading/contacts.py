"""Time-stamped contacts, one row a contact: counted into ties, each with its period."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal

import pandas as pd

from netroles.network import NetrolesError
from netroles.reading.columns import doubts, text_column
from netroles.reading.dates import days_in
from netroles.reading.headings import plain
from netroles.reading.match import Match, propose_match
from netroles.reading.report import Note, shown, unique_headings
from netroles.reading.sheet import Sheet, sheet_of

Span = Literal["whole", "month", "quarter", "year"]
SPANS: Mapping[Span, str] = {
    "whole": "all together",
    "month": "by month",
    "quarter": "by quarter",
    "year": "by year",
}
"""How contacts are put into periods, in words."""

ONE_PERIOD, TWO_YEARS = 92, 731
"""Days: contacts within a quarter are one picture of a team, within two years one a quarter."""
_QUARTERS = ("Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec")
_RULE = f"up to {ONE_PERIOD} days are one period, up to two years are quarters, more are years"

_TICK = 20
"""Seconds between two looks of the sensors that SocioPatterns and others give to people."""
_BETWEEN = re.compile(r"[\s,;]+")
_MOST_WAVES = 12
"""So many dates may be the rounds of a survey; where a heading says so, they are."""
_NOT_CONTACTS = re.compile(r"birth|dob|born|deadline|review|submi|complet", re.IGNORECASE)
_NUMBERED = ("t", "time", "timestamp", "timeseconds", "times", "seconds", "unixtime", "epoch")
_DATES_AT_LEAST = 0.8
"""This share of the cells are dates where a column is one of dates."""
_LOOKED_AT = 50
"""The first cells tell for nearly every column; only what passes is looked at in full."""


@dataclass(frozen=True, eq=False)
class Contacts:
    """Contacts as ties.

    ties
        A row for each two people, period and kind, in the order of time: columns `contacts`, how
        many there were, and `period`. Its number is that of the first contact in the file.
    span
        How the periods were made; None where the times are no dates, and there are none.
    dates_unsure
        Whether nothing in the dates tells if the day or the month comes first.
    asks
        What is a guess that the user should look at, in sentences.
    """

    ties: Sheet
    said: str
    span: Span | None
    dates_unsure: bool
    asks: tuple[str, ...]


def sensor_sheet(name: str, text: str) -> Sheet | None:
    """The table of a file of sensors as SocioPatterns gives them out: no headings, in each line a
    time in seconds, two people in numbers, and perhaps more. None for any other text."""
    lines = [_BETWEEN.split(line.strip()) for line in text.splitlines() if line.strip()]
    if len(lines) < 2 or not 3 <= len(lines[0]) <= 8:
        return None
    width = len(lines[0])
    for line in lines:
        if len(line) != width or not all(cell.isascii() and cell.isdigit() for cell in line[:3]):
            return None
    times = [int(line[0][:15]) for line in lines]
    steps = [later - before for before, later in pairwise(times)]
    people = [{line[place] for line in lines} for place in (1, 2)]
    by_tick = all(step >= 0 and step % _TICK == 0 for step in steps)
    if not by_tick or times[0] == times[-1] or people[0].isdisjoint(people[1]):
        return None
    headings = ["time", "source", "target", *(f"column {n}" for n in range(4, width + 1))]
    sheet = sheet_of(name, [headings, *lines], "text without headings: time, who, whom")
    return replace(sheet, rows=sheet.rows.set_axis(sheet.rows.index - 1), heading_row=0)


def is_contacts(sheet: Sheet) -> bool:
    """Whether each row is a contact at its time: two people, a time, no strength, and most of
    those with several rows have several times. One time a person is when they filled in a form."""
    sheet = _called_so(sheet)
    match = propose_match(sheet)
    if match.missing or not text_column(sheet, match.columns["strength"]).isna().all():
        return False
    heading = _time_heading(sheet, match)
    if heading is None:
        return False
    when = text_column(sheet, heading)
    if heading == match.columns["period"] and when.nunique() <= _MOST_WAVES:
        return False
    by_source = when.groupby(text_column(sheet, match.columns["source"]))
    several = by_source.nunique()[by_source.size() > 1]
    return bool(len(several)) and bool((several > 1).mean() > 0.5)


def from_contacts(
    sheet: Sheet, span: Span | None = None, day_first: bool | None = None
) -> Contacts:
    """The ties in a list of contacts: how often two people met in each period.

    Without a span it follows from the days between the first contact and the last: up to 92 one
    period, up to two years quarters, else years. Times that are numbers and no dates are one
    period. A file with a strength in it keeps its rows, and only gets periods. Raises
    NetrolesError where two people or a time are missing.
    """
    sheet = _called_so(sheet)
    match = propose_match(sheet)
    heading = _time_heading(sheet, match)
    if match.missing or heading is None:
        raise NetrolesError(
            f"{sheet.name} is no list of contacts: it should have a column for each of the two "
            "people, such as source and target, and one with dates or times."
        )
    when = text_column(sheet, heading)
    found = days_in(when, day_first)
    days = found.days.dropna()
    notes, asks = [], []
    if days.empty:
        made, said_span = None, "the times are no dates, so all contacts are one period"
    else:
        made = span or _span(min(days), max(days))
        said_span = _said_span(min(days), max(days), made, span)
        unread = when.index[found.days.isna()]
        notes += doubts(sheet, unread, heading, "no date that can be read stands there")
    if found.unsure and day_first is None:
        asks.append(
            f"dates such as {shown(when.dropna().iloc[0])} were read with the day first; nothing "
            "in the file tells, so is that right?"
        )
    own = match.columns["period"]
    labels = {day: _label(day, made or "whole") for day in days.unique()}
    periods = found.days.map(labels).astype("str")
    if own is not None and own != heading:
        periods, made = text_column(sheet, own), None
        said_span = f"the periods are those in {shown(own)}"
    reasons = [f"each row is a contact at the time in {shown(heading)}; {said_span}", *asks]
    counts = bool(text_column(sheet, match.columns["strength"]).isna().all())
    if counts:
        rows, more = _counted(sheet, match, heading, periods)
        reasons += more
    else:
        gone = [each for each in (own, heading) if each and plain(each) == "period"]
        rows = sheet.rows.drop(columns=gone).assign(period=periods.fillna(""))
    if made:
        # Words for periods stand in the order of the file: here in that of time.
        begin = days.groupby(periods[days.index].fillna("")).min()
        rows = rows.loc[rows["period"].map(begin).sort_values(kind="stable").index]
    if (rows["period"] == "").all():
        rows = rows.drop(columns="period")
    said = f"{len(sheet.rows):,} contacts with their times, {said_span.partition(':')[0]}"
    ties = replace(
        sheet,
        headings=tuple(rows.columns),
        rows=rows.astype("str"),
        said=f"{said}, {sheet.said}",
        notes=(*sheet.notes, *notes, *(Note("guess", sheet.name, each) for each in reasons)),
        counts=counts,
    )
    return Contacts(ties, ties.said, made, found.unsure, tuple(asks))


def _called_so(sheet: Sheet) -> Sheet:
    """The sheet with its two people under headings that are known: "i" and "j" beside a time."""
    known = {plain(heading): heading for heading in sheet.headings}
    if not {"i", "j"} <= set(known) or set(_NUMBERED).isdisjoint(known):
        return sheet
    if not propose_match(sheet).missing:
        return sheet
    names = {known["i"]: "source", known["j"]: "target"}
    rows = sheet.rows.rename(columns=names)
    return replace(sheet, rows=rows, headings=tuple(rows.columns))


def _time_heading(sheet: Sheet, match: Match) -> str | None:
    """The first column of dates, or of numbers under a heading that says time; None if none."""
    taken = {match.columns[end] for end in ("source", "target")}
    for heading in sheet.headings:
        if heading in taken or _NOT_CONTACTS.search(heading):
            continue
        cells = sheet.rows[heading].head(_LOOKED_AT).str.strip()
        if not _are_times(cells[cells != ""], heading):
            continue
        if _are_times(text_column(sheet, heading).dropna(), heading):
            return heading
    return None


def _are_times(cells: pd.Series, heading: str) -> bool:
    if cells.empty:
        return False
    if plain(heading) in _NUMBERED and cells.str.fullmatch(r"[0-9]{1,15}").all():
        return True
    if cells.str.fullmatch(r"[0-9]+").all():
        return False
    return bool(days_in(cells).days.notna().mean() >= _DATES_AT_LEAST)


def _span(first: date, last: date) -> Span:
    days = (last - first).days + 1
    if days <= ONE_PERIOD:
        return "whole"
    return "quarter" if days <= TWO_YEARS else "year"


def _said_span(first: date, last: date, made: Span, asked: Span | None) -> str:
    days = (last - first).days + 1
    reason = "as you chose" if asked else _RULE
    return (
        f"counted {SPANS[made]}: they run from {first.isoformat()} to {last.isoformat()}, "
        f"{days:,} {'day' if days == 1 else 'days'} ({reason})"
    )


def _label(day: date, span: Span) -> str | None:
    if span == "month":
        return f"{day:%Y-%m}"
    if span == "quarter":
        # Quarters by number begin in April in the NHS and in January elsewhere.
        return f"{day.year} {_QUARTERS[(day.month - 1) // 3]}"
    return str(day.year) if span == "year" else None


def _counted(
    sheet: Sheet, match: Match, time: str, periods: pd.Series
) -> tuple[pd.DataFrame, list[str]]:
    """A row for each two people, kind and period, and what has to be said of it."""
    passed = {time, match.columns["period"], match.columns["strength"]}
    about = [heading for heading in match.columns.values() if heading and heading not in passed]
    parts = {heading: text_column(sheet, heading).fillna("") for heading in about}
    ends = [parts[str(match.columns[end])] for end in ("source", "target")]
    # A row that names no two people will be refused by its number: it stands alone.
    alone = pd.Series(sheet.rows.index, index=sheet.rows.index)
    alone = alone.where((ends[0] == "") | (ends[1] == ""), 0)
    keys = pd.DataFrame({**parts, "a period": periods.fillna(""), "a row": alone})
    tie = keys.groupby(list(keys.columns), sort=False).ngroup()
    first = ~tie.duplicated()
    reasons = [
        f"{len(tie):,} contacts make {int(first.sum()):,} ties, each numbered as the first of its "
        "contacts; its strength is how many there were"
    ]
    here = set(zip(ends[0], ends[1], strict=True))
    if any((other, one) in here for one, other in here if one < other):
        reasons.append(
            "contacts of the same two people in both orders are counted apart; where it does not "
            "matter who said a tie, the larger number counts"
        )
    others = [h for h in sheet.headings if h not in about and h not in passed]
    kept = sheet.rows[[h for h in sheet.headings if h in (*about, *others)]].copy()
    for heading in others:
        differs = kept[heading].groupby(tie).transform("nunique") > 1
        if differs.any():
            kept[heading] = kept[heading].mask(differs, "")
            ties = int((differs & first).sum())
            reasons.append(f"{shown(heading)} is blank where its contacts differ: ties {ties:,}")
    counted = {"contacts": tie.groupby(tie).transform("size").astype("str")}
    # The new headings come first, as the numbered ones are those of the file.
    names = unique_headings([*counted, "period", *kept.columns])
    table = pd.concat([pd.DataFrame(counted), keys["a period"], kept], axis="columns")
    return table.set_axis(pd.Index(names), axis="columns")[first], reasons
