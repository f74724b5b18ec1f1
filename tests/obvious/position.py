"""How near to everybody, how sought out, and how much falls apart without somebody?"""

from itertools import combinations, pairwise
from math import nan

from netroles.network import Network
from tests.obvious.routes import routes, steps
from tests.obvious.ties import Pairs, arcs, contacts


def closeness(network: Network) -> dict[str, float]:
    neighbours = contacts(network)
    others = len(neighbours) - 1
    return {
        person: sum(1 / away for away in steps(neighbours, person).values() if away) / others
        if others
        else nan
        for person in neighbours
    }


def pagerank(network: Network) -> dict[str, float]:
    leads_to = arcs(network)
    people = list(leads_to)
    rank = dict.fromkeys(people, 1 / max(len(people), 1))
    for _ in range(300):
        dangling = sum(rank[person] for person in people if not leads_to[person])
        anew = (0.15 + 0.85 * dangling) / max(len(people), 1)
        following = dict.fromkeys(people, 0.0)
        for person in people:
            total = sum(leads_to[person].values())
            for other, strong in leads_to[person].items():
                following[other] += 0.85 * rank[person] * strong / total
        rank = {person: anew + following[person] for person in people}
    return rank


def reach(network: Network) -> dict[str, float]:
    leads_to = arcs(network)
    others = len(leads_to) - 1
    near = {
        start: {p for p, away in steps(leads_to, start).items() if away <= 2} for start in leads_to
    }
    return {
        person: sum(person in near[other] for other in leads_to if other != person) / others
        if others
        else float("nan")
        for person in leads_to
    }


def everett_valente(network: Network) -> dict[str, float]:
    """The mean over a person's ties of the pairs whose routes use the tie; 0 with one contact."""
    neighbours = contacts(network)
    carried: dict[frozenset[str], float] = {}
    for start, end in combinations(neighbours, 2):
        shortest = routes(neighbours, start, end)
        for route in shortest:
            for tie in pairwise(route):
                carried[frozenset(tie)] = carried.get(frozenset(tie), 0) + 1 / len(shortest)
    brokerage = {}
    for person, others in neighbours.items():
        a_tie = [carried[frozenset((person, other))] for other in others]
        brokerage[person] = sum(a_tie) / len(a_tie) if len(a_tie) > 1 else 0.0 if a_tie else nan
    return brokerage


def fragmentation_of(neighbours: Pairs) -> float:
    n = len(neighbours)
    near = sum(
        1 / away for person in neighbours for away in steps(neighbours, person).values() if away
    )
    return 1 - near / (n * (n - 1))


def fragmentation(network: Network) -> dict[str, float]:
    neighbours = contacts(network)
    if len(neighbours) < 3:
        return dict.fromkeys(neighbours, nan)
    effect = {}
    for gone in neighbours:
        left = {
            person: {other: w for other, w in others.items() if other != gone}
            for person, others in neighbours.items()
            if person != gone
        }
        effect[gone] = fragmentation_of(left) - fragmentation_of(neighbours)
    return effect
