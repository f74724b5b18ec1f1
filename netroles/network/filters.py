"""Which people and ties does a view show, and how many does it leave out?"""

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from netroles.network.crossing import EITHER_WAY, crossing, heading, within_a_side
from netroles.network.network import TO_HOME, TO_HOSPITAL, Network, side_of
from netroles.network.settings import BETWEEN, HOME, HOSPITAL, settings_of_people
from netroles.network.structure import combined_arcs, counted_ties

NOT_GIVEN = "not given"
"""How a missing value is called, on the screen and in a filter."""

DIRECT, THROUGH_ONE = "direct", "through one person in between"
ROUTES = (DIRECT, THROUGH_ONE)

Transition = Literal["any", "home↔hospital", "home→hospital", "hospital→home", "within"]
ANY_TIE: Transition = "any"
WITHIN: Transition = "within"


@dataclass(frozen=True)
class Filters:
    """What a view shows. An empty field lets everything through.

    Fields about people (settings, sides, teams, professions, kinds_of_person, roles) keep those
    who match one value of each field that is set; "not given" stands for a missing value. A tie
    is shown when both its ends are and it passes the fields about ties: `kinds_of_tie` (contact
    kinds when empty), `least_strength`, and `transition` with its `routes`.
    """

    settings: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    professions: tuple[str, ...] = ()
    kinds_of_person: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    kinds_of_tie: tuple[str, ...] = ()
    least_strength: float | None = None
    transition: Transition = ANY_TIE
    routes: tuple[str, ...] = ROUTES
    show_unconnected: bool = False


@dataclass(frozen=True, eq=False)
class View:
    """What filters leave of a network. The network itself, and every role, stays as it is.

    people
        Ids shown, in people order.
    unconnected
        Ids that pass the fields about people but have no tie in this view, in people order;
        among `people` only when the filters ask for them.
    ties
        One row a pair shown: source, target, strength (combined), kinds (joined by "; "),
        crossing (missing where the pair does not join home and hospital).
    total_people, total_ties
        How many people the network has and how many pairs stand in its chosen period.
    """

    people: pd.Index
    unconnected: pd.Index
    ties: pd.DataFrame
    total_people: int
    total_ties: int


def view(
    network: Network,
    filters: Filters,
    roles: pd.Series | None = None,
    period: str | None = None,
) -> View:
    """The people and ties that pass `filters`, in the given period (None: the latest).

    roles is each person's role, index person, needed only for a filter by role. Raises
    NetrolesError for a kind of tie or period the network does not have.
    """
    rows = counted_ties(network, filters.kinds_of_tie or None, period)
    every_pair = _pairs(network, rows)
    passing = _passing_people(network, filters, roles)
    rows = rows[rows["source"].isin(passing) & rows["target"].isin(passing)]
    if filters.transition in (TO_HOSPITAL, TO_HOME):
        way = heading(network, rows)
        rows = rows[way.isna() | (way == filters.transition)]
    pairs = _pairs(network, rows)
    if filters.least_strength is not None:
        pairs = pairs[pairs["strength"] >= filters.least_strength]
    pairs = _by_transition(network, pairs, filters).reset_index(drop=True)

    connected = passing.isin(pd.concat([pairs["source"], pairs["target"]]))
    return View(
        people=passing if filters.show_unconnected else passing[connected],
        unconnected=passing[~connected],
        ties=pairs,
        total_people=len(network.people),
        total_ties=len(every_pair),
    )


def person_attributes(network: Network) -> pd.DataFrame:
    """What people can be filtered by: settings (a tuple), side, team, profession, kind.

    Index person, people order. A missing value reads "not given", and so does an empty tuple.
    """
    people = network.people
    settings = settings_of_people(people).map(lambda given: given or (NOT_GIVEN,))
    table = pd.DataFrame({"settings": settings, "side": side_of(network)}, index=people.index)
    for column in ("team", "profession", "kind"):
        table[column] = people[column]
    columns = ["side", "team", "profession", "kind"]
    table[columns] = table[columns].fillna(NOT_GIVEN)
    return table


