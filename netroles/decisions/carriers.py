"""Who among the staff carries people and news between the two sides, and how?"""

import numpy as np
import pandas as pd

from netroles.decisions.chains import CHAIN, both_ways, handover_arcs, open_chains
from netroles.decisions.divides import groups_of
from netroles.measures import BROKERAGE_KINDS, MEASURES
from netroles.network import (
    NOT_GIVEN,
    TO_HOME,
    TO_HOSPITAL,
    Network,
    Structure,
    is_staff,
)

LINKS = "links"
WAY_COLUMNS = {TO_HOSPITAL: "to_hospital", TO_HOME: "to_home"}
"""What columns about each direction begin with; `LINKS` begins those about ties without one."""
COUNTS = (
    "direct",
    "direct_to_hospital",
    "direct_to_home",
    "links",
    "to_hospital",
    "to_home",
)


def carriers(network: Network, of: Structure, by: str, direct: pd.DataFrame) -> pd.DataFrame:
    """The staff who hold a tie between the two sides or stand between two people of them.

    network is the result of `divided`, of its structure, direct that of `crossing_pairs`. Index
    person, those with the largest bridging first, then those with the most direct ties, then in
    people order. Columns:

    group, side
        Where they count, and on which side they stand.
    direct, direct_to_hospital, direct_to_home
        Ties of their own with somebody, that join the two sides; and of these how many hand over
        each way.
    links, to_hospital, to_home
        Pairs of one person of each side who have no tie themselves and both have one with this
        person; whatever the ties, and with handovers alone each way.
    links_kind, to_hospital_kind, to_home_kind
        The key in `BROKERAGE_KINDS` that most of those pairs have, by the groups of the three;
        missing where there is none or a group is not given. For `links_kind` a gatekeeper is
        called representative, because these ties have no direction.
    bridging
        The measure `home_hospital_bridging`: the share of all pairs of the two sides whose
        shortest route runs through them; missing where no pair is left.
    """
    ends = np.concatenate((direct["first"], direct["second"]))
    twice = pd.concat([direct, direct], ignore_index=True)
    held = {"direct": np.bincount(ends, minlength=of.size)}
    for way, column in WAY_COLUMNS.items():
        held[f"direct_{column}"] = np.bincount(ends[twice[way].to_numpy()], minlength=of.size)

    group = groups_of(network, by)
    handed = handover_arcs(network)
    chains = {LINKS: open_chains(*both_ways(of), of.side, TO_HOSPITAL)}
    chains |= {column: open_chains(*handed, of.side, way) for way, column in WAY_COLUMNS.items()}
    kinds = {}
    for column, found in chains.items():
        held[column] = np.bincount(found["middle"].to_numpy(dtype=int), minlength=of.size)
        kinds[f"{column}_kind"] = _most_frequent_kind(found, group, directed=column != LINKS)

    people = of.people.index
    table = pd.DataFrame({"group": group, "side": of.side, **held, **kinds}, index=people)
    table["bridging"] = MEASURES["home_hospital_bridging"].function(of)
    carries = (
        (table["direct"] > 0)
        | (table["links"] > 0)
        | (table[["to_hospital", "to_home"]] > 0).any(axis=1)
    )
    table = table[carries & is_staff(of.people)]
    by_size = table.assign(bridging=table["bridging"].fillna(-1))
    order = by_size.sort_values(["bridging", "direct"], ascending=False, kind="stable").index
    return table.loc[order].astype(dict.fromkeys(COUNTS, "Int64"))


def _most_frequent_kind(chains: pd.DataFrame, group: pd.Series, *, directed: bool) -> pd.Series:
    """Each person's most frequent kind of standing in between; the first of `BROKERAGE_KINDS` of
    equals. Index person, people order."""
    a, v, b = (group.iloc[chains[each]].to_numpy(dtype=object) for each in CHAIN)
    known = (a != NOT_GIVEN) & (v != NOT_GIVEN) & (b != NOT_GIVEN)
    keys = np.select(
        [(a == v) & (v == b), a == b, v == b, a == v],
        [
            "coordinator",
            "itinerant",
            "gatekeeper" if directed else "representative",
            "representative",
        ],
        "liaison",
    )
    order = list(BROKERAGE_KINDS)
    counts = (
        pd.DataFrame({"person": group.index[chains["middle"]][known], "kind": keys[known]})
        .value_counts(["person", "kind"])
        .unstack(fill_value=0)
        .reindex(columns=order, fill_value=0)
    )
    found = counts.idxmax(axis=1) if len(counts) else pd.Series(dtype="str")
    return found.reindex(group.index).astype("str")
