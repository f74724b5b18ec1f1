"""Which ties count, and what they come to for each pair."""

import pytest

from netroles.network import (
    NetrolesError,
    Network,
    Structure,
    contact_kinds,
    latest_period,
    periods,
    structure,
)
from tests.networks import clique, network


def pairs(of: Structure) -> dict[str, float]:
    ids = of.people.index
    return {ids[a] + ids[b]: w for a, b, w in zip(of.first, of.second, of.strength, strict=True)}


def arcs(of: Structure) -> dict[str, float]:
    ids = of.people.index
    return {
        ids[a] + ids[b]: w
        for a, b, w in zip(of.arc_source, of.arc_target, of.arc_strength, strict=True)
    }


def test_repeated_ratings_keep_the_largest() -> None:
    assert pairs(structure(network([("A", "B", 2), ("A", "B", 5)], combine="max"))) == {"AB": 5}


def test_repeated_counts_add_up() -> None:
    assert pairs(structure(network([("A", "B", 2), ("A", "B", 5)], combine="sum"))) == {"AB": 7}


def test_the_two_directions_do_not_add_up_the_larger_counts() -> None:
    both = network([("A", "B", 2), ("B", "A", 5), ("A", "B", 1)], combine="sum")
    assert pairs(structure(both)) == {"AB": 5}


def test_across_kinds_the_larger_counts() -> None:
    ties = [
        {"source": "A", "target": "B", "strength": 2, "kind": "talks to"},
        {"source": "A", "target": "B", "strength": 3, "kind": "trusts"},
    ]
    assert pairs(structure(network(ties, combine="sum"))) == {"AB": 3}


def test_a_tie_without_a_strength_gets_the_smallest_in_the_file() -> None:
    given = network([("A", "B", None), ("C", "D", 4), ("E", "F", 3)])
    assert pairs(structure(given))["AB"] == 3


def test_without_direction_each_pair_stands_both_ways_at_the_same_strength() -> None:
    assert arcs(structure(network([("B", "A", 2), ("A", "B", 5)]))) == {"AB": 5, "BA": 5}


def test_with_direction_each_way_keeps_its_own_strength() -> None:
    given = network([("B", "A", 2), ("A", "B", 5), ("C", "A", 1)], directed=True)
    assert arcs(structure(given)) == {"BA": 2, "AB": 5, "CA": 1}
    assert pairs(structure(given)) == {"BA": 5, "AC": 1}


def test_energising_and_challenging_are_no_contact() -> None:
    ties = [
        {"source": "A", "target": "B", "kind": "advice"},
        {"source": "A", "target": "C", "kind": "energises"},
        {"source": "A", "target": "D", "kind": "challenges"},
        {"source": "A", "target": "E"},
    ]
    given = network(ties)
    assert contact_kinds(given) == ("advice",)
    assert set(pairs(structure(given))) == {"AB", "AE"}
    assert set(pairs(structure(given, kinds=["energises"]))) == {"AC"}


def test_the_kinds_that_count_can_be_chosen_for_the_whole_network() -> None:
    ties = [
        {"source": "A", "target": "B", "kind": "advice"},
        {"source": "A", "target": "C", "kind": "energises"},
    ]
    given = network(ties)
    chosen = Network(given.people, given.ties, contact=("energises",))
    assert contact_kinds(chosen) == ("energises",)
    assert set(pairs(structure(chosen))) == {"AC"}
    assert chosen.digest != given.digest


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["before", "after"], ("before", "after")),
        (["2", "10", "1"], ("1", "2", "10")),
        (["2026-03-01", "2025-12-01"], ("2025-12-01", "2026-03-01")),
        (["wave 2", "wave 1"], ("wave 2", "wave 1")),
    ],
)
def test_periods_stand_in_their_order_the_latest_last(
    labels: list[str], expected: tuple[str, ...]
) -> None:
    given = network([{"source": "A", "target": "B", "period": label} for label in labels])
    assert periods(given) == expected
    assert latest_period(given) == expected[-1]


def two_periods() -> Network:
    return network(
        [
            {"source": "A", "target": "B", "strength": 5, "period": "before"},
            {"source": "A", "target": "C", "strength": 1, "period": "after"},
        ]
    )


def test_only_the_latest_period_counts_unless_another_is_asked_for() -> None:
    assert set(pairs(structure(two_periods()))) == {"AC"}
    assert set(pairs(structure(two_periods(), period="before"))) == {"AB"}
    assert set(pairs(structure(two_periods(), period="all"))) == {"AB", "AC"}


def test_a_kind_or_period_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(NetrolesError, match="'later' was asked for; this network has 'before'"):
        structure(two_periods(), period="later")
    with pytest.raises(NetrolesError, match="'gossip' was asked for; this network has none"):
        structure(two_periods(), kinds=["gossip"])
    with pytest.raises(NetrolesError, match="no periods"):
        structure(network(["AB"]), period="later")


def test_a_network_without_anybody_has_an_empty_structure() -> None:
    empty = structure(network())
    assert empty.size == 0
    assert len(empty.first) == len(empty.degree) == len(empty.component) == 0
    assert len(empty.groups) == 0


def test_people_without_ties_are_parts_of_their_own() -> None:
    of = structure(network(["AB"], ["C"]))
    assert of.degree.tolist() == [0, 1, 1]
    assert len(set(of.component)) == 2


def test_the_main_setting_groups_people_where_two_are_given() -> None:
    people = {"A": {"setting": "ward; GP"}, "B": {"setting": "GP"}, "C": {"team": "x"}}
    of = structure(network(["AB"], people))
    assert of.group_basis == "setting"
    assert of.groups.to_dict() == {"A": "ward", "B": "GP", "C": of.groups["C"]}
    assert of.groups.isna().to_dict() == {"A": False, "B": False, "C": True}


def test_teams_group_people_where_there_is_one_setting_only() -> None:
    people = {"A": {"setting": "ward", "team": "x"}, "B": {"setting": "ward", "team": "y"}}
    assert structure(network(["AB"], people)).group_basis == "team"


def test_two_cliques_joined_by_one_tie_are_found_as_two_groups() -> None:
    """Modularity of two K4 with one tie between them: 13 ties, 12 inside, 26/2 a side, 0.423."""
    of = structure(network([*clique("ABCD"), *clique("EFGH"), "AE"]))
    assert of.group_basis == "ties"
    assert of.groups.to_dict() == dict.fromkeys("ABCD", "group 1") | dict.fromkeys(
        "EFGH", "group 2"
    )


def test_groups_from_ties_do_not_hang_on_the_order_of_rows_or_people() -> None:
    ties = [*clique("ABCD"), *clique("EFGH"), "AE"]
    expected = structure(network(ties)).groups.to_dict()
    turned = structure(network(ties[::-1], "HGFEDCBA")).groups
    assert turned.to_dict() == expected


def test_one_clique_is_one_group() -> None:
    of = structure(network(clique("ABCD")))
    assert (of.group_basis, of.groups.nunique()) == ("none", 1)
