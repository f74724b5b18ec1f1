"""Who is sought out by people who are sought out themselves?"""

import numpy as np
import pandas as pd

from netroles.measures.arcs import arc_graph
from netroles.measures.record import ARCS, Measure
from netroles.network import Structure

DAMPING = 0.85
"""How often the walker follows a tie instead of starting anywhere anew: Brin & Page's value."""


def pagerank(of: Structure) -> pd.Series:
    """How often someone who follows ties from person to person arrives at each person.

    From each person the walker follows one of the reported ties, more often the stronger ones,
    and in 15 of 100 steps (and always from a person who reports no tie) starts anew at anyone.
    Strength means closeness: a stronger tie is followed more often. Direction counts: a tie leads
    from the person who reported it to the person named. Where direction does not matter, each
    tie leads both ways. Someone nobody names still gets the share of those who start anew.

    Returns a Series named "pagerank", index person in people order: shares above 0 that add up
    to 1 over the whole network, patients and carers included. Never undefined; raises nothing.

    Example: two people with one tie have 1/2 each. Where A and B both name C, who names nobody,
    A and B have 10/47 each and C 27/47.

    Source: Brin & Page 1998, Computer Networks 30:107–117; computed by igraph (PRPACK).
    """
    # igraph divides by the number of people, and so cannot be asked about nobody.
    if not of.size:
        return pd.Series(np.empty(0), index=of.people.index, name="pagerank")
    graph, strength = arc_graph(of)
    rank = graph.pagerank(
        directed=True,
        damping=DAMPING,
        weights=strength.tolist() or None,
        implementation="prpack",
    )
    return pd.Series(np.asarray(rank, dtype=float), index=of.people.index, name="pagerank")


PAGERANK = Measure(
    key="pagerank",
    label="Sought out",
    question="Who is sought out by people who are sought out themselves?",
    definition=(
        "The share of time that a walker who follows ties from person to person spends at a "
        "person, starting anew at anyone in 15 of 100 steps."
    ),
    projection=ARCS,
    direction="counts: a tie leads from the person who reported it to the person named",
    weights="a stronger tie is followed more often",
    unit="share of the walker's time; adds up to 1 over the network",
    low=0,
    high=1,
    undefined="never",
    example=(
        "Two people with one tie have 1/2 each; where A and B both name C, who names nobody, A and "
        "B have 10/47 each and C 27/47."
    ),
    source="Brin & Page 1998, Computer Networks 30:107–117",
    function=pagerank,
)
