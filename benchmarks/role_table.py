"""How long does the table of roles take, beside the same table with networkx alone?"""

import resource
import statistics
import sys
import time
from collections.abc import Callable

import numpy as np

from benchmarks.networks import teams
from benchmarks.networkx_roles import networkx_roles
from netroles.network import structure
from netroles.roles import roles

SIZES = (100, 1_000, 2_000)
RUNS = 5


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """The median time of some runs, after one that is not counted."""
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Print one row a size."""
    print("Table of roles, median of 5 runs; networkx: one run (two at 100)")
    print(
        f"{'people':>7} {'ties':>6} {'roles':>9} {'networkx':>10} {'ratio':>7} {'bare igraph':>12}"
    )
    for people in SIZES:
        network = teams(people)
        of = structure(network)
        ours = seconds(lambda network=network: roles(network))
        bare = seconds(lambda of=of: of.graph.betweenness())
        start = time.perf_counter()
        peer = networkx_roles(network)
        theirs = time.perf_counter() - start
        table = roles(network)
        keys = ["broker", "connector", "energiser", "challenger"]
        assert (peer["role"] == table["role"]).all(), "the two tables must say the same"
        assert np.allclose(peer[keys], table[keys], atol=1e-6)
        print(
            f"{people:>7,} {len(of.first):>6,} {ours:>8.3f}s {theirs:>9.2f}s "
            f"{theirs / ours:>6.0f}× {bare:>11.3f}s"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    print(f"Peak memory of this process: {peak / unit:.0f} MB")


if __name__ == "__main__":
    main()
