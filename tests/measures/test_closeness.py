import pytest

from netroles.measures import measure
from tests.networks import clique, network, path, star


def test_path_of_three() -> None:
    assert measure(network(path("ABC")), "closeness").to_dict() == {"A": 0.75, "B": 1, "C": 0.75}


def test_centre_of_a_star_is_close_to_everyone() -> None:
    """A leaf is one step from the centre and two from the four others: (1 + 4/2)/5."""
    found = measure(network(star(5)), "closeness").to_dict()
    assert found == pytest.approx({"C": 1, **dict.fromkeys("12345", 0.6)})


def test_people_out_of_reach_count_as_infinitely_far() -> None:
    """Two who know only each other are not closer to everyone than people of the larger part."""
    found = measure(network([*clique("ABCD"), "PQ"], people="Z"), "closeness").to_dict()
    assert found == pytest.approx({"Z": 0, **dict.fromkeys("ABCD", 3 / 6), "P": 1 / 6, "Q": 1 / 6})


def test_a_person_alone_is_close_to_nobody_who_could_be() -> None:
    assert measure(network(people="A"), "closeness").isna().all()


def test_direction_and_strength_do_not_count() -> None:
    one_way = network([("A", "B", 9), ("C", "B", 1)], directed=True)
    assert measure(one_way, "closeness").to_dict() == {"A": 0.75, "B": 1, "C": 0.75}
