"""Sentences for a room that looks on: a small count is never said as a number."""

from dataclasses import replace

import numpy as np
import pandas as pd

from netroles.decisions import change, compare, convenors, moments, what_if
from netroles.insight import (
    change_sentences,
    comparison_sentences,
    convenor_sentences,
    figure_facts,
    growth_shown,
    network_sentences,
    newcomer_role_sentences,
    part_sentence,
    people_phrase,
    response_sentence,
    role_sentences,
    standing_out,
    team_facts,
    what_if_facts,
    what_if_sentences,
)
from netroles.network import Network, response
from netroles.roles import evidence, roles
from tests.insight.people_on_a_line import LINE
from tests.networks import TWO_CLIQUES_AND_A_PERSON, clique, network, path, star

TWO_WARDS = network(
    TWO_CLIQUES_AND_A_PERSON,
    {each: {"setting": "ward"} for each in "ABCDE"}
    | {each: {"setting": "hospice"} for each in "FGHIJ"},
)
"""Two fives joined by X: three brokers and eight connectors."""
STAFF_ACROSS = "Pairs of staff in contact between home and hospital"


def of_staff(given: Network, **held: str) -> list[str]:
    table = roles(given).assign(**held)
    return role_sentences(given, table, evidence(given), smallest=5)


def test_how_many_hold_which_role() -> None:
    """Three and eight of eleven: the eight would leave three."""
    assert of_staff(TWO_WARDS)[0] == (
        "Of 11 members of staff, fewer than 5 are brokers and some are connectors."
    )


def test_all_of_few_members_of_staff() -> None:
    said = of_staff(network(["AB"]))[0]
    assert said == "All the members of staff have a single contact."


def test_staff_are_not_counted_where_that_tells_how_few_patients_there_are() -> None:
    people = {each: {"kind": "professional"} for each in "ABCDEF"} | {"P": {"kind": "patient"}}
    given = network([*clique("ABCDEF"), "AP"], people)
    said = role_sentences(given, roles(given), evidence(given), smallest=8)[0]
    assert said.startswith(("Of the members of staff, ", "All the members of staff "))


def test_who_carries_home_and_hospital_is_called_by_code_and_not_counted() -> None:
    people = {each: {"setting": "GP practice"} for each in "NMOPQ"} | {"D": {"setting": "ward"}}
    given = network(["ND", "MD", "OD", "PD", "QD"], people)
    said = standing_out(given, roles(given), smallest=5)
    assert said[0] == "Of the 5 ties between home and hospital, 5 run through D (ward)."
    few = network(["ND"], people)
    assert standing_out(few, roles(few), smallest=5)[0] == (
        "Fewer than 5 ties join home and hospital."
    )


def test_how_many_bridge_is_said_as_it_is_on_the_roles_page() -> None:
    """The table is told: three of eleven bridge."""
    table = roles(TWO_WARDS).assign(role=["broker"] * 3 + ["none"] * 8, evidence="position")
    said = standing_out(TWO_WARDS, table, smallest=5)
    assert any(
        each.startswith("Fewer than 5 people are in a bridging position, among them ")
        for each in said
    )


def test_who_is_left_over_of_the_largest_part_is_not_said() -> None:
    given = network([*clique("ABCDEF"), "XY"])
    assert network_sentences(given, smallest=5)[2] == (
        "It is in 2 parts without a tie between them; the largest has most of them."
    )


def test_how_many_answered() -> None:
    """Of six who were asked five answered: one did not."""
    people = {each: {"responded": "yes"} for each in "ABCDE"} | {"F": {"responded": "no"}}
    answered = response(network(["AB"], people))
    assert response_sentence(answered) == "5 of 6 people who were asked answered (83%)."
    assert response_sentence(answered, smallest=5) == ("Most of 6 people who were asked answered.")


def test_what_an_absence_would_do() -> None:
    said = what_if_sentences(LINE, what_if(LINE, absent=["H"]), smallest=8)
    assert said[:2] == [
        "Nora and fewer than 8 patients and carers would have no route to hospital any more.",
        "Between home and hospital, fewer than 8 pairs of people lose their only route.",
    ]
    facts = what_if_facts(what_if(LINE, absent=["H"]), smallest=8)
    assert facts.loc["Pairs of people with a tie", "Now"] == "fewer than 8"


