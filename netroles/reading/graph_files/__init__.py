"""Files of graph programs, as text: who is there, who is tied to whom, nothing left out unsaid.

Each format has a module with one function `read`, from content to `Found`. They keep every cell as
it was written, so that "007" and "NaN" reach the report as they stand, and they note what a graph
file can hold and a table of ties cannot: several graphs, graphs within graphs, ties without
direction among others. networkx and igraph read these formats too, but turn cells into numbers and
pass over such things in silence; tests hold their answers against these.

The folder runs as a program of its own with limits on time and memory (`reading.graphs` starts
it). It therefore imports nothing of the package around it, and its own parts by relative imports.
"""
