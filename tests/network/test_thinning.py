"""What is left of a network when people and reports are taken away."""

import numpy as np
import pytest

from netroles.network import nameless, reports, structure, thinned
from tests.networks import network, path, ring

EVERYBODY = np.ones(4, dtype=bool)


def test_without_a_person_their_ties_go_and_the_others_keep_their_order() -> None:
    of = structure(network([("A", "B", 1), ("B", "C", 2), ("C", "D", 3), ("A", "D", 4)]))
    left = thinned(of, np.array([True, False, True, True]), np.ones(4, dtype=bool))
    assert list(left.people.index) == ["A", "C", "D"]
    pairs = zip(left.first.tolist(), left.second.tolist(), left.strength.tolist(), strict=True)
    assert sorted(pairs) == [(0, 2, 4), (1, 2, 3)]


def test_a_forgotten_tie_is_gone_both_ways_where_nobody_asks_who_said_it() -> None:
    of = structure(network(path("ABCD")))
    kept = ~((of.first == 1) & (of.second == 2))
    left = thinned(of, EVERYBODY, kept)
    assert left.degree.tolist() == [1, 1, 1, 1]
    assert len(left.arc_source) == 4


def test_where_it_matters_who_said_it_the_other_side_still_reports_the_tie() -> None:
    of = structure(network([("A", "B", 1), ("B", "A", 5), ("C", "D", 2)], directed=True))
    source, target, _ = reports(of)
    kept = ~((source == 1) & (target == 0))
    left = thinned(of, EVERYBODY, kept)
    assert left.degree.tolist() == [1, 1, 1, 1]
    assert sorted(left.strength.tolist()) == [1, 2], "B's 5 is forgotten, A's 1 is left"


def test_whoever_is_left_keeps_the_group_found_in_the_whole() -> None:
    cliques = [a + b for team in ("ABCDE", "VWXYZ") for a in team for b in team if a < b]
    of = structure(network([*cliques, "AV"]))
    assert of.group_basis == "ties"
    left = thinned(of, np.arange(10) != 0, np.zeros(len(of.first), dtype=bool))
    assert left.group_basis == "ties"
    assert left.groups.to_dict() == of.groups.drop("A").to_dict()


def test_what_leaves_the_process_holds_no_name_setting_or_kind() -> None:
    of = structure(network([["Siân", "Zoë"]], {"Siân": {"setting": "ward"}}, kind="advice"))
    bare = nameless(of)
    assert "Siân" not in repr(vars(bare))
    assert "ward" not in repr(vars(bare))
    assert "advice" not in repr(vars(bare))


@pytest.mark.parametrize("order", ["ABCDEF", "FEDCBA", "CADBFE"])
def test_people_are_numbered_alike_whatever_the_order_of_the_file(order: str) -> None:
    ties = [*ring("ABCDEF"), "AC"]
    found = nameless(structure(network(ties, order)))
    expected = nameless(structure(network(ties[::-1], "ABCDEF")))
    assert found.first.tolist() == expected.first.tolist()
    assert found.second.tolist() == expected.second.tolist()
    assert [order[stood] for stood in found.people.index] == list("ABCDEF")
