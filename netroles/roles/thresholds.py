"""Every number the rule for roles hangs on.

None of them comes from the literature but where `threshold_reasons` says so: they are choices of
this product, tried on about twenty public networks (docs/methods.md). Scores run from 0 to 1 and
are compared with a tolerance, so a person exactly on a cut-off is always on the same side of it:
inside.
"""

from dataclasses import dataclass

LEAST_SCORE = 0.45
WITHIN_REACH = 0.05
HINT_DISCOUNT = 0.8
HINT_SHARE = 10
HINT_ABOVE = 1.0
LEAST_CONTACTS = 2
BETWEENNESS_FLOOR = 0.25
TRIANGLES_FLOOR = 2.0
LEAST_GROUP = 3
MAJORITY = 0.5
TOLERANCE = 1e-9

# What colleagues said, where they were asked.
ANSWERS_FOR_HALF = 3
LEAST_VOICES = 2
LEAST_SHARE_OF_VOICES = 0.25
YES_FROM = 4
NO_UP_TO = 2

# How sure a role is.
DRAWS = 200
SILENT = 0.10
FORGOTTEN = 0.10
HINT_CONFIDENCE = 0.5
HIGH_CONFIDENCE = 0.8
MODERATE_CONFIDENCE = 0.6

# How much of a measure stays when people are left out.
STABLE_CORRELATION = 0.7
STABLE_DRAWS = 0.95

# What the number of contacts explains.
REWIRED = 200
REWIRED_LARGE = 50
LARGE = 800
CHANCE = 0.05
LEAST_REWIRED = 20


@dataclass(frozen=True, kw_only=True)
class Rule:
    """The numbers of the rule that a visitor may change to see what hangs on them.

    Each field is the constant of the same name in capitals; `THRESHOLDS` says what it decides.
    """

    least_score: float = LEAST_SCORE
    within_reach: float = WITHIN_REACH
    hint_discount: float = HINT_DISCOUNT
    hint_share: int = HINT_SHARE
    hint_above: float = HINT_ABOVE
    betweenness_floor: float = BETWEENNESS_FLOOR
    triangles_floor: float = TRIANGLES_FLOOR
    least_group: int = LEAST_GROUP


RULE = Rule()
"""The rule as it is tested and documented."""
