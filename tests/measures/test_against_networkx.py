"""A second implementation, on random networks larger than the slow version can do.

networkx reads a weight as distance in betweenness, so it is left out there; pagerank reads it as
strength, as we do. networkx says clustering 0 where a person has no pair of contacts.
"""

import networkx as nx
import numpy as np
import pytest

from netroles.measures import measure
from netroles.network import Network
from tests import obvious
from tests.networks import network


def random_network(seed: int, *, directed: bool) -> Network:
    random = np.random.default_rng(seed)
    people = [f"p{i}" for i in range(60)]
    rows = []
    for _ in range(150):
        a, b = random.choice(60, 2, replace=False)
        rows.append((people[a], people[b], float(random.integers(1, 6))))
    return network(rows, people, directed=directed, combine="sum" if seed % 2 else "max")


def undirected(of: Network) -> nx.Graph:
    return nx.Graph(obvious.contacts(of))


def with_strength(arcs: obvious.Pairs) -> nx.DiGraph:
    graph = nx.DiGraph()
    graph.add_nodes_from(arcs)
    for source, targets in arcs.items():
        graph.add_weighted_edges_from((source, target, w) for target, w in targets.items())
    return graph


@pytest.fixture(params=range(6))
def random(request: pytest.FixtureRequest) -> Network:
    return random_network(request.param, directed=request.param < 3)


def test_betweenness(random: Network) -> None:
    expected = nx.betweenness_centrality(undirected(random), normalized=False)
    assert measure(random, "betweenness").to_dict() == pytest.approx(expected, abs=1e-9)


def test_triangles(random: Network) -> None:
    assert measure(random, "triangles").to_dict() == nx.triangles(undirected(random))


def test_clustering(random: Network) -> None:
    graph = undirected(random)
    expected = {
        person: share if graph.degree(person) > 1 else float("nan")
        for person, share in nx.clustering(graph).items()
    }
    found = measure(random, "clustering").to_dict()
    assert found == pytest.approx(expected, abs=1e-9, nan_ok=True)


def test_pagerank(random: Network) -> None:
    graph = with_strength(obvious.arcs(random))
    expected = nx.pagerank(graph, alpha=0.85, weight="weight", tol=1e-12, max_iter=1_000)
    assert measure(random, "pagerank").to_dict() == pytest.approx(expected, abs=1e-8)
