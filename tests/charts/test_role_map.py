"""The role map: a chart whose pieces a test can look into."""

import json
import re
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from netroles.charts.palette import INKS, ROLE_LOOK, THEMES
from netroles.charts.role_map import CORNERS, SELECTION, described, role_map
from netroles.charts.role_marks import MANY, MOST_NAMES, across, role_marks
from netroles.insight import RolePlaces, role_places
from netroles.network import Network
from netroles.roles import evidence, roles
from tests.networks import NAMED, TWO_CLIQUES_AND_A_PERSON, clique, network, ring

CONFIG = Path(__file__).parents[2] / ".streamlit" / "config.toml"


def placed(given: Network) -> RolePlaces:
    return role_places(given, roles(given), evidence(given), given.people.index)


def two_teams() -> RolePlaces:
    """Two fives in which everyone talks to everyone, joined by X."""
    return placed(network(TWO_CLIQUES_AND_A_PERSON))


def rows(chart: dict[str, Any], layer: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = chart["datasets"][layer["data"]["name"]]
    return found


def drawn(places: RolePlaces, selected: str | None = None) -> tuple[Any, Any]:
    """The chart as a dict, and its layer of people."""
    chart = role_map(places, selected).to_dict()
    return chart, next(layer for layer in chart["layer"] if "shape" in layer.get("encoding", {}))


def test_average_stands_in_the_middle_and_many_times_has_room() -> None:
    assert across([0, 1, 3, 9, 30]).tolist() == pytest.approx([0, 0.5, 0.75, 0.9, 30 / 31])


def test_everyone_with_a_place_is_drawn_once_where_they_stand() -> None:
    chart, people = drawn(two_teams())
    found = {row["person"]: row for row in rows(chart, people)}
    assert sorted(found) == sorted("ABCDEFGHIJX")
    times = 25 / (73 / 11)
    assert found["X"]["across"] == pytest.approx(times / (1 + times))
    assert (found["X"]["up"], found["A"]["across"], found["A"]["up"]) == (0, 0, 1)


def test_a_role_is_a_shape_and_a_colour_of_the_theme() -> None:
    _, people = drawn(two_teams())
    shape, fill = people["encoding"]["shape"]["scale"], people["encoding"]["fill"]["scale"]
    for key, symbol, colour in zip(shape["domain"], shape["range"], fill["range"], strict=True):
        assert symbol == ROLE_LOOK[key].symbol
        named = "ground" if ROLE_LOOK[key].hollow else key
        assert colour == {"expr": f"scale('color', '{named}')"}
    assert "#" not in json.dumps(people["encoding"]), "no colour of one theme only"


def test_the_theme_of_the_dashboard_holds_the_palette() -> None:
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"]
    for theme in THEMES:
        shades = [shade.on(theme) for shade in INKS.values()]
        assert config[theme]["chartCategoricalColors"] == shades
        assert config[theme]["backgroundColor"].lower() == INKS["ground"].on(theme)


def test_the_legend_counts_the_roles_that_are_there() -> None:
    _, people = drawn(two_teams())
    legend = people["encoding"]["shape"]["legend"]
    assert legend["values"] == ["broker", "connector"]
    assert "'Broker 3'" in legend["labelExpr"]
    assert "'Connector 8'" in legend["labelExpr"]


def test_a_hint_is_a_question_in_the_legend_apart_from_what_was_reported() -> None:
    places = two_teams()
    places.people["role"] = "energiser"
    places.people["evidence"] = "possible"
    _, people = drawn(places)
    assert "'Energiser? Ask the team 11'" in people["encoding"]["shape"]["legend"]["labelExpr"]
    assert "Energiser? Ask the team 11" in described(places)
    places.people.loc["A", "evidence"] = "reported"
    _, people = drawn(places)
    assert "'Energiser 1, 10 to ask about'" in people["encoding"]["shape"]["legend"]["labelExpr"]


def test_long_entries_of_the_legend_stand_in_fewer_columns_where_there_is_no_room() -> None:
    """At 1280 px the plot is about 680 px wide: five long entries do not fit beside each other."""
    held = ["broker", "connector", "energiser", "challenger", "none"]
    places = two_teams()
    places.people["role"] = [held[at % 5] for at in range(11)]
    places.people["evidence"] = [
        "possible" if each in ("energiser", "challenger") else "" for each in places.people["role"]
    ]
    _, people = drawn(places)
    said = people["encoding"]["shape"]["legend"]["columns"]["expr"]
    rooms = {int(n): int(w) for w, n in re.findall(r"width >= (\d+) \? (\d)", said)}
    assert sorted(rooms) == [2, 3, 4, 5]
    assert rooms[5] > 680 >= rooms[3]
    assert rooms[2] > 300, "on a phone one column"


def test_a_click_says_who_and_who_was_selected_before() -> None:
    chart, people = drawn(two_teams(), "X")
    (selection,) = chart["params"]
    assert selection["name"] == SELECTION
    assert selection["select"]["fields"] == ["person", "given"]
    assert {row["given"] for row in rows(chart, people)} == {"X"}


def test_the_selected_person_is_marked_drawn_on_top_and_named_first() -> None:
    marks = role_marks(two_teams(), "F")
    assert marks.loc[marks["selected"], "person"].to_list() == ["F"]
    assert marks["person"].iloc[-1] == "F"
    named = marks.set_index("person")["from_width"]
    assert named["F"] == named.min()
    assert not role_marks(two_teams(), "somebody else")["selected"].any()


def test_people_at_one_place_stand_side_by_side() -> None:
    """Everyone in a clique of six has bridging 0 and cohesion all."""
    marks = role_marks(placed(network(clique("ABCDEF"))), None)
    spots = list(zip(marks["aside"], marks["below"], strict=True))
    assert len(set(spots)) == 6
    step = 2 * marks["radius"].iloc[0]
    apart = [max(abs(x - u), abs(y - v)) for x, y in spots for u, v in spots if (x, y) != (u, v)]
    assert min(apart) >= step
    assert (marks["aside"] >= 0).all(), "towards the middle, not over the axis"
    assert (marks["below"] >= 0).all()


def test_more_contacts_make_a_larger_mark() -> None:
    marks = role_marks(two_teams(), None).set_index("person")
    assert marks.loc["E", "radius"] > marks.loc["A", "radius"] > marks.loc["X", "radius"]


def test_names_are_those_with_a_role_and_not_too_many() -> None:
    ids = [f"P{number}" for number in range(MANY + 50)]
    ties = [*pairwise(ids), (ids[-1], ids[0])]
    marks = role_marks(placed(network(ties)), None)
    assert marks["role"].eq("broker").all()
    assert np.isfinite(marks["from_width"]).sum() <= MOST_NAMES
    nobody = two_teams()
    nobody.people["role"] = "none"
    assert np.isinf(role_marks(nobody, None)["from_width"]).all()


def test_undefined_cohesion_is_never_drawn() -> None:
    chart, people = drawn(placed(network(["AB", "BC", "CD"])))
    assert [row["person"] for row in rows(chart, people)] == ["B", "C"]


def test_the_corners_are_named_in_words_a_team_uses() -> None:
    text = json.dumps(role_map(two_teams()).to_dict())
    for words in CORNERS.values():
        assert words in text
        assert not {"betweenness", "clustering"} & set(words.casefold().split())


def test_hostile_names_reach_the_chart_as_data_alone() -> None:
    name = "<img src=x onerror=alert(1)>'] || datum['x:Q\\"
    people = {"A": {"name": name, "setting": name, "team": "a:b"}, "B": {}, "C": {}}
    chart = role_map(placed(network(["AB", "BC", "CA"], people))).to_dict()
    assert name not in json.dumps(chart["layer"])
    texts = [row["name"] for data in chart["datasets"].values() for row in data if "name" in row]
    assert name in texts


def test_marks_nobody_sees_are_taken_out_of_names() -> None:
    people = {"A": {"name": "Ann\u202e\u200bLee\nX"}, "B": {}, "C": {}}
    marks = role_marks(placed(network(["AB", "BC", "CA"], people)), None).set_index("person")
    assert marks.loc["A", "name"] == "AnnLee X"


def test_the_tooltip_says_numbers_with_their_units() -> None:
    marks = role_marks(two_teams(), None).set_index("person")
    assert marks.loc["X", "bridging_words"] == "3.8 times an average person"
    assert marks.loc["E", "cohesion_words"] == (
        "6 of the 10 pairs among their 5 contacts are in contact with each other"
    )
    assert marks.loc["X", "place_words"] == "not given"


def test_the_chart_is_described_in_words() -> None:
    text = described(two_teams())
    assert "Role map of 11 people" in text
    assert "Broker 3 and Connector 8" in text


def test_a_team_called_as_its_setting_is_named_once() -> None:
    people = {"A": {"setting": "Hospice", "team": "hospice"}, "B": {}, "C": {}}
    marks = role_marks(placed(network(["AB", "BC", "CA"], people)), None).set_index("person")
    assert marks.loc["A", "place_words"] == "hospice"


@pytest.mark.parametrize("given", NAMED.values(), ids=NAMED.keys())
def test_every_network_with_a_place_has_a_valid_chart_without_missing_numbers(
    given: Network,
) -> None:
    places = placed(given)
    if places.people.empty:
        return
    marks = role_marks(places, None)
    numbers = marks.select_dtypes("number").drop(columns="from_width")
    assert np.isfinite(numbers.to_numpy()).all()
    assert role_map(places).to_dict()["layer"]


def test_a_ring_has_everyone_on_the_line_of_average() -> None:
    marks = role_marks(placed(network(ring("ABCDEF"))), None)
    assert marks["across"].to_list() == pytest.approx([0.5] * 6)
