"""How many connections does each of someone's ties carry?"""

import numpy as np
import pandas as pd

from netroles.measures.betweenness import betweenness
from netroles.measures.record import NO_DIRECTION, NO_WEIGHTS, PAIRS, Measure
from netroles.network import Structure


def everett_valente(of: Structure) -> pd.Series:
    """The number of pairs of people whose shortest route runs over one of each person's ties.

    (2B + n − 1) / k, for betweenness B and k contacts, is the mean over the person's ties of the
    pairs whose shortest routes use the tie: each of the B pairs uses two, each of the n − 1 pairs
    with the person uses one. n is the number of people in the same connected part, because there
    is no route to anyone else; so people in another part change nothing, as in the authors' form
    for directed networks, which counts who is within reach. Someone with one contact brokers
    nothing and has 0; someone with none is missing. Strength and direction do not count. Dividing
    by contacts puts bridges with few contacts first: another question than `betweenness`.

    Returns a Series named "everett_valente", index person in people order: from 0 up; from 1 for
    anyone with two contacts. Raises nothing.

    Example: in the path A–B–C–D, B and C have (2 · 2 + 3)/2, 3.5; A and D have 0.

    Source: Everett & Valente 2016, Social Networks 44:202–208, the form for undirected networks.
    """
    part = np.bincount(of.component, minlength=1)[of.component]
    carried = 2 * betweenness(of).to_numpy() + part - 1
    a_tie = np.divide(carried, of.degree, out=np.full(of.size, np.nan), where=of.degree > 0)
    brokerage = np.where(of.degree == 1, 0.0, a_tie)
    return pd.Series(brokerage, index=of.people.index, name="everett_valente")


EVERETT_VALENTE = Measure(
    key="everett_valente",
    label="Connections each tie carries",
    question="How many connections does each of someone's ties carry?",
    definition=(
        "The mean, over a person's ties, of the pairs of people whose shortest route uses the "
        "tie: (2B + n − 1)/k for betweenness B, k contacts and n people in the same connected "
        "part; 0 with one contact."
    ),
    projection=PAIRS,
    direction=NO_DIRECTION,
    weights=NO_WEIGHTS,
    unit="pairs of people, for each tie",
    low=0,
    high=None,
    undefined="without contacts",
    example="In the path A–B–C–D, B and C have (2 · 2 + 3)/2, 3.5; A and D have 0.",
    source="Everett & Valente 2016, Social Networks 44:202–208",
    function=everett_valente,
)
