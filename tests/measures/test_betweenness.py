import pytest

from netroles.measures import measure
from tests.networks import TWO_CLIQUES_AND_A_PERSON, clique, network, path, ring, star


def test_the_one_pair_at_the_ends_of_a_path_runs_through_the_middle() -> None:
    found = measure(network(path("ABC")), "betweenness")
    assert found.to_dict() == {"A": 0, "B": 1, "C": 0}


def test_path_of_five() -> None:
    """Through B: A with C, D, E. Through C: A, B with D, E."""
    found = measure(network(path("ABCDE")), "betweenness")
    assert found.to_dict() == {"A": 0, "B": 3, "C": 4, "D": 3, "E": 0}


def test_every_pair_of_leaves_runs_through_the_centre_of_a_star() -> None:
    found = measure(network(star(5)), "betweenness")
    assert found.to_dict() == {"C": 10, "1": 0, "2": 0, "3": 0, "4": 0, "5": 0}


def test_two_shortest_routes_share_a_pair() -> None:
    """In a ring of four, A and C have two routes: through B and through D, half each."""
    assert measure(network(ring("ABCD")), "betweenness").to_list() == [0.5] * 4


def test_ring_of_six() -> None:
    """Each person is between its neighbours (1) and on half the routes of two opposite pairs."""
    assert measure(network(ring("ABCDEF")), "betweenness").to_list() == pytest.approx([2] * 6)


def test_nobody_stands_between_people_who_all_talk_to_each_other() -> None:
    assert measure(network(clique("ABCDEF")), "betweenness").to_list() == [0] * 6


def test_bridge_person_between_two_teams() -> None:
    """X stands between 5 × 5 pairs. E is between its 4 team mates and the 6 on X's side."""
    found = measure(network(TWO_CLIQUES_AND_A_PERSON), "betweenness")
    others = dict.fromkeys("ABCDGHIJ", 0)
    assert found.to_dict() == pytest.approx({**others, "E": 24, "F": 24, "X": 25})


def test_hub_of_a_windmill_stands_between_the_sails() -> None:
    """Five triangles that share H: 45 pairs of the ten others, less the 5 who talk directly."""
    sails = [
        "Ha",
        "Hb",
        "ab",
        "Hc",
        "Hd",
        "cd",
        "He",
        "Hf",
        "ef",
        "Hg",
        "Hh",
        "gh",
        "Hi",
        "Hj",
        "ij",
    ]
    found = measure(network(sails), "betweenness")
    assert found.to_dict() == {"H": 40, **dict.fromkeys("abcdefghij", 0)}


def test_pairs_in_different_parts_have_no_route() -> None:
    found = measure(network([*path("ABC"), *path("XYZ")], people="I"), "betweenness")
    assert found.to_dict() == {"I": 0, "A": 0, "B": 1, "C": 0, "X": 0, "Y": 1, "Z": 0}


def test_strength_does_not_make_a_route_longer_or_shorter() -> None:
    """networkx reads a weight as distance and would leave the strongly tied B out."""
    weighted = network([("A", "B", 10), ("B", "C", 10), ("C", "D", 1), ("D", "A", 1)])
    assert measure(weighted, "betweenness").to_list() == [0.5] * 4


def test_direction_does_not_matter() -> None:
    one_way = network(["BA", "BC"], directed=True)
    assert measure(one_way, "betweenness").to_dict() == {"B": 1, "A": 0, "C": 0}
