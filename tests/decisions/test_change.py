"""Which positions a change needs, who could be asked, where one is without the other."""

import pandas as pd
import pytest

from netroles.decisions import Change, change, columns_to_group_by, convenors
from netroles.network import NetrolesError, Network
from netroles.roles import roles
from tests.networks import TWO_CLIQUES_AND_A_PERSON, clique, network

TEAMS = {each: {"team": "first"} for each in "ABCDE"} | {
    each: {"team": "second"} for each in "FGHIJ"
}


def of(given: Network, *args: object, **more: object) -> Change:
    return change(given, roles(given), *args, **more)  # type: ignore[arg-type]


def test_a_new_way_of_working_needs_bridgers_and_the_same_better_needs_connectors() -> None:
    two = network(TWO_CLIQUES_AND_A_PERSON, TEAMS | {"X": {"team": "second"}})
    table = roles(two)
    divergent, incremental = (change(two, table, kind) for kind in ("divergent", "incremental"))
    assert (divergent.kind.needs, incremental.kind.needs) == ("broker", "connector")
    assert set(divergent.could_ask.index) == set(table.index[table["role"] == "broker"])
    assert "X" in divergent.could_ask.index
    assert {"A", "B", "C", "D"} <= set(incremental.could_ask.index)
    assert divergent.could_ask["confidence"].isna().all()


def test_a_team_with_a_bridger_and_no_connector_is_said_and_the_reverse() -> None:
    """A team of five around X with no ties but to X; and a team in which all talk to all."""
    ties = ["XA", "XB", "XC", "XD", *clique("FGHIJ"), "XF"]
    people = {each: {"team": "star"} for each in "XABCD"} | {
        each: {"team": "ring"} for each in "FGHIJ"
    }
    found = of(network(ties, people))
    table = roles(network(ties, people))
    assert table["role"][["X", "F", "G"]].to_list() == ["broker", "broker", "connector"]
    assert found.teams["lacks"].to_dict() == {"star": "connector", "ring": ""}
    without_f = of(network([*ties[:4], *clique("FGHIJ")], people))
    assert without_f.teams["lacks"].to_dict() == {"star": "connector", "ring": "broker"}
    assert without_f.teams["connectors"].to_dict() == {"star": 0, "ring": 5}


def test_of_a_small_team_nothing_is_counted() -> None:
    ties = ["XA", "XB", "XC"]
    people = {each: {"team": "star"} for each in "XABC"} | {each: {"team": "other"} for each in "Y"}
    found = of(network(ties, people))
    assert found.teams["staff"].to_dict() == {"star": 4, "other": 1}
    assert found.teams[["bridgers", "connectors", "lacks"]].isna().all(axis=None)
    whole = of(network(ties, people), smallest=0)
    assert whole.teams["lacks"].to_dict() == {"star": "connector", "other": ""}


def test_a_bridger_is_asked_for_connectors_among_close_contacts() -> None:
    """X is close to A, a connector, and hardly knows F, who is one too."""
    inside = [(a, b, 1) for a, b in map(tuple, [*clique("ABCDE"), *clique("FGHIJ")])]
    found = of(network([*inside, ("X", "A", 5), ("X", "F", 1)], TEAMS | {"X": {}}))
    assert found.bridgers.loc["X", "close_contacts"] == 1
    held = roles(network([*inside, ("X", "A", 5), ("X", "F", 1)]))
    near = "connector" in (held["role"]["A"], *held["also_possible"]["A"].split("; "))
    assert found.bridgers.loc["X", "connectors"] == (("A",) if near else ())
    assert ("X" in found.without_connector.index) == (not near)


def test_the_hub_of_a_star_has_no_connector_close_by() -> None:
    found = of(network(["XA", "XB", "XC"]))
    assert list(found.without_connector.index) == ["X"]
    assert found.bridgers.loc["X", "close_contacts"] == 3


def test_patients_are_never_asked() -> None:
    found = of(network(["PA", "PB", "PC"], {"P": {"kind": "patient"}}))
    assert found.could_ask.empty
    assert found.bridgers.empty


def test_confidence_stands_beside_a_first_role_alone() -> None:
    given = network(TWO_CLIQUES_AND_A_PERSON)
    found = change(given, roles(given, confidence=True), "divergent")
    assert found.could_ask.loc["X", "confidence"] > 0.5
    assert not found.could_ask.loc["X", "mixed"]
    mixed = found.could_ask[found.could_ask["mixed"]]
    assert mixed["confidence"].isna().all()


@pytest.mark.parametrize("given", [network(), network(people="AB")])
def test_without_ties_nobody_is_asked(given: Network) -> None:
    found = of(given)
    assert found.could_ask.empty
    assert found.bridgers.empty
    assert found.without_connector.empty


AROUND = {
    "N": {"setting": "community"},
    "M": {"setting": "community"},
    "A": {"setting": "GP", "site": "north"},
    "B": {"setting": "GP", "site": "south"},
    "H": {"setting": "hospice", "site": "south"},
    "W": {"setting": "ward", "site": "east"},
    "P": {"setting": "own home", "kind": "patient"},
}


def test_whose_ties_reach_three_settings_with_which() -> None:
    found = convenors(network(["NA", "NB", "NH", "NW", "AW", "AM", "HB"], AROUND))
    assert list(found.index) == ["N"]
    row = found.loc["N"]
    assert (row["group"], row["reached"], row["elsewhere"]) == ("community", 3, 3)
    assert row["groups"] == (("GP", 2), ("hospice", 1), ("ward", 1))
    assert row["contacts"] == 4


def test_the_own_setting_counts_where_they_have_a_tie_inside() -> None:
    found = convenors(network(["NM", "NA", "NW"], AROUND))
    assert found.loc["N", ["reached", "elsewhere"]].to_list() == [3, 2]
    assert convenors(network(["NM", "NA", "NW"], AROUND), least=4).empty


def test_patients_reach_settings_and_are_not_named() -> None:
    assert convenors(network(["PA", "PH", "PW"], AROUND)).empty


def test_organisations_can_be_asked_for() -> None:
    found = convenors(network(["NA", "NB", "NW"], AROUND), "site")
    assert found.loc["N", "groups"] == (("east", 1), ("north", 1), ("south", 1))
    assert found.loc["N", "group"] == "not given"
    with pytest.raises(NetrolesError, match="by 'colour'"):
        convenors(network(), "colour")


def test_columns_that_group_people_are_offered_and_no_addresses() -> None:
    people = {
        each: {
            "setting": "ward" if each in "AB" else "home",
            "organisation": "north" if each in "AC" else "south",
            "email": f"{each}@example.org",
            "colour": "blue",
            "responded": "yes" if each in "AC" else "no",
        }
        for each in "ABCD"
    }
    assert columns_to_group_by(network(people=people)) == ("setting", "organisation")
    assert columns_to_group_by(network()) == ()


def test_nobody_convenes_nothing() -> None:
    assert isinstance(convenors(network()), pd.DataFrame)
    assert convenors(network(people="AB")).empty
