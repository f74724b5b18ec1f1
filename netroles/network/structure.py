"""Which ties count, and what do they come to for each pair of people?

A file may hold several kinds of tie, several periods, and several rows for the same two people.
A measure needs one answer for each pair. `structure` makes it, in one place, so that every
measure, page and file rests on the same ties.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import igraph
import numpy as np
import pandas as pd

from netroles.network.chance import seeded
from netroles.network.errors import NetrolesError
from netroles.network.kept import kept, kept_property
from netroles.network.network import HINT_KINDS, Network
from netroles.network.settings import main_setting_of_people, side_of_people

ALL_PERIODS = "all"

MODULARITY_FLOOR = 0.3
"""Communities found from the ties count as groups from here on (roles.md 2.1): below it a
partition is hardly better than chance."""
COMMUNITY_SEED = 0


@dataclass(frozen=True, eq=False)
class Structure:
    """The ties that count, each pair of people once. What every measure takes.

    Positions are those of the people table. `first`, `second`, `strength` hold each unordered
    pair once (first < second): a tie exists if either side reports it, at the larger of the two
    strengths. `arc_source`, `arc_target`, `arc_strength` hold each direction; in a network
    without direction every pair stands both ways. `kinds` and `period` say what was counted,
    `settings` each setting's side. `given_groups` are `groups` and `group_basis` where they are
    known from a larger network.
    """

    people: pd.DataFrame
    first: np.ndarray
    second: np.ndarray
    strength: np.ndarray
    arc_source: np.ndarray
    arc_target: np.ndarray
    arc_strength: np.ndarray
    directed: bool
    kinds: tuple[str, ...]
    period: str | None
    settings: Mapping[str, str | None] = field(default_factory=dict)
    given_groups: tuple[pd.Series, str] | None = None

    @property
    def size(self) -> int:
        """The number of people, those without ties included."""
        return len(self.people)

    @kept_property
    def graph(self) -> igraph.Graph:
        """The undirected simple graph; vertex i is the i-th person, edge i the i-th pair."""
        return igraph.Graph(n=self.size, edges=np.column_stack((self.first, self.second)))

    @kept_property
    def degree(self) -> np.ndarray:
        """Each person's number of contacts."""
        ends = np.concatenate((self.first, self.second))
        return np.bincount(ends, minlength=self.size)

    @kept_property
    def component(self) -> np.ndarray:
        """The number of the connected part each person stands in."""
        return np.asarray(self.graph.connected_components().membership, dtype=int)

    @kept_property
    def side(self) -> pd.Series:
        """Each person's side (home, between, hospital), missing where unknown; people order."""
        return side_of_people(self.people, self.settings)

    @kept_property
    def _grouping(self) -> tuple[pd.Series, str]:
        if self.given_groups is not None:
            return self.given_groups
        main = main_setting_of_people(self.people)
        if main.nunique() >= 2:
            return main.rename("group"), "setting"
        team = self.people["team"]
        if team.nunique() >= 2:
            return team.rename("group"), "team"
        found = _communities(self)
        if found is not None:
            return found, "ties"
        return pd.Series("everyone", index=self.people.index, name="group", dtype="str"), "none"

    @property
    def groups(self) -> pd.Series:
        """Each person's group, index person: main setting where at least two are given, else
        team, else communities found from the ties, else one group. Missing where not given."""
        return self._grouping[0]

    @property
    def group_basis(self) -> str:
        """What `groups` rests on: "setting", "team", "ties" or "none"."""
        return self._grouping[1]

    @kept_property
    def group_number(self) -> np.ndarray:
        """A number from 0 for each group of `groups`, one entry a person; -1 where not given."""
        return pd.factorize(self.groups)[0]


def tie_kinds(network: Network) -> tuple[str, ...]:
    """The kinds of tie in the network, in order of first appearance."""
    return network.kinds_of_tie


def contact_kinds(network: Network) -> tuple[str, ...]:
    """The kinds that make up who reaches whom: those of `network.contact`, else all except
    `energises` and `challenges`."""
    if network.contact is not None:
        return tuple(kind for kind in tie_kinds(network) if kind in network.contact)
    return tuple(kind for kind in tie_kinds(network) if kind not in HINT_KINDS)


def periods(network: Network) -> tuple[str, ...]:
    """The periods in the network, the latest last.

    Labels that are all numbers, or all ISO dates, stand in that order; any others in the order
    of first appearance, because "before" and "after" say nothing a computer could sort by.
    """
    labels = network.labels_of_periods
    for convert in (float, pd.Timestamp):
        try:
            return tuple(sorted(labels, key=convert))
        except ValueError:
            continue
    return labels


@kept
def latest_period(network: Network) -> str | None:
    """The latest period with ties that count, or None where the file knows no periods.

    A later one in which people were only asked what they feel about each other has no structure.
    """
    known = periods(network)
    if not known:
        return None
    kind = network.ties["kind"]
    of_contact = network.ties.loc[kind.isin(contact_kinds(network)) | kind.isna(), "period"]
    with_contact = set(of_contact.dropna())
    return next((each for each in reversed(known) if each in with_contact), known[-1])


def counted_ties(
    network: Network, kinds: Iterable[str] | None = None, period: str | None = None
) -> pd.DataFrame:
    """The rows of `network.ties` that count.

    kinds None means contact kinds (and ties whose kind is not given); period None the latest,
    "all" every period. Raises NetrolesError for a kind or period that is not in the network.
    """
    if kinds is None:
        ties = ties_in(network, period)
        return ties[ties["kind"].isin(contact_kinds(network)) | ties["kind"].isna()]
    chosen = tuple(dict.fromkeys(kinds))
    _check_known("kind of tie", chosen, tie_kinds(network))
    ties = ties_in(network, period)
    return ties[ties["kind"].isin(chosen)]


