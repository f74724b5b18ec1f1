"""A network too large to draw, as a picture of its groups."""

import json

from netroles.charts import bubble_map, bubbles
from netroles.network import Filters, structure, view
from tests.networks import clique, network

SETTINGS = {
    **{each: {"setting": "GP"} for each in "ABC"},
    **{each: {"setting": "hospital ward"} for each in "WXYZ"},
    "U": {},
}
TOWN = network([*clique("ABC"), "WX", "AW", "BW", "CX", "UA"], SETTINGS)
GROUPS = bubbles(structure(TOWN), "setting")


def test_every_bubble_says_its_group_and_how_many_people_and_ties_it_holds() -> None:
    picture = bubble_map(GROUPS)
    by_name = {node["name"]: node for node in picture.nodes}
    assert list(by_name) == ["GP (3)", "hospital ward (4)", "Not given (1)"]
    assert by_name["GP (3)"]["title"] == "GP\n3 people\n3 ties among them"
    assert by_name["hospital ward (4)"]["rank"] == 1
    label = {node["id"]: node["label"] for node in picture.nodes}
    ties = {(label[each["from"]], label[each["to"]]): each["title"] for each in picture.edges}
    assert ties["GP (3)", "hospital ward (4)"] == "GP – hospital ward: 3 ties"


def test_legend_says_what_a_bubble_and_a_line_are() -> None:
    picture = bubble_map(GROUPS)
    assert [(each["label"], each["count"]) for each in picture.legend] == [
        ("Group of people", 3),
        ("Ties between two groups", 2),
        ("Larger: more people", None),
        ("Thicker: more ties", None),
    ]
    assert picture.notes == list(GROUPS.notes)
    assert {node["group"] for node in picture.nodes} <= picture.looks["dark"]["groups"].keys()


def test_picture_can_be_sent_as_json() -> None:
    drawn = bubble_map(GROUPS)
    assert json.loads(drawn.drawn)["nodes"] == drawn.nodes


def test_filter_recounts_people_and_ties_and_moves_no_bubble() -> None:
    shown = view(TOWN, Filters(settings=("GP", "hospital ward")))
    after = GROUPS.of_view(shown)
    assert after.groups["people"].tolist() == [3, 2]  # Y and Z have no ties
    assert after.groups["ties_inside"].tolist() == [3, 1]
    assert after.ties["ties"].tolist() == [3]
    places = GROUPS.groups.loc[after.groups.index, ["x", "y"]]
    assert after.groups[["x", "y"]].equals(places)
    assert after.notes == ("5 people are drawn as 2 bubbles; open one to see them.",)


def test_view_without_anybody_has_no_bubbles() -> None:
    shown = view(TOWN, Filters(least_strength=99.0))
    picture = bubble_map(GROUPS.of_view(shown))
    assert (picture.nodes, picture.edges, picture.legend) == ([], [], [])
