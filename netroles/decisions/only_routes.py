"""Which links between the two sides have no other route beside them?"""

from dataclasses import dataclass

import igraph
import numpy as np
import pandas as pd

from netroles.decisions.divides import is_family
from netroles.network import HOME, HOSPITAL, Structure


@dataclass(frozen=True, eq=False)
class OnlyRoutes:
    """The people and ties without whom somebody at home has no route to the hospital side.

    people
        Index person (staff alone), those without whom most pairs lose their route first, then in
        people order. Columns
        `cut_off`, how many others on the first side (home) have a route to somebody else on the
        second (hospital) and would have none without them; `who`, those people's ids in people
        order; and `routes_lost`, how many pairs of one other person of each side would have no
        route any more. It can be above 0 where `cut_off` is 0: people on the second side may be
        cut off from the first, or parts fall apart that hold people of both.
    ties
        One row a tie with no way round it (a bridge of the network): `first`, `second` (ids),
        `cut_off` and `routes_lost` as above, largest first. Ties that cut nobody off stay in:
        they have no way round all the same.
    families
        How many patients and family carers are such people; and
    family_ties
        how many of the ties have one at an end. Either is None where privacy hides it.
    """

    people: pd.DataFrame
    ties: pd.DataFrame
    families: int | None
    family_ties: int | None


def only_routes(of: Structure) -> OnlyRoutes:
    """Who and which ties have no way round them.

    Home and hospital are the sides in `of.side`; strength and direction do not count. A tie is a
    bridge, and a person an articulation point, where without it a connected part falls apart.
    """
    ids = of.people.index
    sides = _Sides(of)
    people = [
        (ids[person], *sides.lost_without_person(person))
        for person in of.graph.articulation_points()
    ]
    found = pd.DataFrame(people, columns=["person", "cut_off_at", "routes_lost"])
    found["cut_off"] = found["cut_off_at"].map(len)
    found["who"] = found.pop("cut_off_at").map(lambda at: tuple(ids[np.sort(at)]))
    found = found[found["routes_lost"] > 0].set_index("person")
    family = is_family(of.people)
    of_families = family.loc[found.index].astype(bool)

    bridges = [(each, *sides.lost_without_tie(each)) for each in sorted(of.graph.bridges())]
    ties = pd.DataFrame(
        [
            (ids[of.first[at]], ids[of.second[at]], len(cut_off), lost)
            for at, cut_off, lost in bridges
        ],
        columns=["first", "second", "cut_off", "routes_lost"],
    )
    of_family = ids[family]
    by_family = ties["first"].isin(of_family) | ties["second"].isin(of_family)
    return OnlyRoutes(
        people=_largest_first(found[~of_families], ids)[["cut_off", "who", "routes_lost"]],
        ties=ties.sort_values(["routes_lost", "cut_off"], ascending=False, kind="stable")
        .reset_index(drop=True)
        .astype({"cut_off": "Int64", "routes_lost": "Int64"}),
        families=int(of_families.sum()),
        family_ties=int(by_family.sum()),
    )


class _Sides:
    """What there is on both sides in each connected part, and what is left of it."""

    def __init__(self, of: Structure) -> None:
        self.of = of
        self.home = (of.side == HOME).to_numpy()
        self.hospital = (of.side == HOSPITAL).to_numpy()
        self.member = [np.flatnonzero(of.component == each) for each in np.unique(of.component)]

    def lost_without_person(self, person: int) -> tuple[np.ndarray, int]:
        """Who on the first side has no route left, and how many routes between others are lost."""
        whole = self.member[self.of.component[person]]
        others = whole[whole != person]
        return self._lost(others, pieces(self.of, others))

    def lost_without_tie(self, tie: int) -> tuple[np.ndarray, int]:
        """The same without one tie."""
        whole = self.member[self.of.component[self.of.first[tie]]]
        return self._lost(whole, pieces(self.of, whole, tie))

    def _lost(self, members: np.ndarray, piece: np.ndarray) -> tuple[np.ndarray, int]:
        number = int(piece.max(initial=-1)) + 1
        home, hospital = self.home[members], self.hospital[members]
        homes, hospitals = (np.bincount(piece[each], minlength=number) for each in (home, hospital))
        cut_off = members[home & (hospitals[piece] == 0)] if hospital.any() else members[:0]
        return cut_off, int(homes.sum() * hospitals.sum() - homes @ hospitals)


def pieces(of: Structure, members: np.ndarray, without_tie: int | None = None) -> np.ndarray:
    """The connected part each member stands in when these people alone are there.

    members are positions in people order; without_tie is the position of a pair to leave out.
    """
    place = np.full(of.size, -1)
    place[members] = np.arange(len(members))
    ends = np.column_stack((place[of.first], place[of.second]))
    kept: np.ndarray = np.asarray((ends >= 0).all(axis=1))
    if without_tie is not None:
        kept[without_tie] = False
    graph = igraph.Graph(n=len(members), edges=ends[kept])
    return np.asarray(graph.connected_components().membership, dtype=int)


def _largest_first(found: pd.DataFrame, ids: pd.Index) -> pd.DataFrame:
    in_order = found.loc[ids[ids.isin(found.index)]]
    return in_order.sort_values(["routes_lost", "cut_off"], ascending=False, kind="stable").astype(
        {"cut_off": "Int64", "routes_lost": "Int64"}
    )
