"""How many of the team's connections run through someone?"""

from functools import partial

import igraph
import numpy as np
import pandas as pd

from netroles.cores import over_cores
from netroles.measures.record import NO_DIRECTION, NO_WEIGHTS, PAIRS, Measure
from netroles.network import Structure

SHARED_FROM = 40_000_000
"""People times ties from which the counting is shared out over the cores, about two seconds of
it: starting workers takes one."""
PIECES = 8


def betweenness(of: Structure) -> pd.Series:
    """The number of pairs of other people whose shortest route runs through each person.

    Where a pair has several shortest routes, each person on them gets the share of the routes
    that pass through. Routes are counted in steps: strength and direction do not count. Pairs in
    different parts of the network have no route and count for nobody. Not normalised: compare
    people of one network, not networks.

    Returns a Series named "betweenness", index person in people order: from 0 (no contacts, one
    contact, or contacts who all talk to each other) to (n − 1)(n − 2)/2, the centre of a star.
    Never undefined; raises nothing.

    Example: in the path A–B–C, the one pair A, C runs through B: B has 1, A and C have 0.

    Source: Freeman 1977, Sociometry 40:35–41; computed by igraph with the algorithm of Brandes
    2001, Journal of Mathematical Sociology 25:163–177.
    """
    if of.size * len(of.first) < SHARED_FROM:
        between = np.asarray(of.graph.betweenness(directed=False), dtype=float)
    else:
        between = _over_cores(of)
    return pd.Series(between, index=of.people.index, name="betweenness")


def _over_cores(of: Structure) -> np.ndarray:
    """Betweenness is a sum over the people a route starts from."""
    ends = np.column_stack((of.first, of.second))
    starts = np.array_split(np.arange(of.size), PIECES)
    parts = over_cores(partial(_starting_from, of.size, ends), starts, long=True)
    between: np.ndarray = np.sum(list(parts), axis=0)
    return between


def _starting_from(size: int, ends: np.ndarray, starts: np.ndarray) -> np.ndarray:
    graph = igraph.Graph(n=size, edges=ends)
    return np.asarray(graph.betweenness(directed=False, sources=starts.tolist()), dtype=float)


BETWEENNESS = Measure(
    key="betweenness",
    label="Connections that run through them",
    question="How many of the team's connections run through someone?",
    definition=(
        "The number of pairs of other people whose shortest route runs through a person; where a "
        "pair has several shortest routes, the share of them that does."
    ),
    projection=PAIRS,
    direction=NO_DIRECTION,
    weights=NO_WEIGHTS,
    unit="pairs of people",
    low=0,
    high=None,
    undefined="never",
    example="In the path A–B–C, the one pair A, C runs through B: B has 1, A and C have 0.",
    source="Freeman 1977, Sociometry 40:35–41; Brandes 2001, J. Math. Sociol. 25:163–177",
    function=betweenness,
)
