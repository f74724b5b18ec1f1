"""A team typed in by hand: its people, and who talks to whom, without a file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

import pandas as pd

from netroles.network import TALKS_TO, clean_id
from netroles.reading.build import Reading, build
from netroles.reading.cells import safe_csv
from netroles.reading.headings import plain
from netroles.reading.match import propose_match
from netroles.reading.report import shown
from netroles.reading.sheet import Sheet

TYPED_COLUMNS = ("Name", "Setting", "Profession", "Team")

MOST_TICKED = 25
"""More people make more than 300 pairs: asking each of them is then quicker than ticking."""


@dataclass(frozen=True, eq=False)
class TypedTeam:
    """What somebody typed: people in cells, ties as ticks. A change makes a new one.

    cells
        Columns `TYPED_COLUMNS`, one row a person, missing where nothing was typed, no row without
        anything: what `typed_team` makes of a grid.
    ticks
        Pairs of names. A tick stays when a name is taken out, in case the name comes back.
    people
        The names that stand there, each once, in the order in which they were typed.
    """

    cells: pd.DataFrame
    ticks: frozenset[frozenset[str]] = frozenset()
    people: tuple[str, ...] = field(init=False)
    _rows: pd.DataFrame = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Find the rows that are no headings, and the names in them."""
        object.__setattr__(self, "_rows", _without_headings(self.cells))
        object.__setattr__(self, "people", tuple(self.listed["Name"]))

    @property
    def listed(self) -> pd.DataFrame:
        """The cells of `people`, one row each: the first where a name stands more than once."""
        return self._rows.dropna(subset="Name").drop_duplicates("Name")

    @property
    def problems(self) -> tuple[str, ...]:
        """What should be mended in the cells, each in a sentence; empty where all is well."""
        return tuple(self._problems())

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The ticked pairs of people who are there, each once, in the order of the people."""
        return [
            (one, other)
            for number, one in enumerate(self.people)
            for other in self.people[number + 1 :]
            if frozenset((one, other)) in self.ticks
        ]

    def contacts(self, person: str) -> list[str]:
        """Whom a person talks to, in the order of the people."""
        return [other for other in self.people if frozenset((person, other)) in self.ticks]

    def with_contacts(self, person: str, contacts: Iterable[str]) -> "TypedTeam":
        """The team in which a person talks to exactly these; ticks of others stay."""
        could = {frozenset((person, other)) for other in self.people if other != person}
        now = {frozenset((person, other)) for other in contacts}
        return replace(self, ticks=(self.ticks - could) | (now & could))

    def with_cells(self, grid: pd.DataFrame) -> "TypedTeam":
        """The team with other cells, as `typed_team` takes them; ticks stay.

        Where one name was changed and everybody else stands where they stood, it is the same
        person spelt another way, and their ticks go with them.
        """
        changed = typed_team(grid)
        before, now = (list(each.cells["Name"].fillna("")) for each in (self, changed))
        ticks = self.ticks
        if len(before) == len(now):
            other = [(old, new) for old, new in zip(before, now, strict=True) if old != new]
            if len(other) == 1 and other[0][0] not in now and other[0][1] not in before:
                [(old, new)] = other
                ticks = frozenset((t - {old}) | {new} if old in t and new else t for t in ticks)
        return replace(changed, ticks=ticks)

    @property
    def reading(self) -> Reading:
        """The network as if it had come from two files, with the report of what was left out.

        Who talks to whom has no direction here. It is worked out once a team.
        """
        # Not functools.cached_property: up to Python 3.11 its lock is one for all visitors.
        found: Reading | None = self.__dict__.get("_reading")
        if found is None:
            found = self.__dict__["_reading"] = self._read()
        return found

    def _read(self) -> Reading:
        people, ties = _sheet("people typed in", self._rows), _sheet("ties ticked", self._ties)
        people_match, ties_match = propose_match(people, "people"), propose_match(ties, "ties")
        return build(ties, ties_match, people, people_match, directed=False)

    def files(self) -> dict[str, bytes]:
        """The team as ties.csv and people.csv: `read` makes the same network of them."""
        return {
            "ties.csv": safe_csv(self._ties),
            "people.csv": safe_csv(self.listed.rename(columns=str.lower)),
        }

    @property
    def _ties(self) -> pd.DataFrame:
        ties = pd.DataFrame(self.pairs, columns=["source", "target"], dtype="str")
        return ties.assign(kind=TALKS_TO)

    def _problems(self) -> Iterator[str]:
        if len(self._rows) < len(self.cells):
            yield "The row of headings counts as nobody."
        nameless = self._rows[self._rows["Name"].isna()]
        for _, row in nameless.head(3).iterrows():
            yield f"The row with {shown(row.dropna().iloc[0])} has no name and counts as nobody."
        if len(nameless) > 3:
            yield f"{len(nameless) - 3} more rows have no name and count as nobody."
        names = self._rows["Name"].dropna()
        for name in names[names.duplicated()].unique():
            yield (
                f"{shown(name)} stands there more than once and counts once. If they are "
                "different people, add a letter or a second name."
            )
        folded = pd.Series(self.people, dtype="str").groupby(
            [person.casefold() for person in self.people]
        )
        for _, spellings in folded:
            if len(spellings) > 1:
                yield f"Is {' and '.join(map(shown, spellings))} one person? They count as two."


def typed_team(grid: pd.DataFrame) -> TypedTeam:
    """The team in a grid with the columns `TYPED_COLUMNS`; rows without anything are left out."""
    cells = pd.DataFrame(
        {
            heading: [clean_id(cell) or None if isinstance(cell, str) else None for cell in column]
            for heading, column in grid[list(TYPED_COLUMNS)].items()
        },
        dtype="str",
    )
    return TypedTeam(cells.dropna(how="all").reset_index(drop=True))


def _without_headings(cells: pd.DataFrame) -> pd.DataFrame:
    """The cells without headings that came along when a table was pasted."""
    known = [
        cells[heading].isna() | (cells[heading].fillna("").map(plain) == plain(heading))
        for heading in TYPED_COLUMNS
    ]
    headings = pd.concat(known, axis="columns").all(axis="columns")
    return cells[~headings | cells["Name"].isna()]


NO_TEAM = typed_team(pd.DataFrame(columns=list(TYPED_COLUMNS)))
"""Nobody typed yet."""


def _sheet(name: str, table: pd.DataFrame) -> Sheet:
    """A table as `look` would give it: text, rows counted from below the headings."""
    rows = table.fillna("").set_axis(pd.RangeIndex(2, len(table) + 2, name="row"), axis="index")
    return Sheet(name, tuple(table.columns), rows, 1, "typed in")
