import pytest

from netroles.measures import measure
from tests.networks import TWO_CLIQUES_AND_A_PERSON, clique, network, path, star

MISSING = pytest.approx(float("nan"), nan_ok=True)


def test_triangle_with_a_tail() -> None:
    found = measure(network([*clique("ABC"), "CD"]), "clustering").to_dict()
    assert found == {"A": 1, "B": 1, "C": pytest.approx(1 / 3), "D": MISSING}


def test_contacts_of_a_path_never_talk_to_each_other() -> None:
    found = measure(network(path("ABCD")), "clustering").to_dict()
    assert found == {"A": MISSING, "B": 0, "C": 0, "D": MISSING}


def test_leaves_of_a_star_have_no_pair_of_contacts() -> None:
    found = measure(network(star(3)), "clustering").to_dict()
    assert found == {"C": 0, "1": MISSING, "2": MISSING, "3": MISSING}


def test_everyone_talks_to_everyone() -> None:
    assert measure(network(clique("ABCDE")), "clustering").to_list() == [1] * 5


def test_bridge_person_between_two_teams() -> None:
    """E has four team mates and X: 6 of the 10 pairs are in contact."""
    found = measure(network(TWO_CLIQUES_AND_A_PERSON), "clustering")
    assert found.to_dict() == {
        **dict.fromkeys("ABCDGHIJ", 1),
        "E": pytest.approx(0.6),
        "F": pytest.approx(0.6),
        "X": 0,
    }


def test_person_without_ties_has_no_clustering() -> None:
    assert measure(network(clique("ABC"), people="Z"), "clustering").to_dict() == {
        "Z": MISSING,
        "A": 1,
        "B": 1,
        "C": 1,
    }


def test_a_tie_that_one_side_reports_closes_a_triangle() -> None:
    one_way = network(["AB", "BC", "CA"], directed=True)
    assert measure(one_way, "clustering").to_list() == [1] * 3
