"""Tables of a change, of convenors and of a what-if: names for ids, figures in words."""

import pytest

from netroles.decisions import change, convenors, what_if
from netroles.insight import bridger_facts, convenor_facts, groups_called, team_mix, what_if_facts
from netroles.network import Network
from netroles.roles import roles
from tests.networks import clique, network, path

AT: dict[str, dict[str, str | None]] = {
    "A": {"setting": "own home", "kind": "patient", "name": "Albert"},
    "N": {"setting": "community", "name": "Nora", "cost_centre": "north"},
    "H": {"setting": "hospice", "name": "Hal", "cost_centre": "south"},
    "W": {"setting": "ward", "name": "Win", "cost_centre": "south"},
}
LINE = network(path("ANHW"), AT)


def two_teams() -> Network:
    """A team of five around X; one of five in which all talk to all."""
    people = {each: {"team": "star"} for each in "XABCD"} | {
        each: {"team": "ring"} for each in "FGHIJ"
    }
    return network(["XA", "XB", "XC", "XD", *clique("FGHIJ"), "XF"], people)


def test_each_bridger_stands_beside_the_connectors_close_to_them() -> None:
    of = two_teams()
    facts = bridger_facts(of, change(of, roles(of)))
    assert list(facts.columns) == [
        "Name",
        "Close contacts",
        "Connectors among these",
        "Team",
        "Which ones",
    ]
    assert facts.loc["X"].to_list() == ["X", 5, 1, "star", "F"]
    assert facts.loc["F", "Connectors among these"] == 4


def test_a_bridger_without_a_connector_close_by_has_none() -> None:
    of = network(["XA", "XB", "XC"], people="X")
    facts = bridger_facts(of, change(of, roles(of)))
    assert facts.loc["X", ["Connectors among these", "Which ones"]].to_list() == [0, "none"]


def test_bridgers_and_connectors_of_counted_groups_fit_the_picture_of_roles() -> None:
    of = two_teams()
    mix = team_mix(change(of, roles(of))).set_index("group")
    assert mix.loc["star", ["staff", "broker", "connector"]].to_list() == [5, 1, 0]
    assert mix.loc["ring", ["staff", "broker", "connector"]].to_list() == [5, 1, 5]
    assert mix[["energiser", "challenger", "none"]].to_numpy().sum() == 0
    assert team_mix(change(LINE, roles(LINE))).empty, "teams of one are not counted"


def test_whom_somebodys_ties_reach_with_how_many_there() -> None:
    of = network(["NA", "NH", "NW"], AT)
    facts = convenor_facts(of, convenors(of), "setting", "settings")
    assert facts.loc["N"].to_dict() == {
        "Name": "Nora",
        "Own setting": "community",
        "Settings reached": 3,
        "Contacts": 3,
        "Which ones (contacts there)": "hospice (1), own home (1), ward (1)",
    }


def test_no_heading_is_a_raw_column_name() -> None:
    by = "cost_centre"
    of = network(["NH", "NW"], AT)
    facts = convenor_facts(of, convenors(of, by, least=1), by, groups_called(by))
    assert "Own cost centre" in facts
    assert "Groups by cost centre reached" in facts


@pytest.mark.parametrize("of", [network(), network(people="AB")], ids=["empty", "two"])
def test_where_there_is_nobody_tables_are_empty(of: Network) -> None:
    found = change(of, roles(of))
    assert bridger_facts(of, found).empty
    assert team_mix(found).empty
    assert convenor_facts(of, convenors(of), "setting", "settings").empty


def test_before_and_after_stand_side_by_side() -> None:
    """The line A – N – H – W without H: A and N have no route to W any more."""
    facts = what_if_facts(what_if(LINE, absent=["H"]))
    assert facts.loc["People"].to_list() == ["4", "3"]
    assert facts.loc["Of these with a route"].to_list() == ["2", "0"]
    assert facts.loc["Connected parts"].to_list() == ["1", "1"]
    assert facts.loc["People without any tie"].to_list() == ["0", "1"]
    steps = "Steps between pairs with a route now and then, on average"
    assert facts.loc[steps].to_list() == ["not defined", "not defined"]
    nearer = what_if_facts(what_if(LINE, talking=[("N", "W")]))
    assert nearer.loc[steps].to_list() == ["2.50", "1.50"]
