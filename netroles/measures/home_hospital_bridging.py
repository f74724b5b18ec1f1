"""How many of the connections between home and hospital run through someone?"""

import igraph
import numpy as np
import pandas as pd

from netroles.measures.arcs import arc_graph
from netroles.measures.record import ARCS, NO_DIRECTION, NO_WEIGHTS, PAIRS, Measure
from netroles.network import HOME, HOSPITAL, Structure


def home_hospital_bridging(of: Structure) -> pd.Series:
    """The share of home–hospital pairs whose shortest route runs through each person.

    A pair is one person who stands on the home side and one on the hospital side; pairs that
    include the person are left out. Where a pair has several shortest routes, the share of them
    that runs through the person counts. A pair without a route stays in: nobody bridges it. All
    people with a side count, patients and carers too; people between, or without a side, are in
    no pair and may be on any route. Strength and direction do not count. Missing where no pair is
    left, because nobody else stands on one of the sides.

    Returns a Series named "home_hospital_bridging", index person in people order: from 0 to 1
    (every route runs through the person). Raises nothing.

    Example: at home A, B and a nurse N, all tied to each other; N is tied to the hospice doctor
    D, D to the ward nurse W. N has A–W and B–W, 2 of 2, 1; D has all three pairs, 1; A has 0 of
    2; for W no pair is left.

    Source: betweenness for pairs of two groups, Flom, Friedman, Strauss & Neaigus 2004,
    Connections 26:62–70; that the groups are home and hospital is ours.
    """
    # igraph halves what it finds in undirected graphs, as if each pair had been counted from both
    # ends. Here each is counted from one end, so every tie becomes an arc each way.
    share = _share(of, of.graph.as_directed(), HOME, HOSPITAL)
    return pd.Series(share, index=of.people.index, name="home_hospital_bridging")


def home_to_hospital_bridging(of: Structure) -> pd.Series:
    """The share of routes from home to hospital that run through each person.

    Like `home_hospital_bridging`, along the direction of ties: from someone on the home side who
    named somebody, to whom that one named, to someone on the hospital side. A tie leads from the
    person who reported it to the person named. Only with handovers, which somebody passes on,
    does a route say which way anything moves; with other ties it says who turns to whom. Missing
    in a network without direction, and where no pair is left.

    Returns a Series named "home_to_hospital_bridging", index person in people order: from 0 to
    1. Raises nothing.

    Example: A (home) names B (between), B names C (ward). B has 1 of 1. From hospital to home
    there is no route: B has 0 of 1 there.

    Source: as `home_hospital_bridging`, along arcs.
    """
    return _along_arcs(of, HOME, HOSPITAL).rename("home_to_hospital_bridging")


def hospital_to_home_bridging(of: Structure) -> pd.Series:
    """The share of routes from hospital to home that run through each person.

    `home_to_hospital_bridging` the other way round: from someone on the hospital side, along the
    direction of ties, to someone on the home side. Missing in a network without direction, and
    where no pair is left.

    Returns a Series named "hospital_to_home_bridging", index person in people order: from 0 to
    1. Raises nothing.

    Example: A (ward) names B (between), B names C (home). B has 1 of 1.

    Source: as `home_hospital_bridging`, along arcs.
    """
    return _along_arcs(of, HOSPITAL, HOME).rename("hospital_to_home_bridging")


def _along_arcs(of: Structure, start: str, end: str) -> pd.Series:
    if not of.directed:
        return pd.Series(np.full(of.size, np.nan), index=of.people.index)
    graph, _ = arc_graph(of)
    return pd.Series(_share(of, graph, start, end), index=of.people.index)


def _share(of: Structure, graph: igraph.Graph, start: str, end: str) -> np.ndarray:
    starts, ends = (of.side == start).to_numpy(), (of.side == end).to_numpy()
    pairs = (starts.sum() - starts) * (ends.sum() - ends)
    through = np.zeros(of.size)
    if starts.any() and ends.any():
        found = graph.betweenness(
            directed=True,
            sources=np.flatnonzero(starts).tolist(),
            targets=np.flatnonzero(ends).tolist(),
        )
        through = np.asarray(found, dtype=float)
    share: np.ndarray = np.divide(through, pairs, out=np.full(of.size, np.nan), where=pairs > 0)
    return share


_ARCS_MEAN = (
    "counts: a route leads from the person who reported a tie to the person named; only with "
    "handovers does that say which way anything moves"
)
_NO_PAIR = "where nobody else stands on the home side or on the hospital side"
_FLOM = "Flom, Friedman, Strauss & Neaigus 2004, Connections 26:62–70"

HOME_HOSPITAL_BRIDGING = Measure(
    key="home_hospital_bridging",
    label="Home–hospital bridging",
    question="How many of the connections between home and hospital run through someone?",
    definition=(
        "Of all pairs of one other person on the home side and one on the hospital side, the "
        "share whose shortest route runs through a person; where a pair has several shortest "
        "routes, the share of them that does."
    ),
    projection=PAIRS,
    direction=NO_DIRECTION,
    weights=NO_WEIGHTS,
    unit="share of home–hospital pairs",
    low=0,
    high=1,
    undefined=_NO_PAIR,
    example=(
        "At home A, B and the nurse N, all tied to each other; N is tied to the hospice doctor D, "
        "D to the ward nurse W: N has 2 of 2 pairs, D 3 of 3, both 1; A and B have 0."
    ),
    source=f"{_FLOM}: betweenness for pairs of two groups",
    function=home_hospital_bridging,
)

HOME_TO_HOSPITAL_BRIDGING = Measure(
    key="home_to_hospital_bridging",
    label="Bridging from home to hospital",
    question="How many of the routes from home to hospital run through someone?",
    definition=(
        "Of all pairs of one other person on the home side and one on the hospital side, the "
        "share whose shortest route from home to hospital, along the direction of ties, runs "
        "through a person."
    ),
    projection=ARCS,
    direction=_ARCS_MEAN,
    weights=NO_WEIGHTS,
    unit="share of home–hospital pairs",
    low=0,
    high=1,
    undefined=f"in a network without direction, and {_NO_PAIR}",
    example=(
        "A at home names B of the ambulance, B names C on the ward: B has 1 of 1 pair; from "
        "hospital to home B has 0."
    ),
    source=f"{_FLOM}, along arcs",
    function=home_to_hospital_bridging,
)

HOSPITAL_TO_HOME_BRIDGING = Measure(
    key="hospital_to_home_bridging",
    label="Bridging from hospital to home",
    question="How many of the routes from hospital to home run through someone?",
    definition=(
        "Of all pairs of one other person on the hospital side and one on the home side, the "
        "share whose shortest route from hospital to home, along the direction of ties, runs "
        "through a person."
    ),
    projection=ARCS,
    direction=_ARCS_MEAN,
    weights=NO_WEIGHTS,
    unit="share of hospital–home pairs",
    low=0,
    high=1,
    undefined=f"in a network without direction, and {_NO_PAIR}",
    example=(
        "A on the ward names B of the discharge team, B names C at home: B has 1 of 1 pair; from "
        "home to hospital B has 0."
    ),
    source=f"{_FLOM}, along arcs",
    function=hospital_to_home_bridging,
)