def test_patients_and_carers_are_few_where_staff_would_be_counted() -> None:
    people = {each: {"kind": "professional"} for each in "ABCDEF"}
    people |= {each: {"kind": "patient"} for each in "PQRSTU"}
    given = network(people=people)
    assert people_phrase(given, "ABCDEFPQRSTU", 8) == (
        "6 members of staff and fewer than 8 patients and carers"
    )


def test_what_is_different_since() -> None:
    before, after = moments(_two_moments())
    found = compare(before, after)
    said = comparison_sentences(found, smallest=5)
    assert said[2].startswith("Fewer than 5 ties were made, fewer than 5 dropped and")
    assert said[3].startswith("Fewer than 5 people who were there both times have another role")
    assert all(each[0] in "FN0" for each in newcomer_role_sentences(found, smallest=5))


def test_who_could_be_asked_and_what_groups_have() -> None:
    found = change(TWO_WARDS, roles(TWO_WARDS), "divergent", "setting")
    said = change_sentences(TWO_WARDS, found, smallest=5)
    assert "Fewer than 5 people are in the position this change needs first" in said[1]
    held = team_facts(found, smallest=5)[["Bridgers", "Connectors"]]
    assert not ((held > 0) & (held < 5)).fillna(False).any(axis=None)


def test_how_many_reach_several_groups() -> None:
    people = {each: {"setting": place} for each, place in zip("ABCD", "wxyz", strict=True)}
    given = network([*path("EFGHI"), "EA", "EB", "EC", "ED"], people)
    found = convenors(given, "setting")
    assert convenor_sentences(given, found, "settings", smallest=5)[0].startswith(
        "Of 9 members of staff fewer than 5 have contacts in 3 or more settings."
    )


def test_how_many_have_another_role_inside_a_view() -> None:
    whole = roles(TWO_WARDS)
    inside = whole.assign(role=["none", *whole["role"][1:]])
    said = part_sentence(whole, inside, smallest=5)
    assert "Inside this view fewer than 5 of 11 members of staff shown have another" in said


def test_nothing_small_is_hidden_where_nobody_presents() -> None:
    table = roles(TWO_WARDS)
    plain = role_sentences(TWO_WARDS, table, evidence(TWO_WARDS))
    assert plain[0] == "Of 11 members of staff, 3 are brokers and 8 are connectors."


def test_what_families_hold_is_not_what_staff_leave_of_all() -> None:
    """Nine pairs join home and hospital, six of staff: three are of families."""
    before, after = moments(_two_moments())
    found = compare(before, after)
    counts = {"direct": 9.0, "direct_staff": 6.0}
    figures = found.figures.copy()
    for figure, number in counts.items():
        for moment in ("before", "after"):
            figures.loc[figure, moment] = number
    facts = figure_facts(replace(found, figures=figures), smallest=5)
    shown = facts["Before"].reindex(["Pairs in contact between home and hospital", STAFF_ACROSS])
    assert shown.to_list()[:1] == [9.0]
    assert shown.isna().to_list() == [False, True]


def test_where_few_joined_it_is_not_said_how_many_left_either() -> None:
    table = pd.DataFrame(
        {
            "people": [40, 41],
            "ties": [60, 61],
            "direct": [0, 6],
            "joined": [np.nan, 2.0],
            "left": [np.nan, 0.0],
            "brokers": [3, 6],
            "connectors": [0, 5],
        }
    )
    shown = growth_shown(table, 8)
    assert shown[["joined", "left"]].isna().all(axis=None)
    assert shown["direct"].isna().to_list() == [False, True]
    assert shown["brokers"].isna().to_list() == [True, False]
    assert growth_shown(table) is table


def _two_moments() -> Network:
    return network(
        [
            {"source": tie[0], "target": tie[1], "kind": "talks to", "period": period}
            for period, ties in (("1", star(4)), ("2", clique("C123")))
            for tie in ties
        ]
    )
