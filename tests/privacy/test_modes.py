"""What are people called when not by their names?"""

import pytest

from netroles import roles
from netroles.privacy import (
    MODES,
    WITHHELD,
    ModeKey,
    codes_of,
    in_mode,
    stricter,
    withholder,
    without_names,
)
from tests.networks import network

WARD = network(
    [("k-1", "s-1"), ("s-1", "a-1"), ("k-2", "a-1")],
    {
        "k-1": {"name": "Kathleen O'Brien", "profession": "nurse", "team": "Green"},
        "k-2": {"name": "Karl Oda", "profession": "nurse", "team": "Anne Smith-Jones' team"},
        "s-1": {"name": "Dr Sam Li", "profession": "GP", "setting": "Sam Li surgery; ward"},
        "a-1": {"name": "Anne Smith-Jones", "kind": "patient", "setting": "ward"},
    },
)
HIDDEN: list[ModeKey] = [key for key in MODES if key != "names"]
REAL = ("Kathleen", "O'Brien", "Karl Oda", "Sam Li", "Smith-Jones", "k-1", "k-2", "s-1", "a-1")


def test_with_full_names_the_network_is_the_one_that_was_loaded() -> None:
    assert in_mode(WARD, "names") is WARD


def test_initials_leave_titles_out_and_get_a_number_where_they_are_shared() -> None:
    codes = codes_of(WARD.people, "initials")
    assert {codes["k-1"], codes["k-2"]} == {"KO 1", "KO 2"}
    assert (codes["s-1"], codes["a-1"]) == ("SL", "ASJ")


def test_a_name_of_one_letter_is_not_its_own_initial() -> None:
    codes = codes_of(network(["AB"]).people, "initials")
    assert codes == {"A": "A 1", "B": "B 1"}


def test_a_name_without_letters_has_no_initials() -> None:
    assert codes_of(network(people=["1234"]).people, "initials") == {"1234": "Person"}


def test_profession_and_number_else_the_kind_of_person() -> None:
    codes = codes_of(WARD.people, "jobs")
    assert {codes["k-1"], codes["k-2"]} == {"Nurse 1", "Nurse 2"}
    assert (codes["s-1"], codes["a-1"]) == ("GP 1", "Patient 1")


def test_code_names_are_numbers_in_an_order_that_tells_nothing() -> None:
    people = network(people=[f"p{at}" for at in range(30)]).people
    codes = codes_of(people, "codes")
    assert sorted(codes.values()) == [f"N{number:02}" for number in range(1, 31)]
    assert [codes[each] for each in people.index] != sorted(codes.values())
    assert codes_of(people, "codes") != codes


def test_who_had_a_code_keeps_it_and_nobody_new_gets_it() -> None:
    known = {"k-1": "N02", "gone": "N01"}
    codes = codes_of(WARD.people, "codes", known)
    assert codes["k-1"] == "N02"
    assert {codes[each] for each in ("k-2", "s-1", "a-1")} == {"N03", "N04", "N05"}


@pytest.mark.parametrize("mode", HIDDEN)
def test_no_name_and_no_id_is_left_in_what_is_shown_of_people(mode: ModeKey) -> None:
    told = in_mode(WARD, mode)
    shown = " | ".join(told.people.fillna("").to_numpy().ravel()) + " ".join(told.settings)
    assert [real for real in REAL if real in shown] == []


def test_groups_called_by_somebodys_name_stay_groups_of_their_own() -> None:
    told = in_mode(WARD, "jobs")
    assert told.people["team"].to_dict() | {"a-1": None, "s-1": None} == {
        "k-1": "Green",
        "k-2": "Team 1",
        "s-1": None,
        "a-1": None,
    }
    assert told.people["setting"]["s-1"] == "Setting 1; ward"
    assert list(told.settings) == ["Setting 1", "ward"]
    assert list(told.settings.values()) == list(WARD.settings.values())


@pytest.mark.parametrize("mode", HIDDEN)
def test_roles_are_those_of_the_same_people(mode: ModeKey) -> None:
    of = [network_.assign(why="") for network_ in map(roles, (WARD, in_mode(WARD, mode)))]
    assert of[0].equals(of[1])


def test_code_that_would_hold_a_name_is_not_given() -> None:
    people = network(people={"Nurse": {"profession": "nurse"}, "N01": {}}).people
    assert "Nurse" not in codes_of(people, "jobs")["Nurse"]
    assert sorted(codes_of(people, "codes").values()) == ["N02", "N03"]


def test_a_name_is_found_as_words_of_its_own_only() -> None:
    withheld = withholder(network(people={"x": {"name": "Ann Hall"}, "37": {}}).people)
    assert withheld("the ANN  hall, team") == WITHHELD
    assert withheld("Ann-Hall") == WITHHELD
    assert withheld("Joann Hall") == "Joann Hall"
    assert withheld("Ann Halliday") == "Ann Halliday"
    assert withheld("37 ties") == "37 ties"


def test_cells_and_headings_of_a_table_are_withheld() -> None:
    people = network(people={"x": {"name": "Ann Hall"}}).people
    table = people.reset_index()[["name"]].assign(**{"of Ann Hall": 3})
    told = without_names(table, withholder(people))
    assert told.to_dict("records") == [{"name": WITHHELD, WITHHELD: 3}]


def test_of_two_ways_to_call_people_the_stricter_tells_less() -> None:
    assert stricter("names", "codes") == stricter("codes", "names") == "codes"
    assert stricter("initials", "jobs") == "jobs"
    assert stricter("names", "names") == "names"
