"""Who leads to whom: the directed graph that pagerank and reach walk on."""

import igraph
import numpy as np

from netroles.network import Structure


def arc_graph(of: Structure) -> igraph.Graph:
    """The directed graph of a structure's arcs; vertex i is the i-th person, edge i the i-th arc.

    In a network without direction each pair stands both ways.
    """
    arcs = np.column_stack((of.arc_source, of.arc_target))
    return igraph.Graph(n=of.size, edges=arcs, directed=True)
