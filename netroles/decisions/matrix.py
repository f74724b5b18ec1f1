"""How many ties lead from which group to which?"""

import numpy as np
import pandas as pd

from netroles.decisions.divides import groups_of, hands_over
from netroles.decisions.privacy import guarding
from netroles.network import NOT_GIVEN, Network, Structure
from netroles.network.structure import combined_arcs

COLUMNS = (
    "from_group",
    "to_group",
    "ties",
    "strength",
    "possible",
    "share",
    "handed_over",
    "handed_over_strength",
)


def group_sizes(network: Network, by: str) -> pd.DataFrame:
    """The groups with how many people count in each and how many of them are staff or family.

    network is the result of `divided`. Index group, in order of first appearance, "not given"
    last. Columns `people` and `side` (that of most of them; missing where nobody has one).
    """
    groups = groups_of(network, by)
    names = [each for each in groups.unique() if each != NOT_GIVEN]
    if (groups == NOT_GIVEN).any():
        names.append(NOT_GIVEN)
    side = network.people["side"].groupby(groups).agg(most_frequent)
    found = pd.DataFrame(
        {"people": groups.value_counts(), "side": side},
        index=pd.Index(names, name="group", dtype="str"),
    )
    return found.astype({"people": "Int64", "side": "str"})


def matrix(network: Network, of: Structure, by: str) -> pd.DataFrame:
    """The ties from each group to each, what they add up to, and how many there could be.

    network is the result of `divided`, of its structure. One row for each ordered pair of groups,
    those without a tie too. `ties` counts pairs of people with a tie from the first group to the
    second; where it does not matter who said it a tie leads both ways, so the row back says the
    same. `strength` adds up their strengths, `possible` is the number of pairs of people there
    are, `share` is ties / possible, missing where nothing is possible. `handed_over` counts the
    pairs of people of whom the first hands over to the second, whether or not the network has
    direction, `handed_over_strength` adds up the strengths of those ties alone.
    """
    groups = groups_of(network, by)
    names = list(group_sizes(network, by).index)
    code = pd.Categorical(groups, categories=names).codes.astype(int)
    number = len(names)
    size = np.bincount(code, minlength=number)

    ties, strength = _tables(code, number, of.arc_source, of.arc_target, of.arc_strength)
    possible = np.outer(size, size) - np.diag(size)
    if not of.directed:
        for table in (ties, strength, possible):
            # Inside a group each pair was met from both its ends.
            np.fill_diagonal(table, np.diag(table) // 2 if table is not strength else 0)
        inside = code[of.first] == code[of.second]
        np.fill_diagonal(
            strength,
            np.bincount(code[of.first[inside]], of.strength[inside], minlength=number),
        )
    handed = combined_arcs(network, network.ties[hands_over(network.ties)])
    handed_over, handed_strength = _tables(code, number, *handed)

    share = np.divide(ties, possible, out=np.full(ties.shape, np.nan), where=possible > 0)
    return pd.DataFrame(
        {
            "from_group": pd.array(np.repeat(np.array(names, dtype=object), number), dtype="str"),
            "to_group": pd.array(names * number, dtype="str"),
            "ties": pd.array(ties.ravel(), dtype="Int64"),
            "strength": strength.ravel(),
            "possible": pd.array(possible.ravel(), dtype="Int64"),
            "share": share.ravel(),
            "handed_over": pd.array(handed_over.ravel(), dtype="Int64"),
            "handed_over_strength": handed_strength.ravel(),
        },
        columns=list(COLUMNS),
    )


def hidden_below(
    table: pd.DataFrame, people: pd.Series, smallest: int, across: pd.Series, *, directed: bool
) -> pd.DataFrame:
    """The matrix with every count above 0 and below `smallest` missing, and what would betray it.

    people is how many people each group has, across which rows join the two sides. Column `hidden`
    says which rows lost a number, `guards` and `guards_handed_over` which lost their ties or their
    handovers only so that no small count is what a total leaves over: how many ties there are in
    all (in a network without direction), how many join the two sides, and how many handovers do
    each way (see `guarding`). How many pairs could be in contact would tell how many people a
    small group has, and a share would tell the count, so these go where either is small. That no
    tie was reported stays: it says nothing of one person.
    """
    few = (people < smallest).fillna(False)
    small = few.index[few]
    small_group = table["from_group"].isin(small) | table["to_group"].isin(small)
    ties, handed = ((table[c] > 0) & (table[c] < smallest) for c in ("ties", "handed_over"))
    guards = pd.Series(False, index=table.index)
    if smallest > 1 and not directed:
        guards = _mirrored(table, _guarding_ties(table, across, smallest))
    guards_handed = pd.Series(False, index=table.index)
    for way in (across == "there", across == "back"):
        if smallest > 1 and way.any():
            guards_handed[way] = guarding(table.loc[way, "handed_over"], smallest)
    gone, gone_handed = (ties | guards).astype(bool), (handed | guards_handed).astype(bool)
    found = table.copy()
    found.loc[gone | small_group, ["possible", "share"]] = pd.NA
    found.loc[gone, ["ties", "strength"]] = pd.NA
    found.loc[gone_handed, ["handed_over", "handed_over_strength"]] = pd.NA
    return found.assign(
        hidden=(gone | gone_handed | small_group).astype(bool),
        guards=guards,
        guards_handed_over=guards_handed,
    )


def _guarding_ties(table: pd.DataFrame, across: pd.Series, smallest: int) -> pd.Series:
    """Which cells go so that neither the ties across nor all ties together tell a small count."""
    order = {name: at for at, name in enumerate(table["from_group"].unique())}
    once = table["from_group"].map(order) <= table["to_group"].map(order)
    guards = pd.Series(False, index=table.index)
    # What goes for one sum may leave another to tell: once more until nothing is added.
    before = -1
    while before != (before := int(guards.sum())):
        for part in (once & across.notna(), once):
            guards[part] |= guarding(table.loc[part, "ties"], smallest, guards[part])
    return guards


def _mirrored(table: pd.DataFrame, chosen: pd.Series) -> pd.Series:
    """The rows chosen, and those back between the same groups."""
    pairs = list(zip(table["from_group"], table["to_group"], strict=True))
    known = {pair for pair, taken in zip(pairs, chosen, strict=True) if taken}
    return pd.Series(
        [pair in known or pair[::-1] in known for pair in pairs], index=table.index, dtype=bool
    )


def _tables(
    code: np.ndarray, number: int, source: np.ndarray, target: np.ndarray, strength: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """How many arcs lead from each group to each, and their strengths added up."""
    cell = code[source] * number + code[target]
    shape = (number, number)
    ties = np.bincount(cell, minlength=number * number).reshape(shape)
    sums = np.bincount(cell, weights=strength, minlength=number * number).reshape(shape)
    return ties, sums


def most_frequent(sides: pd.Series) -> object:
    """The side of most; None where nobody has one."""
    counts = sides.value_counts()
    return counts.index[0] if len(counts) else None
