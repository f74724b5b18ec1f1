"""How few steps is it from someone to everyone else?"""

import numpy as np
import pandas as pd

from netroles.measures.record import NO_DIRECTION, NO_WEIGHTS, PAIRS, Measure
from netroles.network import Structure


def closeness(of: Structure) -> pd.Series:
    """The mean of 1 / steps from each person to all others; nobody who cannot be reached adds any.

    This is harmonic closeness. Classic closeness, one over the mean number of steps, is not
    defined where somebody cannot be reached, and inside each part of a network it calls two
    people who know nobody else closest of all. Here the people out of reach count as infinitely
    far, 1/∞ = 0, so that one number holds for a network in pieces. Strength and direction do not
    count. Someone without ties has 0; missing when there is nobody else.

    Returns a Series named "closeness", index person in people order: from 0 (reaches nobody) to
    1 (in contact with everybody). Raises nothing.

    Example: in the path A–B–C, B has (1 + 1)/2, 1; A and C have (1 + 1/2)/2, 3/4.

    Source: Rochat 2009, Closeness centrality extended to unconnected graphs, Applications of
    Social Network Analysis (ASNA), Zürich; after Marchiori & Latora 2000, Physica A 285:539–546.
    """
    if of.size < 2:
        return pd.Series(np.full(of.size, np.nan), index=of.people.index, name="closeness")
    near = np.asarray(of.graph.harmonic_centrality(normalized=True), dtype=float)
    return pd.Series(near, index=of.people.index, name="closeness")


CLOSENESS = Measure(
    key="closeness",
    label="Closeness to everyone",
    question="How few steps is it from someone to everyone else?",
    definition=(
        "The mean, over all other people, of 1 over the number of steps to them; who cannot be "
        "reached counts 0."
    ),
    projection=PAIRS,
    direction=NO_DIRECTION,
    weights=NO_WEIGHTS,
    unit="mean of 1/steps",
    low=0,
    high=1,
    undefined="when there is nobody else in the network",
    example="In the path A–B–C, B has (1 + 1)/2, 1; A and C have (1 + 1/2)/2, 3/4.",
    source=(
        "harmonic closeness: Rochat 2009, Applications of Social Network Analysis (ASNA), Zürich; "
        "Marchiori & Latora 2000, Physica A 285:539–546"
    ),
    function=closeness,
)
