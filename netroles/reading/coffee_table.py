"""The table of coffee trials: written to be kept, and read back so that nobody meets twice.

Both halves stand here because they must change together.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from netroles.network import NetrolesError
from netroles.reading.columns import refusals, text_column
from netroles.reading.headings import plain
from netroles.reading.match import heading_list
from netroles.reading.meant import Meant
from netroles.reading.report import FileCount, Note, Report, shown
from netroles.reading.sheet import Sheet, look
from netroles.reading.source import Source

ROUND, HOW = "Round", "How it was drawn"
PERSONS = ("Person 1", "Person 2", "Person 3")

Group = tuple[str, ...]
"""The ids of people who meet: two, or three."""


@dataclass(frozen=True)
class DrawnRound:
    """A round that was drawn: its number, how, who meets, and the period of the data it was drawn
    on, which a table does not say."""

    number: int
    how: str
    groups: tuple[Group, ...]
    period: str | None = None


@dataclass(frozen=True, eq=False)
class EarlierRounds:
    """What tables of pairs say of earlier rounds.

    rounds are in the order of their numbers. report says which rows were left out, and why.
    """

    rounds: tuple[DrawnRound, ...]
    report: Report


def coffee_table(rounds: Iterable[DrawnRound], people: pd.DataFrame) -> pd.DataFrame:
    """One row for everybody who meets, with the headings that `earlier_rounds` knows.

    people is `Network.people`. Somebody who shares their name stands under their id. Rows are in
    the order of what people are called, so that they tell nothing of an order of theirs.
    """
    names = people["name"].fillna(people.index.to_series())
    called = names.where(~names.duplicated(keep=False), names.index.to_series())
    rows = [
        (each.number, *group, *[None] * (len(PERSONS) - len(group)), each.how)
        for each in rounds
        for group in sorted(sorted(called[list(members)]) for members in each.groups)
    ]
    table = pd.DataFrame(rows, columns=[ROUND, *PERSONS, HOW])
    return table.astype({ROUND: "Int64"} | dict.fromkeys((*PERSONS, HOW), "str"))


def earlier_rounds(files: Sequence[Source], *known: pd.DataFrame) -> EarlierRounds:
    """The rounds in tables that `coffee_table` wrote, as CSV or a spreadsheet.

    known are tables of the same people, as `Network.people`, who may be called differently in
    them: by name, by code. A row in which anybody is not known is left out. Rounds of the same
    number are one, and a group that stands there twice counts once. Raises NetrolesError for a
    file that is another one.
    """
    find = [Meant(people) for people in known]
    groups: dict[int, list[Group]] = {}
    how: dict[int, str] = {}
    notes: list[Note] = []
    counts = []
    for sheet in map(look, files):
        refused: dict[int, tuple[str | None, str]] = {}
        for row, number, said, names in _rows(sheet):
            ids = [_who(name, find) for name in names]
            if not number.removesuffix(".0").isdecimal():
                refused[row] = (ROUND, f"{shown(number)} is not the number of a round")
            elif len(set(ids)) < 2 or None in ids:
                refused[row] = _why(names, ids, find)
            else:
                at = int(number.removesuffix(".0"))
                group = tuple(each for each in ids if each is not None)
                if set(group) not in map(set, groups.setdefault(at, [])):
                    groups[at].append(group)
                how.setdefault(at, said)
        notes += refusals(sheet, refused)
        counts.append(
            FileCount(sheet.name, sheet.said, sheet.headings, sheet.row_count, len(refused))
        )
    found = (DrawnRound(at, how[at], tuple(groups[at])) for at in sorted(groups))
    return EarlierRounds(tuple(found), Report(tuple(counts), tuple(notes)))


def _rows(sheet: Sheet) -> Iterable[tuple[int, str, str, list[str]]]:
    """Each row: its number in the file, the round, how it was drawn, and who met."""
    heading = _headings(sheet)
    cells = pd.DataFrame(
        {name: text_column(sheet, heading.get(name)) for name in (ROUND, HOW, *PERSONS)}
    ).fillna("")
    for row, number, said, *names in cells.itertuples(name=None):
        yield int(row), number, said, [name for name in names if name]


def _headings(sheet: Sheet) -> Mapping[str, str]:
    of = {plain(heading): heading for heading in reversed(sheet.headings)}
    found = {name: of[plain(name)] for name in (ROUND, HOW, *PERSONS) if plain(name) in of}
    if lacking := [name for name in (ROUND, *PERSONS[:2]) if name not in found]:
        raise NetrolesError(
            f"{sheet.name} is no table of coffee trials: it needs the columns “{ROUND}”, "
            f"“{PERSONS[0]}” and “{PERSONS[1]}”; “{lacking[0]}” is not there. Found: "
            f"{heading_list(sheet)}."
        )
    return found


def _who(name: str, find: Iterable[Meant]) -> str | None:
    return next((who for among in find if (who := among.person(name)) is not None), None)


def _why(
    names: Sequence[str], ids: Sequence[str | None], find: Sequence[Meant]
) -> tuple[str | None, str]:
    for column, name, who in zip(PERSONS, names, ids, strict=False):
        if who is None:
            return column, find[0].why_nobody(name)
    return PERSONS[1], "a coffee takes two different people"
