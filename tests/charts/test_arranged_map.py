"""What stands behind people where a layout has regions, headings or rings?"""

import json
from typing import Any

from netroles.charts import (
    Picture,
    arrangement,
    network_map,
)
from netroles.network import Filters, Network, structure, view
from tests.charts.town import TOWN
from tests.networks import network


def arranged(
    layout: str, of: Network = TOWN, filters: Filters | None = None, **how: Any
) -> Picture:
    whole = structure(of)
    shown = view(of, filters or Filters())
    return network_map(whole, shown, None, arrangement(whole, layout, **how))


def test_settings_are_behind_people_under_the_headings_of_their_sides() -> None:
    """Between the sides the grey is darker; E has no setting and stands in a strip, darker too."""
    drawn = arranged("care")
    shades = {each["label"]: each["shade"] for each in drawn.regions}
    assert shades == {
        "own home": 0,
        "GP practice": 0,
        "hospice": 1,
        "ward": 0,
        "Side not known": 1,
    }
    assert [each["label"] for each in drawn.headings] == ["Home", "In between", "Hospital"]
    assert drawn.notes == ["1 person whose side is not known stands in a strip underneath."]
    for theme in ("light", "dark"):
        assert len(drawn.looks[theme]["shades"]) == 2
    assert json.loads(json.dumps(drawn.as_data(), allow_nan=False))["regions"] == drawn.regions


def test_a_filter_changes_nothing_behind_people() -> None:
    filtered = arranged("care", filters=Filters(settings=("hospice", "ward")))
    drawn = arranged("care")
    assert (filtered.regions, filtered.extent) == (drawn.regions, drawn.extent)
    left, top, right, bottom = drawn.extent
    assert all(left <= each["left"] <= each["right"] <= right for each in drawn.regions)
    assert all(top <= each["top"] <= each["bottom"] <= bottom for each in drawn.headings)


def test_largest_ring_comes_first_so_that_smaller_ones_lie_on_it() -> None:
    drawn = arranged("rings", network(["AB", "BC", "CD"]), around="A")
    assert [each["steps"] for each in drawn.rings] == [3, 2, 1]
    assert [each["shade"] for each in drawn.rings] == [1, 0, 1]
    assert drawn.description.endswith(
        "Arranged: Around one person. A is in the middle. 1 step: 1, 2 steps: 1 and 3 steps: 1."
    )


def test_description_says_how_people_are_arranged_and_who_stands_apart() -> None:
    assert arranged("care").description.endswith(
        "Arranged: Home, in between, hospital. Home: 2, In between: 1 and Hospital: 1. "
        "1 person whose side is not known stands in a strip underneath."
    )


def test_setting_that_is_code_is_a_label_like_any_other() -> None:
    hostile = "<img src=x onerror=alert(1)>\u202e"
    people = {"A": {"setting": hostile}, "B": {"setting": "ward"}}
    drawn = arranged("groups", network(["AB"], people))
    assert {each["label"] for each in drawn.regions} == {"<img src=x onerror=alert(1)>", "ward"}
