"""Who has a tie with whom, and how strong, from the rows of the tie table."""

from netroles.network import Network

Pairs = dict[str, dict[str, float]]


def strengths(network: Network) -> Pairs:
    """source → target → strength, each kind's rows combined, the largest over kinds."""
    ties = network.ties
    given = [float(each) for each in ties["strength"].dropna()]
    smallest = min(given, default=1.0)
    by_kind: dict[tuple[str, str, str], list[float]] = {}
    for source, target, kind, strength in zip(
        ties["source"], ties["target"], ties["kind"], ties["strength"].fillna(smallest), strict=True
    ):
        if kind not in ("energises", "challenges"):
            by_kind.setdefault((source, target, str(kind)), []).append(float(strength))
    arcs: Pairs = {person: {} for person in network.people.index}
    combined = max if network.combine == "max" else sum
    for (source, target, _), rows in by_kind.items():
        arcs[source][target] = max(arcs[source].get(target, 0.0), combined(rows))
    return arcs


def contacts(network: Network) -> Pairs:
    """person → contact → strength, the larger of the two directions."""
    arcs = strengths(network)
    both: Pairs = {person: {} for person in arcs}
    for source, targets in arcs.items():
        for target, strength in targets.items():
            larger = max(strength, both[source].get(target, 0.0))
            both[source][target] = both[target][source] = larger
    return both


def arcs(network: Network) -> Pairs:
    """Who leads to whom: as reported, or both ways where direction does not matter."""
    return strengths(network) if network.directed else contacts(network)


def with_or_without_strengths(network: Network, weighted: bool) -> Pairs:
    return {
        person: {other: strength if weighted else 1.0 for other, strength in others.items()}
        for person, others in contacts(network).items()
    }


def degree(network: Network) -> dict[str, float]:
    return {person: len(others) for person, others in contacts(network).items()}


def strength(network: Network) -> dict[str, float]:
    return {person: sum(others.values()) for person, others in contacts(network).items()}
