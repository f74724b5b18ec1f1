"""Which people and ties does a view show, and how many does it leave out?"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from netroles.network.crossing import EITHER_WAY, crossing, heading, within_a_side
from netroles.network.kept import kept, kept_property
from netroles.network.network import (
    HINT_KINDS,
    TO_HOME,
    TO_HOSPITAL,
    Network,
    is_staff,
    side_of,
)
from netroles.network.response import one_sided
from netroles.network.settings import BETWEEN, HOME, HOSPITAL, settings_of_people
from netroles.network.structure import (
    combined_arcs,
    counted_ties,
    largest,
    paired,
    positions_of_ends,
    structure,
)

NOT_GIVEN = "not given"
"""How a missing value is called, on the screen and in a filter."""

NO_STAFF = "no staff"
"""In place of a role, for patients and carers: roles are for staff."""

DIRECT, THROUGH_ONE = "direct", "through one person in between"
ROUTES = (DIRECT, THROUGH_ONE)

Transition = Literal["any", "home↔hospital", "home→hospital", "hospital→home", "within"]
_POSITIONS = ("first", "second")
_LEADS = {TO_HOSPITAL: "leads_to_hospital", TO_HOME: "leads_to_home"}
ANY_TIE: Transition = "any"
WITHIN: Transition = "within"


@dataclass(frozen=True)
class Filters:
    """What a view shows. An empty field lets everything through.

    Fields about people (settings, sides, teams, professions, kinds_of_person, roles) keep those
    who match one value of each field that is set; "not given" stands for a missing value, and
    "no staff" for the role of patients and carers. A tie
    is shown when both its ends are and it passes the fields about ties: `kinds_of_tie` (contact
    kinds when empty), `least_strength`, and `transition` with its `routes`. Ties between home and
    hospital lead out of every setting, so for them it is enough that one end is: whoever stands
    at the other end is shown too.
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
        crossing (missing where the pair does not join home and hospital), one_sided (whether one
        of the two reported it and the other, who answered too, did not).
    total_people, total_ties
        How many people the network has, and how many pairs have a tie of the chosen kinds in
        the chosen period.
    """

    people: pd.Index
    unconnected: pd.Index
    ties: pd.DataFrame
    total_people: int
    total_ties: int

    @kept_property
    def digest(self) -> str:
        """SHA-256 over all that is shown, for caches."""
        how = repr((list(self.people), list(self.unconnected), self.total_people, self.total_ties))
        return sha256(f"{how}\x00{self.ties.to_csv()}".encode(errors="surrogatepass")).hexdigest()


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
    every_pair = pairs(network, filters.kinds_of_tie or None, period)
    passes = _passing_people(network, filters, roles)
    found = every_pair
    if filters.least_strength is not None:
        found = found[found["strength"] >= filters.least_strength]
    found = _by_transition(network, found, filters)
    source, target = passes[found["first"]], passes[found["second"]]
    crosses = filters.transition not in (ANY_TIE, WITHIN)
    found = found[source | target if crosses else source & target]
    ties = found.drop(columns=[*_LEADS.values(), *_POSITIONS]).reset_index(drop=True)

    everyone = network.people.index
    connected = np.zeros(len(everyone), dtype=bool)
    connected[found["first"]] = connected[found["second"]] = True
    return View(
        people=everyone[connected | passes if filters.show_unconnected else connected],
        unconnected=everyone[passes & ~connected],
        ties=ties,
        total_people=len(network.people),
        total_ties=len(every_pair),
    )


def near(shown: View, person: str, steps: int) -> View:
    """Of a view, the people at most so many ties away from one person, and the ties among them.

    Everything stays where the view does not show that person.
    """
    if person not in shown.people:
        return shown
    reached = {person}
    for _ in range(steps):
        ends = shown.ties["source"].isin(reached), shown.ties["target"].isin(reached)
        reached |= set(shown.ties["target"][ends[0]]) | set(shown.ties["source"][ends[1]])
    return among(shown, reached)


def among(shown: View, people: Collection[str]) -> View:
    """Of a view, some people and the ties among them."""
    both = shown.ties["source"].isin(people) & shown.ties["target"].isin(people)
    return replace(
        shown,
        people=shown.people[shown.people.isin(people)],
        unconnected=shown.unconnected[shown.unconnected.isin(people)],
        ties=shown.ties[both].reset_index(drop=True),
    )


@kept
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


@kept
def attribute_values(network: Network, column: str) -> tuple[str, ...]:
    """The values of one column of `person_attributes`, "not given" last."""
    given = person_attributes(network)[column].explode().unique()
    return tuple(sorted(given, key=lambda value: (value == NOT_GIVEN, value.casefold())))


def _passing_people(
    network: Network, filters: Filters, roles: pd.Series | None
) -> npt.NDArray[np.bool_]:
    """Whether each person passes what filters ask of people, in people order."""
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
        shown = roles.reindex(table.index).where(is_staff(network.people), NO_STAFF)
        keep &= shown.isin(filters.roles)
    return keep.to_numpy(dtype=bool)


def pairs(
    network: Network, kinds: Iterable[str] | None = None, period: str | None = None
) -> pd.DataFrame:
    """Each pair of people with a counted tie, once, the one who stands first as source.

    Columns source, target, strength (as in `structure`), kinds (joined by "; "), crossing (one
    direction only where all that is known of the pair agrees on it), one_sided (as in the
    function of that name), leads_to_hospital and leads_to_home (whether some tie of the pair has
    that heading, or none at all), first and second (where the two stand in people order). kinds
    and period as in `structure`, and so are the errors.
    """
    return _pairs(network, None if kinds is None else tuple(kinds), period)


@kept
def _pairs(network: Network, kinds: tuple[str, ...] | None, period: str | None) -> pd.DataFrame:
    rows = counted_ties(network, kinds, period)
    source, target, strength = combined_arcs(network, rows)
    first, second, of_arc = paired(source, target)
    number = len(first)
    ids = network.people.index
    _, _, of_row = paired(*positions_of_ends(network, rows))

    crosses = {
        way: np.bincount(of_row[(crossing(network, rows) == way).to_numpy()], minlength=number) > 0
        for way in (TO_HOSPITAL, TO_HOME, EITHER_WAY)
    }
    to_hospital, to_home = crosses[TO_HOSPITAL], crosses[TO_HOME]
    found = np.full(number, None, dtype=object)
    found[to_hospital | to_home | crosses[EITHER_WAY]] = EITHER_WAY
    found[to_hospital & ~to_home] = TO_HOSPITAL
    found[to_home & ~to_hospital] = TO_HOME

    table = pd.DataFrame(
        {
            "source": ids[first],
            "target": ids[second],
            "strength": largest(strength, of_arc, number),
            "kinds": pd.Series(_kinds(rows["kind"], of_row, number), dtype="str"),
            "crossing": pd.Series(found, dtype="str"),
            "one_sided": _one_sided(network, kinds, period, first, second),
        }
    )
    table = table.assign(**dict(zip(_POSITIONS, (first, second), strict=True)))
    way_of_row = heading(network, rows)
    for way, column in _LEADS.items():
        leads = (way_of_row.isna() | (way_of_row == way)).to_numpy()
        table[column] = np.bincount(of_row[leads], minlength=number) > 0
    return table


def _one_sided(
    network: Network,
    kinds: tuple[str, ...] | None,
    period: str | None,
    first: np.ndarray,
    second: np.ndarray,
) -> np.ndarray:
    """Which pairs one side alone reported. What people feel is not asked back: that B does not say
    it of A takes nothing from what A says of B, so such kinds make no pair one-sided."""
    asked_back = kinds and tuple(kind for kind in kinds if kind not in HINT_KINDS)
    if not network.directed or asked_back == ():
        return np.zeros(len(first), dtype=bool)
    of = structure(network, asked_back, period)
    by_one = one_sided(network, of)
    reported = of.first[by_one] * of.size + of.second[by_one]
    return np.isin(first * of.size + second, reported)


def _kinds(kinds: pd.Series, of_row: np.ndarray, number: int) -> list[str | None]:
    """The kinds of each pair's rows in order of appearance; None where none is given."""
    known: list[dict[str, None]] = [{} for _ in range(number)]
    for pair, kind in zip(of_row.tolist(), kinds.tolist(), strict=True):
        if isinstance(kind, str):
            known[pair][kind] = None
    return ["; ".join(each) or None for each in known]


