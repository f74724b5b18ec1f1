"""Does someone's contact lead out of their own group more than it stays inside?"""

import pandas as pd

from netroles.measures.outside_share import outside_share
from netroles.measures.record import NO_DIRECTION, NO_WEIGHTS, PAIRS, Measure
from netroles.network import Structure


def ei_index(of: Structure) -> pd.Series:
    """Each person's contacts outside their own group less those inside, over both together.

    The group is that of `outside_share`, and the index is twice that share less 1. Contacts whose
    group is not known are left out. Strength and direction do not count. Missing where the
    person's own group is not known, where no contact's is, and for everyone where no groups are
    known at all. People of small groups have fewer chances inside, so theirs is larger by itself.

    Returns a Series named "ei_index", index person in people order: from −1 (all contacts in the
    own group) over 0 (as many outside as inside) to 1 (all outside). Raises nothing.

    Example: someone with two contacts outside and one inside has (2 − 1)/3, 1/3.

    Source: Krackhardt & Stern 1988, Social Psychology Quarterly 51:123–140.
    """
    return (2 * outside_share(of) - 1).rename("ei_index")


EI_INDEX = Measure(
    key="ei_index",
    label="Outside against inside contacts",
    question="Does someone's contact lead out of their own group more than it stays inside?",
    definition=(
        "The number of a person's contacts in other groups less the number in the own group, over "
        "both together; groups as for the contacts outside the own group."
    ),
    projection=PAIRS,
    direction=NO_DIRECTION,
    weights=NO_WEIGHTS,
    unit="difference of shares of contacts",
    low=-1,
    high=1,
    undefined="where the group of the person, or of every contact, is not known",
    example="Someone with two contacts outside the own group and one inside has (2 − 1)/3, 1/3.",
    source="Krackhardt & Stern 1988, Social Psychology Quarterly 51:123–140",
    function=ei_index,
)
