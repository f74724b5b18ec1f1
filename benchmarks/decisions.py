"""How long do the answers behind a decision take, once a network is loaded?

Transitions between settings, the absence of each person in turn, and the search for new ties: all
pairs of staff, with every route between home and hospital.
"""

from collections.abc import Callable, Mapping

from benchmarks.clock import memory, seconds
from benchmarks.networks import teams
from netroles.decisions import absences, ego, new_ties, transitions, what_if
from netroles.network import Network, structure

SIZES = (50, 200, 1_000, 2_000)
LIMIT_AT_200 = 0.5
SLOW_FROM = 1_000
"""From this size on one run is enough: most of a minute may pass."""

WORK: Mapping[str, Callable[[Network], object]] = {
    "transitions": transitions,
    "one person": lambda network: ego(network, network.people.index[0]),
    "one absence": lambda network: what_if(network, absent=[network.people.index[0]]),
    "each absence": lambda network: absences(network, further_apart=False),
    "… further apart": absences,
    "new ties": new_ties,
}


def main() -> None:
    """Print one row a size."""
    print(f"Warm seconds; at 200 people a page has {LIMIT_AT_200} s")
    print(f"{'people':>7} {'ties':>7} " + " ".join(f"{name:>16}" for name in WORK))
    for people in SIZES:
        network = teams(people)
        runs = 1 if people >= SLOW_FROM else 5
        row = f"{people:>7,} {len(structure(network).first):>7,}"
        for work in WORK.values():
            taken = seconds(lambda network=network, work=work: work(network), runs)
            row += f" {taken:>15.2f}s"
        print(row, flush=True)
    print(memory())


if __name__ == "__main__":
    main()
