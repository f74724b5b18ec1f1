"""How much further apart would everybody else be without someone?"""

import igraph
import numpy as np
import pandas as pd

from netroles.measures.betweenness import betweenness
from netroles.measures.record import NO_DIRECTION, NO_WEIGHTS, PAIRS, Measure
from netroles.network import Structure


def fragmentation(of: Structure) -> pd.Series:
    """The distance-weighted fragmentation of the network without each person, less that with them.

    Fragmentation is 1 less the mean, over all pairs of people, of 1 / steps between them, where a
    pair without a route counts 0: 0 where everybody is in contact with everybody, 1 where nobody
    is with anybody. Without the person it is taken over the n − 1 others. Strength and direction
    do not count. Missing with fewer than three people, because nobody, or one, would be left.
    What the loss of several people does is not the sum of what the loss of each does.

    Returns a Series named "fragmentation", index person in people order: from −1 to 1; above 0
    where the others are further apart without the person, below 0 where the person is further
    off than the others are from each other. Raises nothing.

    Example: in the path A–B–C fragmentation is 1 − (1 + 1 + 1/2)/3, 1/6. Without B it is 1, so B
    has 5/6; without A it is 0, so A has −1/6.

    Source: the key player problem/negative of Borgatti 2006, Computational & Mathematical
    Organization Theory 12:21–34.
    """
    n = of.size
    if n < 3:
        return pd.Series(np.full(n, np.nan), index=of.people.index, name="fragmentation")
    near = _nearness(of.graph)
    left = near.sum() - 2 * near
    # Whoever no shortest route needs can go, and nobody else is further apart. The others have
    # to be tried; only their own part of the network changes.
    needed = betweenness(of).to_numpy() > 0
    for label in np.unique(of.component[needed]):
        members = np.flatnonzero(of.component == label)
        part = of.graph.induced_subgraph(members)
        elsewhere = near.sum() - near[members].sum()
        for position in np.flatnonzero(needed[members]):
            without = part.copy()
            without.delete_vertices([int(position)])
            left[members[position]] = elsewhere + _nearness(without).sum()
    before = 1 - near.sum() / (n * (n - 1))
    after = 1 - left / ((n - 1) * (n - 2))
    return pd.Series(after - before, index=of.people.index, name="fragmentation")


def _nearness(graph: igraph.Graph) -> np.ndarray:
    """Each person's sum of 1 / steps to all others."""
    return np.asarray(graph.harmonic_centrality(normalized=False), dtype=float)


FRAGMENTATION = Measure(
    key="fragmentation",
    label="Further apart without them",
    question="How much further apart would everybody else be without someone?",
    definition=(
        "Fragmentation among the others if a person were not there, less fragmentation as it is; "
        "fragmentation is 1 less the mean, over all pairs of people, of 1 over the number of "
        "steps between them."
    ),
    projection=PAIRS,
    direction=NO_DIRECTION,
    weights=NO_WEIGHTS,
    unit="difference of two means of 1/steps",
    low=-1,
    high=1,
    undefined="with fewer than three people in the network",
    example=(
        "In the path A–B–C fragmentation is 1 − (1 + 1 + 1/2)/3, 1/6; without B it is 1, so B has "
        "5/6; without A it is 0, so A has −1/6."
    ),
    source="Borgatti 2006, Comput. Math. Organ. Theory 12:21–34 (key player problem, negative)",
    function=fragmentation,
)
