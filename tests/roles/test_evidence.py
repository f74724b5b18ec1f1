"""The numbers behind a role, person by person."""

import pytest

from netroles.measures import measure
from netroles.network import Network
from netroles.roles import evidence
from tests.networks import NAMED, network, path

MISSING = pytest.approx(float("nan"), nan_ok=True)


def test_two_parts_have_an_average_each() -> None:
    """A–B–C has one connection on three people; W–X–Y–Z has four on four; I has no ties."""
    found = evidence(network([*path("ABC"), *path("WXYZ")], people="I"))
    assert found["connected"].to_dict() == {
        "I": 1,
        **dict.fromkeys("ABC", 3),
        **dict.fromkeys("WXYZ", 4),
    }
    assert found["betweenness_average"].to_dict() == pytest.approx(
        {"I": 0, **dict.fromkeys("ABC", 1 / 3), **dict.fromkeys("WXYZ", 1)}
    )
    # B: 1 over the floor (3 − 1)/4; X, Y: 2 over the average 1.
    assert found["bridging"].to_dict() == pytest.approx(
        {"I": 0, "A": 0, "B": 2, "C": 0, "W": 0, "X": 2, "Y": 2, "Z": 0}
    )


def test_a_person_without_ties_stands_at_nothing() -> None:
    found = evidence(network(path("ABC"), people="I")).loc["I"]
    zero = ["contacts", "betweenness", "bridging", "triangles", "cohesion", "attention", "outreach"]
    assert found[zero].to_list() == [0] * len(zero)
    assert found["reach"] == 0
    assert found["clustering"] == MISSING
    assert found["outside_share"] == MISSING


@pytest.mark.parametrize("of", NAMED.values(), ids=NAMED.keys())
def test_the_rule_and_the_measures_rest_on_the_same_numbers(of: Network) -> None:
    found = evidence(of)
    assert found["contacts"].to_list() == measure(of, "degree").to_list()
    for name in ("betweenness", "triangles", "clustering", "pagerank", "reach", "outside_share"):
        assert found[name].to_dict() == pytest.approx(measure(of, name).to_dict(), nan_ok=True)
