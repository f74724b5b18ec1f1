"""Which positions does a change need, and who could be asked?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

import numpy as np
import pandas as pd

from netroles.decisions.divides import groups_of
from netroles.decisions.privacy import SMALLEST_SHOWN
from netroles.network import NOT_GIVEN, RESPONDED, SELF_ROLES, Network, is_staff, structure
from netroles.network.kept import kept
from netroles.roles import SEPARATOR

ChangeKey = Literal["divergent", "incremental"]
BROKER, CONNECTOR = "broker", "connector"
_NO_GROUPS = ("name", "team", "setting", "kind", RESPONDED, SELF_ROLES)


@dataclass(frozen=True, kw_only=True)
class ChangeKind:
    """A kind of change, and the position that went with it in what was studied.

    needs
        The key of the role whose position it needs first.
    beside
        The key of the role that has to be close by.
    """

    key: ChangeKey
    label: str
    needs: str
    beside: str


CHANGES: Mapping[str, ChangeKind] = MappingProxyType(
    {
        "divergent": ChangeKind(
            key="divergent", label="A new way of working", needs=BROKER, beside=CONNECTOR
        ),
        "incremental": ChangeKind(
            key="incremental",
            label="Everyone does the same thing better",
            needs=CONNECTOR,
            beside=BROKER,
        ),
    }
)
"""Battilana & Casciaro 2012, Academy of Management Journal 55(2):381–398: open networks went with
changes that depart from how things are done, closed ones with changes that do not."""


@dataclass(frozen=True, eq=False)
class Change:
    """Who could help with a change, and where the positions it needs are not side by side.

    kind
        The kind of change.
    could_ask
        The staff in the position it needs, in people order: index person, columns `group`,
        `confidence` (missing where it was not worked out) and `mixed` (whether the position is
        the runner-up, within reach of their first).
    teams
        Index group; columns `staff`, `bridgers`, `connectors` (how many are in each position) and
        `lacks`: "connector" where there is a bridger and no connector, "broker" where it is the
        other way round, "" where there are both or neither. In a group of fewer staff than the
        smallest shown all but `staff` are missing, because there a count is a name.
    bridgers
        The staff in a bridging position, in people order: index person, columns `group`,
        `connectors` (ids of connectors among their close contacts, in people order) and
        `close_contacts` (how many those are).
    by
        What the groups are: "team", "setting", or a column.
    """

    kind: ChangeKind
    could_ask: pd.DataFrame
    teams: pd.DataFrame
    bridgers: pd.DataFrame
    by: str

    @property
    def without_connector(self) -> pd.DataFrame:
        """The bridgers with no connector among their close contacts."""
        return self.bridgers[self.bridgers["connectors"].map(len) == 0]


def change(
    network: Network,
    table: pd.DataFrame,
    kind: ChangeKey = "divergent",
    by: str | None = None,
    kinds: Iterable[str] | None = None,
    period: str | None = None,
    *,
    smallest: int = SMALLEST_SHOWN,
) -> Change:
    """Who is in the positions a change needs, and where one is without the other.

    table is the result of `roles` for the same kinds and period; with its confidence where that
    was worked out. Somebody is in a position whose role it is, or whose score for it is within
    reach of their role's. by is a column of people; None takes teams where two are given, else
    settings. A close contact is one whose tie is at least as strong as half of the person's ties
    (their median); where no strengths are given, every contact.

    It says who could help: nobody is named as being in the way, and not being named says nothing.
    Raises NetrolesError for a column, kind or period that is not there.

    Example: X stands between two teams of five in which everybody talks to everybody. The teams
    have connectors; X is the bridger, and both contacts of X are connectors.
    """
    of = structure(network, kinds, period)
    chosen = CHANGES[kind]
    by = by or ("team" if network.people["team"].nunique() >= 2 else "setting")
    group = groups_of(network, by)
    staff = is_staff(network.people)
    held = {key: in_position(table, key) & staff for key in (BROKER, CONNECTOR)}

    asked = held[chosen.needs]
    could_ask = pd.DataFrame(
        {
            "group": group,
            "confidence": table["confidence"].where(table["role"] == chosen.needs),
            "mixed": table["role"] != chosen.needs,
        }
    )[asked]

    connectors = held[CONNECTOR].to_numpy(dtype=bool)
    ids = network.people.index
    rows = []
    for person in np.flatnonzero(held[BROKER].to_numpy(dtype=bool)).tolist():
        close = close_contacts(of.first, of.second, of.strength, person)
        rows.append(
            (ids[person], group.iloc[person], tuple(ids[close[connectors[close]]]), len(close))
        )
    bridgers = pd.DataFrame(rows, columns=["person", "group", "connectors", "close_contacts"])
    return Change(
        kind=chosen,
        could_ask=could_ask,
        teams=_teams(group[staff], held, smallest),
        bridgers=bridgers.set_index("person"),
        by=by,
    )


@kept
def columns_to_group_by(network: Network) -> tuple[str, ...]:
    """By which columns of people their groups can be told: "team" and "setting" first, then others.

    Each has at least two groups; of the others at least half of the people share theirs with
    somebody: a column in which each has a value of their own, such as an address, groups nobody.
    What the columns for the roles and the answers of people say is no group.
    """
    found = [each for each in ("team", "setting") if network.people[each].nunique() >= 2]
    for column in network.people:
        values = network.people[column].dropna()
        shared = values.duplicated(keep=False)
        if column not in _NO_GROUPS and values.nunique() >= 2 and shared.mean() >= 0.5:
            found.append(str(column))
    return tuple(found)


def in_position(table: pd.DataFrame, key: str) -> pd.Series:
    """Who has a role in a table of `roles`, as the first or within reach of it."""
    also = table["also_possible"].str.split(SEPARATOR).map(lambda named: key in named)
    return (table["role"] == key) | also.astype(bool)


def close_contacts(
    first: np.ndarray, second: np.ndarray, strength: np.ndarray, person: int
) -> np.ndarray:
    """Those with whom a person's tie is at least as strong as the median of theirs."""
    own = (first == person) | (second == person)
    others: np.ndarray = np.where(first[own] == person, second[own], first[own])
    if not len(others):
        return others
    return np.sort(others[strength[own] >= np.median(strength[own])])


def _teams(group: pd.Series, held: Mapping[str, pd.Series], smallest: int) -> pd.DataFrame:
    names = [each for each in group.unique() if each != NOT_GIVEN]
    index = pd.Index(names, name="group", dtype="str")
    table = pd.DataFrame({"staff": group.value_counts().reindex(index)})
    for column, key in (("bridgers", BROKER), ("connectors", CONNECTOR)):
        there = held[key].loc[group.index]
        table[column] = there.groupby(group).sum().reindex(index)
    lacks = np.select(
        [
            (table["bridgers"] > 0) & (table["connectors"] == 0),
            (table["bridgers"] == 0) & (table["connectors"] > 0),
        ],
        [CONNECTOR, BROKER],
        default="",
    )
    table["lacks"] = pd.array(lacks, dtype="str")
    table = table.astype({"staff": "Int64", "bridgers": "Int64", "connectors": "Int64"})
    few = (table["staff"] < smallest).to_numpy(dtype=bool)
    columns = ["bridgers", "connectors", "lacks"]
    return table.assign(**{column: table[column].mask(few) for column in columns})
