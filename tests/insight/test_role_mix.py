"""Which roles there are in each setting or team."""

import pandas as pd

from netroles.insight import groupings, role_mix
from netroles.network import Network
from netroles.roles import ROLES, roles
from tests.networks import clique, network, path


def mixed(given: Network, by: str = "setting") -> pd.DataFrame:
    return role_mix(given, roles(given), by).set_index("group")  # type: ignore[arg-type]


def ward_and_home() -> Network:
    """A ward of five in which everyone talks to everyone; three at home, one after the other."""
    people = {each: {"setting": "ward"} for each in "ABCDE"}
    people |= {each: {"setting": "own home"} for each in "XYZ"}
    return network([*clique("ABCDE"), *path("EXYZ")], people)


def test_roles_are_counted_in_each_group_that_is_large_enough() -> None:
    """E gets X, Y and Z to the others: a broker. The rest of the ward are connectors."""
    mix = mixed(ward_and_home())
    ward = mix.loc["ward"]
    assert ward["staff"] == 5
    assert ward[list(ROLES)].to_dict() == {
        **dict.fromkeys(ROLES, 0),
        "broker": 1,
        "connector": 4,
    }
    assert ward["one_group"]


def test_a_group_of_four_or_fewer_is_not_counted_on_its_own() -> None:
    mix = mixed(ward_and_home())
    assert list(mix.index) == ["ward", "smaller groups"]
    assert mix.loc["smaller groups", "staff"] == 3
    assert mix.loc["smaller groups", list(ROLES)].isna().all(), "three people are still too few"


def test_small_groups_are_counted_together_where_they_are_five() -> None:
    people = {each: {"team": "north"} for each in "ABC"} | {
        each: {"team": "south"} for each in "XY"
    }
    mix = mixed(network(path("ABCXY"), people), "team")
    assert list(mix.index) == ["smaller groups"]
    assert mix.loc["smaller groups", "broker"] == 3
    assert not mix.loc["smaller groups", "one_group"]


def test_staff_whose_group_is_not_given_stand_in_a_row_of_their_own() -> None:
    people = {each: {"team": "north"} for each in "ABCDE"} | {each: {} for each in "VWXYZ"}
    mix = mixed(network(path("ABCDEVWXYZ"), people), "team")
    assert mix["staff"].to_dict() == {"north": 5, "not given": 5}
    assert mix["one_group"].to_dict() == {"north": True, "not given": False}


def test_a_person_with_two_settings_counts_once_in_the_first() -> None:
    people = {each: {"setting": "ward"} for each in "ABCD"} | {"E": {"setting": "ward; hospice"}}
    mix = mixed(network(clique("ABCDE"), people))
    assert mix["staff"].to_dict() == {"ward": 5}


def test_patients_and_carers_are_in_no_count() -> None:
    people = {each: {"setting": "ward", "kind": "professional"} for each in "ABCDE"}
    people["P"] = {"setting": "ward", "kind": "patient"}
    mix = mixed(network([*clique("ABCDE"), "PA"], people))
    assert mix["staff"].to_dict() == {"ward": 5}


def test_nobody_staff_gives_no_rows() -> None:
    people = {each: {"setting": "ward", "kind": "patient"} for each in "ABCDE"}
    assert mixed(network(clique("ABCDE"), people)).empty
    assert groupings(network(clique("ABCDE"), people)) == ()


def test_what_staff_can_be_grouped_by_is_what_is_given() -> None:
    assert groupings(network(path("ABC"))) == ()
    assert groupings(network(path("ABC"), {"A": {"team": "north"}})) == ("team",)
    assert groupings(ward_and_home()) == ("setting",)


def brokers_and_others(**groups: tuple[int, int]) -> tuple[Network, pd.DataFrame]:
    """Groups of so many brokers and so many people without a role, told and not worked out."""
    held = {
        f"{group} {role} {at}": (group, role)
        for group, numbers in groups.items()
        for role, many in zip(("broker", "none"), numbers, strict=True)
        for at in range(many)
    }
    given = network(people={each: {"setting": group} for each, (group, _) in held.items()})
    table = pd.DataFrame({"role": [role for _, role in held.values()]}, index=given.people.index)
    return given, table


def shown(given: Network, table: pd.DataFrame) -> dict[str, list[int | None]]:
    mix = role_mix(given, table, "setting", smallest=5).set_index("group")
    rows = mix[["staff", "broker", "none"]].astype("object")
    return {str(each): [*rows.loc[each].where(rows.loc[each].notna(), None)] for each in mix.index}


def test_small_counts_go_and_with_them_what_would_give_them_back() -> None:
    """Of 11 staff of the ward 2 are brokers: 11 less 9 would say so, and so would the 8 brokers
    in all less the 6 of the hospice, which are its 13 less 7."""
    given, table = brokers_and_others(ward=(2, 9), hospice=(6, 7))
    assert shown(given, table) == {"ward": [11, None, None], "hospice": [13, None, None]}


def test_groups_without_small_counts_stay_as_they_are() -> None:
    given, table = brokers_and_others(ward=(5, 9), hospice=(0, 7))
    assert shown(given, table) == {"ward": [14, 5, 9], "hospice": [7, 0, 7]}


def test_how_few_a_rest_of_staff_is_does_not_stand_there() -> None:
    """Two in the hospice: 16 in all less 14 would say so."""
    given, table = brokers_and_others(ward=(5, 9), hospice=(0, 2))
    assert shown(given, table) == {"ward": [None] * 3, "smaller groups": [None] * 3}


def test_a_role_that_one_group_alone_has_does_not_tell_through_how_many_have_it() -> None:
    """All 9 connectors are of the ward, which is said elsewhere: its 11 less 9 are 2 brokers."""
    given, table = brokers_and_others(ward=(2, 9), hospice=(6, 7))
    table.loc[table.index.str.startswith("ward none"), "role"] = "connector"
    assert shown(given, table)["ward"][:2] == [None, None]
