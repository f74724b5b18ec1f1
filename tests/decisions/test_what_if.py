"""What if somebody is away, or two people start to talk?"""

import math
from itertools import combinations

import networkx as nx
import pytest

from netroles.decisions import absences, what_if
from netroles.network import NetrolesError, Network, structure
from netroles.reading import read
from sample_data import SAMPLES
from tests.networks import NAMED, clique, network, path, ring

AT = {
    "A": {"setting": "own home", "kind": "patient"},
    "B": {"setting": "own home"},
    "N": {"setting": "community"},
    "M": {"setting": "community"},
    "H": {"setting": "hospice"},
    "W": {"setting": "ward"},
    "V": {"setting": "ward"},
}


def town(ties: list[str]) -> Network:
    """The people of these ties, each where `AT` says."""
    ids = [each for each in AT if any(each in tie for tie in ties)]
    return network(ties, {each: AT[each] for each in ids})


def test_without_the_only_link_everything_falls_apart() -> None:
    found = what_if(town(path("ANW")), absent=["N"])
    assert (found.lost, found.longer, found.shorter, found.joined) == (1, 0, 0, 0)
    assert found.cut_off == ("A",)
    assert found.alone == ("A", "W")
    assert found.apart_now == pytest.approx(1 / 2), "A and W, two steps apart by way of N"
    assert found.apart_then == 1
    assert (found.before.routes, found.before.pairs, found.before.direct) == (2, 2, 1)
    assert (found.after.routes, found.after.pairs, found.after.people) == (0, 1, 2)
    assert math.isnan(found.steps_then), "no pair has a route both times"
    assert found.after.without_ties == 2


def test_where_there_is_a_way_round_routes_get_longer() -> None:
    """A ring A – N – W – V – H – M – A. Without N, A is three steps from V as before, and four
    from W instead of two."""
    found = what_if(town(ring("ANWVHM")), absent=["N"])
    assert (found.lost, found.longer) == (0, 1)
    assert found.cut_off == ()
    assert found.alone == ()


def test_routes_that_are_lost_do_not_shorten_the_mean_of_the_rest() -> None:
    """A – N – W and B – M – N – W: without M, B is lost and A is two steps from W as before."""
    found = what_if(town(["AN", "NW", "BM", "MN"]), absent=["M"])
    assert (found.lost, found.longer, found.shorter) == (1, 0, 0)
    assert (found.steps_now, found.steps_then) == (1.5, 1.5), "A – W and N – W"


def test_who_becomes_the_only_link_when_somebody_is_away() -> None:
    """A and B know N and M; both know W. Without M, all depends on N, who now depends on nobody."""
    of = town(["AN", "BN", "AM", "BM", "NW", "MW", "WV"])
    found = what_if(of, absent=["M"])
    assert found.lost == 0
    assert found.new_only_links["cut_off"].to_dict() == {"N": 2}
    assert found.new_only_links["before"].to_dict() == {"N": 0}
    assert found.new_only_links["who"].to_dict() == {"N": ("A", "B")}
    assert found.new_only_links["routes_lost"].to_dict() == {"N": 4}
    both = what_if(of, absent=["M", "N"])
    assert both.cut_off == ("A", "B")
    assert both.lost == 4


def test_who_becomes_the_only_link_of_somebody_on_the_hospital_side_alone() -> None:
    """A knows W; A and V both know N and M. Without M, V has no way to A but N; A has W."""
    found = what_if(town(["AW", "AN", "AM", "NV", "MV"]), absent=["M"])
    rows = found.new_only_links[["cut_off", "routes_lost"]].to_dict("index")
    assert rows == {"N": {"cut_off": 0, "routes_lost": 1}}


def test_a_new_tie_shortens_routes_and_the_undone_is_the_network_as_it_was() -> None:
    of = town(path("ANHW"))
    found = what_if(of, talking=[("W", "N")])
    assert (found.shorter, found.joined, found.lost, found.longer) == (2, 0, 0, 0)
    assert (found.steps_now, found.steps_then) == (2.5, 1.5)
    assert (found.before.ties, found.after.ties) == (3, 4)
    assert what_if(of).after == found.before


def test_a_new_tie_may_join_whom_no_route_joined() -> None:
    found = what_if(town(["AN", "HW"]), talking=[("N", "H")])
    assert (found.joined, found.shorter) == (2, 0)
    assert (found.before.parts, found.after.parts) == (2, 1)


def test_a_tie_that_is_there_changes_nothing() -> None:
    found = what_if(town(path("ANW")), talking=[("N", "A"), ("A", "N")])
    assert found.after == found.before


def test_absence_and_a_new_tie_together() -> None:
    """N away, and M takes over: A is two steps from W as before, M one instead of three."""
    of = town(["AN", "NW", "AM"])
    found = what_if(of, absent=["N"], talking=[("M", "W")])
    assert (found.lost, found.longer, found.shorter, found.joined) == (0, 0, 1, 0)
    assert found.cut_off == ()