def _by_transition(network: Network, ties: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    if filters.transition == ANY_TIE or ties.empty:
        return ties
    if filters.transition == WITHIN:
        return ties.loc[within_a_side(network, ties) & ties["crossing"].isna()]
    if filters.transition in _LEADS:
        ties = ties[ties[_LEADS[filters.transition]]]
    keep = pd.Series(False, index=ties.index)
    if DIRECT in filters.routes:
        keep |= ties["crossing"].notna()
    if THROUGH_ONE in filters.routes:
        keep |= _on_a_route_through_one(network, ties)
    return ties.loc[keep]


def _on_a_route_through_one(network: Network, ties: pd.DataFrame) -> pd.Series:
    """Whether each pair is half of home – somebody between – hospital, both halves present."""
    side = side_of(network)
    ends = {end: ties[end].map(side) for end in ("source", "target")}
    middle = ties["source"].where(ends["source"] == BETWEEN, ties["target"])
    other = ends["target"].where(ends["source"] == BETWEEN, ends["source"])
    half = (ends["source"] == BETWEEN) != (ends["target"] == BETWEEN)
    reaches = {outer: set(middle[half & (other == outer)]) for outer in (HOME, HOSPITAL)}
    through = reaches[HOME] & reaches[HOSPITAL]
    return half & middle.isin(through) & other.isin((HOME, HOSPITAL))
