"""How close or frequent is all of someone's contact, added up?"""

import numpy as np
import pandas as pd

from netroles.measures.record import PAIRS, Measure
from netroles.network import Structure


def strength(of: Structure) -> pd.Series:
    """The strengths of each person's ties, added up.

    Strength means closeness or frequency: bigger is more. Each contact counts once, with the
    larger of the two strengths where both sides reported one. A tie without a strength counts as
    the smallest strength in the file, or as 1 where no tie has one. Someone without ties has 0.

    Returns a Series named "strength", index person in people order, in the file's own unit, from
    0 up. Never undefined; raises nothing.

    Example: with A–B of strength 2 and B–C of strength 3, B has 5, A 2, C 3.

    Source: Barrat, Barthélemy, Pastor-Satorras & Vespignani 2004, PNAS 101:3747–3752.
    """
    ends = np.concatenate((of.first, of.second))
    shares = np.concatenate((of.strength, of.strength))
    total = np.bincount(ends, weights=shares, minlength=of.size)
    return pd.Series(total, index=of.people.index, name="strength")


STRENGTH = Measure(
    key="strength",
    label="Strength of contact",
    question="How close or frequent is all of someone's contact, added up?",
    definition="The sum of the strengths of a person's ties.",
    projection=PAIRS,
    direction="does not count; the larger of the two strengths where both sides report one",
    weights="bigger is closer or more often; a missing strength counts as the smallest present",
    unit="the file's own unit of strength",
    low=0,
    high=None,
    undefined="never",
    example="With A–B of strength 2 and B–C of strength 3, B has 5, A 2, C 3.",
    source="Barrat, Barthélemy, Pastor-Satorras & Vespignani 2004, PNAS 101:3747–3752",
    function=strength,
)
