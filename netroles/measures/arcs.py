"""Who leads to whom: the graph that pagerank and reach walk on."""

import igraph
import numpy as np

from netroles.network import Structure


def arc_graph(of: Structure) -> tuple[igraph.Graph, np.ndarray]:
    """A structure's arcs as a graph, vertex i the i-th person, and the strength of each edge.

    Directed where it matters who said it. Otherwise the undirected graph of the pairs, on which
    igraph walks both ways, so that it need not be built a second time.
    """
    if not of.directed:
        return of.graph, of.strength
    arcs = np.column_stack((of.arc_source, of.arc_target))
    return igraph.Graph(n=of.size, edges=arcs, directed=True), of.arc_strength
