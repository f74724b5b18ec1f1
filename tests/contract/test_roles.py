"""What the role table keeps, on every kind of network."""

import pandas as pd
import pytest

from netroles.network import Network, is_staff
from netroles.roles import ROLES, SCORED, ScoredRole, evidence, nobody_stands_out, roles
from tests.networks import NAMED

EVERY_NETWORK = pytest.mark.parametrize("of", NAMED.values(), ids=NAMED.keys())
SCORES = ["broker", "connector", "energiser", "challenger"]
COLUMNS = ["role", "confidence", "evidence", *SCORES, "also_possible", "why"]


@EVERY_NETWORK
def test_one_row_a_person_with_the_agreed_columns_in_order(of: Network) -> None:
    table = roles(of)
    assert table.columns.to_list() == COLUMNS
    assert table.index.equals(of.people.index)
    assert table.index.name == "person"
    for column in COLUMNS:
        number = column in {"confidence", *SCORES}
        assert table[column].dtype == ("float64" if number else "str"), column


@EVERY_NETWORK
def test_only_the_agreed_words_stand_in_it(of: Network) -> None:
    table = roles(of)
    assert set(table["role"]) <= set(ROLES)
    assert set(table["evidence"]) <= {"position", "possible", ""}
    assert table["evidence"].to_list() == [ROLES[role].evidence for role in table["role"]]
    for role, cell in zip(table["role"], table["also_possible"], strict=True):
        named = cell.split("; ") if cell else []
        assert set(named) <= set(SCORES) - {role}
        assert len(set(named)) == len(named)


@EVERY_NETWORK
def test_numbers_are_shares_and_missing_for_those_who_are_not_staff(of: Network) -> None:
    table, staff = roles(of), is_staff(of.people)
    assert table["confidence"].isna().all()
    assert table.loc[staff, SCORES].ge(0).all(axis=None)
    assert table.loc[staff, SCORES].le(1).all(axis=None)
    assert table.loc[~staff, SCORES].isna().all(axis=None)
    assert set(table.loc[~staff, "role"]) <= {"none"}


@EVERY_NETWORK
def test_people_without_ties_or_with_one_have_no_position(of: Network) -> None:
    table, contacts = roles(of)[is_staff(of.people)], evidence(of)["contacts"]
    alone, one = table[contacts[table.index] == 0], table[contacts[table.index] == 1]
    assert set(alone["role"]) <= {"isolate"}
    assert (alone[SCORES] == 0).all(axis=None)
    assert set(alone["also_possible"]) <= {""}
    assert set(one["role"]) <= {"peripheral"}


@EVERY_NETWORK
def test_every_person_has_a_sentence(of: Network) -> None:
    assert all(sentence.endswith(".") for sentence in roles(of)["why"])


@EVERY_NETWORK
def test_the_network_is_left_as_it_was(of: Network) -> None:
    people, ties = of.people.copy(deep=True), of.ties.copy(deep=True)
    nobody_stands_out(roles(of))
    pd.testing.assert_frame_equal(of.people, people)
    pd.testing.assert_frame_equal(of.ties, ties)


def test_the_words_stand_in_the_agreed_order() -> None:
    assert list(ROLES) == [*SCORES, "none", "peripheral", "isolate"]
    assert [role.key for role in SCORED] == SCORES


@pytest.mark.parametrize("role", SCORED, ids=SCORES)
def test_a_record_tells_the_screen_everything(role: ScoredRole) -> None:
    for text in (role.description, role.rule, role.source):
        assert text.endswith(".")
    assert role.times in evidence(NAMED["path"]).columns
    if role.evidence == "possible":
        assert "ask the team" in role.description
        assert "ours" in role.source