def _passing_people(network: Network, filters: Filters, roles: pd.Series | None) -> pd.Index:
    table = person_attributes(network)
    keep = pd.Series(True, index=table.index)
    if filters.settings:
        chosen = set(filters.settings)
        keep &= table["settings"].map(lambda given: not chosen.isdisjoint(given)).astype(bool)
    for column, values in (
        ("side", filters.sides),
        ("team", filters.teams),
        ("profession", filters.professions),
        ("kind", filters.kinds_of_person),
    ):
        if values:
            keep &= table[column].isin(values)
    if filters.roles and roles is not None:
        keep &= roles.reindex(table.index).isin(filters.roles)
    return table.index[keep]


def _pairs(network: Network, rows: pd.DataFrame) -> pd.DataFrame:
    """Each unordered pair among `rows` once: source, target, strength, kinds, crossing."""
    order = pd.Series(range(len(network.people)), index=network.people.index)
    ends = ["source", "target"]
    arcs = _unordered(combined_arcs(network, rows), order)
    pairs = arcs.groupby(ends)["strength"].max().to_frame()

    named = _unordered(rows.assign(crossing=crossing(network, rows)), order)
    kinds = named.dropna(subset="kind").drop_duplicates([*ends, "kind"])
    pairs["kinds"] = kinds.groupby(ends)["kind"].agg("; ".join).reindex(pairs.index)

    # A pair has a direction only where everything known of it says the same one.
    crosses = named.dropna(subset="crossing").drop_duplicates([*ends, "crossing"])
    directed = crosses[crosses["crossing"] != EITHER_WAY].groupby(ends)["crossing"]
    one_way = directed.first()[directed.size() == 1]
    pairs["crossing"] = one_way.reindex(pairs.index)
    crosses_at_all = pairs.index.isin(pd.MultiIndex.from_frame(crosses[ends]))
    pairs.loc[crosses_at_all & pairs["crossing"].isna(), "crossing"] = EITHER_WAY
    return pairs.astype({"kinds": "str", "crossing": "str"}).reset_index()


def _unordered(rows: pd.DataFrame, order: pd.Series) -> pd.DataFrame:
    """The rows with the end that stands first in the people table as source."""
    swap = rows["source"].map(order) > rows["target"].map(order)
    return rows.assign(
        source=rows["source"].where(~swap, rows["target"]),
        target=rows["target"].where(~swap, rows["source"]),
    )


def _by_transition(network: Network, pairs: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    if filters.transition == ANY_TIE or pairs.empty:
        return pairs
    if filters.transition == WITHIN:
        return pairs.loc[within_a_side(network, pairs) & pairs["crossing"].isna()]
    keep = pd.Series(False, index=pairs.index)
    if DIRECT in filters.routes:
        keep |= pairs["crossing"].notna()
    if THROUGH_ONE in filters.routes:
        keep |= _on_a_route_through_one(network, pairs)
    return pairs.loc[keep]


def _on_a_route_through_one(network: Network, pairs: pd.DataFrame) -> pd.Series:
    """Whether each pair is half of home – somebody between – hospital, both halves present."""
    side = side_of(network)
    ends = {end: pairs[end].map(side) for end in ("source", "target")}
    middle = pairs["source"].where(ends["source"] == BETWEEN, pairs["target"])
    other = ends["target"].where(ends["source"] == BETWEEN, ends["source"])
    half = (ends["source"] == BETWEEN) != (ends["target"] == BETWEEN)
    reaches = {outer: set(middle[half & (other == outer)]) for outer in (HOME, HOSPITAL)}
    through = reaches[HOME] & reaches[HOSPITAL]
    return half & middle.isin(through) & other.isin((HOME, HOSPITAL))
