import pytest

from netroles.measures import measure
from tests.networks import TWO_CLIQUES_AND_A_PERSON, clique, network, ring

MISSING = pytest.approx(float("nan"), nan_ok=True)


def at(**places: str | None) -> dict[str, dict[str, str | None]]:
    return {person: {"setting": place} for person, place in places.items()}


def test_two_on_the_ward_and_one_in_the_hospice() -> None:
    mixed = network(clique("ABC"), at(A="ward", B="ward", C="hospice"))
    assert measure(mixed, "outside_share").to_dict() == {"A": 0.5, "B": 0.5, "C": 1}


def test_contacts_of_unknown_group_are_left_out() -> None:
    """A knows B (ward) and C (hospice), and U whose setting nobody gave."""
    mixed = network(["AB", "AC", "AU"], at(A="ward", B="ward", C="hospice", U=None))
    found = measure(mixed, "outside_share").to_dict()
    assert found == {"A": 0.5, "B": 0, "C": 1, "U": MISSING}


def test_person_without_contacts_of_known_group_has_no_share() -> None:
    mixed = network(["AU", "BC"], at(A="ward", B="ward", C="hospice", U=None, Z="ward"))
    found = measure(mixed, "outside_share").to_dict()
    assert found == {"A": MISSING, "B": 1, "C": 1, "U": MISSING, "Z": MISSING}


def test_the_main_setting_decides_for_a_person_with_two() -> None:
    mixed = network(["AB", "AC"], at(A="ward; hospice", B="ward", C="hospice"))
    assert measure(mixed, "outside_share").to_dict() == {"A": 0.5, "B": 0, "C": 1}


def test_teams_are_the_groups_where_only_one_setting_is_given() -> None:
    people = {
        "A": {"setting": "ward", "team": "day"},
        "B": {"setting": "ward", "team": "day"},
        "C": {"setting": "ward", "team": "night"},
    }
    found = measure(network(clique("ABC"), people), "outside_share")
    assert found.to_dict() == {"A": 0.5, "B": 0.5, "C": 1}


def test_groups_are_found_from_the_ties_where_none_are_given() -> None:
    """Two teams of five joined by one tie: that tie is the only one that leads outside."""
    found = measure(network([*clique("ABCDE"), *clique("FGHIJ"), "EF"]), "outside_share")
    assert found.to_dict() == {**dict.fromkeys("ABCDGHIJ", 0), "E": 0.2, "F": 0.2}


def test_without_any_groups_nobody_has_a_share() -> None:
    assert measure(network(ring("ABC")), "outside_share").isna().all()


def test_a_bridge_person_found_in_either_group_is_half_outside() -> None:
    assert measure(network(TWO_CLIQUES_AND_A_PERSON), "outside_share")["X"] == 0.5


def test_direction_does_not_matter() -> None:
    one_way = network(["AB", "CA"], at(A="ward", B="ward", C="hospice"), directed=True)
    assert measure(one_way, "outside_share").to_dict() == {"A": 0.5, "B": 0, "C": 1}
