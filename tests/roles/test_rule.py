"""Another rule gives another table, and every number that may be changed reaches it."""

from dataclasses import asdict, replace

import networkx as nx
import pandas as pd
import pytest

from netroles.roles import RULE, THRESHOLDS, Threshold, confidence, evidence, roles
from tests.networks import TWO_CLIQUES_AND_A_PERSON, network
from tests.published.networks import classic

KARATE = classic(nx.karate_club_graph())
PLACES = {
    **{each: {"setting": "ward"} for each in "ABCDE"},
    **{each: {"setting": "GP"} for each in "FGHI"},
    "J": {"setting": "hospice"},
    "X": {"setting": "hospice"},
}
TEAMS = network([*TWO_CLIQUES_AND_A_PERSON, "AF", "AG"], PLACES)
NETWORKS = (KARATE, TEAMS)
SCORES = ["broker", "connector", "energiser", "challenger"]


@pytest.mark.parametrize("of", [each for each in THRESHOLDS if each.choices], ids=lambda t: t.key)
def test_each_number_a_visitor_may_change_changes_a_table(of: Threshold) -> None:
    assert of.choices
    low, high, _ = of.choices
    kind = type(getattr(RULE, of.field))
    tried = [replace(RULE, **{of.field: kind(value)}) for value in (low, high)]
    assert any(
        not roles(network, rule=rule).equals(roles(network))
        for network in NETWORKS
        for rule in tried
    )


def test_a_stricter_threshold_gives_fewer_roles_and_leaves_the_scores() -> None:
    usual, strict = roles(KARATE), roles(KARATE, rule=replace(RULE, least_score=0.6))
    pd.testing.assert_frame_equal(usual[SCORES], strict[SCORES])
    with_role = (strict["role"] != "none") & (strict["role"] != "peripheral")
    assert set(strict.index[strict["role"] == "broker"]) == {"0", "33", "32", "31", "2"}
    assert with_role.sum() < ((usual["role"] != "none") & (usual["role"] != "peripheral")).sum()


def test_the_reason_names_the_threshold_that_is_tried() -> None:
    table = roles(KARATE, rule=replace(RULE, least_score=0.7))
    assert "where a role takes 0.7" in table.loc["2", "why"]


def test_floors_of_the_rule_stand_in_the_evidence() -> None:
    """Two teams of five and the person between them: each has ten others."""
    rule = replace(RULE, betweenness_floor=0.5, triangles_floor=4.0)
    found = evidence(network(TWO_CLIQUES_AND_A_PERSON), rule=rule)
    assert set(found["betweenness_floor"]) == {5.0}
    assert set(found["triangles_floor"]) == {4.0}


def test_confidence_is_asked_about_the_roles_of_the_rule_that_is_tried() -> None:
    strict = replace(RULE, least_score=0.8)
    sure = confidence(KARATE, rule=strict).of_roles.dropna()
    held = roles(KARATE, rule=strict)["role"]
    assert set(sure.index) == set(held.index[held == "broker"]) == {"0", "33"}


def test_the_usual_rule_is_the_one_that_is_documented() -> None:
    assert asdict(RULE) == {each.field: each.value for each in THRESHOLDS if each.choices}
