"""Slow, obvious versions: each definition written out, to check the fast ones against.

They start from the rows of the tie table and share no code with netroles.
"""

import heapq
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from itertools import combinations, pairwise, permutations
from math import isclose, isnan, lcm, nan

from netroles.network import Network

Pairs = dict[str, dict[str, float]]
Lengths = Mapping[str, Mapping[str, Fraction]]
Routes = Callable[[str, str], list[list[str]]]


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


def routes(leads_to: Pairs, start: str, end: str) -> list[list[str]]:
    """Every shortest route from start to end, people in between included."""
    away = steps(leads_to, start)
    if end not in away:
        return []
    if start == end:
        return [[start]]
    before = [
        other
        for other in leads_to
        if end in leads_to[other] and away.get(other, -1) == away[end] - 1
    ]
    return [[*route, end] for other in before for route in routes(leads_to, start, other)]


def exact(strength: float) -> Fraction:
    """A strength as the decimal that stood in the file."""
    return Fraction(str(float(strength)))


def routes_by_length(lengths: Lengths, start: str, end: str) -> list[list[str]]:
    """Every route of the least length from start to end."""
    away = {start: Fraction(0)}
    for _ in lengths:
        for person in list(away):
            for other, length in lengths[person].items():
                if other not in away or away[person] + length < away[other]:
                    away[other] = away[person] + length

    def back_from(person: str) -> list[list[str]]:
        if person == start:
            return [[start]]
        before = [
            other
            for other, length in lengths[person].items()
            if other in away and isclose(away[other] + length, away[person], rel_tol=1e-12)
        ]
        return [[*route, person] for other in before for route in back_from(other)]

    return back_from(end) if end in away else []


def passing(pairs: Iterable[tuple[str, str]], found: Routes, people: Iterable[str]) -> Pairs:
    """person → pair → share of the pair's shortest routes that run through the person."""
    through: Pairs = {person: {} for person in people}
    for start, end in pairs:
        shortest = found(start, end)
        for route in shortest:
            for person in route[1:-1]:
                pair = f"{start} {end}"
                through[person][pair] = through[person].get(pair, 0.0) + 1 / len(shortest)
    return through


def degree(network: Network) -> dict[str, float]:
    return {person: len(others) for person, others in contacts(network).items()}


def strength(network: Network) -> dict[str, float]:
    return {person: sum(others.values()) for person, others in contacts(network).items()}


def betweenness(network: Network) -> dict[str, float]:
    neighbours = contacts(network)
    through = passing(
        combinations(neighbours, 2), lambda a, b: routes(neighbours, a, b), neighbours
    )
    return {person: sum(pairs.values()) for person, pairs in through.items()}


def weighted_betweenness(network: Network, alpha: float = 1.0) -> dict[str, float]:
    lengths = {
        person: {
            other: 1 / exact(strength) if alpha == 1 else Fraction(float(strength) ** -alpha)
            for other, strength in others.items()
        }
        for person, others in contacts(network).items()
    }
    through = passing(
        combinations(lengths, 2), lambda a, b: routes_by_length(lengths, a, b), lengths
    )
    return {person: sum(pairs.values()) for person, pairs in through.items()}


def weighted_betweenness_half(network: Network) -> dict[str, float]:
    return weighted_betweenness(network, 0.5)


def betweenness_by_whole_lengths(lengths: Mapping[str, Mapping[str, int]]) -> dict[str, float]:
    """Brandes' sum over sources, with whole lengths: nothing is rounded until routes are shared.

    For networks too large to list every route. With float lengths it shows what rounding does.
    """
    between = dict.fromkeys(lengths, 0.0)
    for source in lengths:
        away: dict[str, int] = {source: 0}
        count = dict.fromkeys(lengths, 0) | {source: 1}
        before: dict[str, list[str]] = {person: [] for person in lengths}
        settled: list[str] = []
        done: set[str] = set()
        queue = [(0, source)]
        while queue:
            _, person = heapq.heappop(queue)
            if person in done:
                continue
            done.add(person)
            settled.append(person)
            for other, length in lengths[person].items():
                further = away[person] + length
                if other not in away or further < away[other]:
                    away[other], count[other], before[other] = further, count[person], [person]
                    heapq.heappush(queue, (further, other))
                elif further == away[other]:
                    count[other] += count[person]
                    before[other].append(person)
        hangs_on = dict.fromkeys(lengths, 0.0)
        for person in reversed(settled):
            for other in before[person]:
                hangs_on[other] += count[other] / count[person] * (1 + hangs_on[person])
            if person != source:
                between[person] += hangs_on[person] / 2
    return between


def whole_lengths(network: Network) -> dict[str, dict[str, int]]:
    """1 / strength for every tie, times the smallest number that makes all of them whole."""
    inverse = {
        person: {other: 1 / exact(strength) for other, strength in others.items()}
        for person, others in contacts(network).items()
    }
    times = lcm(*(length.denominator for others in inverse.values() for length in others.values()))
    return {
        person: {other: int(length * times) for other, length in others.items()}
        for person, others in inverse.items()
    }


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


