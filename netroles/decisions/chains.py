"""Which two people of opposite sides have a tie with the same person in between, and none between
themselves?"""

import numpy as np
import pandas as pd

from netroles.decisions.divides import hands_over
from netroles.network import (
    HOME,
    HOSPITAL,
    TO_HOME,
    TO_HOSPITAL,
    Network,
    Structure,
    positions_of_ends,
)

CHAIN = ("first", "middle", "last")


def open_chains(source: np.ndarray, target: np.ndarray, side: pd.Series, way: str) -> pd.DataFrame:
    """The chains first → middle → last from one side to the other without an arc first → last.

    source and target are the ends of distinct arcs, positions in people order, side each person's
    side; way is "home→hospital" or "hospital→home". Columns `first`, `middle`, `last`. The middle
    may stand anywhere.
    """
    start, end = {TO_HOSPITAL: (HOME, HOSPITAL), TO_HOME: (HOSPITAL, HOME)}[way]
    starts, ends = ((side == each).to_numpy() for each in (start, end))
    comes = pd.DataFrame({"first": source, "middle": target})[starts[source]]
    goes = pd.DataFrame({"middle": source, "last": target})[ends[target]]
    chains = comes.merge(goes, on="middle")
    size = len(side)
    closed = np.isin(chains["first"] * size + chains["last"], source * size + target)
    found: pd.DataFrame = chains.loc[~closed, list(CHAIN)].reset_index(drop=True)
    return found


def both_ways(of: Structure) -> tuple[np.ndarray, np.ndarray]:
    """The pairs of a structure as arcs each way: for ties that say nothing of a direction."""
    return np.concatenate((of.first, of.second)), np.concatenate((of.second, of.first))


def handover_arcs(network: Network) -> tuple[np.ndarray, np.ndarray]:
    """Who hands over to whom among all ties, each ordered pair once, as positions."""
    return distinct(*positions_of_ends(network, network.ties[hands_over(network.ties)]))


def distinct(source: np.ndarray, target: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each ordered pair once."""
    arcs = np.unique(np.column_stack((source, target)), axis=0).reshape(-1, 2)
    return arcs[:, 0], arcs[:, 1]
