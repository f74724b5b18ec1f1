"""Do the people around somebody know each other?"""

from itertools import combinations
from math import nan

from netroles.network import Network
from tests.obvious.ties import contacts, degree, with_or_without_strengths


def triangles(network: Network) -> dict[str, float]:
    neighbours = contacts(network)
    return {
        person: sum(b in neighbours[a] for a, b in combinations(others, 2))
        for person, others in neighbours.items()
    }


def clustering(network: Network) -> dict[str, float]:
    closed, k = triangles(network), degree(network)
    return {
        person: closed[person] / (k[person] * (k[person] - 1) / 2)
        if k[person] > 1
        else float("nan")
        for person in closed
    }


def weighted_clustering(network: Network) -> dict[str, float]:
    neighbours = contacts(network)
    shares = {}
    for person, others in neighbours.items():
        pairs = [(a, b, (others[a] + others[b]) / 2) for a, b in combinations(others, 2)]
        closed = sum(weight for a, b, weight in pairs if b in neighbours[a])
        shares[person] = closed / sum(weight for *_, weight in pairs) if pairs else nan
    return shares


def constraint(network: Network, weighted: bool = False) -> dict[str, float]:
    tie = with_or_without_strengths(network, weighted)
    share = {
        i: {j: strength / sum(others.values()) for j, strength in others.items()}
        for i, others in tie.items()
    }
    return {
        i: sum(
            (share[i][j] + sum(share[i][q] * share[q].get(j, 0) for q in share[i])) ** 2
            for j in share[i]
        )
        if share[i]
        else nan
        for i in share
    }


def effective_size(network: Network, weighted: bool = False) -> dict[str, float]:
    tie = with_or_without_strengths(network, weighted)
    sizes = {}
    for i, others in tie.items():
        parts = []
        for j in others:
            shared = [
                others[q] / sum(others.values()) * tie[j][q] / max(tie[j].values())
                for q in others
                if q in tie[j]
            ]
            parts.append(1 - sum(shared))
        sizes[i] = sum(parts) if parts else nan
    return sizes


def efficiency(network: Network) -> dict[str, float]:
    k = degree(network)
    return {
        person: size / k[person] if k[person] else nan
        for person, size in effective_size(network).items()
    }