@pytest.mark.parametrize(
    ("absent", "talking", "says"),
    [
        (["Z"], [], "not in the network"),
        ([], [("A", "Z")], "not in the network"),
        ([], [("A", "A")], "two different people"),
        (["A"], [("A", "W")], "away cannot start"),
    ],
)
def test_what_cannot_be_is_refused(
    absent: list[str], talking: list[tuple[str, str]], says: str
) -> None:
    with pytest.raises(NetrolesError, match=says):
        what_if(town(path("ANW")), absent=absent, talking=talking)


def apart(graph: nx.Graph, among: list[int]) -> float:
    """1 less the mean of 1 / steps over the pairs of some people, as networkx walks."""
    near = [
        1 / nx.shortest_path_length(graph, one, other) if nx.has_path(graph, one, other) else 0
        for one, other in combinations(among, 2)
    ]
    return 1 - sum(near) / len(near) if near else math.nan


@pytest.mark.parametrize("name", NAMED)
def test_an_absence_compares_those_who_are_left_with_themselves(name: str) -> None:
    of = NAMED[name]
    s, table = structure(of), absences(of)
    graph = nx.Graph(zip(s.first.tolist(), s.second.tolist(), strict=True))
    graph.add_nodes_from(range(s.size))
    for at, person in enumerate(of.people.index):
        found = what_if(of, absent=[person])
        left = [each for each in range(s.size) if each != at]
        now, then = apart(graph, left), apart(graph.subgraph(left), left)
        assert found.apart_now == pytest.approx(now, nan_ok=True)
        assert found.apart_then == pytest.approx(then, nan_ok=True)
        if person in table.index:
            lost = table.loc[person, "further_apart"]
            assert lost == pytest.approx(then - now, nan_ok=True)
            assert not lost < 0, "nobody's absence brings others nearer"
        assert found.after.people == len(of.people) - 1


def test_somebody_at_the_edge_is_not_in_the_way_of_anybody() -> None:
    """B–N–H–W: without W, B–N, N–H and B–H are 1, 1 and 2 steps apart as before, 1 − 5/6. Over all
    six pairs it is 1 − 13/18 now, and looked like a gain. Without N, B–H and B–W are lost."""
    of = town(path("BNHW"))
    found = what_if(of, absent=["W"])
    assert found.apart_now == found.apart_then == pytest.approx(1 / 6)
    lost = absences(of)["further_apart"].to_dict()
    ends = {"B": 0, "W": 0}
    assert lost == pytest.approx(ends | {"N": (1 / 2 + 1 / 3) / 3, "H": (1 / 2 + 1 / 3) / 3})


def test_several_away_are_left_out_of_the_pairs_and_stay_on_the_routes() -> None:
    """B–N–H–W without N and H: B and W, three steps apart, have no route."""
    found = what_if(town(path("BNHW")), absent=["N", "H"])
    assert (found.apart_now, found.apart_then) == (pytest.approx(2 / 3), 1)


def test_in_the_ward_team_the_absence_of_somebody_at_the_edge_brings_nobody_nearer() -> None:
    sample = SAMPLES["ward_team"]
    of = read(sample.ties_file, people=sample.people_file).network
    found = what_if(of, absent=["W09"])
    assert found.apart_now == found.apart_then == pytest.approx(0.388, abs=5e-4)
    lost = absences(of)["further_apart"]
    assert (lost >= 0).all()
    assert lost[["W07", "W08", "W09"]].to_list() == [0, 0, 0]


@pytest.mark.parametrize("name", NAMED)
def test_absences_of_staff_one_by_one_say_what_each_alone_would(name: str) -> None:
    of = NAMED[name]
    table = absences(of)
    s = structure(of)
    graph = nx.Graph(zip(s.first.tolist(), s.second.tolist(), strict=True))
    ids = list(of.people.index)
    for person in table.index:
        found = what_if(of, absent=[person])
        assert table.loc[person, "cut_off"] == len(found.cut_off)
        assert table.loc[person, "routes_lost"] == found.lost
        at = ids.index(person)
        falls_apart = at in graph and at in set(nx.articulation_points(graph))
        assert (table.loc[person, "more_parts"] > 0) == falls_apart


def test_absences_of_a_path_and_of_a_clique() -> None:
    table = absences(town(path("BNHW")))
    # Without W nobody is left in hospital to have a route to.
    assert table["cut_off"].to_dict() == {"B": 0, "N": 1, "H": 2, "W": 0}
    assert table["routes_lost"].to_dict() == {"B": 0, "N": 1, "H": 2, "W": 0}
    assert table["more_parts"].to_dict() == {"B": 0, "N": 1, "H": 1, "W": 0}
    assert absences(town(clique("BNHW")))["routes_lost"].sum() == 0


def test_fragmentation_can_be_left_out_and_patients_always_are() -> None:
    table = absences(town(path("ANW")), further_apart=False)
    assert list(table.index) == ["N", "W"]
    assert table["further_apart"].isna().all()


def test_progress_of_the_walk_ends_with_all() -> None:
    told: list[float] = []
    absences(town(path("BNHW")), progress=told.append)
    assert told == [0, 0.25, 0.5, 0.75, 1]
