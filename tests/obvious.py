"""Slow, obvious versions: each definition written out, to check the fast ones against.

They start from the rows of the tie table and share no code with netroles.
"""

from collections import deque
from itertools import combinations

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


def steps(neighbours: Pairs, start: str) -> dict[str, int]:
    """How many steps from start to everyone it gets to."""
    away = {start: 0}
    queue = deque([start])
    while queue:
        person = queue.popleft()
        for other in neighbours[person]:
            if other not in away:
                away[other] = away[person] + 1
                queue.append(other)
    return away


def routes(neighbours: Pairs, start: str, end: str) -> list[list[str]]:
    """Every shortest route from start to end, people in between included."""
    away = steps(neighbours, start)
    if end not in away:
        return []
    if start == end:
        return [[start]]
    before = [other for other in neighbours[end] if away.get(other, -1) == away[end] - 1]
    return [[*route, end] for other in before for route in routes(neighbours, start, other)]


def degree(network: Network) -> dict[str, float]:
    return {person: len(others) for person, others in contacts(network).items()}


def strength(network: Network) -> dict[str, float]:
    return {person: sum(others.values()) for person, others in contacts(network).items()}


def betweenness(network: Network) -> dict[str, float]:
    neighbours = contacts(network)
    between = dict.fromkeys(neighbours, 0.0)
    for start, end in combinations(neighbours, 2):
        shortest = routes(neighbours, start, end)
        for route in shortest:
            for person in route[1:-1]:
                between[person] += 1 / len(shortest)
    return between


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


def main_settings(network: Network) -> dict[str, str]:
    cells = network.people["setting"]
    return {p: cells[p].split("; ")[0] if isinstance(cells[p], str) else "" for p in cells.index}


def outside(network: Network) -> dict[str, tuple[int, int]]:
    """How many contacts are in another main setting, and how many's setting is known."""
    group = main_settings(network)
    counts = {}
    for person, others in contacts(network).items():
        known = [other for other in others if group[other] and group[person]]
        counts[person] = (sum(group[other] != group[person] for other in known), len(known))
    return counts


def outside_share(network: Network) -> dict[str, float]:
    return {
        person: away / known if known else float("nan")
        for person, (away, known) in outside(network).items()
    }


def scores(network: Network) -> dict[str, dict[str, float]]:
    """The four scores, person by person, as section 2 of the role science writes them."""
    neighbours, group = contacts(network), main_settings(network)
    b, t, k, c = betweenness(network), triangles(network), degree(network), clustering(network)
    a, r, counts = pagerank(network), reach(network), outside(network)
    members = [g for g in group.values() if g]
    in_real_group = [p for p in neighbours if members.count(group[p]) >= 3]
    x = {p: counts[p][0] if p in in_real_group else 0 for p in neighbours}
    mean_x = sum(x[p] for p in in_real_group) / len(in_real_group) if in_real_group else 0.0

    def f(times: float) -> float:
        return times / (1 + times)

    table = {}
    for person in neighbours:
        part = list(steps(neighbours, person))
        n = len(part)
        floor_b = max(sum(b[p] for p in part) / n, (n - 1) / 4)
        f_b = f(b[person] / floor_b) if floor_b else 0.0
        f_t = f(t[person] / max(sum(t[p] for p in part) / n, 2))
        f_a = f(a[person] / (sum(a[p] for p in part) / n)) if k[person] else 0.0
        f_x = f(x[person] / mean_x) if mean_x else 0.0
        share_closed = c[person] if k[person] > 1 else 0.0
        share_open = 1 - c[person] if k[person] > 1 else 0.0
        share_reach = r[person] if len(neighbours) > 1 else 0.0
        share_outside = x[person] / counts[person][1] if x[person] else 0.0
        table[person] = {
            "broker": f_b * (1 + share_open) / 2,
            "connector": f_t * (1 + share_closed) / 2,
            "energiser": f_a * (1 + share_reach) / 2,
            "challenger": f_x * (1 + share_outside) / 2 * (1 - f_b),
        }
    return table
