"""A second implementation, on random networks larger than the slow version can do.

networkx reads a weight as distance in betweenness, so it gets a length there; pagerank reads it as
strength, as we do. networkx says clustering 0 where a person has no pair of contacts. It has no
clustering after Barrat. Home–hospital bridging is compared where its own tests stand.
"""

import networkx as nx
import numpy as np
import pytest

from netroles.measures import measure
from netroles.measures.constraint import constraint
from netroles.measures.effective_size import effective_size
from netroles.network import Network, structure
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


def strong(of: Network) -> nx.Graph:
    """Each pair once, with its strength and as length the smallest whole multiple of 1/strength."""
    lengths = obvious.whole_lengths(of)
    graph = undirected(of)
    for person, others in obvious.contacts(of).items():
        for other, strength in others.items():
            graph.add_edge(person, other, weight=strength, length=lengths[person][other])
    return graph


def test_weighted_betweenness_over_whole_lengths(random: Network) -> None:
    expected = nx.betweenness_centrality(strong(random), normalized=False, weight="length")
    found = measure(random, "weighted_betweenness").to_dict()
    assert found == pytest.approx(expected, abs=1e-9)


def test_constraint(random: Network) -> None:
    """networkx is asked for everybody at once, with scipy."""
    of = structure(random)
    for weight in (None, "weight"):
        expected = nx.constraint(strong(random), weight=weight)
        found = constraint(of, weighted=weight is not None).to_dict()
        assert found == pytest.approx(expected, abs=1e-9, nan_ok=True)


def test_effective_size(random: Network) -> None:
    """networkx is asked for named people: at once, with scipy, it says else where strengths count
    (3.6.1; the definition written out agrees with ours and with this way)."""
    of = structure(random)
    for weight in (None, "weight"):
        graph = strong(random)
        expected = nx.effective_size(graph, nodes=list(graph), weight=weight)
        found = effective_size(of, weighted=weight is not None).to_dict()
        assert found == pytest.approx(expected, abs=1e-9, nan_ok=True)


def test_closeness(random: Network) -> None:
    harmonic = nx.harmonic_centrality(undirected(random))
    expected = {person: total / (len(harmonic) - 1) for person, total in harmonic.items()}
    assert measure(random, "closeness").to_dict() == pytest.approx(expected, abs=1e-9)


def test_fragmentation(random: Network) -> None:
    """networkx calls 1 less fragmentation the global efficiency."""
    graph = undirected(random)
    whole = nx.global_efficiency(graph)
    expected = {
        person: whole - nx.global_efficiency(graph.subgraph(set(graph) - {person}))
        for person in graph
    }
    assert measure(random, "fragmentation").to_dict() == pytest.approx(expected, abs=1e-9)
