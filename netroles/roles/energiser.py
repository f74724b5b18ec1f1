"""Whom to ask the team about, because many lead to them: might they energise others?"""

import numpy as np

from netroles.roles.evidence import Columns, Standing
from netroles.roles.hint import refined
from netroles.roles.record import ScoredRole, against_average
from netroles.roles.wording import per_cent, times


def energiser_score(evidence: Columns) -> np.ndarray:
    """How sought out each person is, times how many of the others get to them in two steps.

    f(attention) · (1 + R) / 2 with f(x) = x / (1 + x) and R the reach (0 where it is missing).
    From 0 to 1, in people order; 0 without contacts. A hint, because energy is felt, not tied;
    where colleagues were asked, `refined` by what they said.
    """
    hint = against_average(evidence["attention"]) * (1 + np.nan_to_num(evidence["reach"])) / 2
    return refined(hint, evidence, "energised")


def energiser_reason(of: Standing) -> str:
    """How often ties lead to the person, beside the average, and how many get to them."""
    if of.reach == 1:
        reached = "everyone else gets to them within two steps"
    else:
        reached = f"{per_cent(of.reach)} of all others get to them within two steps"
    return (
        f"following ties from person to person leads to them {times(of.attention)} as often as "
        f"to an average colleague, and {reached}"
    )


ENERGISER = ScoredRole(
    key="energiser",
    label="Energiser",
    description=(
        "As a hint: ties lead to them more often than to an average colleague; whether they "
        "energise people, ties cannot say: ask the team. As reported: colleagues were asked, and "
        "said that they do."
    ),
    evidence="possible",
    rule=(
        "Pagerank, times an average person, pressed between 0 and 1, and up to halved the fewer "
        "of the others get to the person in two steps. Where colleagues were asked, what they "
        "said takes its place, the more of them answered."
    ),
    source=(
        "The role: Arena, Cross, Sims & Uhl-Bien 2017, MIT Sloan Management Review 58(4); energy "
        "is asked for in Cross, Baker & Parker 2003, MIT Sloan Management Review 44(4):51–56; "
        "the structural hint and how answers refine it are ours."
    ),
    times="attention",
    score=energiser_score,
    reason=energiser_reason,
    ask="ask the team whether they energise others",
    said="energised",
    said_so="energise them",
)
