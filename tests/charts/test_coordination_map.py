"""The small map of roles: what a line says."""

from __future__ import annotations

import pandas as pd
import pytest

from netroles.charts import Picture, coordination_map
from netroles.practice import CUTOFFS

COLUMNS = ["rater_role", "rated_role", "within", "raters", "index", "hidden"]


@pytest.fixture
def drawn() -> Picture:
    """A and B 4.5, A and C 3.8 (one direction is hidden), B and C 2; A among themselves 4.2."""
    rows = [
        ("A", "B", False, 5, 4.0, False), ("B", "A", False, 5, 5.0, False),
        ("A", "C", False, 5, 3.8, False), ("C", "A", False, None, None, True),
        ("B", "C", False, 5, 1.5, False), ("C", "B", False, 5, 2.5, False),
        ("A", "A", True, 5, 4.2, False),
    ]  # fmt: skip
    of = pd.DataFrame(rows, columns=COLUMNS)
    return coordination_map(
        of.assign(communication=of["index"], relationships=of["index"], sure=True), CUTOFFS
    )


def line(drawn: Picture, first: str, second: str) -> dict[str, object]:
    return next(each for each in drawn.edges if {each["from"], each["to"]} == {first, second})


def test_a_line_is_stronger_the_stronger_coordination_is_and_not_by_colour_alone(
    drawn: Picture,
) -> None:
    strong, moderate, weak = line(drawn, "0", "1"), line(drawn, "0", "2"), line(drawn, "1", "2")
    assert strong["width"] > moderate["width"] > weak["width"]
    assert [bool(each["crossing"]) for each in (strong, moderate, weak)] == [True, False, False]
    assert [bool(each["dashes"]) for each in (strong, moderate, weak)] == [False, False, True]
    assert strong["title"] == "A and B, 4.50 (A about B 4.00, B about A 5.00): strong"
    assert moderate["title"] == "A and C, 3.80 (A about C 3.80): moderate"


def test_a_line_of_one_direction_has_an_arrow_to_whom_it_is_about(drawn: Picture) -> None:
    """A about C is shown, C about A is hidden."""
    assert [(each["from"], each["to"]) for each in drawn.edges if "to" in each["arrows"]] == [
        ("0", "2")
    ]


def test_the_weaker_of_two_weak_pairs_is_thinner_and_the_weakest_is_marked() -> None:
    """A and B 2.07, A and C 3.38 and B and C 1.5; but of C, about whom B speaks, nobody rated."""
    rows = [
        ("A", "B", False, 5, 2.07, False, True), ("B", "A", False, 5, 2.07, False, True),
        ("A", "C", False, 5, 3.38, False, False), ("B", "C", False, 5, 1.5, False, False),
    ]  # fmt: skip
    of = pd.DataFrame(rows, columns=[*COLUMNS, "sure"])
    drawn = coordination_map(
        of.assign(communication=of["index"], relationships=of["index"]), CUTOFFS
    )
    weakest, other, weaker = line(drawn, "0", "1"), line(drawn, "0", "2"), line(drawn, "1", "2")
    assert [each["marked"] for each in (weakest, other, weaker)] == [True, False, False]
    assert other["width"] > weaker["width"] >= 1.5
    assert weakest["width"] == 2.6, "2.07 alone would make it thinner than the other"


def test_legend_and_description_count_what_is_there(drawn: Picture) -> None:
    assert [(each["label"], each["count"]) for each in drawn.legend] == [
        ("Role", 3), ("Strong", 1), ("Moderate", 1), ("Weak", 1), ("Weakest pair", 1),
        ("One way only", 1),
    ]  # fmt: skip
    assert drawn.description == (
        "Map of 3 roles and how strong coordination between each two is: strong 1, moderate 1, "
        "weak 1. Marked as the weakest pair: B and C. 1 line of one direction only, with an "
        "arrow."
    )
    titles = [node["title"] for node in drawn.nodes]
    assert titles == ["A\nAmong themselves 4.20, moderate", "B", "C"]


def test_roles_stand_apart(drawn: Picture) -> None:
    places = {(node["x"], node["y"]) for node in drawn.nodes}
    assert len(places) == 3
    left, top, right, bottom = drawn.extent
    assert all(left < x < right and top < y <= bottom for x, y in places)
