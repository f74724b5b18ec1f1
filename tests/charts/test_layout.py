"""Where does everybody stand, and does that hang on nothing but people and ties?"""

import random
import subprocess
import sys
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest

from netroles.charts import LAYOUTS, positions
from netroles.charts.layout import HEIGHT, SMALL, WIDTH
from netroles.network import NetrolesError, Network, structure
from tests.networks import network, path, ring, star

TWO_TEAMS = network(
    ["AB", "BC", "CA", "CD", "DE", "EF", "FD"],
    {each: {"setting": "ward" if each in "ABC" else "hospice"} for each in "ABCDEF"},
)
SETTLED = 0.99
"""Places are rounded to a tenth of a unit."""


def places(of: Network) -> pd.DataFrame:
    return positions(structure(of))


def large_network() -> Network:
    """More people than `SMALL`: a ring with chords."""
    people = [f"p{i}" for i in range(SMALL + 1)]
    return network([*pairwise(people), *zip(people, people[7:], strict=False)])


def closest(at: pd.DataFrame) -> float:
    """The smallest distance between two people, 1 where the one's room ends."""
    apart = at.to_numpy()[:, None] - at.to_numpy()[None]
    distance = np.linalg.norm(apart / (WIDTH, HEIGHT), axis=2)
    return float(distance[~np.eye(len(at), dtype=bool)].min())


def test_places_are_plain_numbers_in_people_order() -> None:
    at = places(TWO_TEAMS)
    assert list(at.columns) == ["x", "y"]
    assert at.index.equals(TWO_TEAMS.people.index)
    assert at.dtypes.tolist() == [float, float]
    assert np.isfinite(at.to_numpy()).all()


@pytest.mark.parametrize(
    "of",
    [
        TWO_TEAMS,
        network(ring("ABCDEFGH")),
        network(star(9)),
        network([(f"a{i}", f"a{j}") for i in range(40) for j in range(i)]),
        network([("C", f"leaf {i}") for i in range(80)]),
        network(["AB", "CD", "EF", "GH"], people="ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        large_network(),
    ],
    ids=["two teams", "ring", "star", "clique", "large star", "pieces", "large"],
)
def test_nobody_stands_in_anybodys_room(of: Network) -> None:
    assert closest(places(of)) >= SETTLED


def test_order_of_ties_and_people_changes_no_place() -> None:
    turned = network(
        ["FD", "EF", "ED", "DC", "AC", "CB", "BA"],
        {each: {"setting": "ward" if each in "ABC" else "hospice"} for each in "FEDCBA"},
    )
    pd.testing.assert_frame_equal(places(turned).reindex(list("ABCDEF")), places(TWO_TEAMS))


def test_strength_kind_and_names_change_no_place() -> None:
    stronger = network(
        [("A", "B", 5), ("B", "C", 1), "CA", "CD", "DE", "EF", "FD"],
        {
            each: {"setting": "ward" if each in "ABC" else "hospice", "name": f"Name of {each}"}
            for each in "ABCDEF"
        },
        kind="trusts",
    )
    pd.testing.assert_frame_equal(places(stronger), places(TWO_TEAMS))


@pytest.mark.parametrize("of", [TWO_TEAMS, large_network()], ids=["small", "large"])
def test_places_are_the_same_again_and_leave_pythons_chance_alone(of: Network) -> None:
    random.seed(7)
    expected_next = random.random()
    random.seed(7)
    first = places(of)
    assert random.random() == expected_next
    pd.testing.assert_frame_equal(places(of), first)


def test_places_are_the_same_in_another_process() -> None:
    program = (
        "from tests.charts.test_layout import large_network, places;"
        "print(places(large_network()).to_csv())"
    )
    other = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert other.stdout.strip() == places(large_network()).to_csv().strip()


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


def test_layout_that_is_not_there_is_named() -> None:
    with pytest.raises(NetrolesError, match=f"no layout 'spiral'.*{next(iter(LAYOUTS))}"):
        positions(structure(TWO_TEAMS), "spiral")
