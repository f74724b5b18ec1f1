"""Do someone's contacts talk to each other?"""

import numpy as np
import pandas as pd

from netroles.measures.record import NO_DIRECTION, NO_WEIGHTS, PAIRS, Measure
from netroles.network import Structure


def clustering(of: Structure) -> pd.Series:
    """The share of pairs of each person's contacts who are in contact themselves.

    Strength and direction do not count. Missing for anyone with fewer than two contacts: there
    is no pair to look at. (igraph and R leave it out too; networkx says 0.)

    Returns a Series named "clustering", index person in people order: from 0 (no two contacts
    talk to each other) to 1 (all do). Raises nothing.

    Example: a triangle A, B, C with D tied to C. A and B have 1; C has 1 of 3 pairs, 1/3; D with
    one contact is missing.

    Source: Watts & Strogatz 1998, Nature 393:440–442.
    """
    share = of.graph.transitivity_local_undirected(mode="nan")
    return pd.Series(np.asarray(share, dtype=float), index=of.people.index, name="clustering")


CLUSTERING = Measure(
    key="clustering",
    label="Contacts who talk to each other",
    question="Do someone's contacts talk to each other?",
    definition="Of all pairs of a person's contacts, the share who are in contact themselves.",
    projection=PAIRS,
    direction=NO_DIRECTION,
    weights=NO_WEIGHTS,
    unit="share of pairs of contacts",
    low=0,
    high=1,
    undefined="with fewer than two contacts",
    example=(
        "In a triangle A, B, C with D tied to C, A and B have 1, C has 1 of 3 pairs, 1/3; D with "
        "one contact has no value."
    ),
    source="Watts & Strogatz 1998, Nature 393:440–442",
    function=clustering,
)
