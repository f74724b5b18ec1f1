"""How long until everybody has a place on the map?

Beside networkx's spring_layout, as the layout that others start with, where it takes less than a
minute; it leaves people in each other's way.
"""

import time

import networkx as nx

from benchmarks.clock import memory, seconds
from benchmarks.networks import teams
from netroles.charts import LAYOUTS, arrangement, bubbles
from netroles.network import Structure, structure

SIZES = (50, 200, 500, 1_000, 2_000)
TARGETS = {200: 0.3, 2_000: 5.0}
BUBBLES = 10_000
PEER = "networkx"
LIMIT = 60.0


def main() -> None:
    """Print one row a size: medians of 3 runs in seconds, networkx once."""
    print(f"{'people':>7} {'ties':>7} {'target':>7}", *(f"{key:>9}" for key in (*LAYOUTS, PEER)))
    peer_takes = 0.0
    for people in SIZES:
        of = structure(teams(people))
        first = min(of.people.index)
        ours = [
            seconds(lambda of=of, key=key, first=first: arrangement(of, key, "team", first), runs=3)
            for key in LAYOUTS
        ]
        # It grows with the square of the people.
        peer_takes = spring_layout(of) if 4 * peer_takes < LIMIT else float("nan")
        print(
            f"{people:>7,} {len(of.first):>7,} {TARGETS.get(people, float('nan')):>7.1f}",
            *(f"{each:>9.3f}" for each in (*ours, peer_takes)),
            flush=True,
        )
    large = structure(teams(BUBBLES))
    taken = seconds(lambda: bubbles(large, "team"), runs=3)
    print(f"{BUBBLES:,} people as bubbles, one a team: {taken:.3f} s")
    print(memory())


def spring_layout(of: Structure) -> float:
    """Seconds of one run of networkx's spring layout, seeded, the graph already made."""
    graph = nx.Graph()
    graph.add_nodes_from(range(of.size))
    graph.add_edges_from(zip(of.first.tolist(), of.second.tolist(), strict=True))
    start = time.perf_counter()
    nx.spring_layout(graph, seed=0)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
