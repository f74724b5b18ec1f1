"""Home–hospital bridging, either way and along the direction of ties."""

import time

import networkx as nx
import numpy as np
import pytest

from netroles.measures import measure
from netroles.network import Network, side_of
from tests import obvious
from tests.networks import clique, network, path

MISSING = pytest.approx(float("nan"), nan_ok=True)
NAMES = ("home_hospital_bridging", "home_to_hospital_bridging", "hospital_to_home_bridging")


def at(**places: str | None) -> dict[str, dict[str, str | None]]:
    return {person: {"setting": place} for person, place in places.items()}


def test_care_team_of_five() -> None:
    """roles.md 2.10: a home triangle, its nurse N, the hospice doctor D, the ward nurse W.

    N: A–W and B–W. D: those and N–W. W is the only one in hospital, so no pair is left.
    """
    team = network(
        [*clique("ABN"), "ND", "DW"], at(A="home", B="home", N="home", D="hospice", W="ward")
    )
    found = measure(team, "home_hospital_bridging").to_dict()
    assert found == {"A": 0, "B": 0, "N": 1, "D": 1, "W": MISSING}


def test_two_shortest_routes_share_a_pair() -> None:
    """H to W over X and over Y; V in hospital is tied to X alone."""
    of = network(
        ["HX", "HY", "XW", "YW", "XV"], at(H="GP", X="hospice", Y="hospice", W="ward", V="ward")
    )
    found = measure(of, "home_hospital_bridging").to_dict()
    assert found == {"H": MISSING, "X": 0.75, "Y": 0.25, "W": 0, "V": 0}


def test_a_pair_without_a_route_stays_in() -> None:
    """B bridges A–C, and nobody A–W, because W has no ties."""
    of = network(path("ABC"), at(A="GP", B="hospice", C="ward", W="ward"))
    found = measure(of, "home_hospital_bridging").to_dict()
    assert found == {"A": MISSING, "B": 0.5, "C": 0, "W": 0}


def test_people_without_a_side_are_in_no_pair_but_may_bridge() -> None:
    of = network([*path("ABCD")], at(A="GP", B=None, C="the annexe", D="ward"))
    found = measure(of, "home_hospital_bridging").to_dict()
    assert found == {"A": MISSING, "B": 1, "C": 1, "D": MISSING}


def test_without_a_home_or_a_hospital_nobody_bridges() -> None:
    for places in (at(A="GP", B="GP", C="GP"), at(A="ward", B="hospice", C="ward"), {}):
        assert measure(network(path("ABC"), places), NAMES[0]).isna().all()


def test_each_direction_apart() -> None:
    """A at home names B, B names C on the ward; C names D, D names A."""
    round_trip = network(
        ["AB", "BC", "CD", "DA"],
        at(A="GP", B="ambulance", C="ward", D="discharge team"),
        directed=True,
    )
    to_hospital = measure(round_trip, "home_to_hospital_bridging").to_dict()
    assert to_hospital == {"A": MISSING, "B": 1, "C": MISSING, "D": 0}
    to_home = measure(round_trip, "hospital_to_home_bridging").to_dict()
    assert to_home == {"A": MISSING, "B": 0, "C": MISSING, "D": 1}
    either = measure(round_trip, "home_hospital_bridging").to_dict()
    assert either == {"A": MISSING, "B": 0.5, "C": MISSING, "D": 0.5}


def test_without_direction_neither_direction_is_defined() -> None:
    of = network(path("ABC"), at(A="GP", B="hospice", C="ward"))
    for name in NAMES[1:]:
        assert measure(of, name).isna().all()


def random_network(seed: int, people: int, *, directed: bool) -> Network:
    random = np.random.default_rng(seed)
    names = [f"p{i}" for i in range(people)]
    places = random.choice(["GP", "ward", "hospice", "the annexe"], people, p=[0.4, 0.3, 0.2, 0.1])
    pairs = [random.choice(people, 2, replace=False) for _ in range(2 * people)]
    ties = [(names[a], names[b]) for a, b in pairs]
    given = {n: {"setting": str(p)} for n, p in zip(names, places, strict=True)}
    return network(ties, given, directed=directed)


@pytest.mark.parametrize("seed", range(4))
def test_agrees_with_every_route_listed(seed: int) -> None:
    of = random_network(seed, 30, directed=seed < 2)
    for name in NAMES:
        expected = getattr(obvious, name)(of)
        assert measure(of, name).to_dict() == pytest.approx(expected, abs=1e-12, nan_ok=True)


@pytest.mark.parametrize("seed", range(4))
def test_agrees_with_networkx(seed: int) -> None:
    """networkx counts each pair of a subset from one end, and halves it in an undirected graph."""
    of = random_network(seed, 120, directed=True)
    side = side_of(of)
    home, hospital = ([*side.index[side == each]] for each in ("home", "hospital"))
    graph = nx.DiGraph(obvious.arcs(of))
    both = nx.Graph(obvious.contacts(of))
    subset = nx.betweenness_centrality_subset
    expected = {
        NAMES[0]: {p: 2 * b for p, b in subset(both, home, hospital).items()},
        NAMES[1]: subset(graph, home, hospital),
        NAMES[2]: subset(graph, hospital, home),
    }
    for name, between in expected.items():
        shares = {
            person: b / ((len(home) - (person in home)) * (len(hospital) - (person in hospital)))
            for person, b in between.items()
        }
        assert measure(of, name).to_dict() == pytest.approx(shares, abs=1e-12)


def test_two_thousand_people_are_no_loop_over_pairs() -> None:
    """A bound so wide that only a loop over pairs of people would fail it."""
    of = random_network(9, 2_000, directed=False)
    started = time.perf_counter()
    measure(of, "home_hospital_bridging")
    assert time.perf_counter() - started < 10
