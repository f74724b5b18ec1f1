import pytest

from netroles.measures import measure
from netroles.measures.constraint import constraint
from netroles.network import structure
from tests.networks import clique, network, path, ring, star

MISSING = pytest.approx(float("nan"), nan_ok=True)


def test_person_without_ties_has_no_constraint() -> None:
    assert measure(network(["AB"], people="Z"), "constraint").to_dict() == {
        "Z": MISSING,
        "A": 1,
        "B": 1,
    }


def test_centre_of_a_star_is_free_and_the_leaves_are_held() -> None:
    """4 · (1/4)²; each leaf has one contact, 1²."""
    found = measure(network(star(4)), "constraint").to_dict()
    assert found == pytest.approx({"C": 1 / 4, "1": 1, "2": 1, "3": 1, "4": 1})


def test_everyone_in_a_triangle_leads_back_to_the_other() -> None:
    """2 · (1/2 + 1/2 · 1/2)²: the largest value there is."""
    assert measure(network(clique("ABC")), "constraint").to_list() == pytest.approx([9 / 8] * 3)


def test_ring_of_four_shares_no_contact_with_a_contact() -> None:
    """Opposite people are no contacts, however many they share: 2 · (1/2)²."""
    assert measure(network(ring("ABCD")), "constraint").to_list() == pytest.approx([1 / 2] * 4)


def test_triangle_with_a_tail() -> None:
    """C: A and B each (1/3 + 1/3 · 1/2)², D (1/3)².

    A: B (1/2 + 1/2 · 1/3)², C (1/2 + 1/2 · 1/2)².
    """
    found = measure(network([*clique("ABC"), "CD"]), "constraint")
    outer = (2 / 3) ** 2 + (3 / 4) ** 2
    inner = 2 * (1 / 2) ** 2 + (1 / 3) ** 2
    assert found.to_dict() == pytest.approx({"A": outer, "B": outer, "C": inner, "D": 1})


def test_who_only_receives_counts_like_everyone_else() -> None:
    """networkx on directed ties gives 1.0, or nothing, for a person who only receives."""
    one_way = network(["AC", "BC"], directed=True)
    assert measure(one_way, "constraint").to_dict() == pytest.approx({"A": 1, "C": 1 / 2, "B": 1})


def test_strengths_count_only_where_asked_for() -> None:
    """B's contact is 3/4 with A, 1/4 with C: 9/16 + 1/16."""
    of = network([("A", "B", 3), ("B", "C", 1)])
    assert measure(of, "constraint")["B"] == pytest.approx(1 / 2)
    assert constraint(structure(of), weighted=True)["B"] == pytest.approx(10 / 16)
    assert measure(network(path("ABC")), "constraint")["B"] == pytest.approx(1 / 2)
