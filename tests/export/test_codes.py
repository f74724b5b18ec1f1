"""What stands in place of a name?"""

from netroles.export.codes import code_names
from tests.export.maps import ROLES, TOWN
from tests.networks import network

EVERYBODY = list(TOWN.people.index)


def test_code_is_profession_else_kind_else_person_and_a_number() -> None:
    codes = code_names(TOWN.people, EVERYBODY)
    assert codes["id-ann"] == "Carer 1"
    assert {codes["id-bo"], codes["id-cy"]} == {"Nurse 1", "Nurse 2"}
    assert {codes["id-di"], codes["id-ed"]} == {"Person 1", "Person 2"}


def test_code_of_the_role_tells_no_profession() -> None:
    codes = code_names(TOWN.people, EVERYBODY, "roles", ROLES)
    assert (codes["id-bo"], codes["id-cy"]) == ("Broker 1", "Connector 1")


def test_who_has_no_role_is_a_person_and_patients_and_carers_are_told_from_staff() -> None:
    codes = code_names(TOWN.people, EVERYBODY, "roles", ROLES)
    assert {codes["id-di"], codes["id-ed"]} == {"Person 1", "Person 2"}
    assert codes["id-ann"] == "Patient or carer 1"
    without = code_names(TOWN.people, EVERYBODY, "roles")
    assert sorted(without.values())[1:] == [f"Person {number}" for number in range(1, 5)]


def test_numbers_are_dealt_out_anew_each_time() -> None:
    people = network(people={f"p{i}": {"profession": "nurse"} for i in range(30)}).people
    once, again = code_names(people, people.index), code_names(people, people.index)
    assert sorted(once.values()) == sorted(again.values())
    assert once != again
    assert list(once.values()) != [once[person] for person in people.index]


def test_no_code_is_the_id_or_the_name_of_somebody() -> None:
    people = network(
        people={
            "nurse 1": {"profession": "Nurse"},
            "b": {"profession": "Nurse", "name": "NURSE 3"},
            "c": {"profession": "nurse"},
        }
    ).people
    codes = code_names(people, people.index)
    assert {code.casefold() for code in codes.values()} == {"nurse 2", "nurse 4", "nurse 5"}
