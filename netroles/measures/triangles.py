"""How many pairs of someone's contacts talk to each other?"""

import numpy as np
import pandas as pd

from netroles.measures.record import NO_DIRECTION, NO_WEIGHTS, PAIRS, Measure
from netroles.network import Structure


def triangles(of: Structure) -> pd.Series:
    """The number of pairs of each person's contacts who are in contact themselves.

    Each such pair closes a triangle with the person. Strength and direction do not count. Someone
    with fewer than two contacts has 0.

    Returns a Series named "triangles", index person in people order: whole numbers from 0 to
    k(k − 1)/2 for a person with k contacts. Never undefined; raises nothing.

    Example: a triangle A, B, C with D tied to C. A, B and C have 1, D has 0.

    Source: the count in the clustering coefficient of Watts & Strogatz 1998, Nature 393:440–442.
    """
    # igraph gives the share, exactly this count over the number of pairs, so rounding gives the
    # count back.
    share = np.asarray(of.graph.transitivity_local_undirected(mode="zero"), dtype=float)
    closed = np.rint(share * (of.degree * (of.degree - 1) / 2)).astype(int)
    return pd.Series(closed, index=of.people.index, name="triangles")


TRIANGLES = Measure(
    key="triangles",
    label="Pairs of contacts who talk to each other",
    question="How many pairs of someone's contacts talk to each other?",
    definition="The number of pairs of a person's contacts who are in contact themselves.",
    projection=PAIRS,
    direction=NO_DIRECTION,
    weights=NO_WEIGHTS,
    unit="pairs of contacts",
    low=0,
    high=None,
    undefined="never",
    example="In a triangle A, B, C with D tied to C, A, B and C have 1, D has 0.",
    source="Watts & Strogatz 1998, Nature 393:440–442, the count in their coefficient",
    function=triangles,
)
