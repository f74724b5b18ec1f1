"""How long until it is known how sure roles are, and what the number of contacts explains?

Beside the betweenness alone of as many networks, counted by igraph on one core.
"""

import time
from collections.abc import Callable

from loky import get_reusable_executor

from benchmarks.clock import memory, seconds
from benchmarks.networks import teams
from netroles.network import structure
from netroles.roles import beyond_contacts, confidence
from netroles.roles.thresholds import DRAWS

SIZES = (50, 200, 1_000)
TARGETS = {50: 1, 200: 3, 1_000: 40}


def main() -> None:
    """Print one row a size."""
    print(f"{DRAWS} networks resampled, 280 more for stability, and networks rewired; one run each")
    print(
        f"{'people':>7} {'ties':>6} {'confidence':>11} {'target':>7} {'rewired':>9} "
        f"{f'{DRAWS} bare igraph':>16}"
    )
    for people in SIZES:
        network = teams(people)
        of = structure(network)
        bare = seconds(lambda of=of: of.graph.betweenness()) * DRAWS
        sure = once(lambda network=network: confidence(network))
        null = once(lambda network=network: beyond_contacts(network))
        print(
            f"{people:>7,} {len(of.first):>6,} {sure:>10.2f}s {TARGETS[people]:>6}s {null:>8.2f}s "
            f"{bare:>15.2f}s",
            flush=True,
        )
    get_reusable_executor().shutdown(wait=True)  # so that what workers took is known
    print(memory())


def once(work: Callable[[], object]) -> float:
    """Seconds of one run, with no worker ready, as on the first visit."""
    get_reusable_executor(max_workers=1).shutdown(wait=True)
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
