"""What share of someone's contacts lead to people whom the other contacts do not?"""

import numpy as np
import pandas as pd

from netroles.measures.effective_size import effective_size
from netroles.measures.record import NO_DIRECTION, NO_WEIGHTS, PAIRS, Measure
from netroles.network import Structure


def efficiency(of: Structure) -> pd.Series:
    """The effective size of each person's contacts over their number.

    Strength and direction do not count. Missing for anyone without contacts. (networkx has a
    `local_efficiency`, which is another thing.)

    Returns a Series named "efficiency", index person in people order: from 1 / contacts (all
    talk to each other) to 1 (no two do, or there is one contact). Raises nothing.

    Example: a triangle A, B, C with D tied to C. A and B have 1/2; C has (7/3)/3, 7/9; D has 1.

    Source: Burt 1992, Structural Holes, Harvard University Press, chapter 2.
    """
    size = effective_size(of).to_numpy()
    share = np.divide(size, of.degree, out=np.full(of.size, np.nan), where=of.degree > 0)
    return pd.Series(share, index=of.people.index, name="efficiency")


EFFICIENCY = Measure(
    key="efficiency",
    label="Share of contacts that lead apart",
    question="What share of someone's contacts lead to people whom the other contacts do not?",
    definition="The effective size of a person's contacts over their number.",
    projection=PAIRS,
    direction=NO_DIRECTION,
    weights=NO_WEIGHTS,
    unit="share of contacts",
    low=0,
    high=1,
    undefined="without contacts",
    example="In a triangle A, B, C with D tied to C, A and B have 1/2, C has 7/3 of 3, D has 1.",
    source="Burt 1992, Structural Holes, Harvard University Press, chapter 2",
    function=efficiency,
)
