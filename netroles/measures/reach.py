"""How many of the others can get to someone within two steps?"""

import numpy as np
import pandas as pd

from netroles.measures.arcs import arc_graph
from netroles.measures.record import ARCS, NO_WEIGHTS, Measure
from netroles.network import Structure

STEPS = 2
"""Direct, or through one person: further off, people seldom know of each other (roles.md 2.2)."""


def reach(of: Structure) -> pd.Series:
    """The share of all others who get to each person in at most two steps.

    Direction counts: a step goes from the person who reported a tie to the person named. Where
    direction does not matter, steps go both ways. Strength does not count. "All others" are the
    n − 1 other people of the network, patients, carers and people without ties included, so
    someone nobody names has 0. Missing when there is nobody else.

    Returns a Series named "reach", index person in people order: from 0 to 1. Raises nothing.

    Example: in the path A–B–C–D, B and C are reached by all others, 1; A and D by 2 of 3.

    Source: the in-reach of Borgatti 2006, Computational & Mathematical Organization Theory
    12:21–34, with two steps.
    """
    if of.size < 2:
        return pd.Series(np.full(of.size, np.nan), index=of.people.index, name="reach")
    graph, _ = arc_graph(of)
    within = np.asarray(graph.neighborhood_size(order=STEPS, mode="in"))
    others = within - 1  # igraph counts the person too
    return pd.Series(others / (of.size - 1), index=of.people.index, name="reach")


REACH = Measure(
    key="reach",
    label="Reached by others in two steps",
    question="How many of the others can get to someone within two steps?",
    definition=(
        "The share of all other people who get to a person directly or through one other person."
    ),
    projection=ARCS,
    direction="counts: a step goes from the person who reported a tie to the person named",
    weights=NO_WEIGHTS,
    unit="share of all other people",
    low=0,
    high=1,
    undefined="when there is nobody else in the network",
    example="In the path A–B–C–D, B and C are reached by all others, 1; A and D by 2 of 3.",
    source="Borgatti 2006, Comput. Math. Organ. Theory 12:21–34 (reach, with two steps, incoming)",
    function=reach,
)
