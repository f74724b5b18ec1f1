"""How far do all of someone's contacts lead back to the same people?"""

import numpy as np
import pandas as pd

from netroles.measures.record import NO_DIRECTION, NO_WEIGHTS, PAIRS, Measure
from netroles.network import Structure


def constraint(of: Structure, *, weighted: bool = False) -> pd.Series:
    """How much of each person's contact goes to the same few people, directly or around a corner.

    The sum over contacts j of (p_ij + sum over shared contacts q of p_iq · p_qj) squared, where
    p_ij is the share of i's contact that goes to j: 1 / contacts of i, or with `weighted` the
    strength of the tie over all of i's strength (strength means closeness). Low where contacts
    are many and lead apart, high where they are few or lead back to each other. Direction does
    not count. Missing for anyone without contacts.

    Returns a Series named "constraint", index person in people order: above 0, up to 9/8 for
    somebody in a triangle of its own. Raises nothing.

    Example: the centre of a star with 4 leaves has 4 · (1/4)², 1/4; each leaf has 1. In a
    triangle everyone has 2 · (1/2 + 1/2 · 1/2)², 9/8.

    Source: Burt 1992, Structural Holes, Harvard University Press, chapter 2; computed by igraph.
    """
    strength = of.strength.tolist() if weighted else None
    found = np.asarray(of.graph.constraint(weights=strength), dtype=float)
    return pd.Series(found, index=of.people.index, name="constraint")


CONSTRAINT = Measure(
    key="constraint",
    label="Held by the same people",
    question="How far do all of someone's contacts lead back to the same people?",
    definition=(
        "The sum, over a person's contacts, of the squared share of the person's contact that "
        "goes to each, directly or through a shared contact; low where contacts are many and lead "
        "apart."
    ),
    projection=PAIRS,
    direction=NO_DIRECTION,
    weights=NO_WEIGHTS,
    unit="Burt's index, without a unit",
    low=0,
    high=9 / 8,
    undefined="without contacts",
    example=(
        "The centre of a star with 4 leaves has 4 · (1/4)², 1/4; each leaf has 1; in a triangle "
        "everyone has 2 · (1/2 + 1/2 · 1/2)², 9/8."
    ),
    source="Burt 1992, Structural Holes, Harvard University Press, chapter 2",
    function=constraint,
)
