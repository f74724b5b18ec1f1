import pytest

from netroles.measures import measure
from tests.networks import TWO_CLIQUES_AND_A_PERSON, clique, network, path

MISSING = pytest.approx(float("nan"), nan_ok=True)


def test_triangle_with_a_tail_and_one_strong_tie() -> None:
    """C's pairs weigh A, B (3 + 1)/2, A, D (3 + 1)/2 and B, D (1 + 1)/2; A, B is in contact."""
    tail = network([("A", "B", 1), ("A", "C", 3), ("B", "C", 1), ("C", "D", 1)])
    found = measure(tail, "weighted_clustering").to_dict()
    assert found == {"A": 1, "B": 1, "C": pytest.approx(2 / 5), "D": MISSING}


def test_the_tie_between_two_contacts_may_be_as_strong_as_it_likes() -> None:
    tail = network([("A", "B", 50), ("A", "C", 3), ("B", "C", 1), ("C", "D", 1)])
    assert measure(tail, "weighted_clustering")["C"] == pytest.approx(2 / 5)


@pytest.mark.parametrize("ties", [TWO_CLIQUES_AND_A_PERSON, path("ABCD"), clique("ABCDE")])
def test_without_strengths_it_is_clustering(ties: list[str]) -> None:
    of = network(ties, people="Z")
    found, expected = (measure(of, name) for name in ("weighted_clustering", "clustering"))
    assert found.to_list() == pytest.approx(expected.to_list(), nan_ok=True)


def test_the_larger_of_two_reports_and_the_smallest_for_a_missing_strength() -> None:
    """A–C 3 (C says 3, A says 1), B–C none given, so 1; the same triangle with a tail."""
    tail = network(
        [("A", "B", 1), ("A", "C", 1), ("C", "A", 3), ("B", "C"), ("C", "D", 1)], directed=True
    )
    assert measure(tail, "weighted_clustering")["C"] == pytest.approx(2 / 5)
