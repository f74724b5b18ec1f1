"""How many of someone's contacts lead to people whom the other contacts do not?"""

from itertools import permutations

import numpy as np
import pandas as pd

from netroles.measures.record import NO_DIRECTION, NO_WEIGHTS, PAIRS, Measure
from netroles.network import Structure


def effective_size(of: Structure, *, weighted: bool = False) -> pd.Series:
    """The number of each person's contacts, less what they share with each other.

    The sum over contacts j of 1 − the sum over shared contacts q of p_iq · m_jq. p_iq is the
    share of i's contact that goes to q; m_jq is the strength of the tie between j and q against
    j's strongest tie. Without strengths p_iq is 1 / contacts and m_jq is 1, and the formula comes
    to k − 2t/k for a person with k contacts and t ties among them: the contacts, less the average
    number of ties a contact has to the other contacts. With `weighted` strengths count (strength
    means closeness). Direction does not count. Missing for anyone without contacts.

    Returns a Series named "effective_size", index person in people order: from 1 (all contacts
    talk to each other) to the number of contacts (no two do). Raises nothing.

    Example: a triangle A, B, C with D tied to C. A and B have 2 − 2 · 1/2, 1; C has 3 − 2 · 1/3,
    7/3; D has 1.

    Source: Burt 1992, Structural Holes, Harvard University Press, chapter 2; the short form:
    Borgatti 1997, Connections 20:35–38.
    """
    strength = of.strength if weighted else np.ones(len(of.strength))
    ends = np.concatenate((of.first, of.second))
    both = np.concatenate((strength, strength))
    total = np.bincount(ends, weights=both, minlength=of.size)
    strongest = np.zeros(of.size)
    np.maximum.at(strongest, ends, both)

    shared = np.zeros(of.size)
    triangles = np.asarray(of.graph.list_triangles(), dtype=int).reshape(-1, 3)
    # The tie opposite each corner.
    opposite = np.column_stack(
        [
            strength[of.graph.get_eids(pairs=triangles[:, others].tolist())]
            for others in ([1, 2], [0, 2], [0, 1])
        ]
    )
    for ego, contact in permutations(range(3), 2):
        person, of_contact = triangles[:, ego], triangles[:, contact]
        goes_to = opposite[:, contact] / total[person]
        overlap = opposite[:, ego] / strongest[of_contact]
        shared += np.bincount(person, weights=goes_to * overlap, minlength=of.size)
    size = np.where(of.degree > 0, of.degree - shared, np.nan)
    return pd.Series(size, index=of.people.index, name="effective_size")


EFFECTIVE_SIZE = Measure(
    key="effective_size",
    label="Contacts that lead apart",
    question="How many of someone's contacts lead to people whom the other contacts do not?",
    definition=(
        "The number of a person's contacts, less the average number of ties that a contact has to "
        "the person's other contacts."
    ),
    projection=PAIRS,
    direction=NO_DIRECTION,
    weights=NO_WEIGHTS,
    unit="people",
    low=1,
    high=None,
    undefined="without contacts",
    example=(
        "In a triangle A, B, C with D tied to C, A and B have 2 − 1, 1; C has 3 − 2/3, 7/3; D has "
        "1."
    ),
    source=(
        "Burt 1992, Structural Holes, Harvard University Press, chapter 2; Borgatti 1997, "
        "Connections 20:35–38"
    ),
    function=effective_size,
)
