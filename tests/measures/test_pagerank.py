import pytest

from netroles.measures import measure
from tests.networks import clique, network, path, star


def test_two_people_with_one_tie_share_the_walk() -> None:
    assert measure(network(["AB"]), "pagerank").to_dict() == pytest.approx({"A": 0.5, "B": 0.5})


def test_named_by_two_who_are_named_by_nobody() -> None:
    """a = 0.15/3 + 0.85 c/3 because C names nobody; c = a + 0.85 · 2a; 2a + c = 1."""
    found = measure(network(["AC", "BC"], directed=True), "pagerank")
    assert found.to_dict() == pytest.approx({"A": 10 / 47, "B": 10 / 47, "C": 27 / 47})


def test_path_of_three() -> None:
    """b = 0.05 + 0.85 · 2a, 2a + b = 1: a = 0.95 / 3.7."""
    found = measure(network(path("ABC")), "pagerank")
    assert found.to_dict() == pytest.approx({"A": 0.95 / 3.7, "B": 1.8 / 3.7, "C": 0.95 / 3.7})


def test_star() -> None:
    """c = 0.15/6 + 0.85 · 5l, l = 0.15/6 + 0.85 c/5."""
    centre = 0.025 * (1 + 4.25) / (1 - 0.85**2)
    found = measure(network(star(5)), "pagerank")
    leaf = (1 - centre) / 5
    assert found.to_dict() == pytest.approx({"C": centre, **dict.fromkeys("12345", leaf)})


def test_a_stronger_tie_is_followed_more_often() -> None:
    """A follows to B three times in four. b = 0.05 + 0.85(a · 3/4), c = 0.05 + 0.85(a · 1/4)."""
    found = measure(network([("A", "B", 3), ("A", "C", 1)]), "pagerank")
    a = (0.05 + 0.85) / 1.85
    b, c = 0.05 + 0.85 * a * 3 / 4, 0.05 + 0.85 * a / 4
    assert found.to_dict() == pytest.approx({"A": a, "B": b, "C": c})


def test_everyone_alike_has_the_same_share() -> None:
    assert measure(network(clique("ABCDE")), "pagerank").to_list() == pytest.approx([0.2] * 5)


def test_without_ties_the_walk_starts_anew_all_the_time() -> None:
    assert measure(network(people="ABCD"), "pagerank").to_list() == pytest.approx([0.25] * 4)
