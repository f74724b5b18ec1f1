"""What a further role rests on decides where it stands."""

import pandas as pd

from netroles.insight import further_roles, hinted, reported_as
from netroles.insight.further_roles import ALSO, ASK, SAID, colleagues_were_asked, rests_on
from netroles.network import Network
from netroles.roles import evidence, roles
from tests.networks import clique, network, path


def asked_of_b() -> Network:
    """A path of five; A and C say that B energises them, D alone says it of E."""
    said = [("A", "B"), ("C", "B"), ("D", "E")]
    energises = [{"source": a, "target": b, "kind": "energises"} for a, b in said]
    ties = [{"source": a, "target": b, "kind": "talks to"} for a, b in path("ABCDE")]
    return network([*ties, *energises])


def also(given: Network, **further: str) -> pd.DataFrame:
    """The roles of a network in which only these people have further ones."""
    table = roles(given)
    return table.assign(
        role="none", evidence="", also_possible=[further.get(each, "") for each in table.index]
    )


def test_further_roles_stand_apart_by_what_they_rest_on() -> None:
    given = asked_of_b()
    table = also(given, B="broker; energiser; challenger", E="energiser")
    found = further_roles(table, evidence(given))
    assert found.loc["B"].to_dict() == {ALSO: "Broker", ASK: "Challenger", SAID: "Energiser"}
    assert found.loc["E"].to_dict() == {ALSO: "", ASK: "Energiser", SAID: ""}
    assert found.loc["C"].to_dict() == {ALSO: "", ASK: "", SAID: ""}


def test_what_two_colleagues_reported_is_no_hint() -> None:
    given = asked_of_b()
    table = also(given, B="energiser; challenger", E="energiser")
    assert hinted(table, evidence(given)) == {"energiser": 1, "challenger": 1}
    assert reported_as(table, evidence(given)) == {"energiser": 1, "challenger": 0}


def test_a_role_is_a_hint_for_whom_colleagues_did_not_name() -> None:
    given = asked_of_b()
    table = also(given).assign(role="energiser")
    assert hinted(table, evidence(given)) == {"energiser": 4, "challenger": 0}
    assert reported_as(table, evidence(given)) == {"energiser": 1, "challenger": 0}


def test_what_a_role_rests_on_is_known_of_every_person_and_role() -> None:
    given = asked_of_b()
    found = rests_on(roles(given), evidence(given))
    assert found.loc["B"].tolist() == ["position", "position", "reported", "possible"]
    assert found.loc["E"].tolist() == ["position", "position", "possible", "possible"]


def test_where_nobody_was_asked_nothing_is_reported() -> None:
    given = network(clique("ABC"))
    table = also(given, A="energiser")
    assert not colleagues_were_asked(evidence(given))
    assert reported_as(table, evidence(given)) == {"energiser": 0, "challenger": 0}
    assert hinted(table, evidence(given)) == {"energiser": 1, "challenger": 0}
    assert colleagues_were_asked(evidence(asked_of_b()))


def test_of_nobody_there_is_nothing_to_ask() -> None:
    given = network()
    assert hinted(roles(given), evidence(given)) == {"energiser": 0, "challenger": 0}
    assert further_roles(roles(given), evidence(given)).empty
