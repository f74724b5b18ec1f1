"""How many pairs of people join the two sides, each way, directly or through one other?"""

import numpy as np
import pandas as pd

from netroles.decisions.chains import CHAIN, both_ways, distinct, open_chains
from netroles.decisions.divides import hands_over
from netroles.network import (
    BETWEEN,
    EITHER_WAY,
    TO_HOME,
    TO_HOSPITAL,
    Network,
    Structure,
    crossing,
    heading,
    positions_of_ends,
)
from netroles.network.structure import paired

DIRECTIONS = (TO_HOSPITAL, TO_HOME)
ANY_WAY = "any"


def crossing_pairs(network: Network) -> pd.DataFrame:
    """Each pair of people with a tie between the two sides, once, and which way it hands over.

    network is the result of `divided`. Columns `first` and `second` (positions in the people
    table, first < second) and, for "home→hospital", "hospital→home" and "home↔hospital", whether
    the pair joins the sides that way; the last where no tie of theirs says which way it leads.
    """
    way = crossing(network, network.ties)
    rows = network.ties[way.notna()]
    first, second, pair = paired(*positions_of_ends(network, rows))
    found = pd.DataFrame({"first": first, "second": second})
    for each in DIRECTIONS:
        goes = (way[way.notna()] == each).to_numpy()
        found[each] = np.bincount(pair[goes], minlength=len(first)) > 0
    return found.assign(**{EITHER_WAY: ~found[TO_HOSPITAL] & ~found[TO_HOME]})


def ways(network: Network, of: Structure, direct: pd.DataFrame) -> pd.DataFrame:
    """How many pairs of people join the two sides each way, directly and through one other.

    network is the result of `divided`, of its structure, direct that of `crossing_pairs`. Index
    way: "home→hospital" and "hospital→home" where handovers say so (a pair may count in both),
    "home↔hospital" for the pairs whose ties say no way, and "any" for all. Columns `direct`, the
    pairs with a tie of their own; `through_one`, the pairs without one that way of whom both have
    a tie with the same person, wherever that person stands; and `through_between`, how many of
    these have such a person who stands between home and hospital.

    Example: A at home and W on the ward, both with the nurse N at home and with the hospice H,
    which is between. A–W is one pair through one, N–W joins directly; H stands in between: 1 of 1.
    """
    source, target = positions_of_ends(network, network.ties)
    towards = heading(network, network.ties)
    inside = hands_over(network.ties).to_numpy() & towards.isna().to_numpy()
    found = {}
    for way in DIRECTIONS:
        along = (towards == way).to_numpy()
        arcs = (
            np.concatenate((source[along], target[along], source[inside])),
            np.concatenate((target[along], source[along], target[inside])),
        )
        found[way] = _through_one(of, *distinct(*arcs), way)
    found[ANY_WAY] = _through_one(of, *both_ways(of), TO_HOSPITAL)
    own = _keys(of, direct["first"].to_numpy(), direct["second"].to_numpy())
    rows = (*DIRECTIONS, EITHER_WAY, ANY_WAY)
    counts = {way: int(direct[way].sum()) for way in rows[:-1]} | {ANY_WAY: len(direct)}
    for way in DIRECTIONS:
        found[way] = found[way].drop(own[direct[way].to_numpy()], errors="ignore")
    said = found[TO_HOSPITAL].index.union(found[TO_HOME].index)
    found[EITHER_WAY] = found[ANY_WAY].drop(said, errors="ignore")
    return pd.DataFrame(
        {
            "direct": pd.Series(counts),
            "through_one": {way: len(found[way]) for way in rows},
            "through_between": {way: int(found[way].sum()) for way in rows},
        },
        index=pd.Index(rows, name="way"),
        dtype="Int64",
    )


def _through_one(of: Structure, source: np.ndarray, target: np.ndarray, way: str) -> pd.Series:
    """The pairs of people, as keys, whom arcs join over one other, and whether one such stands
    between the two sides."""
    chains = open_chains(source, target, of.side, way)
    first, middle, last = (chains[each].to_numpy(dtype=int) for each in CHAIN)
    between = pd.Series((of.side == BETWEEN).to_numpy()[middle], dtype=bool)
    return between.groupby(_keys(of, first, last)).any()


def _keys(of: Structure, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """One number for each unordered pair."""
    keys: np.ndarray = np.minimum(one, other) * of.size + np.maximum(one, other)
    return keys
