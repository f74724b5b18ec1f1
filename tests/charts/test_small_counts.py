"""A picture for a room that looks on holds no small count of people."""

import json
import re

import pandas as pd

from netroles.charts import Picture, arrangement, network_map
from netroles.charts.bubble_map import bubble_map
from netroles.charts.layouts import Bubbles, bubbles
from netroles.charts.role_map import described
from netroles.insight import NOT_STAFF, role_places
from netroles.network import Filters, structure, view
from netroles.roles import evidence, roles
from tests.networks import TWO_CLIQUES_AND_A_PERSON, clique, network

WARD = network(
    [*clique("ABCDEFG"), "AH", "HX"],
    {each: {"setting": "ward", "kind": "professional"} for each in "ABCDEFGH"}
    | {"X": {"setting": "own home", "kind": "patient"}, "U": {"kind": "professional"}},
)
"""Seven who all talk to each other, H who leads from A to the patient X, and U without a tie."""


def drawn(smallest: int) -> Picture:
    of, table = structure(WARD), roles(WARD)
    shown = view(WARD, Filters(), table["role"])
    return network_map(of, shown, table, arrangement(of, "care"), smallest=smallest)


def counts(of: Picture) -> dict[str, object]:
    return {each["label"]: each["count"] for each in of.legend if each["kind"] != "note"}


def test_all_counts_are_said_as_long_as_nobody_presents() -> None:
    said = counts(drawn(0))
    assert said[NOT_STAFF] == 1
    assert said["Tie between home and hospital"] == 1


def test_legend_and_description_hold_no_small_count_and_none_that_tells_one() -> None:
    picture = drawn(8)
    said = counts(picture)
    assert said[NOT_STAFF] in ("fewer than 8", "some")
    assert said["Tie between home and hospital"] == "fewer than 8"
    assert said["Other tie"] == "some"
    numbers = re.findall(r"(?<!than )\b\d+\b", picture.description)
    assert [each for each in numbers if int(each) < 5] == []


def test_what_is_behind_people_does_not_say_how_many_they_are() -> None:
    picture = drawn(8)
    assert picture.headings
    assert "people" not in json.dumps([*picture.headings, *picture.regions])


def test_the_role_map_is_described_without_small_counts() -> None:
    given = network(TWO_CLIQUES_AND_A_PERSON)
    table, standings = roles(given), evidence(given)
    places = role_places(given, table, standings, given.people.index)
    assert "Broker 3" in described(places)
    assert "Broker fewer than 5" in described(places, 5)


def groups(**people: int) -> Bubbles:
    held = {f"{team}{at}": {"team": team} for team, many in people.items() for at in range(many)}
    return bubbles(structure(network(people=held)), "team")


def test_a_group_of_few_says_so_and_another_one_guards_it() -> None:
    picture = bubble_map(groups(north=2, south=9, west=30), smallest=5)
    assert {node["name"] for node in picture.nodes} == {
        "north (fewer than 5)",
        "south (some)",
        "west (30)",
    }
    assert pd.Series([node["title"] for node in picture.nodes]).str.contains("30 people").sum() == 1