def ties_in(network: Network, period: str | None = None) -> pd.DataFrame:
    """The rows of `network.ties` in a period, whatever their kind.

    None is the latest period, "all" every one. Raises NetrolesError for a period that is not in
    the network.
    """
    ties = network.ties
    if period == ALL_PERIODS or not (known := periods(network)):
        if period not in (None, ALL_PERIODS):
            raise NetrolesError(f"The period '{period}' was asked for; this file has no periods.")
        return ties
    if period is not None:
        _check_known("period", (period,), known)
    return ties[ties["period"] == (period or latest_period(network))]


def structure(
    network: Network, kinds: Iterable[str] | None = None, period: str | None = None
) -> Structure:
    """The ties that count, each pair of people once.

    Parallel rows of the same source, target, kind and period become one strength as
    `network.combine` says; across kinds, periods and the two directions the larger counts. A tie
    without a strength gets the smallest strength present in the file.
    """
    return _structure(network, None if kinds is None else tuple(dict.fromkeys(kinds)), period)


@kept
def _structure(network: Network, kinds: tuple[str, ...] | None, period: str | None) -> Structure:
    ties = counted_ties(network, kinds, period)
    source, target, strength = combined_arcs(network, ties)
    first, second, of_pair = paired(source, target)
    pair_strength = largest(strength, of_pair, len(first))
    if not network.directed:
        source, target = np.concatenate((first, second)), np.concatenate((second, first))
        strength = np.concatenate((pair_strength, pair_strength))
    return Structure(
        people=network.people,
        first=first,
        second=second,
        strength=pair_strength,
        arc_source=source,
        arc_target=target,
        arc_strength=strength,
        directed=network.directed,
        kinds=contact_kinds(network) if kinds is None else kinds,
        period=period or latest_period(network),
        settings=network.settings,
    )


def combined_arcs(
    network: Network, ties: pd.DataFrame
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The ordered pairs among `ties` with one strength each: source, target, strength.

    Source and target are positions in the people table.
    """
    source, target = positions_of_ends(network, ties)
    given = ties["strength"].to_numpy(dtype=float)
    smallest = network.ties["strength"].min()
    strength = np.where(np.isnan(given), 1.0 if np.isnan(smallest) else smallest, given)

    # Rows of the same two people, kind and period first, then whatever is left of each pair.
    kind, period = (pd.factorize(ties[column])[0] for column in ("kind", "period"))
    same, first_row = _numbered(source, target, kind, period)
    if network.combine == "sum":
        combined = np.bincount(same, weights=strength, minlength=len(first_row))
    else:
        combined = largest(strength, same, len(first_row))
    source, target = source[first_row], target[first_row]
    pair, first_row = _numbered(source, target)
    return source[first_row], target[first_row], largest(combined, pair, len(first_row))


def positions_of_ends(network: Network, ties: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Where the source and the target of each tie stand in the people table."""
    ids = network.people.index
    return ids.get_indexer(pd.Index(ties["source"])), ids.get_indexer(pd.Index(ties["target"]))


def paired(source: np.ndarray, target: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The unordered pairs among ordered ones: first, second, and which pair each stands for."""
    low, high = np.minimum(source, target), np.maximum(source, target)
    number, first_row = _numbered(low, high)
    return low[first_row], high[first_row], number


def largest(values: np.ndarray, group: np.ndarray, groups: int) -> np.ndarray:
    """The largest of the values in each group; groups are numbered from 0, none is empty."""
    found = np.full(groups, -np.inf)
    np.maximum.at(found, group, values)
    return found


def _numbered(*columns: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rows that are alike get the same number, in sorted order; and the first row of each."""
    key = np.zeros(len(columns[0]), dtype=np.int64)
    for column in columns:
        # Codes start at -1 where a value is missing.
        key = key * (int(column.max(initial=0)) + 2) + column + 1
    _, first_row, number = np.unique(key, return_index=True, return_inverse=True)
    return number, first_row


def _communities(of: Structure) -> pd.Series | None:
    """Louvain communities over people sorted by id, or None where their modularity is low."""
    if not len(of.first):
        return None
    # Numbered by rank of id: the answer may hang neither on the order of the rows nor on that of
    # the people.
    ids = of.people.index
    order = np.argsort(ids.to_numpy())
    rank = np.empty(of.size, dtype=int)
    rank[order] = np.arange(of.size)
    ends = np.sort(np.column_stack((rank[of.first], rank[of.second])), axis=1)
    by_rank = np.lexsort((ends[:, 1], ends[:, 0]))
    graph = igraph.Graph(n=of.size, edges=ends[by_rank])
    with seeded(COMMUNITY_SEED):
        found = graph.community_multilevel(weights=of.strength[by_rank].tolist())
    if graph.modularity(found, weights=of.strength[by_rank].tolist()) < MODULARITY_FLOOR:
        return None
    parts = list(found)
    ordered = sorted(parts, key=lambda part: (-len(part), min(part)))
    number = {member: i for i, part in enumerate(ordered, 1) for member in part}
    labels = [f"group {number[int(of_person)]}" for of_person in rank]
    return pd.Series(labels, index=ids, name="group", dtype="str")


def _check_known(what: str, asked: tuple[str, ...], known: tuple[str, ...]) -> None:
    for value in asked:
        if value not in known:
            present = ", ".join(f"'{each}'" for each in known[:8]) or "none"
            raise NetrolesError(f"The {what} '{value}' was asked for; this network has {present}.")
