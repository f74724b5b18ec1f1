"""The table of roles with networkx alone for every measure: the peer of `netroles.roles`."""

import networkx as nx
import numpy as np
import pandas as pd

from netroles.network import Network, is_staff, structure
from netroles.roles.decision import decision
from netroles.roles.registry import SCORED
from netroles.roles.thresholds import BETWEENNESS_FLOOR, LEAST_GROUP, TRIANGLES_FLOOR


def networkx_roles(network: Network) -> pd.DataFrame:
    """Role and scores of everyone; index person. The rule is the product's own."""
    of = structure(network)
    people = range(of.size)
    graph = nx.Graph()
    graph.add_nodes_from(people)
    ties = zip(of.first.tolist(), of.second.tolist(), of.strength.tolist(), strict=True)
    graph.add_weighted_edges_from(ties)

    group = of.groups.to_numpy()
    size = of.groups.value_counts()
    table = pd.DataFrame(
        {
            "contacts": dict(graph.degree()),
            "betweenness": nx.betweenness_centrality(graph, normalized=False),
            "triangles": nx.triangles(graph),
            "clustering": nx.clustering(graph),
            "pagerank": nx.pagerank(graph, tol=1e-12, max_iter=1000),
            "reach": {
                person: (len(nx.single_source_shortest_path_length(graph, person, 2)) - 1)
                / (of.size - 1)
                for person in people
            },
            "outside": {
                person: sum(group[other] != group[person] for other in graph[person])
                for person in people
            },
        }
    )
    part = pd.Series(
        {
            each: number
            for number, part in enumerate(nx.connected_components(graph))
            for each in part
        }
    ).sort_index()
    averages = table.groupby(part).transform("mean")
    people_in_part = part.map(part.value_counts())
    floor = (people_in_part - 1) * BETWEENNESS_FLOOR
    counts = size.reindex(group).to_numpy() >= LEAST_GROUP
    table["clustering"] = table["clustering"].where(table["contacts"] >= 2)
    table["outside_share"] = table["outside"] / table["contacts"].replace(0, np.nan)
    table["bridging"] = table["betweenness"] / np.maximum(averages["betweenness"], floor)
    table["cohesion"] = table["triangles"] / np.maximum(averages["triangles"], TRIANGLES_FLOOR)
    table["attention"] = table["pagerank"] / averages["pagerank"]
    outside = table["outside"].where(counts, 0)
    table["outreach"] = outside / table["outside"][counts].mean()

    for said in ("energised", "challenged"):
        table[[said, f"{said}_known", f"{said}_average"]] = np.nan  # nobody was asked

    evidence = {column: table[column].to_numpy() for column in table}
    scores = np.column_stack([role.score(evidence) for role in SCORED])
    staff = is_staff(of.people).to_numpy(dtype=bool)
    found = pd.DataFrame(scores, columns=[role.key for role in SCORED], index=of.people.index)
    return found.assign(role=decision(scores, evidence, staff).role)
