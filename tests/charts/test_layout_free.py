"""Free: does who talks to each other stand together, and parts beside each other?"""

import numpy as np
import pandas as pd

from netroles.charts import positions
from netroles.network import Network, structure
from tests.charts.layout_checks import SETTLED, closest
from tests.networks import network, path

TWO_TEAMS = network(
    ["AB", "BC", "CA", "CD", "DE", "EF", "FD"],
    {each: {"setting": "ward" if each in "ABC" else "hospice"} for each in "ABCDEF"},
)


def places(of: Network) -> pd.DataFrame:
    return positions(structure(of))


def test_team_mates_stand_nearer_than_others() -> None:
    """C is tied to A, B of the same ward and to D of the hospice."""
    at = places(TWO_TEAMS).to_numpy()
    a, b, c, d = at[:4]
    assert max(np.linalg.norm(c - a), np.linalg.norm(c - b)) < np.linalg.norm(c - d)


def test_path_lies_sideways() -> None:
    at = places(network(path("ABCDE")))
    assert np.ptp(at["x"]) > 4 * np.ptp(at["y"])


def test_parts_stand_beside_each_other_and_people_without_ties_below() -> None:
    at = places(network(["AB", "BC", "CA", "DE"], people="ABCDEFG"))
    parts = [at.loc[list(people)] for people in ("ABC", "DE")]
    assert parts[0]["x"].max() < parts[1]["x"].min()
    assert at.loc[["F", "G"], "y"].nunique() == 1
    assert at.loc["F", "y"] > at.loc[list("ABCDE"), "y"].max()


def test_network_without_ties_stands_in_rows() -> None:
    at = places(network(people="ABCDEFGHIJ"))
    assert at["y"].nunique() < 5
    assert closest(at) >= SETTLED


def test_nobody_and_one_person() -> None:
    assert places(network()).shape == (0, 2)
    assert places(network(people="A")).to_numpy().tolist() == [[0.0, 0.0]]


def test_map_is_centred() -> None:
    at = places(TWO_TEAMS)
    assert (at.min() + at.max()).abs().max() <= 0.2
