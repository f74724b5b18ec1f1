"""How long does the table of roles take, without confidence?

Beside one bare call of igraph's betweenness on one core, and beside the same table with networkx.
"""

import time

import numpy as np

from benchmarks.clock import memory, seconds
from benchmarks.networks import teams
from benchmarks.networkx_roles import networkx_roles
from netroles.network import Network, structure
from netroles.roles import roles

SIZES = (200, 1_000, 2_000, 10_000)
MOST_WITH_NETWORKX = 2_000
"""With networkx alone 10,000 people would take about a quarter of an hour."""
RUNS = {10_000: 3}


def main() -> None:
    """Print one row a size."""
    print("Table of roles without confidence: median of 5 runs (3 at 10,000), networkx one run")
    print(
        f"{'people':>7} {'ties':>7} {'roles':>9} {'bare igraph':>12} {'roles/bare':>11} "
        f"{'networkx':>9} {'networkx/roles':>15}"
    )
    for people in SIZES:
        network = teams(people)
        of = structure(network)
        runs = RUNS.get(people, 5)
        ours = seconds(lambda network=network: roles(network), runs)
        bare = seconds(lambda of=of: of.graph.betweenness(), runs)
        row = f"{people:>7,} {len(of.first):>7,} {ours:>8.3f}s {bare:>11.3f}s {ours / bare:>10.2f}×"
        if people <= MOST_WITH_NETWORKX:
            theirs = with_networkx(network)
            row += f" {theirs:>8.2f}s {theirs / ours:>14.0f}×"
        print(row, flush=True)
    print(memory())


def with_networkx(network: Network) -> float:
    """Seconds that networkx takes for the table, which must be the same."""
    start = time.perf_counter()
    peer = networkx_roles(network)
    taken = time.perf_counter() - start
    table = roles(network)
    keys = ["broker", "connector", "energiser", "challenger"]
    assert (peer["role"] == table["role"]).all(), "the two tables must say the same"
    assert np.allclose(peer[keys], table[keys], atol=1e-6)
    return taken


if __name__ == "__main__":
    main()
