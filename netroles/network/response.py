"""How many of those who were asked answered, and what may be shown on so many answers?"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from netroles.network.kept import kept
from netroles.network.network import RESPONDED, YES, Network
from netroles.network.structure import Structure

ROLES_FROM = 0.8
"""From this share of answers on roles are shown as they are (roles.md 1f): with a fifth of a team
silent, and their ties known from the others alone, about nine in ten still have the same role."""

WARNED_FROM = 0.7
"""From this share on roles are shown with a warning, below it only figures of the whole network
(roles.md 1f): with three in ten silent about one role in five is another, in some networks two."""

TOLERANCE = 1e-9
"""A share on the cut-off, as a computer adds it up, has reached it."""

Shown = Literal["roles", "roles with a warning", "network"]
SHOW_ROLES: Shown = "roles"
SHOW_WITH_A_WARNING: Shown = "roles with a warning"
SHOW_NETWORK_ONLY: Shown = "network"


@dataclass(frozen=True, eq=False)
class Response:
    """Who was asked and who answered, as far as the file says so.

    asked, answered
        How many people were on the list, patients and carers included if they were, and how many
        of them answered. Both are 0 where it is not known, which is also where the file says
        "yes" and leaves others blank: a blank may mean that somebody did not answer.
    rate
        The share that answered, from 0 to 1; None where it is not known.
    responded
        Whether each person answered; missing for who was not asked, and for everyone where it is
        not known. Index person, people order, dtype "boolean".
    shown
        What so many answers carry: "roles", "roles with a warning", or figures of the whole
        "network" only. Where it is not known, nothing is hidden.
    """

    asked: int
    answered: int
    rate: float | None
    responded: pd.Series
    shown: Shown

    @property
    def known(self) -> bool:
        """Whether the file says who answered."""
        return self.asked > 0


@kept
def response(network: Network) -> Response:
    """Who was asked and who answered: what the people column `responded` says, and nothing else.

    Silence in the ties says nothing: in complete public files a quarter of the people never stand
    as the one who named somebody. There is one list, whatever the period.
    """
    responded = _responded(network.people)
    asked, answered = int(responded.notna().sum()), int(responded.sum())
    if answered == asked < len(network.people):
        # A "yes" here and there and never a "no": a blank may well mean that somebody did not.
        asked = answered = 0
    rate = answered / asked if asked else None
    return Response(asked, answered, rate, responded, shown_at(rate))


def shown_at(rate: float | None) -> Shown:
    """What a share of answers carries; None, not known, hides nothing."""
    if rate is None or rate >= ROLES_FROM - TOLERANCE:
        return SHOW_ROLES
    return SHOW_WITH_A_WARNING if rate >= WARNED_FROM - TOLERANCE else SHOW_NETWORK_ONLY


def one_sided(network: Network, of: Structure) -> np.ndarray:
    """Which pairs of a structure were reported by one side only although the other side answered.

    One truth value for each unordered pair of `of`, in its order. A pair is one-sided when, in
    the ties that count, one of the two names the other and is not named back, whatever the kind.
    That the silent end answered must be known: from `responded` where the file has it, so that
    nobody counts as silent who was not asked or did not answer; elsewhere from their naming
    somebody else in the same ties. False throughout where it does not matter who said a tie.
    """
    if not of.directed:
        return np.zeros(len(of.first), dtype=bool)
    said_by, other_answered = _who_reported(of, response(network).responded)
    by_one: np.ndarray = (said_by == 1) & other_answered
    return by_one


def share_mutual(of: Structure) -> float:
    """The share of pairs of people who both answered in which each named the other, of the pairs
    that one of them named; nan where there is none, or it does not matter who said a tie.

    Who answered is known as for `one_sided`.
    """
    if not of.directed:
        return np.nan
    said_by, answered = _who_reported(of, _responded(of.people))
    both, one = int((said_by == 2).sum()), int(((said_by == 1) & answered).sum())
    return both / (both + one) if both + one else np.nan


def _responded(people: pd.DataFrame) -> pd.Series:
    given = people.get(RESPONDED, pd.Series(None, index=people.index, dtype="str"))
    return (given == YES).astype("boolean").mask(given.isna()).rename(RESPONDED)


def _who_reported(of: Structure, responded: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    """How many of its two ends reported each pair, and, where it was one, whether the other
    answered."""
    if responded.notna().any():
        answered = responded.fillna(False).to_numpy(dtype=bool)
    else:
        answered = np.zeros(of.size, dtype=bool)
        answered[of.arc_source] = True
    pair = _pair_of_each_arc(of)
    said_by = np.bincount(pair, minlength=len(of.first))
    silent = np.empty(len(of.first), dtype=int)
    silent[pair] = of.arc_target
    other: np.ndarray = answered[silent]
    return said_by, other


def _pair_of_each_arc(of: Structure) -> np.ndarray:
    key = of.first * of.size + of.second
    low, high = np.minimum(of.arc_source, of.arc_target), np.maximum(of.arc_source, of.arc_target)
    order = np.argsort(key)
    pair: np.ndarray = order[np.searchsorted(key, low * of.size + high, sorter=order)]
    return pair
