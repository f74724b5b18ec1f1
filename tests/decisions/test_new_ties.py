"""Which new tie would shorten the most routes: by hand, and against trying every pair."""

import random
import sys
from itertools import combinations
from math import inf

import networkx as nx
import pandas as pd
import pytest

from netroles.decisions import new_ties, what_if
from netroles.network import NetrolesError, Network
from tests.networks import clique, network, path

# The package's names `new_ties` and `what_if` are the functions.
MODULE, SIZES = (sys.modules[f"netroles.decisions.{each}"] for each in ("new_ties", "what_if"))

AT = {
    "A": {"setting": "own home"},
    "N": {"setting": "community"},
    "H": {"setting": "hospice"},
    "W": {"setting": "ward"},
}


def rows(table: pd.DataFrame) -> list[tuple[object, ...]]:
    columns = ["first", "second", "routes", "joined", "steps_saved", "steps_now"]
    assert list(table.columns) == columns
    return [tuple(row) for row in table.astype(object).where(table.notna(), None).to_numpy()]


def test_the_tie_that_shortens_most_routes_comes_first() -> None:
    found = new_ties(network(path("ANHW"), AT))
    assert rows(found) == [
        ("N", "W", 2, 0, 2, 2),
        ("A", "W", 1, 0, 2, 3),
        ("A", "H", 1, 0, 1, 2),
    ]


def test_a_tie_between_two_parts_joins_whom_no_route_joined() -> None:
    """A–N at home, H–W towards the ward: any tie between the parts joins A and N with W."""
    found = new_ties(network(["AN", "HW"], AT))
    assert {row[:4] for row in rows(found)} == {
        ("A", "H", 2, 2),
        ("A", "W", 2, 2),
        ("N", "H", 2, 2),
        ("N", "W", 2, 2),
    }
    assert found["steps_now"].isna().all()
    assert (found["steps_saved"] == 0).all(), "where there was no route there were no steps"


def test_patients_are_never_proposed_and_their_routes_count() -> None:
    people = AT | {"A": {"setting": "own home", "kind": "patient"}}
    assert rows(new_ties(network(path("ANHW"), people))) == [("N", "W", 2, 0, 2, 2)]


def test_no_more_rows_than_asked_for() -> None:
    assert len(new_ties(network(path("ANHW"), AT), most=1)) == 1


@pytest.mark.parametrize(
    "of",
    [
        network(),
        network(people="A"),
        network(path("ABC")),  # nobody has a side
        network(clique("ANHW"), AT),  # everybody talks to everybody
        network(["AN"], AT | {"W": {"setting": "hospice"}}),  # nobody is in hospital
    ],
)
def test_where_nothing_can_be_shortened_nothing_is_proposed(of: Network) -> None:
    assert rows(new_ties(of)) == []


def test_too_many_people_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SIZES, "MOST_PEOPLE", 3)
    for ask in (new_ties, what_if):
        with pytest.raises(NetrolesError, match="this network has 4"):
            ask(network(path("ANHW"), AT))


def test_progress_ends_with_all() -> None:
    told: list[float] = []
    new_ties(network(path("ANHW"), AT), progress=told.append)
    assert told[0] == 0
    assert told[-1] == 1


def _town(seed: int) -> Network:
    """Up to 40 people on three sides, some of them patients, in one part or several."""
    draw = random.Random(seed)
    ids = [f"P{number:02}" for number in range(draw.randint(5, 40))]
    settings = ["own home", "community", "hospice", "ward", "ward", None]
    people = {
        each: {
            "setting": draw.choice(settings),
            "kind": draw.choice(["professional", "professional", "patient", None]),
        }
        for each in ids
    }
    chance = draw.choice([0.03, 0.06, 0.12])
    ties = [pair for pair in combinations(ids, 2) if draw.random() < chance]
    return network(ties, people)


def _by_trying_each(of: Network) -> list[tuple[object, ...]]:
    """Every pair of staff, one after the other, with all routes sought anew."""
    graph = nx.Graph()
    graph.add_nodes_from(of.people.index)
    graph.add_edges_from(zip(of.ties["source"], of.ties["target"], strict=True))
    setting, kind = of.people["setting"], of.people["kind"]
    home = [each for each in of.people.index if setting[each] in ("own home", "community")]
    ward = [each for each in of.people.index if setting[each] == "ward"]
    staff = [each for each in of.people.index if kind[each] != "patient"]

    def steps() -> dict[tuple[str, str], float]:
        lengths = dict(nx.all_pairs_shortest_path_length(graph))
        return {(h, w): lengths[h].get(w, inf) for h in home for w in ward}

    now = steps()
    found = []
    for u, v in combinations(staff, 2):
        if graph.has_edge(u, v):
            continue
        graph.add_edge(u, v)
        then = steps()
        graph.remove_edge(u, v)
        better = [pair for pair in now if then[pair] < now[pair]]
        if better:
            joined = [pair for pair in better if now[pair] == inf]
            saved = sum(now[pair] - then[pair] for pair in better if now[pair] < inf)
            apart = nx.shortest_path_length(graph, u, v) if nx.has_path(graph, u, v) else None
            found.append((u, v, len(better), len(joined), saved, apart))
    return sorted(found, key=lambda row: (-row[2], -row[4]))


@pytest.mark.parametrize("seed", range(30))
def test_the_search_agrees_with_trying_each(seed: int) -> None:
    town = _town(seed)
    assert rows(new_ties(town, most=10_000)) == _by_trying_each(town)


@pytest.mark.parametrize("rows_at_a_time", [1, 7])
def test_some_people_at_a_time_make_no_difference(
    rows_at_a_time: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = _town(3)
    whole = new_ties(town)
    monkeypatch.setattr(MODULE, "_ROWS", rows_at_a_time)
    assert rows(new_ties(town)) == rows(whole)


@pytest.mark.parametrize("seed", range(5))
def test_what_is_promised_is_what_the_tie_would_do(seed: int) -> None:
    town = _town(seed)
    for row in new_ties(town).itertuples(index=False):
        then = what_if(town, talking=[(row.first, row.second)])
        assert (then.shorter, then.joined) == (row.routes - row.joined, row.joined)
