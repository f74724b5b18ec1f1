"""Who stands in the middle of people who are in contact with each other?"""

import numpy as np

from netroles.roles.evidence import Columns, Standing
from netroles.roles.record import ScoredRole, against_average
from netroles.roles.wording import average, closed_pairs, times, trusted_by


def connector_score(evidence: Columns) -> np.ndarray:
    """How many pairs of contacts are in contact, times how large a share of all pairs that is.

    f(cohesion) · (1 + c) / 2 with f(x) = x / (1 + x) and c the clustering (0 with fewer than two
    contacts). From 0 to 1, in people order.
    """
    closed = np.nan_to_num(evidence["clustering"])
    score: np.ndarray = against_average(evidence["cohesion"]) * (1 + closed) / 2
    return score


def connector_reason(of: Standing) -> str:
    """The pairs of contacts who are in contact, and the ratio to the average."""
    if of.triangles_average >= of.triangles_floor:
        beside = f"an average colleague ({average(of.triangles_average)} pairs)"
    else:
        beside = f"the {average(of.triangles_floor)} pairs that count as average at least"
    contacts = closed_pairs(of.contacts, of.triangles)
    return f"{contacts}, {times(of.cohesion)} {beside}{trusted_by(of)}"


CONNECTOR = ScoredRole(
    key="connector",
    label="Connector",
    description=("At least about as many of their contacts talk to each other as is average here."),
    evidence="position",
    rule=(
        "The number of pairs of contacts who are in contact, times an average person, pressed "
        "between 0 and 1, and up to halved the more pairs are not."
    ),
    source=(
        "The role: Arena, Cross, Sims & Uhl-Bien 2017, MIT Sloan Management Review 58(4); the "
        "idea: Coleman 1988, American Journal of Sociology 94:S95–S120; the score is ours."
    ),
    times="cohesion",
    score=connector_score,
    reason=connector_reason,
)
