"""Do someone's contacts talk to each other, above all those they are close to?"""

import numpy as np
import pandas as pd

from netroles.measures.record import NO_DIRECTION, PAIRS, Measure
from netroles.network import Structure


def weighted_clustering(of: Structure) -> pd.Series:
    """The share of pairs of each person's contacts who are in contact, strong ties counting more.

    Each pair of contacts counts by the mean strength of the person's two ties to them: strength
    means closeness. How strong the tie between the two contacts is does not count, and direction
    does not. Missing for anyone with fewer than two contacts. Without strengths, and where all
    are equal, it is `clustering`. Multiplying every strength by the same number changes nothing.

    Returns a Series named "weighted_clustering", index person in people order: from 0 (no two
    contacts talk to each other) to 1 (all do). Raises nothing.

    Example: a triangle A, B, C with D tied to C, where A–C has strength 3 and all others 1. The
    pairs of C's contacts weigh A, B (3 + 1)/2, A, D (3 + 1)/2, B, D (1 + 1)/2, and only A, B is
    in contact: C has 2 of 5, 0.4.

    Source: Barrat, Barthélemy, Pastor-Satorras & Vespignani 2004, PNAS 101:3747–3752; computed
    by igraph.
    """
    share = of.graph.transitivity_local_undirected(mode="nan", weights=of.strength.tolist())
    return pd.Series(
        np.asarray(share, dtype=float), index=of.people.index, name="weighted_clustering"
    )


WEIGHTED_CLUSTERING = Measure(
    key="weighted_clustering",
    label="Contacts who talk to each other, by strength",
    question="Do someone's contacts talk to each other, above all those they are close to?",
    definition=(
        "Of all pairs of a person's contacts, the share who are in contact themselves, where each "
        "pair counts by the mean strength of the person's two ties to them."
    ),
    projection=PAIRS,
    direction=NO_DIRECTION,
    weights="a pair of contacts counts more the stronger the person's ties to both",
    unit="share of pairs of contacts, by strength",
    low=0,
    high=1,
    undefined="with fewer than two contacts",
    example=(
        "In a triangle A, B, C with D tied to C, where A–C has strength 3 and the others 1, the "
        "pairs of C's contacts weigh 2, 2 and 1, and one of weight 2 is in contact: C has 2/5."
    ),
    source="Barrat, Barthélemy, Pastor-Satorras & Vespignani 2004, PNAS 101:3747–3752",
    function=weighted_clustering,
)
