"""How much of someone's contact leads out of their own group?"""

import numpy as np
import pandas as pd

from netroles.measures.record import NO_DIRECTION, NO_WEIGHTS, PAIRS, Measure
from netroles.network import Structure


def outside_share(of: Structure) -> pd.Series:
    """The share of each person's contacts who stand in another group.

    The group is the main setting where at least two settings are given, else the team, else the
    communities found from the ties (`Structure.groups`, `Structure.group_basis`). Contacts whose
    group is not known are left out, above and below the line. Strength and direction do not
    count. Missing where the person's own group is not known, where no contact's is, and for
    everyone where no groups are known at all. A small group changes nothing here; the rule for
    roles leaves groups of one or two out.

    Returns a Series named "outside_share", index person in people order: from 0 (all contacts
    in the own group) to 1 (all outside). Raises nothing.

    Example: A and B on the ward, C in the hospice, all tied to each other. A and B have 1/2, C
    has 1.

    Source: (E-I index + 1) / 2 of Krackhardt & Stern 1988, Social Psychology Quarterly
    51:123–140.
    """
    share = share_outside(*outside_contacts(of))
    return pd.Series(share, index=of.people.index, name="outside_share")


def outside_contacts(of: Structure) -> tuple[np.ndarray, np.ndarray]:
    """How many of each person's contacts stand in another group, and how many's group is known.

    Two arrays of whole numbers in people order. Both are 0 for someone whose own group is not
    known, and for everyone where no groups are known.
    """
    if of.group_basis == "none":
        return np.zeros(of.size, dtype=int), np.zeros(of.size, dtype=int)
    group = of.group_number
    ends = np.concatenate((of.first, of.second))
    others = np.concatenate((of.second, of.first))
    both_known = (group[ends] >= 0) & (group[others] >= 0)
    differ = both_known & (group[ends] != group[others])
    outside = np.bincount(ends[differ], minlength=of.size)
    known = np.bincount(ends[both_known], minlength=of.size)
    return outside, known


def share_outside(outside: np.ndarray, known: np.ndarray) -> np.ndarray:
    """The share of contacts outside among those whose group is known; missing where none's is."""
    share: np.ndarray = np.divide(outside, known, out=np.full(len(known), np.nan), where=known > 0)
    return share


OUTSIDE_SHARE = Measure(
    key="outside_share",
    label="Contacts outside the own group",
    question="How much of someone's contact leads out of their own group?",
    definition=(
        "Of a person's contacts whose group is known, the share in another group; the group is "
        "the setting, else the team, else the communities found from the ties."
    ),
    projection=PAIRS,
    direction=NO_DIRECTION,
    weights=NO_WEIGHTS,
    unit="share of contacts",
    low=0,
    high=1,
    undefined="where the group of the person, or of every contact, is not known",
    example=(
        "With A and B on the ward, C in the hospice, and all tied to each other, A and B have 1/2, "
        "C has 1."
    ),
    source="Krackhardt & Stern 1988, Social Psychology Quarterly 51:123–140: (E-I index + 1) / 2",
    function=outside_share,
)
