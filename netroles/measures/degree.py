"""With how many people is someone in contact?"""

import pandas as pd

from netroles.measures.record import NO_DIRECTION, NO_WEIGHTS, PAIRS, Measure
from netroles.network import Structure


def degree(of: Structure) -> pd.Series:
    """The number of people each person has a tie with.

    Direction and strength do not count: two people are in contact if either reports it, once
    however many rows say so. Patients and carers count as contacts. Someone without ties has 0.

    Returns a Series named "degree", index person in people order: whole numbers from 0 to n − 1.
    Never undefined; raises nothing.

    Example: in the path A–B–C, B has 2, A and C have 1.

    Source: Freeman 1978, Social Networks 1:215–239.
    """
    return pd.Series(of.degree, index=of.people.index, name="degree")


DEGREE = Measure(
    key="degree",
    label="Contacts",
    question="With how many people is someone in contact?",
    definition="The number of people a person has a tie with.",
    projection=PAIRS,
    direction=NO_DIRECTION,
    weights=NO_WEIGHTS,
    unit="people",
    low=0,
    high=None,
    undefined="never",
    example="In the path A–B–C, B has 2, A and C have 1.",
    source="Freeman 1978, Social Networks 1:215–239",
    function=degree,
)
