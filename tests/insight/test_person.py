"""What one person's card says."""

import pytest

from netroles.insight import person_card
from netroles.network import NetrolesError, Network
from netroles.roles import roles
from tests.networks import network, path

PEOPLE = {
    "N": {"name": "Nia", "setting": "community nursing; hospice", "profession": "nurse"},
    "D": {"setting": "ward", "kind": "professional"},
    "E": {"setting": "ward"},
    "P": {"setting": "own home", "kind": "patient"},
    "G": {},
    "L": {"setting": "own home"},
}


def care() -> Network:
    return network(
        [
            {"source": "P", "target": "D", "kind": "talks to"},
            {"source": "P", "target": "E", "kind": "handover"},
            {"source": "P", "target": "N", "kind": "talks to"},
            {"source": "N", "target": "P", "kind": "trusts"},
            {"source": "P", "target": "G", "kind": "talks to"},
        ],
        PEOPLE,
    )


def test_contacts_are_counted_by_setting_each_person_once_and_unknown_said() -> None:
    facts = person_card(care(), roles(care()), "P")
    assert facts.contacts == 4
    assert facts.contacts_by_setting.to_dict() == {
        "ward": 2,
        "community nursing": 1,
        "not given": 1,
    }


def test_home_hospital_ties_are_said_with_handovers_by_direction() -> None:
    facts = person_card(care(), roles(care()), "P")
    assert facts.crossing == ("Holds 2 home ↔ hospital ties; 1 hands over from home to hospital.")


def test_somebody_without_such_ties_is_said_to_hold_none_in_these_answers() -> None:
    facts = person_card(care(), roles(care()), "G")
    assert facts.crossing == "Holds no home ↔ hospital tie in these answers."


def test_a_patient_gets_no_role() -> None:
    facts = person_card(care(), roles(care()), "P")
    assert (facts.is_staff, facts.role, facts.how_sure, facts.links) == (False, "none", "", "")


def test_name_and_description_come_from_what_is_given() -> None:
    facts = person_card(care(), roles(care()), "N")
    assert (facts.name, facts.described) == ("Nia", "nurse · community nursing and hospice")
    bare = person_card(care(), roles(care()), "G")
    assert (bare.name, bare.described) == ("G", "")


def test_a_patient_is_described_as_one_and_a_team_called_like_its_setting_once() -> None:
    assert person_card(care(), roles(care()), "P").described == "patient · own home"
    given = network((), {"A": {"setting": "ward", "team": "Ward"}})
    assert person_card(given, roles(given), "A").described == "Ward"


def test_somebody_without_ties_has_a_card_too() -> None:
    facts = person_card(care(), roles(care()), "L")
    assert (facts.role, facts.contacts, len(facts.contacts_by_setting)) == ("isolate", 0, 0)


def test_somebody_who_is_not_in_the_network_is_refused() -> None:
    with pytest.raises(NetrolesError, match="choose another"):
        person_card(care(), roles(care()), "nobody")


def test_what_a_role_rests_on_is_said_and_nothing_where_there_is_none() -> None:
    line = network(path("ABC"))
    table = roles(line)
    assert person_card(line, table, "B").rests_on == "Seen in who talks to whom"
    assert person_card(line, table, "A").rests_on == ""
    hint = table.assign(role="energiser", evidence="possible")
    assert person_card(line, hint, "B").rests_on == "A hint: ask the team"
    assert person_card(line, None, "B").rests_on == ""


def test_where_no_side_is_known_nobody_is_said_to_hold_no_tie_across() -> None:
    facts = person_card(network(path("ABC")), None, "B")
    assert "not known here" in facts.crossing
