import pytest

from netroles.measures import measure
from tests.networks import clique, network, path, star


def test_path_of_three() -> None:
    """1 − (1 + 1 + 1/2)/3 is 1/6; without B 1, without A or C 0."""
    found = measure(network(path("ABC")), "fragmentation").to_dict()
    assert found == pytest.approx({"A": -1 / 6, "B": 5 / 6, "C": -1 / 6})


def test_without_its_centre_a_star_falls_apart() -> None:
    """4 ties at 1, 6 pairs of leaves at 1/2: 1 − 7/10. Without a leaf 1 − (3 + 3/2)/6."""
    found = measure(network(star(4)), "fragmentation").to_dict()
    leaf = (1 - 4.5 / 6) - (1 - 0.7)
    assert found == pytest.approx({"C": 0.7, **dict.fromkeys("1234", leaf)})


def test_nobody_is_missed_where_everybody_talks_to_everybody() -> None:
    found = measure(network(clique("ABCDE")), "fragmentation")
    assert found.to_list() == pytest.approx([0] * 5)


def test_going_without_a_person_who_has_no_ties_brings_people_together() -> None:
    """A–B of three people: 1 − 1/3. Without Z it is 0, without A or B 1."""
    found = measure(network(["AB"], people="Z"), "fragmentation").to_dict()
    assert found == pytest.approx({"Z": -2 / 3, "A": 1 / 3, "B": 1 / 3})


def test_only_the_own_part_falls_apart() -> None:
    """Two paths of three: near sum 2 · 2.5 of 15 pairs. Without B: 2.5 of 10."""
    found = measure(network([*path("ABC"), *path("XYZ")]), "fragmentation")
    assert found["B"] == pytest.approx((1 - 2.5 / 10) - (1 - 5 / 15))
    assert found["A"] == pytest.approx((1 - 3.5 / 10) - (1 - 5 / 15))


@pytest.mark.parametrize("people", ["", "A", "AB"])
def test_with_fewer_than_three_people_too_few_are_left(people: str) -> None:
    found = measure(network(people=people), "fragmentation")
    assert len(found) == len(people)
    assert found.isna().all()
