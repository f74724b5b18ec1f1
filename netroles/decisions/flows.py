"""How many ties join a group of one side with one of another, and which way do they hand over?"""

import numpy as np
import pandas as pd

from netroles.decisions.divides import groups_of
from netroles.decisions.matrix import most_frequent
from netroles.network import SIDES, Network, Structure

COLUMNS = ("first", "second", "first_side", "second_side", "ties", "to_second", "to_first")
COUNTS = ("ties", "to_second", "to_first")


def flows(network: Network, of: Structure, by: str, cells: pd.DataFrame) -> pd.DataFrame:
    """The pairs of groups that stand on different sides and have a tie or a handover, each once.

    network is the result of `divided`, of its structure, cells the result of `matrix` for it. The
    group nearer to home is the first. Columns:

    first, second, first_side, second_side
        The two groups and where each stands (home, between, hospital).
    ties
        Pairs of people with a tie, whoever said it.
    to_second, to_first
        Pairs of people of whom the one hands over to the other, each way.

    Example: A and B at home, W on the ward, A–W and B–W: one row, 2 ties.
    """
    groups = groups_of(network, by)
    side = network.people["side"].groupby(groups).agg(most_frequent)
    ends = pd.DataFrame(
        {"one": groups.to_numpy()[of.first], "other": groups.to_numpy()[of.second]}, dtype="str"
    )
    handed = cells.set_index(["from_group", "to_group"])["handed_over"]
    counted = pd.concat([ends, ends.rename(columns={"one": "other", "other": "one"})])
    ties = counted.value_counts()
    names = [each for each in cells["from_group"].unique() if isinstance(side[each], str)]
    names.sort(key=lambda each: SIDES.index(str(side[each])))
    rows = [
        (
            first,
            second,
            side[first],
            side[second],
            int(ties.get((first, second), 0)),
            int(handed[first, second]),
            int(handed[second, first]),
        )
        for at, first in enumerate(names)
        for second in names[at + 1 :]
        if side[first] != side[second]
    ]
    table = pd.DataFrame(rows, columns=list(COLUMNS)).astype(dict.fromkeys(COUNTS, "Int64"))
    some = table[list(COUNTS)].sum(axis="columns") > 0
    return table[np.asarray(some, dtype=bool)].reset_index(drop=True)
