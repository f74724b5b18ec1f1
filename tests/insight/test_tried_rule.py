"""What another rule changes, on networks small enough to work out by hand."""

import pytest

from netroles.insight import role_change_sentences, role_changes, role_numbers, tried_sentence
from netroles.roles import RULE, THRESHOLDS, Rule, Threshold, roles
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
    numbers = role_numbers(before, after)
    assert numbers.loc["Broker"].tolist() == [3, 1]
    assert numbers.loc["No distinct role"].tolist() == [0, 2]
    assert "Peripheral" not in numbers.index
    assert role_change_sentences(LINE, before, after)[:2] == [
        "The role of 2 of 5 members of staff changes.",
        "From broker to no distinct role: NB and ND.",
    ]
    changes = role_changes(LINE, before, after)
    assert changes["name"].tolist() == ["NB", "ND"]
    assert changes["before"].str.startswith("Broker").all()


def test_the_same_rule_changes_nobody() -> None:
    table = roles(LINE)
    assert role_change_sentences(LINE, table, table) == ["Nobody's role changes."]
    assert role_changes(LINE, table, table).empty


def test_of_many_who_change_five_are_named_and_the_rest_counted() -> None:
    long = network(path("ABCDEFGHIJKLMN"))
    before, after = roles(long), roles(long, rule=Rule(least_score=0.7))
    from_broker = [s for s in role_change_sentences(long, before, after) if "From broker" in s]
    assert from_broker
    assert from_broker[0].count(",") == 4
    assert from_broker[0].endswith(" more.")
