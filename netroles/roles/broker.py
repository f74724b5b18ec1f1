"""Who links people who are not in contact with each other?"""

import numpy as np

from netroles.roles.evidence import Columns, Standing
from netroles.roles.record import ScoredRole, against_average
from netroles.roles.wording import amount, average, open_pairs, times


def broker_score(evidence: Columns) -> np.ndarray:
    """How much runs through each person, times how open their contacts are to each other.

    f(bridging) · (1 + open) / 2 with f(x) = x / (1 + x) and open the share of pairs of contacts
    who are not in contact (0 with fewer than two contacts). From 0 to 1, in people order.
    """
    openness = np.nan_to_num(1 - evidence["clustering"])
    score: np.ndarray = against_average(evidence["bridging"]) * (1 + openness) / 2
    return score


def broker_reason(of: Standing) -> str:
    """The connections through the person, the ratio to the average, and their open pairs."""
    routes = f"the shortest routes of {amount(of.betweenness)} pairs of people run through them"
    if abs(of.betweenness - 1) < 1e-6:
        routes = "the shortest route of 1 pair of people runs through them"
    if of.betweenness_average >= of.betweenness_floor:
        beside = f"an average colleague ({average(of.betweenness_average)})"
    else:
        beside = (
            f"the {average(of.betweenness_floor)} that count as average at least "
            f"among {of.connected} connected people"
        )
    contacts = open_pairs(of.contacts, of.triangles)
    return f"{routes}, {times(of.bridging)} {beside}, and {contacts}"


BROKER = ScoredRole(
    key="broker",
    label="Broker",
    description=(
        "At least about as many of the team's connections run through them as through an average "
        "colleague; the more of their contacts talk to each other, the more it takes."
    ),
    evidence="position",
    rule=(
        "Betweenness, times an average person, pressed between 0 and 1, and up to halved the more "
        "of the person's contacts are in contact with each other."
    ),
    source=(
        "The role: Arena, Cross, Sims & Uhl-Bien 2017, MIT Sloan Management Review 58(4); the "
        "idea: Burt 1992, Structural Holes; the score is ours."
    ),
    times="bridging",
    score=broker_score,
    reason=broker_reason,
)
