"""How many pairs of people join the two sides, each way, directly or through one in between?"""

import numpy as np
import pandas as pd

from netroles.decisions.chains import open_chains
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
    """How many pairs of people join the two sides each way, directly and through one in between.

    network is the result of `divided`, of its structure, direct that of `crossing_pairs`. Index
    way: "home→hospital" and "hospital→home" where handovers say so (a pair may count in both),
    "home↔hospital" for the pairs whose ties say no way, and "any" for all. Columns `direct`, the
    pairs with a tie of their own, and `through_one`, the pairs without one that way of whom both
    have a tie with the same person who stands between home and hospital.
    """
    source, target = positions_of_ends(network, network.ties)
    towards = heading(network, network.ties)
    through = {
        way: _through_one(of, source[along], target[along])
        for way in DIRECTIONS
        for along in [(towards == way).to_numpy()]
    }
    every = _through_one(of, source, target)
    own = _keys(of, direct["first"].to_numpy(), direct["second"].to_numpy())
    said = np.union1d(through[TO_HOSPITAL], through[TO_HOME])
    joined = {way: np.setdiff1d(keys, own[direct[way].to_numpy()]) for way, keys in through.items()}
    joined[ANY_WAY] = np.setdiff1d(every, own)
    joined[EITHER_WAY] = np.setdiff1d(joined[ANY_WAY], said)
    rows = (*DIRECTIONS, EITHER_WAY, ANY_WAY)
    counts = {way: int(direct[way].sum()) for way in rows[:-1]} | {ANY_WAY: len(direct)}
    return (
        pd.DataFrame(
            {way: {"direct": counts[way], "through_one": len(joined[way])} for way in rows},
        )
        .T.rename_axis("way")
        .astype("Int64")
    )


def _through_one(of: Structure, source: np.ndarray, target: np.ndarray) -> np.ndarray:
    """The pairs of people, as keys, joined by ties of both with somebody between."""
    ends = np.concatenate((source, target)), np.concatenate((target, source))
    keys = np.unique(ends[0] * of.size + ends[1])
    arcs = keys // max(of.size, 1), keys % max(of.size, 1)
    between = (of.side == BETWEEN).to_numpy()
    legs = between[arcs[0]] != between[arcs[1]]
    chains = open_chains(arcs[0][legs], arcs[1][legs], of.side, TO_HOSPITAL)
    return _keys(of, chains["first"].to_numpy(dtype=int), chains["last"].to_numpy(dtype=int))


def _keys(of: Structure, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """One number for each unordered pair."""
    keys: np.ndarray = np.minimum(one, other) * of.size + np.maximum(one, other)
    return keys
