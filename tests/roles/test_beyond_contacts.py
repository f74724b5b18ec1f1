"""More than the number of contacts explains: the degenerate networks, and two well-known ones.

The words for the degenerate networks are those of the role science, section 2.10.
"""

import networkx as nx
import numpy as np
import pytest

from netroles.network import nameless, structure
from netroles.roles import beyond_contacts
from netroles.roles.beyond_contacts import _parts as parts_of
from netroles.roles.beyond_contacts import rewired
from tests.networks import NAMED, network
from tests.published.networks import classic


def found(graph: nx.Graph) -> dict[str, str]:
    graph = nx.relabel_nodes(graph, str)
    return beyond_contacts(classic(graph))["betweenness"].to_dict()


def two_cliques(*more: tuple[int, int]) -> nx.Graph:
    graph = nx.disjoint_union(nx.complete_graph(5), nx.complete_graph(5))
    graph.add_edges_from(more)
    return graph


FAMILY = nx.Graph([("p", "c"), ("c", "n"), ("p", "n"), ("n", "d"), ("d", "w")])
FEW_WAYS = {
    "star": nx.star_graph(5),
    "clique": nx.complete_graph(6),
    "triangle": nx.complete_graph(3),
    "two triangles": nx.disjoint_union(nx.complete_graph(3), nx.complete_graph(3)),
    "path": nx.path_graph(5),
    "clique less a tie": nx.from_edgelist(list(nx.complete_graph(10).edges)[1:]),
    "three and three": nx.complete_bipartite_graph(3, 3),
    "windmill": nx.windmill_graph(5, 3),
    "five who talk and three alone": nx.disjoint_union(nx.complete_graph(5), nx.empty_graph(3)),
    "a family, a home nurse, a hospice doctor, a ward nurse": FAMILY,
    "nobody in contact": nx.empty_graph(5),
}


@pytest.mark.parametrize("graph", FEW_WAYS.values(), ids=FEW_WAYS.keys())
def test_where_there_are_hardly_two_ways_to_have_these_contacts_it_is_not_testable(
    graph: nx.Graph,
) -> None:
    assert set(found(graph).values()) == {"not testable"}


@pytest.mark.parametrize("graph", [nx.cycle_graph(6), nx.wheel_graph(7)], ids=["ring", "wheel"])
def test_in_a_ring_and_a_wheel_contacts_explain_everybody(graph: nx.Graph) -> None:
    assert set(found(graph).values()) == {"as expected"}


def test_the_two_people_at_the_only_tie_of_two_teams_link_more() -> None:
    words = found(two_cliques((0, 5)))
    assert {who for who, word in words.items() if word == "more"} == {"0", "5"}
    assert {word for who, word in words.items() if who not in "05"} == {"less"}


def test_the_person_between_two_teams_and_the_gates_link_more() -> None:
    words = found(two_cliques((0, 10), (5, 10)))
    assert {who for who, word in words.items() if word == "more"} == {"0", "5", "10"}
    assert set(words.values()) == {"more", "less"}


def test_the_root_of_a_tree_links_more() -> None:
    words = found(nx.balanced_tree(2, 3))
    assert [who for who, word in words.items() if word == "more"] == ["0"]


def test_only_the_instructor_and_one_member_of_the_karate_club_link_more() -> None:
    words = found(nx.karate_club_graph())
    assert {who for who, word in words.items() if word == "more"} == {"0", "31"}


def test_of_the_florentine_families_the_number_of_marriages_explains_all() -> None:
    assert "more" not in found(nx.florentine_families_graph()).values()


def test_valjean_links_more_than_his_contacts_explain() -> None:
    assert found(nx.les_miserables_graph())["Valjean"] == "more"


def test_ties_are_swapped_within_a_connected_part_only_and_contacts_stay() -> None:
    graph = nx.disjoint_union(nx.cycle_graph(8), nx.wheel_graph(9))
    of = nameless(structure(classic(nx.relabel_nodes(graph, str))))
    parts = parts_of(of)
    assert sorted(len(part.people) for part in parts) == [8, 9]
    drawn = rewired(parts, of.size, [1, 2, 3])
    for part in parts:
        sums = drawn.shares[:, 0, part.people].sum(axis=1)
        assert np.all(np.isclose(sums, 1) | np.isclose(sums, 0)), "shares of each part by itself"


def test_the_same_words_whatever_the_order_of_people() -> None:
    ties = [(str(a), str(b)) for a, b in nx.karate_club_graph().edges]
    one = beyond_contacts(network(ties))
    other = beyond_contacts(network(ties[::-1]))
    assert one.to_dict() == other.loc[one.index].to_dict()


@pytest.mark.parametrize("of", NAMED.values(), ids=NAMED.keys())
def test_one_of_four_words_for_each_person(of: object) -> None:
    table = beyond_contacts(of)
    assert list(table.columns) == ["betweenness", "triangles"]
    assert table.index.equals(of.people.index)
    assert table.isin(["more", "less", "as expected", "not testable"]).all(axis=None)
