"""Which of the four scores makes a role?"""

from typing import NamedTuple

import numpy as np

from netroles.roles.evidence import Columns
from netroles.roles.no_role import ISOLATE, NONE, PERIPHERAL
from netroles.roles.record import ScoredRole
from netroles.roles.registry import SCORED
from netroles.roles.thresholds import (
    HINT_ABOVE,
    HINT_DISCOUNT,
    HINT_SHARE,
    LEAST_CONTACTS,
    LEAST_SCORE,
    TOLERANCE,
    WITHIN_REACH,
)

KEYS = [role.key for role in SCORED]


class Decision(NamedTuple):
    """What the scores come to; arrays with one entry a person, in people order."""

    role: np.ndarray
    """The primary role, a key of `ROLES`."""
    nearest: np.ndarray
    """The number in `SCORED` of the best score, whether or not it makes a role."""
    also_possible: np.ndarray
    """One row a person, one column a role of `SCORED`: whether it stands beside the role."""


def decision(scores: np.ndarray, evidence: Columns, staff: np.ndarray) -> Decision:
    """The primary role of each person and what stands beside it.

    scores has one row a person and one column a role of `SCORED`; evidence and staff (who can
    have a role at all) one entry a person, in the same order. Every cut-off is met by a number
    that lies on it (`TOLERANCE`); of equal scores the role that stands first in `SCORED` is given.
    """
    contacts = evidence["contacts"]
    counted = scores * [discount(role) for role in SCORED]
    best = counted.max(axis=1, initial=0.0)
    nearest = (counted >= best[:, None] - TOLERANCE).argmax(axis=1)
    placed = staff & (contacts >= LEAST_CONTACTS)
    given = placed & (best >= LEAST_SCORE - TOLERANCE)
    role = np.select(
        [~staff, contacts == 0, ~placed, given],
        [NONE.key, ISOLATE.key, PERIPHERAL.key, np.array(KEYS)[nearest]],
        default=NONE.key,
    )
    close = given[:, None] & (counted >= best[:, None] - WITHIN_REACH - TOLERANCE)
    also_possible = close | _hints(scores, evidence, staff & (contacts > 0))
    also_possible[given, nearest[given]] = False
    return Decision(role, nearest, also_possible)


def discount(role: ScoredRole) -> float:
    """What a score counts beside the others: a hint less than a position."""
    return HINT_DISCOUNT if role.evidence == "possible" else 1.0


def _hints(scores: np.ndarray, evidence: Columns, asked: np.ndarray) -> np.ndarray:
    """Whom to ask the team about: the highest tenth of each hint, where above average."""
    hints = np.zeros((len(scores), len(SCORED)), dtype=bool)
    if not asked.any():
        return hints
    tenth = -(-int(asked.sum()) // HINT_SHARE)  # rounded up
    for column, role in enumerate(SCORED):
        if role.evidence == "possible":
            score = scores[:, column]
            cutoff = np.sort(score[asked])[-tenth]
            above = evidence[role.times] > HINT_ABOVE + TOLERANCE
            hints[:, column] = asked & above & (score >= cutoff - TOLERANCE)
    return hints
