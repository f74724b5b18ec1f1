"""Transitions on public networks, against the same counts made with pandas alone."""

from itertools import product
from pathlib import Path

import networkx as nx
import pandas as pd
import pytest

from netroles.decisions import Transitions, only_routes, transitions
from netroles.network import PEOPLE_COLUMNS, TIE_COLUMNS, Network, structure

HOME_WARDS = ("ExitHospital", "Medihome")


def _network(people: pd.DataFrame, ties: pd.DataFrame) -> Network:
    return Network(
        people=people.reindex(columns=[*dict.fromkeys([*PEOPLE_COLUMNS, *people])]).astype("str"),
        ties=ties.reindex(columns=list(TIE_COLUMNS)).astype(
            dict.fromkeys(TIE_COLUMNS, "str") | {"strength": "float64"}
        ),
        directed=True,
    )


@pytest.fixture(scope="module")
def wards(shared: Path) -> tuple[Network, pd.DataFrame]:
    """Places that hand patients over, with the rows of the file."""
    folder = shared / "data" / "nhs_patient_flow_wards"
    nodes, edges = (
        pd.read_csv(folder / f"{each}.csv", dtype={"id": str}) for each in ("nodes", "edges")
    )
    at_home = nodes["ward"].isin(HOME_WARDS)
    people = pd.DataFrame(
        {
            "setting": nodes["site"].mask(at_home, "home"),
            "side": at_home.map({True: "home", False: "hospital"}),
        }
    ).set_index(pd.Index(nodes["id"], name="person", dtype="str"))
    ties = edges.rename(columns={"weight": "strength"}).assign(kind="handover")
    return _network(people, ties), edges[edges["source"] != edges["target"]]


@pytest.fixture(scope="module")
def physicians(shared: Path) -> tuple[Network, pd.DataFrame]:
    """People in four cities; those of specialty 1 stand for generalists, 9 is not known."""
    folder = shared / "data" / "ckm_physicians_networkdata"
    nodes, edges = (pd.read_csv(folder / f"{each}.csv", dtype=str) for each in ("nodes", "edges"))
    level = nodes["specialty"].map(
        lambda code: {"1.0": "generalist", "9.0": None}.get(code, "specialist")
    )
    people = pd.DataFrame({"setting": "city " + nodes["city"].str[0], "level": level})
    people = people.set_index(pd.Index(nodes["id"], name="person", dtype="str"))
    return _network(people, edges.rename(columns={"relation": "kind"})), edges


def _cells(found: Transitions, column: str) -> dict[tuple[str, str], float]:
    table = found.matrix.set_index(["from_group", "to_group"])[column]
    return {pair: float(value) for pair, value in table.items()}


def _counted(
    edges: pd.DataFrame, group: pd.Series, names: list[str]
) -> dict[tuple[str, str], float]:
    pairs = edges.drop_duplicates(["source", "target"])
    ends = [pairs[end].map(group) for end in ("source", "target")]
    counts = pd.crosstab(*ends).reindex(index=names, columns=names, fill_value=0)
    return {(a, b): float(counts.loc[a, b]) for a, b in product(names, names)}


def test_wards_matrix_agrees_with_pandas(wards: tuple[Network, pd.DataFrame]) -> None:
    network, edges = wards
    found = transitions(network)
    site = network.people["setting"]
    assert _cells(found, "ties") == _counted(edges, site, list(found.groups.index))
    assert _cells(found, "handed_over") == _cells(found, "ties")
    sums = edges.groupby([edges["source"].map(site), edges["target"].map(site)])["weight"].sum()
    expected = {pair: float(sums.get(pair, 0)) for pair in _cells(found, "ties")}
    assert _cells(found, "strength") == expected
    assert _cells(found, "handed_over_strength") == expected


def test_wards_exits_are_home_and_every_way_leads_there(
    wards: tuple[Network, pd.DataFrame],
) -> None:
    network, edges = wards
    found = transitions(network)
    assert found.first_people == 4, "three exits and one home ward"
    home = set(network.people.index[network.people["side"] == "home"])
    to_home = edges[~edges["source"].isin(home) & edges["target"].isin(home)]
    to_hospital = edges[edges["source"].isin(home) & ~edges["target"].isin(home)]
    assert found.ways.loc["hospital→home", "direct"] == len(to_home)
    assert found.ways.loc["home→hospital", "direct"] == len(to_hospital)
    assert found.ways.loc["home↔hospital", "direct"] == 0


