"""Roles in sentences that can be read out."""

import pandas as pd

from netroles.insight import describe
from netroles.roles import roles
from tests.networks import TWO_CLIQUES_AND_A_PERSON, clique, network, path, star

TWO_TEAMS = network(TWO_CLIQUES_AND_A_PERSON)


def test_a_broker_with_what_it_rests_on_and_why() -> None:
    said = describe(roles(TWO_TEAMS))["X"]
    assert said.startswith(
        "X is in the position of a broker in these answers (seen in who talks to whom): the "
        "shortest routes of 25 pairs of people run through them"
    )


def test_confidence_is_a_word_where_the_table_has_it() -> None:
    assert (
        "(seen in who talks to whom, moderate confidence)"
        in describe(roles(TWO_TEAMS, confidence=True))["X"]
    )


def test_what_colleagues_said_and_what_ties_only_hint_at_are_told_apart() -> None:
    talk = [{"source": a, "target": b, "kind": "talks to"} for a, b in clique("ABCDEFGH")]
    said = [{"source": each, "target": "A", "kind": "energises"} for each in "BCDEFG"]
    assert (
        "A is in the position of an energiser in these answers (reported by colleagues)"
        in (describe(roles(network([*talk, *said])))["A"])
    )
    hinted = network([*clique("ABCD"), *(p + "E" for p in "ABCD")], directed=True)
    assert (
        "E may be an energiser in these answers (a hint: ask the team)"
        in describe(roles(hinted))["E"]
    )


def test_whoever_has_no_role_is_described_without_one() -> None:
    said = describe(roles(network(path("ABC"), people="I")))
    assert said["I"] == "I: They have no contact in what is counted here."
    assert said["A"].startswith("A: With one contact")


def test_people_are_called_by_their_names_in_the_order_of_the_table() -> None:
    table = roles(network(star(3)))
    names = pd.Series({person: f"Dr {person}" for person in table.index})
    said = describe(table, names)
    assert list(said.index) == list(table.index)
    assert said["C"].startswith("Dr C is in the position of a broker")
