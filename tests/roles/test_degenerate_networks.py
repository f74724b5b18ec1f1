"""Networks too small, too regular or too dense for much to be said: the rule holds its tongue.

Roles and scores as worked out for the rule on 2026-11-22, to two digits; ties are undirected and
no settings are given.
"""

import pytest

from netroles.network import Network
from netroles.roles import nobody_stands_out, roles
from tests.networks import TWO_CLIQUES_AND_A_PERSON, clique, network, path, ring, star


def role_and_score(of: Network, score: str | None = None) -> dict[str, tuple[str, float | None]]:
    """Each person's role, with the score of that role (or of the one asked for), rounded."""
    table = roles(of)
    found: dict[str, tuple[str, float | None]] = {}
    for person, role in table["role"].items():
        column = score or role
        value = float(table.loc[person, column]) if column in table else None
        found[str(person)] = (role, None if value is None else round(value, 2))
    return found


def everyone(people: str, role: str, score: float | None = None) -> dict[str, tuple[str, object]]:
    return dict.fromkeys(people, (role, score))


def test_star() -> None:
    found = role_and_score(network(star(5)))
    assert found == {"C": ("broker", 0.86), **everyone("12345", "peripheral")}


def test_in_star_whose_direction_matters() -> None:
    found = role_and_score(network(["1C", "2C", "3C", "4C", "5C"], directed=True))
    assert found == {"C": ("broker", 0.86), **everyone("12345", "peripheral")}


def test_clique_of_six() -> None:
    of = network(clique("ABCDEF"))
    assert role_and_score(of) == everyone("ABCDEF", "connector", 0.5)
    assert (roles(of)["broker"] == 0).all()
    assert nobody_stands_out(roles(of))


@pytest.mark.parametrize("ties", [clique("ABC"), [*clique("ABC"), *clique("DEF")]])
def test_one_triangle_is_no_cohesive_core(ties: list[str]) -> None:
    found = role_and_score(network(ties), "connector")
    assert set(found.values()) == {("none", 0.33)}


def test_path_of_five() -> None:
    assert role_and_score(network(path("ABCDE"))) == {
        "A": ("peripheral", None),
        "B": ("broker", 0.60),
        "C": ("broker", 0.67),
        "D": ("broker", 0.60),
        "E": ("peripheral", None),
    }


def test_in_a_ring_everybody_is_a_broker_and_so_nobody_stands_out() -> None:
    of = network(ring("ABCDEF"))
    assert role_and_score(of) == everyone("ABCDEF", "broker", 0.5)
    assert nobody_stands_out(roles(of))


def test_two_cliques_with_one_tie() -> None:
    of = network([*clique("ABCDE"), *clique("FGHIJ"), "EF"])
    gates, rest = everyone("EF", "broker", 0.58), everyone("ABCDGHIJ", "connector", 0.5)
    assert role_and_score(of) == {**gates, **rest}
    assert roles(of).loc[["E", "F"], "connector"].round(2).to_list() == [0.40, 0.40]


def test_two_cliques_with_a_person_between() -> None:
    found = role_and_score(network(TWO_CLIQUES_AND_A_PERSON))
    gates, rest = everyone("EF", "broker", 0.55), everyone("ABCDGHIJ", "connector", 0.52)
    assert found == {**gates, **rest, "X": ("broker", 0.79)}


def test_clique_of_ten_that_lacks_one_tie() -> None:
    of = network([tie for tie in clique("ABCDEFGHIJ") if tie != "AB"])
    apart, rest = everyone("AB", "connector", 0.45), everyone("CDEFGHIJ", "connector", 0.50)
    assert role_and_score(of) == {**apart, **rest}
    assert roles(of)["broker"].round(2).to_dict() == {
        **dict.fromkeys("AB", 0.0),
        **dict.fromkeys("CDEFGHIJ", 0.03),
    }


def test_three_by_three_stays_just_under_the_threshold() -> None:
    found = role_and_score(network([a + b for a in "ABC" for b in "DEF"]), "broker")
    assert found == everyone("ABCDEF", "none", 0.44)


def test_wheel() -> None:
    of = network([*ring("ABCDEF"), *("H" + rim for rim in "ABCDEF")])
    assert role_and_score(of, "broker")["H"] == ("broker", 0.64)
    assert round(roles(of).loc["H", "connector"], 2) == 0.49
    assert set(roles(of)["role"].drop("H")) == {"none"}


def test_windmill_of_five_triangles() -> None:
    sails = [sail for a, b in ("ab", "cd", "ef", "gh", "ij") for sail in ("H" + a, "H" + b, a + b)]
    table = roles(network(sails))
    assert table.loc["H", "role"] == "broker"
    assert round(table.loc["H", "broker"], 2) == 0.87
    assert set(table["role"].drop("H")) == {"none"}


def test_binary_tree_of_depth_three() -> None:
    tree = ["RA", "RB", "AC", "AD", "BE", "BF", "C1", "C2", "D3", "D4", "E5", "E6", "F7", "F8"]
    assert role_and_score(network(tree)) == {
        "R": ("broker", 0.74),
        **everyone("AB", "broker", 0.76),
        **everyone("CDEF", "broker", 0.59),
        **everyone("12345678", "peripheral"),
    }


def test_nobody_with_ties() -> None:
    assert set(roles(network(people="ABCDE"))["role"]) == {"isolate"}


def test_empty_network() -> None:
    assert roles(network()).empty
    assert not nobody_stands_out(roles(network()))


def test_single_tie() -> None:
    assert roles(network(["AB"]))["role"].to_list() == ["peripheral", "peripheral"]


def test_clique_of_five_and_three_without_ties() -> None:
    found = role_and_score(network(clique("ABCDE"), people="XYZ"))
    assert found == {**everyone("XYZ", "isolate"), **everyone("ABCDE", "connector", 0.5)}


def test_care_team_of_five() -> None:
    """A home triangle with a nurse, who knows the hospice doctor, who knows the ward nurse."""
    found = role_and_score(network([*clique("PQN"), "ND", "DW"]))
    assert found == {
        "P": ("none", None),
        "Q": ("none", None),
        "N": ("broker", 0.62),
        "D": ("broker", 0.68),
        "W": ("peripheral", None),
    }
