import pytest

from netroles.measures import measure
from tests.networks import TWO_CLIQUES_AND_A_PERSON, network, path, star


def test_path_of_four() -> None:
    found = measure(network(path("ABCD")), "reach")
    assert found.to_dict() == pytest.approx({"A": 2 / 3, "B": 1, "C": 1, "D": 2 / 3})


def test_everyone_in_a_star_is_two_steps_away_at_most() -> None:
    assert measure(network(star(5)), "reach").to_list() == [1] * 6


def test_direction_counts_incoming() -> None:
    """A → B → C → D: nobody gets to A; A gets to B; A, B get to C; B, C get to D."""
    found = measure(network(path("ABCD"), directed=True), "reach")
    assert found.to_dict() == pytest.approx({"A": 0, "B": 1 / 3, "C": 2 / 3, "D": 2 / 3})


def test_ties_reported_both_ways_count_once() -> None:
    found = measure(network(["AB", "BA", "BC", "CB"], directed=True), "reach")
    assert found.to_list() == [1, 1, 1]


def test_people_without_ties_are_among_the_others() -> None:
    found = measure(network(["AB"], people="YZ"), "reach")
    assert found.to_dict() == pytest.approx({"Y": 0, "Z": 0, "A": 1 / 3, "B": 1 / 3})


def test_bridge_person_between_two_teams() -> None:
    """From X everyone is within two steps; from E the far team mates of F are three away."""
    found = measure(network(TWO_CLIQUES_AND_A_PERSON), "reach")
    inside, gate = dict.fromkeys("ABCDGHIJ", 5 / 10), dict.fromkeys("EF", 6 / 10)
    assert found.to_dict() == pytest.approx({**inside, **gate, "X": 1})


def test_a_person_alone_has_no_others_to_be_reached_by() -> None:
    assert measure(network(people="A"), "reach").isna().all()