def test_wards_carriers_agree_with_pandas(wards: tuple[Network, pd.DataFrame]) -> None:
    """Ward a hands over to v, v to a place at home, and a never to that place itself."""
    network, edges = wards
    found = transitions(network).carriers
    home = set(network.people.index[network.people["side"] == "home"])
    arcs = edges[["source", "target"]]
    chains = arcs[~arcs["source"].isin(home)].merge(
        arcs[arcs["target"].isin(home)], left_on="target", right_on="source"
    )
    known = set(zip(arcs["source"], arcs["target"], strict=True))
    open_ones = chains[
        [pair not in known for pair in zip(chains["source_x"], chains["target_y"], strict=True)]
    ]
    expected = open_ones["source_y"].value_counts()
    assert found["to_home"][found["to_home"] > 0].sort_index().to_dict() == expected.to_dict()
    direct = arcs[arcs["source"].isin(home) != arcs["target"].isin(home)]
    pairs = {frozenset(pair) for pair in zip(direct["source"], direct["target"], strict=True)}
    ends = pd.Series([end for pair in pairs for end in pair]).value_counts()
    assert (
        found["direct"][found["direct"] > 0].sort_index().to_dict() == ends.sort_index().to_dict()
    )


def test_physicians_matrix_agrees_with_pandas(physicians: tuple[Network, pd.DataFrame]) -> None:
    network, edges = physicians
    found = transitions(network)
    city = network.people["setting"]
    assert _cells(found, "ties") == _counted(edges, city, list(found.groups.index))
    between = edges[edges["source"].map(city) != edges["target"].map(city)]
    joined = {
        frozenset(pair)
        for pair in zip(between["source"].map(city), between["target"].map(city), strict=True)
    }
    gaps = {frozenset(pair) for pair in zip(found.gaps["first"], found.gaps["second"], strict=True)}
    assert len(gaps) == 6 - len(joined)
    assert not gaps & joined
    assert not found.has_both_sides


def test_physicians_carriers_between_levels_agree_with_pandas(
    physicians: tuple[Network, pd.DataFrame],
) -> None:
    network, edges = physicians
    found = transitions(network, "level")
    level = network.people["level"]
    one = edges[["source", "target"]]
    arcs = pd.concat([one, one.rename(columns={"source": "target", "target": "source"})])
    arcs = arcs.drop_duplicates()
    chains = arcs[arcs["source"].map(level) == "generalist"].merge(
        arcs[arcs["target"].map(level) == "specialist"], left_on="target", right_on="source"
    )
    known = set(zip(arcs["source"], arcs["target"], strict=True))
    pairs = zip(chains["source_x"], chains["target_y"], strict=True)
    expected = chains[[pair not in known for pair in pairs]]["source_y"].value_counts()
    links = found.carriers["links"]
    assert links[links > 0].sort_index().to_dict() == expected.sort_index().to_dict()
    assert _cells(found, "ties") == _counted(
        edges,
        level.map({"generalist": "generalists", "specialist": "specialists"}).fillna("not given"),
        list(found.groups.index),
    )


def test_physicians_ties_and_people_without_a_way_round_are_those_of_networkx(
    physicians: tuple[Network, pd.DataFrame],
) -> None:
    network, _ = physicians
    side = network.people["level"].map({"generalist": "home", "specialist": "hospital"})
    within = Network(people=network.people.assign(side=side), ties=network.ties, directed=True)
    of = structure(within)
    graph = nx.Graph(list(zip(of.first.tolist(), of.second.tolist(), strict=True)))
    found = only_routes(of)
    ids = list(within.people.index)
    bridges = {frozenset((ids[a], ids[b])) for a, b in nx.bridges(graph)}
    assert {frozenset(pair) for pair in found.ties[["first", "second"]].to_numpy()} == bridges
    assert bridges, "a file without any would prove nothing"
    cut_points = {ids[each] for each in nx.articulation_points(graph)}
    assert set(found.people.index) <= cut_points
    for person in cut_points:
        rest = graph.subgraph(set(graph) - {ids.index(person)})
        before, after = (_routes(each, side, ids, person) for each in (graph, rest))
        lost = found.people["routes_lost"].get(person, 0)
        assert before - after == lost


def _routes(graph: nx.Graph, side: pd.Series, ids: list[str], without: str) -> int:
    total = 0
    for part in nx.connected_components(graph):
        sides = [side[ids[each]] for each in part if ids[each] != without]
        total += sides.count("home") * sides.count("hospital")
    return total
