"""The matrix of groups: numbers, shades, what joins the two sides."""

import pandas as pd
import pytest
import vl_convert

from netroles.charts.group_matrix import (
    MOST_GROUPS,
    described_matrix,
    group_matrix_chart,
    headings_height,
    matrix_cells,
)
from netroles.decisions import Transitions, transitions
from tests.networks import network

PEOPLE: dict[str, dict[str, str | None]] = {
    "A": {"setting": "ward"},
    "B": {"setting": "ward"},
    "C": {"setting": "own home"},
    "D": {"setting": "own home"},
    "E": {},
}


def found(smallest: int = 0) -> Transitions:
    """Two on a ward, two at home; A hands C over, and E, whose setting is not given, knows B."""
    ties = [
        "AB",
        {"source": "A", "target": "C", "kind": "handover", "transition": "hospital→home"},
        "BE",
    ]
    return transitions(network(ties, PEOPLE), smallest=smallest)


def cells(of: Transitions, *, handovers: bool = False) -> pd.DataFrame:
    return matrix_cells(of, handovers=handovers).set_index(["row", "column"])


def test_the_home_side_stands_first_and_what_is_not_given_last() -> None:
    assert list(dict.fromkeys(matrix_cells(found())["row"])) == ["own home", "ward", "not given"]


def test_a_cell_holds_its_number_its_share_and_says_so() -> None:
    cell = cells(found()).loc[("ward", "own home")]
    assert (cell["number"], cell["shade"], cell["across"]) == ("1", 0.25, True)
    assert cell["said"] == "ward → own home: 1 tie, 25% of the 4 that could be"


def test_headings_have_the_same_room_on_a_phone() -> None:
    """They were cut off there: “communit…”."""
    axes = group_matrix_chart(found()).to_dict()["layer"][0]["encoding"]
    assert axes["x"]["axis"]["labelLimit"] == 150
    assert "windowSize()[0] <= 640" in axes["y"]["axis"]["labelExpr"], "on two lines there"


def test_where_no_tie_was_reported_a_dot_stands() -> None:
    cell = cells(found()).loc[("own home", "own home")]
    assert (cell["number"], cell["shade"], cell["across"]) == ("·", 0, False)
    assert cell["said"] == "own home → own home: no tie was reported"


def test_handovers_lead_one_way() -> None:
    table = cells(found(), handovers=True)
    assert table.loc[("ward", "own home"), ["number", "shade"]].to_list() == ["1", 1]
    assert table.loc[("own home", "ward"), "said"] == "own home → ward: no handover was reported"


def test_small_counts_are_not_on_the_picture() -> None:
    table = cells(found(smallest=5))
    assert set(table["number"]) == {"<5", "·"}
    assert table.loc[("ward", "own home"), "said"] == "ward → own home: fewer than 5 ties"
    assert set(table["shade"]) == {0}


def test_only_so_many_groups_are_drawn_the_largest() -> None:
    people = {f"P{at}": {"setting": f"place {at}"} for at in range(MOST_GROUPS + 1)}
    people |= {"Q": {"setting": f"place {MOST_GROUPS}"}}
    drawn = set(matrix_cells(transitions(network([("P0", "P1")], people)))["row"])
    assert len(drawn) == MOST_GROUPS
    assert f"place {MOST_GROUPS}" in drawn


def test_two_groups_with_long_names_have_room_for_their_rows() -> None:
    """The heading of "patients and family carers", 25 letters, is cut at 150 pixels and slanted by
    55°: 150 · sin 55° = 123 pixels and its line. What is left of the height is 34 for each row."""
    people: dict[str, dict[str, str | None]] = {
        "A": {"kind": "patient"},
        "N": {"kind": "professional"},
    }
    of = transitions(network(["AN"], people), "kind")
    names = list(dict.fromkeys(matrix_cells(of)["row"]))
    assert names == ["patients and family carers", "staff"]
    assert headings_height(names) == 123 + 18
    assert group_matrix_chart(of).to_dict()["height"] == 2 * 34 + 141


def test_short_headings_take_little_room() -> None:
    """ "ward" is about 26 pixels wide: 26 · sin 55° = 22, and its line."""
    assert headings_height(["ward", "GP"]) == 22 + 18


@pytest.mark.parametrize("handovers", [False, True])
def test_the_chart_can_be_drawn_and_is_described(handovers: bool) -> None:
    svg = vl_convert.vegalite_to_svg(group_matrix_chart(found(), handovers=handovers).to_dict())
    assert "own home" in svg
    assert "Outlined cells join home and hospital." in described_matrix(
        found(), handovers=handovers
    )
