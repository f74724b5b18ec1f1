import pytest

from netroles.measures import measure
from tests.networks import clique, network, ring

MISSING = pytest.approx(float("nan"), nan_ok=True)


def test_two_contacts_outside_and_one_inside() -> None:
    of = network(
        ["AB", "AC", "AD"],
        {
            "A": {"setting": "ward"},
            "B": {"setting": "ward"},
            "C": {"setting": "GP"},
            "D": {"setting": "hospice"},
            "Z": {"setting": "GP"},
        },
    )
    found = measure(of, "ei_index").to_dict()
    assert found == {"A": pytest.approx(1 / 3), "B": -1, "C": 1, "D": 1, "Z": MISSING}


def test_as_many_outside_as_inside_is_nought() -> None:
    of = network(
        clique("ABC"),
        {"A": {"setting": "ward"}, "B": {"setting": "ward"}, "C": {"setting": "hospice"}},
    )
    assert measure(of, "ei_index").to_dict() == {"A": 0, "B": 0, "C": 1}


def test_contacts_of_unknown_group_are_left_out_and_so_is_a_person_of_unknown_group() -> None:
    of = network(
        ["AB", "AU", "AC"], {"A": {"setting": "ward"}, "B": {"setting": "GP"}, "U": {}, "C": {}}
    )
    found = measure(of, "ei_index").to_dict()
    assert found == {"A": 1, "B": 1, "U": MISSING, "C": MISSING}


def test_without_groups_there_is_no_inside() -> None:
    assert measure(network(ring("ABC")), "ei_index").isna().all()
