"""Contact over groups and sides: how much leads out of the own, and who stands between."""

from collections.abc import Mapping
from itertools import permutations
from math import nan

from netroles.network import Network
from tests.obvious.routes import passing, routes
from tests.obvious.ties import Pairs, arcs, contacts


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
