"""The table of everyone's role."""

import pandas as pd
import pytest

from netroles.insight import BRIDGING, COHESION, CONTACTS, matching, role_facts
from netroles.network import Network
from netroles.roles import evidence, roles
from tests.networks import NAMED, TWO_CLIQUES_AND_A_PERSON, clique, network, path


def facts(given: Network) -> pd.DataFrame:
    return role_facts(given, roles(given), evidence(given), given.people.index)


def test_numbers_stand_beside_the_role_with_their_reason() -> None:
    """Two fives joined by X, through whom 25 pairs run; the mean is 73/11."""
    table = facts(network(TWO_CLIQUES_AND_A_PERSON))
    row = table.loc["X"]
    assert (row["Role"], row["Rests on"]) == ("Broker", "Seen in who talks to whom")
    assert row[BRIDGING] == pytest.approx(25 / (73 / 11), abs=0.005)
    assert (row[COHESION], row[CONTACTS]) == (0, 2)
    assert row["Why"].startswith("Broker: ")
    assert table.loc["E", COHESION] == 60


def test_cohesion_with_one_contact_is_missing_and_not_0() -> None:
    table = facts(network(path("ABC")))
    assert table[COHESION].isna().to_dict() == {"A": True, "B": False, "C": True}
    assert table.loc["B", COHESION] == 0


def test_a_patient_has_no_role_and_says_so() -> None:
    given = network(["PA", "AB"], {"P": {"kind": "patient"}, "A": {"kind": "professional"}})
    assert facts(given).loc["P", "Role"] == "Patient or carer, no role"


def test_a_patient_has_no_figure_to_be_ranked_by() -> None:
    """In the path A–P–B all that runs, runs through P, a patient with two contacts."""
    table = facts(network(["PA", "PB"], {"P": {"kind": "patient"}}))
    assert table[BRIDGING].isna().to_list() == [True, False, False]
    assert table.loc["P", [COHESION, CONTACTS]].isna().to_list() == [True, False]


def test_what_is_not_given_is_said_and_settings_are_listed() -> None:
    table = facts(network(["AB"], {"A": {"name": "Ann", "setting": "ward; hospice"}}))
    assert table.loc["A", ["Name", "Setting", "Team"]].to_list() == [
        "Ann",
        "ward, hospice",
        "not given",
    ]
    assert table.loc["B", ["Name", "Setting"]].to_list() == ["B", "not given"]


def test_further_positions_and_hints_to_ask_about_stand_apart() -> None:
    given = network(path("ABC"))
    table = roles(given).assign(also_possible=["", "broker; energiser; challenger", ""])
    found = role_facts(given, table, evidence(given), given.people.index)
    assert found["Also close to"].to_list() == ["", "Broker", ""]
    assert found["Ask the team about"].to_list() == ["", "Energiser, Challenger", ""]


def test_people_stand_in_the_order_asked_for() -> None:
    given = network(path("ABC"))
    found = role_facts(given, roles(given), evidence(given), pd.Index(["C", "A"]))
    assert list(found.index) == ["C", "A"]


@pytest.mark.parametrize("given", NAMED.values(), ids=NAMED.keys())
def test_every_network_has_its_table_and_no_words_filter_nothing(given: Network) -> None:
    table = facts(given)
    assert list(table.index) == list(given.people.index)
    assert len(matching(table, "  ")) == len(table)


def people() -> pd.DataFrame:
    return facts(
        network(
            path("ABC"),
            {
                "A": {"name": "Ann Lee", "setting": "Hospice"},
                "B": {"name": "Bo (Lee)", "setting": "ward"},
                "C": {"name": "Cy", "setting": "hospice; ward"},
            },
        )
    )


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("lee", "AB"),
        ("HOSPICE", "AC"),
        ("lee hospice", "A"),
        ("broker", "B"),
        ("(lee)", "B"),
        ("[", ""),
        ("nobody", ""),
        ("", "ABC"),
    ],
)
def test_every_word_must_stand_somewhere_in_the_row(words: str, found: str) -> None:
    assert list(matching(people(), words).index) == list(found)


def test_searching_an_empty_table_finds_nothing() -> None:
    assert matching(facts(network()), "lee").empty


def test_a_hint_is_a_question_in_the_column_of_roles() -> None:
    """Four people who know each other all go to E, and E to nobody."""
    of = network([*clique("ABCD"), *(p + "E" for p in "ABCD")], directed=True)
    found = role_facts(of, roles(of), evidence(of), of.people.index)
    assert found.loc["E", "Role"] == "Energiser? Ask the team"
    assert found.loc["A", "Role"] == "Connector"
