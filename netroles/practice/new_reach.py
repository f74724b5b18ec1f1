"""Who would come within reach across a divide if some people got to know each other?"""

from collections.abc import Collection, Sequence
from itertools import combinations

import numpy as np
import pandas as pd

from netroles.decisions import groups_of
from netroles.network import HOME, HOSPITAL, NOT_GIVEN, Network, Structure, side_of


class NewReach:
    """What new ties would bring within reach across a divide.

    Two people of different sides are within reach of each other when they have a tie, or both
    have one with the same other person, wherever that person stands: the pairs that
    `netroles.decisions.ways` counts as joined directly and through one. The new reach of some
    people is how many such pairs there would be more if all of them had a tie with each other.

    by is "setting" (home and hospital), "level" (generalists and specialists) or "team"; whoever's
    side is not known, or is between home and hospital, counts on neither. of is the structure of
    the network, whose ties count.

    Example: the path A – N with both at home, and W – X on the ward. A tie A–W brings A–W, N–W
    (through A) and A–X (through W) within reach: 3.
    """

    def __init__(self, network: Network, of: Structure, by: str) -> None:
        """Count once who is within reach of whom now."""
        self._at = of.people.index
        tie = np.zeros((of.size, of.size), dtype=np.float32)
        tie[of.first, of.second] = tie[of.second, of.first] = 1
        side = pd.factorize(self.sides(network, by))[0]
        across = (side[:, None] != side) & (side[:, None] >= 0) & (side >= 0)
        self._tie = tie
        self._new = across & (tie == 0) & (tie @ tie == 0)

    @staticmethod
    def sides(network: Network, by: str) -> pd.Series:
        """The side each person counts on, missing where it is none. Index person, people order."""
        if by == "setting":
            side = side_of(network)
            return side.where(side.isin((HOME, HOSPITAL)))
        groups = groups_of(network, by)
        return groups.where(groups != NOT_GIVEN)

    def of(self, people: Collection[str]) -> int:
        """The new reach of these people (ids): pairs of people, from 0."""
        who = self._at.get_indexer(pd.Index(list(people)))
        with_ties = self._tie.copy()
        with_ties[np.ix_(who, who)] = 1 - np.eye(len(who))
        rows = with_ties[who]
        within = (rows > 0) | (rows @ with_ties > 0)
        found = self._new[who] & within
        # Two of those who meet stand in both their rows.
        return int(found.sum()) - int(found[:, who].sum()) // 2

    def of_pairs(self, people: Sequence[str]) -> dict[frozenset[str], int]:
        """The new reach of every two of these people, as in `of`; nothing new for two who have a
        tie."""
        new = self._new.astype(np.float32)
        # Each of the two themselves, whom one newly reaches through the other, and the reverse.
        gain = new + new @ self._tie + self._tie @ new
        gain[self._tie > 0] = 0
        at = self._at.get_indexer(pd.Index(list(people)))
        return {
            frozenset((people[one], people[other])): int(gain[at[one], at[other]])
            for one, other in combinations(range(len(people)), 2)
        }
