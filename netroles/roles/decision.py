"""Which of the four scores makes a role?"""

from typing import NamedTuple

import numpy as np

from netroles.roles.evidence import Columns
from netroles.roles.hint import above_average, open_to_ask, reported
from netroles.roles.no_role import ISOLATE, NONE, PERIPHERAL
from netroles.roles.registry import SCORED
from netroles.roles.thresholds import LEAST_CONTACTS, RULE, TOLERANCE, Rule

KEYS = [role.key for role in SCORED]


class Decision(NamedTuple):
    """What the scores come to; arrays with one entry a person, in people order."""

    role: np.ndarray
    """The primary role, a key of `ROLES`."""
    nearest: np.ndarray
    """The number in `SCORED` of the best score, whether or not it makes a role."""
    also_possible: np.ndarray
    """One row a person, one column a role of `SCORED`: whether it stands beside the role."""


def decision(
    scores: np.ndarray, evidence: Columns, staff: np.ndarray, rule: Rule = RULE
) -> Decision:
    """The primary role of each person and what stands beside it.

    scores has one row a person and one column a role of `SCORED`; evidence and staff (who can
    have a role at all) one entry a person, in the same order. Every cut-off is met by a number
    that lies on it (`TOLERANCE`); of equal scores the role that stands first in `SCORED` is given.
    """
    contacts = evidence["contacts"]
    counted = scores * discounts(evidence, rule)
    best = counted.max(axis=1, initial=0.0)
    nearest = (counted >= best[:, None] - TOLERANCE).argmax(axis=1)
    placed = staff & (contacts >= LEAST_CONTACTS)
    given = placed & (best >= rule.least_score - TOLERANCE)
    role = np.select(
        [~staff, contacts == 0, ~placed, given],
        [NONE.key, ISOLATE.key, PERIPHERAL.key, np.array(KEYS)[nearest]],
        default=NONE.key,
    )
    close = given[:, None] & (counted >= best[:, None] - rule.within_reach - TOLERANCE)
    also_possible = close | _hints(scores, evidence, staff & (contacts > 0), rule)
    also_possible[given, nearest[given]] = False
    return Decision(role, nearest, also_possible)


def discounts(evidence: Columns, rule: Rule) -> np.ndarray:
    """What each score counts beside the others: a hint less than a position, and in full once
    colleagues said so. One row a person, one column a role of `SCORED`."""
    found = np.ones((len(evidence["contacts"]), len(SCORED)))
    for column, role in enumerate(SCORED):
        if role.said:
            found[:, column] = np.where(reported(role, evidence), 1.0, rule.hint_discount)
    return found


def _hints(scores: np.ndarray, evidence: Columns, asked: np.ndarray, rule: Rule) -> np.ndarray:
    """Energisers and challengers whatever the primary role, where above average: all whom
    colleagues named, and the highest tenth of those to ask the team about."""
    hints = np.zeros((len(scores), len(SCORED)), dtype=bool)
    if not asked.any():
        return hints
    tenth = -(-int(asked.sum()) // rule.hint_share)  # rounded up
    for column, role in enumerate(SCORED):
        if role.said:
            score = scores[:, column]
            cutoff = np.sort(score[asked])[-tenth]
            above = above_average(role, evidence, rule.hint_above + TOLERANCE)
            highest = open_to_ask(role, evidence) & (score >= cutoff - TOLERANCE)
            hints[:, column] = asked & above & (reported(role, evidence) | highest)
    return hints
