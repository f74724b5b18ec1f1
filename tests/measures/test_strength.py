from netroles.measures import measure
from tests.networks import network


def test_strengths_of_a_persons_ties_add_up() -> None:
    weighted = network([("A", "B", 2), ("B", "C", 3)], people="Z")
    assert measure(weighted, "strength").to_dict() == {"Z": 0, "A": 2, "B": 5, "C": 3}


def test_without_strengths_every_tie_counts_one() -> None:
    assert measure(network(["AB", "BC"]), "strength").to_dict() == {"A": 1, "B": 2, "C": 1}


def test_the_larger_of_two_reports_counts() -> None:
    weighted = network([("A", "B", 2), ("B", "A", 5)], directed=True)
    assert measure(weighted, "strength").to_dict() == {"A": 5, "B": 5}


def test_parallel_rows_keep_the_largest_rating_or_add_up_counts() -> None:
    rows = [("A", "B", 2), ("A", "B", 5)]
    assert measure(network(rows, combine="max"), "strength").to_dict() == {"A": 5, "B": 5}
    assert measure(network(rows, combine="sum"), "strength").to_dict() == {"A": 7, "B": 7}


def test_a_missing_strength_counts_as_the_smallest_in_the_file() -> None:
    weighted = network([("A", "B", 5), ("B", "C"), ("A", "C", 3)])
    assert measure(weighted, "strength").to_dict() == {"A": 8, "B": 8, "C": 6}