def with_or_without_strengths(network: Network, weighted: bool) -> Pairs:
    return {
        person: {other: strength if weighted else 1.0 for other, strength in others.items()}
        for person, others in contacts(network).items()
    }


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


def ei_index(network: Network) -> dict[str, float]:
    return {
        person: (away - (known - away)) / known if known else nan
        for person, (away, known) in outside(network).items()
    }


def participation(network: Network) -> dict[str, float]:
    group = main_settings(network)
    spread = {}
    for person, others in contacts(network).items():
        met = [group[other] for other in others if group[other]]
        alike = sum((met.count(each) / len(met)) ** 2 for each in set(met))
        spread[person] = 1 - alike if met else nan
    return spread


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


def sides(network: Network) -> dict[str, str | None]:
    """home or hospital where all of a person's settings with a side stand there; else between."""
    cells = network.people["setting"]
    found: dict[str, str | None] = {}
    for person in cells.index:
        given = cells[person].split("; ") if isinstance(cells[person], str) else []
        known = {network.settings[each] for each in given} - {None}
        found[person] = "between" if len(known) > 1 else next(iter(known), None)
    return found


def bridging(network: Network, leads_to: Pairs, start: str, end: str) -> dict[str, float]:
    side = sides(network)
    pairs = [(a, b) for a in leads_to for b in leads_to if (side[a], side[b]) == (start, end)]
    through = passing(pairs, lambda a, b: routes(leads_to, a, b), leads_to)
    share = {}
    for person in leads_to:
        others = sum(person not in pair for pair in pairs)
        share[person] = sum(through[person].values()) / others if others else nan
    return share


def home_hospital_bridging(network: Network) -> dict[str, float]:
    return bridging(network, contacts(network), "home", "hospital")


def home_to_hospital_bridging(network: Network) -> dict[str, float]:
    if not network.directed:
        return dict.fromkeys(network.people.index, nan)
    return bridging(network, arcs(network), "home", "hospital")


def hospital_to_home_bridging(network: Network) -> dict[str, float]:
    if not network.directed:
        return dict.fromkeys(network.people.index, nan)
    return bridging(network, arcs(network), "hospital", "home")


BROKERAGE = ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")


def brokerage(network: Network, group: Mapping[str, str | None]) -> dict[str, dict[str, int]]:
    """For each person with a group, how often they stand in an open chain a → person → b."""
    leads_to = arcs(network)
    counts = {person: dict.fromkeys(BROKERAGE, 0) for person in leads_to if group[person]}
    for a, person, b in permutations(counts, 3):
        if person in leads_to[a] and b in leads_to[person] and b not in leads_to[a]:
            first, own, last = group[a], group[person], group[b]
            if first == own == last:
                kind = "coordinator"
            elif first == last:
                kind = "itinerant"
            elif own == last:
                kind = "gatekeeper"
            elif own == first:
                kind = "representative"
            else:
                kind = "liaison"
            counts[person][kind] += 1
    return counts


def said(network: Network, kind: str) -> dict[str, tuple[int, int]]:
    """What was said of each person, the yes less the no, and how many who answered know them.

    Whoever stands as a source of anything has answered.
    """
    rows = [tie for _, tie in network.ties.iterrows()]
    answered = {tie["source"] for tie in rows}
    given = [tie["strength"] for tie in rows if tie["kind"] == kind]
    given = [strength for strength in given if not isnan(strength)]
    scale = all(1 <= each <= 5 for each in given) and any(each != 1 for each in given)
    answers: dict[tuple[str, str], int] = {}
    for tie in rows:
        if tie["kind"] == kind:
            pair = (tie["source"], tie["target"])
            answer = 1
            if scale and tie["strength"] < 4:
                answer = -1 if tie["strength"] <= 2 else 0
            answers[pair] = max(answer, answers.get(pair, -1))
    know = contacts(network)
    return {
        person: (
            max(sum(answers.get((other, person), 0) for other in know), 0),
            sum(
                other in answered and (other in know[person] or (other, person) in answers)
                for other in know
                if other != person
            ),
        )
        for person in know
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

    energised = said(network, "energises")
    named = [e for e, n in energised.values() if n]
    mean_e = sum(named) / len(named) if named else 0.0

    def with_answers(hint: float, person: str) -> float:
        if "energises" not in set(network.ties["kind"]):
            return hint
        e, n = energised[person]
        weight = n / (n + 3)
        return (1 - weight) * hint + weight * f(e / mean_e if mean_e else 0) * (
            1 + (e / n if n else 0)
        ) / 2

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
            "energiser": with_answers(f_a * (1 + share_reach) / 2, person),
            "challenger": f_x * (1 + share_outside) / 2 * (1 - f_b),
        }
    return table
