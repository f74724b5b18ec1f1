"""Over how many groups, and how evenly, is someone's contact spread?"""

import numpy as np
import pandas as pd

from netroles.measures.record import NO_DIRECTION, NO_WEIGHTS, PAIRS, Measure
from netroles.network import Structure


def participation(of: Structure) -> pd.Series:
    """1 less the sum, over the groups, of the squared share of each person's contacts in them.

    The groups are those of `outside_share` (setting, else team, else communities found from the
    ties); the person's own counts like any other, and need not be known. Contacts whose group is
    not known are left out. Strength and direction do not count. Missing where no contact's group
    is known, and for everyone where no groups are known at all. The larger the groups, the more
    of them a person meets by chance, so compare people of one network.

    Returns a Series named "participation", index person in people order: from 0 (all contacts in
    one group) to 1 − 1/g (spread evenly over g groups). Raises nothing.

    Example: someone with two contacts on the ward and two in the hospice has
    1 − (1/2)² − (1/2)², 1/2.

    Source: Guimerà & Amaral 2005, Nature 433:895–900.
    """
    if of.group_basis == "none":
        return pd.Series(np.full(of.size, np.nan), index=of.people.index, name="participation")
    group = of.group_number
    ends = np.concatenate((of.first, of.second))
    of_contact = group[np.concatenate((of.second, of.first))]
    ends, of_contact = ends[of_contact >= 0], of_contact[of_contact >= 0]

    # How many contacts each person has in each group that they have any in.
    groups = group.max(initial=-1) + 1
    met, contacts = np.unique(ends * groups + of_contact, return_counts=True)
    squares = np.bincount(met // max(groups, 1), weights=contacts**2, minlength=of.size)
    known = np.bincount(ends, minlength=of.size)
    alike = np.divide(squares, known**2, out=np.full(of.size, np.nan), where=known > 0)
    return pd.Series(1 - alike, index=of.people.index, name="participation")


PARTICIPATION = Measure(
    key="participation",
    label="Spread over groups",
    question="Over how many groups, and how evenly, is someone's contact spread?",
    definition=(
        "1 less the sum, over the groups, of the squared share of a person's contacts in them; "
        "groups as for the contacts outside the own group."
    ),
    projection=PAIRS,
    direction=NO_DIRECTION,
    weights=NO_WEIGHTS,
    unit="share: the chance that two contacts drawn with replacement are of different groups",
    low=0,
    high=1,
    undefined="where the group of no contact is known",
    example=(
        "Someone with two contacts on the ward and two in the hospice has 1 − (1/2)² − (1/2)², 1/2."
    ),
    source="Guimerà & Amaral 2005, Nature 433:895–900",
    function=participation,
)
