import networkx as nx
import pytest

from netroles.measures import measure
from tests.networks import TWO_CLIQUES_AND_A_PERSON, clique, network, path, star

MISSING = pytest.approx(float("nan"), nan_ok=True)


def test_path_of_four() -> None:
    """B: betweenness 2, (2 · 2 + 3)/2. The ends have one contact."""
    found = measure(network(path("ABCD")), "everett_valente").to_dict()
    assert found == {"A": 0, "B": 3.5, "C": 3.5, "D": 0}


def test_person_without_ties_has_none_and_with_one_contact_nought() -> None:
    """Centre: betweenness 3, (2 · 3 + 3)/3."""
    found = measure(network(star(3), people="Z"), "everett_valente").to_dict()
    assert found == {"Z": MISSING, "C": 3, "1": 0, "2": 0, "3": 0}


def test_where_everybody_talks_to_everybody_a_tie_carries_its_own_pair() -> None:
    assert measure(network(clique("ABCDE")), "everett_valente").to_list() == [1] * 5


def test_people_of_another_part_change_nothing() -> None:
    alone = measure(network(path("ABCD")), "everett_valente")
    beside = measure(network([*path("ABCD"), *clique("XYZ")]), "everett_valente")
    assert beside[list("ABCD")].to_list() == alone.to_list()
    assert beside[list("XYZ")].to_list() == [1] * 3


def test_it_is_the_mean_load_of_a_persons_ties() -> None:
    """networkx counts the pairs whose shortest routes use each tie."""
    of = network(TWO_CLIQUES_AND_A_PERSON)
    graph = nx.Graph([tuple(tie) for tie in TWO_CLIQUES_AND_A_PERSON])
    load = nx.edge_betweenness_centrality(graph, normalized=False)
    expected = {
        person: sum(load.get((person, b), load.get((b, person), 0)) for b in graph[person])
        / graph.degree(person)
        for person in graph
    }
    assert measure(of, "everett_valente").to_dict() == pytest.approx(expected)
