"""Networks too large to draw: does each group's bubble count its people and ties?"""

import numpy as np
import pandas as pd
import pytest

from netroles.charts import bubbles
from netroles.charts.layouts.bubbles import MOST_BUBBLES, MOST_LINES
from netroles.network import structure
from tests.charts.layout_checks import ring_with_chords, turned
from tests.networks import clique, network

SETTINGS = {
    **{each: {"setting": "GP"} for each in "ABC"},
    **{each: {"setting": "hospital ward"} for each in "WXYZ"},
    "U": {},
}
TOWN = network([*clique("ABC"), "WX", "AW", "BW", "CX", "UA"], SETTINGS)


def test_people_and_ties_are_counted_inside_and_between() -> None:
    found = bubbles(structure(TOWN), "setting")
    rows = found.groups.set_index("label")
    assert rows["people"].to_dict() == {"GP": 3, "hospital ward": 4, "Not given": 1}
    assert rows["ties_inside"].to_dict() == {"GP": 3, "hospital ward": 1, "Not given": 0}
    label = found.groups["label"]
    drawn = {(label[a], label[b]): ties for a, b, ties in found.ties.itertuples(index=False)}
    assert drawn == {("GP", "hospital ward"): 3, ("GP", "Not given"): 1}
    assert rows["kind"].to_dict()["Not given"] == "not given"
    assert rows["key"].to_dict()["Not given"] == ""


def test_bubbles_stand_from_home_to_hospital_and_grow_with_people() -> None:
    found = bubbles(structure(TOWN), "setting").groups.set_index("label")
    assert found["side"].to_dict()["GP"] == "home"
    assert found["side"].isna().to_dict()["Not given"]
    assert found.loc["GP", "x"] < found.loc["hospital ward", "x"]
    shown = found.loc[["GP", "hospital ward"]]
    assert (shown["radius"] ** 2 / shown["people"]).round(0).nunique() == 1


def test_what_is_not_shown_is_said() -> None:
    assert bubbles(structure(TOWN), "setting").notes == (
        "8 people are drawn as 3 bubbles; open one to see them.",
        "One bubble holds 1 person whose group is not given.",
    )


def test_smallest_groups_share_a_bubble_and_weakest_pairs_have_no_line() -> None:
    count = MOST_BUBBLES + 50
    of = ring_with_chords(3 * count, tuple(f"s{number:03}" for number in range(count)))
    found = bubbles(structure(of), "setting")
    assert len(found.groups) == MOST_BUBBLES + 1
    assert found.groups["people"].sum() == len(of.people)
    (others,) = found.groups.index[found.groups["kind"] == "others"]
    assert found.groups.loc[others, "people"] == 150
    assert len(found.ties) == MOST_LINES or found.lines_left_out == 0
    inside, drawn = found.groups["ties_inside"].sum(), found.ties["ties"].sum()
    assert inside + drawn + found.ties_left_out == len(of.ties)


def test_bubbles_do_not_overlap() -> None:
    of = ring_with_chords(2_500, tuple(f"s{number:02}" for number in range(40)))
    found = bubbles(structure(of)).groups
    at, radius = found[["x", "y"]].to_numpy(), found["radius"].to_numpy()
    apart = np.linalg.norm(at[:, None] - at[None], axis=2) - radius[:, None] - radius[None]
    assert apart[~np.eye(len(at), dtype=bool)].min() > 0


def test_order_of_people_and_ties_changes_nothing() -> None:
    first, second = bubbles(structure(TOWN)), bubbles(structure(turned(TOWN)))
    pd.testing.assert_frame_equal(first.groups, second.groups)
    pd.testing.assert_frame_equal(first.ties, second.ties)


@pytest.mark.parametrize("people", ["", "A"])
def test_nobody_and_one_person(people: str) -> None:
    found = bubbles(structure(network(people=people)))
    assert found.groups["people"].tolist() == ([1] if people else [])
    assert found.ties.empty
