"""Sentences on what stands out, on networks small enough to count by eye."""

import pandas as pd

from netroles.insight import standing_out
from netroles.network import Network
from netroles.roles import roles
from tests.networks import clique, network, path


def said(given: Network, period: str | None = None) -> list[str]:
    return standing_out(given, roles(given, period=period), period)


def test_ties_between_home_and_hospital_are_counted_with_who_holds_them() -> None:
    """N holds two of the three, D the one left over. C, a carer, holds one and is not named."""
    people = {
        "N": {"name": "Nia", "setting": "community nursing"},
        "M": {"name": "Max", "setting": "community nursing"},
        "D": {"name": "Dee", "setting": "ward"},
        "E": {"name": "Eve", "setting": "ward"},
        "C": {"name": "Cas", "setting": "own home", "kind": "carer"},
    }
    lines = said(network(["NM", "ND", "NE", "DE", "CD"], people))
    assert lines[0] == (
        "Of the 3 ties between home and hospital, 3 run through two people: "
        "Nia (community nursing) and Dee (ward)."
    )
    assert (
        "Patients and family carers themselves hold 1 of the 3 ties between home and hospital."
        in lines
    )
    assert not any("Cas" in line for line in lines)


def test_a_single_crossing_tie_names_both_who_hold_it() -> None:
    people = {"N": {"setting": "GP practice"}, "D": {"setting": "ward"}}
    assert said(network(["ND"], people))[0] == (
        "One tie joins home and hospital: that of N (GP practice) and D (ward)."
    )


def test_no_crossing_tie_is_said() -> None:
    people = {
        "N": {"setting": "GP practice"},
        "M": {"setting": "GP practice"},
        "D": {"setting": "ward"},
    }
    assert said(network(["NM"], people))[0] == "No tie between home and hospital was reported."


def test_where_sides_are_not_known_nothing_is_said_of_home_and_hospital() -> None:
    assert not any("home" in line for line in said(network(path("ABCDE"))))


def test_settings_of_three_people_with_no_tie_are_named_and_smaller_ones_are_not() -> None:
    people = {
        **{each: {"setting": "care home"} for each in "ABC"},
        **{each: {"setting": "ward"} for each in "XYZ"},
        **{each: {"setting": "hospice"} for each in "H"},
    }
    lines = said(network([*clique("ABC"), *clique("XYZ"), "AH"], people))
    assert "No tie was reported between care home and ward." in lines
    assert not any("hospice" in line and "No tie" in line for line in lines)


def test_somebody_who_works_in_both_settings_links_them() -> None:
    people = {
        **{each: {"setting": "care home"} for each in "AB"},
        **{each: {"setting": "ward"} for each in "XY"},
        "C": {"setting": "care home; ward"},
    }
    lines = said(network([*clique("AB"), *clique("XY")], people))
    assert not any("No tie was reported" in line for line in lines)


def test_where_most_share_a_role_nobody_stands_out() -> None:
    assert "Nobody stands out: more than half of the staff share the same role." in said(
        network(clique("ABCDEF"))
    )


def test_people_without_ties_are_counted() -> None:
    lines = said(network(path("ABCDE"), [*"ABCDE", "F", "G"]))
    assert "2 people have no tie in what is counted here." in lines


def test_an_empty_network_has_sentences_without_an_error() -> None:
    assert isinstance(said(network()), list)


def test_never_more_than_three_sentences() -> None:
    people = {
        **{each: {"setting": "care home"} for each in "ABC"},
        **{each: {"setting": "ward"} for each in "XYZ"},
        "P": {"setting": "own home", "kind": "patient"},
        "L": {"setting": "hospice"},
    }
    ties = [*clique("ABC"), *clique("XYZ"), "PX", "PA"]
    assert len(said(network(ties, people))) == 3


def test_the_period_asked_for_is_the_one_described() -> None:
    people = {"N": {"setting": "GP practice"}, "D": {"setting": "ward"}, "E": {"setting": "ward"}}
    given = network(
        [
            {"source": "N", "target": "D", "period": "1"},
            {"source": "D", "target": "E", "period": "2"},
        ],
        people,
    )
    assert said(given, "1")[0].startswith("One tie joins home and hospital")
    assert said(given)[0] == "No tie between home and hospital was reported."


def test_the_table_given_is_the_one_spoken_of() -> None:
    given = network(path("ABCDE"))
    table = roles(given).assign(role=pd.Series(["none"] * 5, index=list("ABCDE")))
    assert "Nobody is in a bridging position in these answers." in standing_out(given, table)


def test_of_two_people_nothing_is_said_of_bridging() -> None:
    assert said(network(["AB"])) == [
        "Nothing stands out: so few people and ties say no more than the map does."
    ]


def test_recorded_transitions_are_counted_where_no_setting_is_given() -> None:
    ties = [
        {"source": "A", "target": b, "kind": "handover", "transition": "home→hospital"}
        for b in "BC"
    ]
    assert said(network(ties))[0] == (
        "Of the 2 ties between home and hospital, 2 run through one person: A."
    )


def test_ties_held_by_families_alone_are_said_once() -> None:
    people = {
        "P": {"setting": "own home", "kind": "patient"},
        "C": {"setting": "own home", "kind": "carer"},
        "Q": {"setting": "ward", "kind": "patient"},
    }
    lines = said(network(["PQ", "CQ"], people))
    assert lines[0] == "All 2 ties between home and hospital are held by patients or families."
    assert not any("themselves" in line for line in lines)
