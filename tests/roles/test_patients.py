"""Patients and carers shape the network and get no role."""

import pandas as pd

from netroles.roles import SCORED, evidence, roles
from tests.networks import network, star

KEYS = [role.key for role in SCORED]


def test_a_patient_in_the_middle_has_no_role_and_no_scores() -> None:
    table = roles(network(star(5), {"C": {"kind": "patient"}}))
    assert table.loc["C", "role"] == "none"
    assert table.loc["C", KEYS].isna().all()
    assert table.loc["C", ["evidence", "also_possible"]].to_list() == ["", ""]
    assert pd.isna(table.loc["C", "confidence"])
    assert table.loc["1", KEYS].notna().all()


def test_a_carer_without_ties_has_no_role_either() -> None:
    assert roles(network(["AB"], {"C": {"kind": "carer"}})).loc["C", "role"] == "none"


def test_routes_through_a_patient_count_and_so_does_the_patient_in_the_average() -> None:
    """A – P – B – C: the nurse B has the pairs AC, PC; P has AB, AC."""
    with_patient = network(["AP", "PB", "BC"], {"P": {"kind": "patient"}})
    found = evidence(with_patient)
    assert found["betweenness"].to_dict() == {"P": 2, "A": 0, "B": 2, "C": 0}
    assert found["betweenness_average"].to_list() == [1] * 4
    assert roles(with_patient).loc["B", "role"] == "broker"


def test_staff_have_the_same_scores_whoever_the_others_are() -> None:
    everyone_staff = roles(network(star(5)))
    leaf_is_a_patient = roles(network(star(5), {"1": {"kind": "patient"}}))
    pd.testing.assert_frame_equal(
        leaf_is_a_patient.loc[["C", "2"], KEYS], everyone_staff.loc[["C", "2"], KEYS]
    )


def test_kind_not_given_is_staff() -> None:
    known = network(star(5), {person: {"kind": "professional"} for person in "C12345"})
    pd.testing.assert_frame_equal(roles(known), roles(network(star(5))))
