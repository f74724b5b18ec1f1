"""Every shortest route between two people, and how many run through a third."""

import heapq
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from itertools import combinations
from math import isclose, lcm

from netroles.network import Network
from tests.obvious.ties import Pairs, contacts

Lengths = Mapping[str, Mapping[str, Fraction]]
Routes = Callable[[str, str], list[list[str]]]


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
