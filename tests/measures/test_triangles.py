from netroles.measures import measure
from tests.networks import TWO_CLIQUES_AND_A_PERSON, clique, network, path, ring, star


def test_triangle_with_a_tail() -> None:
    found = measure(network([*clique("ABC"), "CD"], people="Z"), "triangles")
    assert found.to_dict() == {"Z": 0, "A": 1, "B": 1, "C": 1, "D": 0}


def test_paths_stars_and_rings_close_none() -> None:
    for ties in (path("ABCDE"), star(5), ring("ABCD")):
        assert set(measure(network(ties), "triangles")) == {0}


def test_everyone_talks_to_everyone() -> None:
    """Four contacts make six pairs."""
    assert measure(network(clique("ABCDE")), "triangles").to_list() == [6] * 5


def test_bridge_person_between_two_teams() -> None:
    found = measure(network(TWO_CLIQUES_AND_A_PERSON), "triangles")
    assert found.to_dict() == {**dict.fromkeys("ABCDEFGHIJ", 6), "X": 0}


def test_wheel_closes_two_at_the_rim_and_six_at_the_hub() -> None:
    wheel = network([*ring("ABCDEF"), *("H" + rim for rim in "ABCDEF")])
    assert measure(wheel, "triangles").to_dict() == {**dict.fromkeys("ABCDEF", 2), "H": 6}


def test_counts_are_whole_numbers() -> None:
    assert measure(network(clique("ABCD")), "triangles").dtype == int
