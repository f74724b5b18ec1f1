"""The table of coffee trials: written to be kept, and read back so that nobody meets twice.

Both halves stand here because they must change together.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import pandas as pd

from netroles.network import NetrolesError
from netroles.reading.columns import refusals, text_column
from netroles.reading.headings import plain
from netroles.reading.match import heading_list
from netroles.reading.meant import Meant
from netroles.reading.report import FileCount, Note, Report, shown
from netroles.reading.sheet import Sheet, look
from netroles.reading.source import Source

ROUND, HOW, DRAWN_IN, BACK = "Round", "How it was drawn", "Drawn in", "For loading back"
PERSONS = ("Person 1", "Person 2", "Person 3")

_BY_NAME, _BY_CODES, _ALONE = "people by name", "people by codes", "of this file alone"
_DATA = re.compile(r"\bdata (d[0-9a-f]{16})\b")
_MARK = re.compile(r"\bround (r[0-9a-f]{16})\b")
_DEALING = re.compile(r"\bk[0-9a-f]{8}\b")
_MOST_ROUNDS, _LONGEST_NUMBER = 1_000, 6
_NO_CODES: Mapping[tuple[str, str], str] = MappingProxyType({})

Group = tuple[str, ...]
"""The ids of people who meet: two, or three."""


@dataclass(frozen=True)
class DrawnRound:
    """A round that was drawn: its number, how, who meets, and what it was drawn on.

    period
        The latest period of the data then; None where they know none.
    data
        A mark of these data ("d" and 16 hexadecimal digits), empty where it is not known.
    mark
        A random mark of this very round ("r" and 16 hexadecimal digits), empty where it has none.
    """

    number: int
    how: str
    groups: tuple[Group, ...]
    period: str | None = None
    data: str = ""
    mark: str = ""


@dataclass(frozen=True, eq=False)
class EarlierRounds:
    """What tables of pairs say of earlier rounds.

    rounds are in the order of their numbers. report says which rows were left out ("refused"), of
    which groups of three two are left ("doubtful"), and why.
    """

    rounds: tuple[DrawnRound, ...]
    report: Report


def coffee_table(
    rounds: Iterable[DrawnRound],
    people: pd.DataFrame,
    dealings: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """One row for everybody who meets, with the headings that `earlier_rounds` knows.

    people is `Network.people`. Somebody who shares their name stands under their id. dealings says
    that names are codes, and by id in which dealing ("k" and 8 hexadecimal digits) each was dealt;
    whoever is not in it has a code of this file alone. Rows are in the order of what people are
    called, so that they tell nothing of an order of theirs.
    """
    names = people["name"].fillna(people.index.to_series())
    called = names.where(~names.duplicated(keep=False), names.index.to_series())
    rows = []
    for each in rounds:
        drawn_on = [f"data {each.data}"] if each.data else []
        drawn_on += [f"round {each.mark}"] if each.mark else []
        groups = [sorted(members, key=called.__getitem__) for members in each.groups]
        for group in sorted(groups, key=lambda group: called[group].to_list()):
            back = "; ".join([*drawn_on, _called_by(group, dealings)])
            nobody = [None] * (len(PERSONS) - len(group))
            rows.append((each.number, *called[group], *nobody, each.how, each.period, back))
    table = pd.DataFrame(rows, columns=[ROUND, *PERSONS, HOW, DRAWN_IN, BACK])
    return table.astype({ROUND: "Int64"} | dict.fromkeys((*PERSONS, HOW, DRAWN_IN, BACK), "str"))


def earlier_rounds(
    files: Sequence[Source],
    people: pd.DataFrame,
    codes: Mapping[tuple[str, str], str] = _NO_CODES,
) -> EarlierRounds:
    """The rounds in tables that `coffee_table` wrote, as CSV or a spreadsheet.

    people is `Network.people` with everybody's name. codes gives the id for a dealing and a code
    dealt in it: a code means nobody without its dealing, because the next one gives it to somebody
    else. A row is left out where fewer than two people of it are known; of three, two may be left.
    Rounds that are one are joined (`joined_rounds`). Raises NetrolesError for a file that is
    another one, and for one with codes of which no dealing is known.
    """
    find = _Find(people, codes)
    found: dict[DrawnRound, dict[frozenset[str], Group]] = {}
    how: dict[DrawnRound, str] = {}
    notes: list[Note] = []
    counts = []
    for sheet in map(look, files):
        refused: dict[int, tuple[str | None, str]] = {}
        rows = list(_rows(sheet))
        find.check(sheet.name, [row.back for row in rows])
        for row in rows:
            ids = find.everybody(row)
            known = tuple(dict.fromkeys(each for each in ids if each is not None))
            if row.drawn is None:
                refused[row.at] = (ROUND, f"{shown(row.round)} is not the number of a round")
            elif len(known) < 2:
                refused[row.at] = find.why(row, ids)
            else:
                if None in ids:
                    column, why = find.why(row, ids)
                    kept = f"{why}; the other two are kept as a pair"
                    notes.append(Note("doubtful", sheet.name, kept, row.at, column))
                found.setdefault(row.drawn, {}).setdefault(frozenset(known), known)
                how.setdefault(row.drawn, row.how)
        if len(found) > _MOST_ROUNDS:
            raise NetrolesError(
                f"{sheet.name} is no table of coffee trials: more than {_MOST_ROUNDS:,} rounds "
                "stand in it. Load the table as it was downloaded."
            )
        notes += refusals(sheet, refused)
        counts.append(
            FileCount(sheet.name, sheet.said, sheet.headings, sheet.row_count, len(refused))
        )
    rounds = (
        replace(each, how=how[each], groups=tuple(groups.values()))
        for each, groups in found.items()
    )
    return EarlierRounds(joined_rounds(rounds), Report(tuple(counts), tuple(notes)))


def joined_rounds(rounds: Iterable[DrawnRound]) -> tuple[DrawnRound, ...]:
    """The rounds in the order of their numbers; a group that stands in one twice counts once.

    Rounds of the same number and mark are one. Where one of them has no mark, they are one where
    they were drawn on the same data and period, or have a group in common.
    """
    found: list[DrawnRound] = []
    for each in rounds:
        same = next((at for at, one in enumerate(found) if _are_one(one, each)), None)
        if same is None:
            found.append(each)
        else:
            found[same] = _joined(found[same], each)
    return tuple(sorted(found, key=lambda each: each.number))


def rounds_of_those_here(
    rounds: Iterable[DrawnRound], people: Iterable[str]
) -> tuple[DrawnRound, ...]:
    """The rounds with these people (ids) alone: of three, two may be left; one alone is none."""
    here = frozenset(people)

    def left(groups: Iterable[Group]) -> Iterable[Group]:
        return (tuple(each for each in group if each in here) for group in groups)

    return tuple(
        replace(each, groups=tuple(group for group in left(each.groups) if len(group) > 1))
        for each in rounds
    )


def _are_one(one: DrawnRound, other: DrawnRound) -> bool:
    if one.number != other.number or (one.mark and other.mark):
        return one.number == other.number and one.mark == other.mark
    in_common = set(map(frozenset, one.groups)) & set(map(frozenset, other.groups))
    return bool(in_common) or (one.data, one.period) == (other.data, other.period)


def _joined(one: DrawnRound, other: DrawnRound) -> DrawnRound:
    """Both as one, with what is known of either."""
    groups = {frozenset(group): group for group in (*other.groups, *one.groups)}
    known = one if one.data or not other.data else other
    return replace(
        known,
        how=one.how or other.how,
        groups=tuple(groups.values()),
        mark=one.mark or other.mark,
    )


def _called_by(group: Sequence[str], dealings: Mapping[str, str] | None) -> str:
    """What the names of a row are, in the order in which they stand there."""
    if dealings is None:
        return _BY_NAME
    of = [dealings.get(person, "") for person in group]
    return " ".join([_BY_CODES, *of]) if all(of) else f"{_BY_CODES} {_ALONE}"


@dataclass(frozen=True)
class _Row:
    """A row of a file.

    drawn is its round, without its groups; None where it has no number. dealings are those of its
    codes, None where people stand under their names.
    """

    at: int
    round: str
    how: str
    names: tuple[str, ...]
    drawn: DrawnRound | None
    back: str
    dealings: tuple[str, ...] | None


class _Find:
    """Who is meant by what stands in a row."""

    def __init__(self, people: pd.DataFrame, codes: Mapping[tuple[str, str], str]) -> None:
        there = set(people.index)
        self._meant = Meant(people)
        self._codes = {coded: who for coded, who in codes.items() if who in there}
        self._dealings = {dealing for dealing, _ in self._codes}

    def check(self, file: str, said: Sequence[str]) -> None:
        """Refuse a file all of whose codes are of dealings that nobody knows here."""
        coded = [each for each in said if _BY_CODES in each]
        if not coded or any(self._dealings & set(_DEALING.findall(each)) for each in coded):
            return
        if not any(map(_DEALING.search, coded)):
            raise NetrolesError(
                f"{file} holds codes that were dealt for that file alone, so nobody can tell who "
                "is meant. Load the table with names instead."
            )
        raise NetrolesError(
            f"{file} holds codes instead of names, and they are not those in use here: the same "
            "code may be somebody else. Give back the key they were made with (Data page, “Who can "
            "be seen”), or load the table with names."
        )

    def everybody(self, row: _Row) -> list[str | None]:
        """The ids, None for whoever is not known."""
        if row.dealings is None:
            return [self._meant.person(name) for name in row.names]
        # As many dealings as people, or the row was changed by hand and means nobody.
        known = len(row.dealings) == len(row.names)
        of = row.dealings if known else [""] * len(row.names)
        return [self._codes.get(coded) for coded in zip(of, row.names, strict=True)]

    def why(self, row: _Row, ids: Sequence[str | None]) -> tuple[str | None, str]:
        """In which column somebody is not known, and why."""
        for column, name, who in zip(PERSONS, row.names, ids, strict=False):
            if who is None and row.dealings is None:
                return column, self._meant.why_nobody(name)
            if who is None:
                return column, f"{shown(name)} is a code whose key is not in use here"
        return PERSONS[1], "a coffee takes two different people"


def _rows(sheet: Sheet) -> Iterable[_Row]:
    heading = _headings(sheet)
    columns = (ROUND, HOW, DRAWN_IN, BACK, *PERSONS)
    cells = pd.DataFrame({name: text_column(sheet, heading.get(name)) for name in columns}).fillna(
        ""
    )
    for at, number, how, period, back, *names in cells.itertuples(name=None):
        yield _Row(
            int(at),
            number,
            how,
            tuple(name for name in names if name),
            _drawn(number.removesuffix(".0"), period, back),
            back,
            tuple(_DEALING.findall(back)) if _BY_CODES in back else None,
        )


def _drawn(number: str, period: str, back: str) -> DrawnRound | None:
    if not number.isdecimal() or len(number) > _LONGEST_NUMBER:
        return None
    data, mark = _first(_DATA, back), _first(_MARK, back)
    return DrawnRound(int(number), "", (), period or None, data, mark)


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1] if found else ""


def _headings(sheet: Sheet) -> Mapping[str, str]:
    of = {plain(heading): heading for heading in reversed(sheet.headings)}
    columns = (ROUND, HOW, DRAWN_IN, BACK, *PERSONS)
    found = {name: of[plain(name)] for name in columns if plain(name) in of}
    if lacking := [name for name in (ROUND, *PERSONS[:2]) if name not in found]:
        raise NetrolesError(
            f"{sheet.name} is no table of coffee trials: it needs the columns “{ROUND}”, "
            f"“{PERSONS[0]}” and “{PERSONS[1]}”; “{lacking[0]}” is not there. Found: "
            f"{heading_list(sheet)}."
        )
    return found
