"""What another rule changes, on networks small enough to work out by hand."""

import pytest

from netroles.insight import role_change_sentences, role_changes, role_numbers, tried_sentence
from netroles.network import Network
from netroles.roles import RULE, THRESHOLDS, Rule, Threshold, evidence, roles
from tests.networks import network, path

LINE = network(path("ABCDE"), {each: {"name": f"N{each}"} for each in "ABCDE"})
"""Scores of B, C and D: 0.60, 0.67, 0.60 (roles.md 2.10); A and E have one contact."""


def test_the_products_rule_needs_no_words() -> None:
    assert tried_sentence(RULE) is None
    assert tried_sentence(Rule()) is None


@pytest.mark.parametrize("threshold", [each for each in THRESHOLDS if each.choices])
def test_every_number_that_may_be_changed_is_said_when_it_is_changed(threshold: Threshold) -> None:
    assert threshold.choices
    said = tried_sentence(Rule(**{threshold.field: threshold.choices[1]}))
    assert said is not None
    assert threshold.label[1:] in said


def test_what_is_tried_stands_beside_the_products_number() -> None:
    assert tried_sentence(Rule(least_score=0.5, hint_share=5)) == (
        "Roles by another rule than the product's: least score for a role 0.5 (not 0.45); whom "
        "to ask the team about: one in 5 (not 10)."
    )


def test_two_of_three_brokers_of_a_path_go_at_a_score_of_0_65() -> None:
    before, after = roles(LINE), roles(LINE, rule=Rule(least_score=0.65))
    numbers = role_numbers(before, after, evidence(LINE))
    assert numbers.loc["Broker"].tolist() == [3, 1]
    assert numbers.loc["No distinct role"].tolist() == [0, 2]
    assert "Peripheral" not in numbers.index
    assert role_change_sentences(LINE, before, after, evidence(LINE))[:2] == [
        "The role of 2 of 5 members of staff changes.",
        "From broker to no distinct role: NB and ND.",
    ]
    changes = role_changes(LINE, before, after, evidence(LINE))
    assert changes["name"].tolist() == ["NB", "ND"]
    assert changes["before"].str.startswith("Broker").all()


def test_the_same_rule_changes_nobody() -> None:
    table = roles(LINE)
    assert role_change_sentences(LINE, table, table, evidence(LINE)) == ["Nobody's role changes."]
    assert role_changes(LINE, table, table, evidence(LINE)).empty


def test_of_many_who_change_five_are_named_and_the_rest_counted() -> None:
    long = network(path("ABCDEFGHIJKLMN"))
    before, after = roles(long), roles(long, rule=Rule(least_score=0.7))
    said = role_change_sentences(long, before, after, evidence(long))
    from_broker = [sentence for sentence in said if "From broker" in sentence]
    assert from_broker
    assert from_broker[0].count(",") == 4
    assert from_broker[0].endswith(" more.")


def asked() -> Network:
    """A path of five in which A and C, of the two who know B, say that B energises them."""
    said = [{"source": each, "target": "B", "kind": "energises"} for each in "AC"]
    ties = [{"source": a, "target": b, "kind": "talks to"} for a, b in path("ABCDE")]
    return network([*ties, *said])


def test_who_is_reported_is_not_counted_among_those_to_ask_about() -> None:
    given = asked()
    none = roles(given).assign(role="none", evidence="", also_possible="")
    after = none.assign(also_possible=["", "energiser", "", "energiser", ""])
    numbers = role_numbers(none, after, evidence(given))
    assert numbers.loc["Reported as energiser"].tolist() == [0, 1]
    assert numbers.loc["To ask about as energiser"].tolist() == [0, 1]
    assert "Energiser" not in numbers.index


def test_each_further_role_stands_under_what_it_rests_on() -> None:
    given = asked()
    before = roles(given).assign(role="none", evidence="", also_possible="")
    after = before.assign(
        role=["none", "energiser", "none", "challenger", "none"],
        evidence=["", "reported", "", "possible", ""],
        also_possible=["", "challenger", "", "", "energiser"],
    )
    assert role_changes(given, before, after, evidence(given))["after"].to_dict() == {
        "B": "Energiser; ask the team about: challenger",
        "D": "Challenger? Ask the team",
        "E": "No distinct role; ask the team about: energiser",
    }
    assert role_change_sentences(given, before, after, evidence(given))[1:] == [
        "From no distinct role to energiser: B.",
        "From no distinct role to challenger (a hint: ask the team): D.",
    ]
