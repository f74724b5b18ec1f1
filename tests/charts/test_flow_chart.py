"""Flows between the two sides: bands, their width, their words."""

import pytest
import vl_convert

from netroles.charts.flow_chart import described_flows, flow_bands, flow_chart
from netroles.decisions import Transitions, transitions
from tests.networks import network

PEOPLE: dict[str, dict[str, str | None]] = {
    "A": {"setting": "own home"},
    "B": {"setting": "own home"},
    "H": {"setting": "hospice"},
    "V": {"setting": "ward"},
    "W": {"setting": "ward"},
}
HANDOVERS = [
    {"source": "V", "target": "A", "kind": "handover"},
    {"source": "V", "target": "B", "kind": "handover"},
    {"source": "A", "target": "W", "kind": "handover"},
]


def found(smallest: int = 0) -> Transitions:
    """Home and ward: A–V, B–V, A–W, all handovers; home and hospice: A–H; inside the ward: V–W."""
    return transitions(network([*HANDOVERS, "AH", "VW"], PEOPLE), smallest=smallest)


def test_each_pair_of_groups_on_two_sides_is_a_band() -> None:
    bands = flow_bands(found())
    rows = bands[["first", "second", "count"]].to_numpy().tolist()
    assert sorted(rows) == [["own home", "hospice", 1], ["own home", "ward", 3]]
    assert "own home – ward: 3 ties" in set(bands["said"])


def test_handovers_have_a_band_each_way() -> None:
    said = set(flow_bands(found(), handovers=True)["said"])
    assert said == {"own home → ward: 1 handover", "ward → own home: 2 handovers"}


def test_the_wider_band_is_the_fuller_one() -> None:
    layers = flow_chart(found()).to_dict()
    shapes = next(iter(layers["datasets"].values()))
    width = {each["said"]: each["bottom"] - each["top"] for each in shapes}
    assert width["own home – ward: 3 ties"] == pytest.approx(3 * width["own home – hospice: 1 tie"])


def test_what_privacy_hides_is_neither_said_nor_measurable() -> None:
    bands = flow_bands(found(5))
    assert bands["count"].isna().all()
    assert set(bands["said"]) == {
        "own home – hospice: fewer than 5 ties",
        "own home – ward: fewer than 5 ties",
    }
    shapes = next(iter(flow_chart(found(5)).to_dict()["datasets"].values()))
    assert len({round(each["bottom"] - each["top"], 6) for each in shapes}) == 1


@pytest.mark.parametrize("handovers", [False, True])
def test_the_chart_is_drawn_and_described(handovers: bool) -> None:
    svg = vl_convert.vegalite_to_svg(flow_chart(found(), handovers=handovers).to_dict())
    assert "own home" in svg
    assert "home on the left and hospital on the right" in described_flows(
        found(), handovers=handovers
    )


def test_no_tie_between_sides_is_no_band() -> None:
    assert flow_bands(transitions(network(["VW"], PEOPLE))).empty
