"""What happens exactly on each cut-off, and a hair below it."""

import numpy as np
import pandas as pd
import pytest

from netroles.network import Network, is_staff, structure
from netroles.roles import SCORED, evidence, nobody_stands_out, roles, thresholds
from netroles.roles.decision import decision
from netroles.roles.evidence import Standing, columns
from netroles.roles.reported import asked
from tests.networks import clique, network, path, ring, star


def decided(of: Network, **given: dict[str, float]) -> pd.DataFrame:
    """What four given scores come to in a network: columns role, also; 0 where not given."""
    people = of.people.index
    scores = pd.DataFrame({role.key: 0.0 for role in SCORED}, index=people)
    for key, values in given.items():
        for person, score in values.items():
            scores.loc[person, key] = score
    # Nobody is above average here, so that hints stay out of the picture.
    average = np.ones(len(people))
    alike = {**columns(structure(of), asked(of, None)), "attention": average, "outreach": average}
    role, _, also = decision(scores.to_numpy(), alike, is_staff(of.people).to_numpy())
    return pd.DataFrame({"role": role, "also": ["; ".join(KEYS[row]) for row in also]}, people)


KEYS = np.array([role.key for role in SCORED])
HEXAGON = network(ring("ABCDEF"))


def test_a_role_is_given_exactly_at_the_threshold() -> None:
    on = thresholds.LEAST_SCORE
    found = decided(HEXAGON, broker={"A": on, "B": on - 1e-6, "C": on - 1e-12})
    assert found["role"].to_list() == ["broker", "none", "broker", "none", "none", "none"]


def test_of_two_equal_scores_the_first_role_is_given_and_the_other_stands_beside_it() -> None:
    found = decided(
        HEXAGON,
        broker={"A": 0.6},
        connector={"A": 0.6, "B": 0.56},
        energiser={"B": 0.7, "C": 0.7},
        challenger={"C": 0.7},
    )
    assert found["role"].to_list()[:3] == ["broker", "connector", "energiser"]
    assert found["also"].to_list()[:3] == ["connector", "energiser", "challenger"]


def test_scores_that_differ_in_their_last_digits_are_equal() -> None:
    found = decided(HEXAGON, broker={"A": 0.6}, connector={"A": 0.6 + 1e-12})
    assert found.loc["A"].to_list() == ["broker", "connector"]


def test_a_runner_up_exactly_within_reach_stands_beside_the_best() -> None:
    on = 0.70 - thresholds.WITHIN_REACH
    found = decided(HEXAGON, broker=dict.fromkeys("AB", 0.70), connector={"A": on, "B": on - 1e-6})
    assert found["also"].to_list()[:2] == ["connector", ""]


def test_a_runner_up_stands_beside_a_given_role_only() -> None:
    found = decided(HEXAGON, broker={"A": 0.44}, connector={"A": 0.43})
    assert found.loc["A"].to_list() == ["none", ""]


def test_a_hint_is_compared_at_its_discount() -> None:
    """0.8 · 0.5625 = 0.45 is a role; 0.8 · 0.70 = 0.56 loses against 0.57 and stands beside it."""
    found = decided(HEXAGON, energiser={"A": 0.5625, "B": 0.5624, "C": 0.70}, broker={"C": 0.57})
    assert found["role"].to_list()[:3] == ["energiser", "none", "broker"]
    assert found["also"].to_list()[:3] == ["", "", "energiser"]


def test_one_contact_is_peripheral_and_none_isolated_whatever_the_scores() -> None:
    of = network(path("ABC"), people="Z")
    found = decided(of, broker=dict.fromkeys("ABCZ", 0.9))
    assert found["role"].to_dict() == {
        "Z": "isolate",
        "A": "peripheral",
        "B": "broker",
        "C": "peripheral",
    }
    assert set(found["also"]) == {""}


def test_a_hint_needs_more_than_the_average() -> None:
    """Of six staff one is asked about: the highest, if above average at all."""
    scores = np.zeros((6, 4))
    scores[0, 2] = 0.5
    for times, expected in ((1.0, False), (1.0 + 1e-12, False), (1.01, True)):
        found = {
            **columns(structure(HEXAGON), asked(HEXAGON, None)),
            "attention": np.full(6, times),
            "outreach": np.ones(6),
        }
        hints = decision(scores, found, np.full(6, True)).also_possible
        assert hints[0].tolist() == [False, False, expected, False]
        assert not hints[1:].any()


def test_times_an_average_person() -> None:
    """In the path of four B and C have 2 connections each, twice the average of 1; the floor of
    (4 − 1)/4 is below."""
    found = evidence(network(path("ABCD")))
    assert found["betweenness"].to_list() == [0, 2, 2, 0]
    assert found["betweenness_average"].to_list() == [1] * 4
    assert found["betweenness_floor"].to_list() == [0.75] * 4
    assert found["bridging"].to_list() == [0, 2, 2, 0]


def test_a_group_of_three_counts_outside_and_a_group_of_two_does_not() -> None:
    places = {
        **{person: {"setting": "ward"} for person in "ABC"},
        **{person: {"setting": "hospice"} for person in "DE"},
    }
    found = evidence(network(["AD", "AE", "BD", "AB", "BC", "DE"], places))
    assert found["outside"].to_dict() == {"A": 2, "B": 1, "C": 0, "D": 2, "E": 1}
    # Three on the ward have 3 contacts outside, 1 on average; the two in the hospice are left out.
    assert found["outside_average"].to_list() == [1] * 5
    assert found["outreach"].to_dict() == {"A": 2, "B": 1, "C": 0, "D": 0, "E": 0}
    assert roles(network(["AD", "AE", "BD", "AB", "BC", "DE"], places))["challenger"]["D"] == 0


def test_a_dense_network_counts_more_than_its_average_as_average() -> None:
    """Ten people who lack one tie: 1/8 connection each on average, but (10 − 1)/4 count."""
    found = evidence(network([tie for tie in clique("ABCDEFGHIJ") if tie != "AB"]))
    assert found.loc["C", "betweenness"] == pytest.approx(1 / 8)
    assert found.loc["C", "betweenness_average"] == pytest.approx(1 / 10)
    assert found.loc["C", "bridging"] == pytest.approx(1 / 8 / (9 / 4))


def test_one_triangle_counts_as_half_of_what_is_average_at_least() -> None:
    assert evidence(network(clique("ABC")))["cohesion"].to_list() == [0.5] * 3


def test_more_than_half_must_share_a_role_before_nobody_stands_out() -> None:
    """Two brokers of four people are not more than half; three of five are."""
    assert not nobody_stands_out(roles(network(path("ABCD"))))
    assert nobody_stands_out(roles(network(path("ABCDE"))))


def test_only_staff_are_counted_when_asking_who_stands_out() -> None:
    patients = {person: {"kind": "patient"} for person in "12345"}
    assert nobody_stands_out(roles(network(star(5), patients)))


def test_every_column_of_a_standing_is_there() -> None:
    assert tuple(evidence(network(["AB"])).columns) == Standing._fields
