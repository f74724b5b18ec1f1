"""Every layout: has everybody room, and do places hang on nothing but people and ties?"""

import random
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

from netroles.charts import LAYOUTS, default_layout, positions, usable_layouts
from netroles.charts.layouts import grouped
from netroles.network import NetrolesError, Network, structure
from tests.charts.layout_checks import (
    SETTINGS,
    SETTLED,
    TO_PLACE,
    arranged,
    closest,
    ring_with_chords,
    turned,
)
from tests.networks import network

each_layout = pytest.mark.parametrize("layout", LAYOUTS)
PLACED = [
    pytest.param(layout, of, id=f"{layout}, {name}")
    for name, of in TO_PLACE.items()
    for layout, record in LAYOUTS.items()
    # Nobody can stand in the middle of nobody.
    if len(of.people) or record.needs != "person"
]
each_layout_of_each_network = pytest.mark.parametrize(("layout", "of"), PLACED)

GP_AND_WARD = {
    "A": {"setting": "GP", "team": "1"},
    "B": {"setting": "GP", "team": "2"},
    "C": {"setting": "hospital ward", "team": "2"},
}


@each_layout_of_each_network
def test_everybody_has_a_place_and_nobody_stands_in_anybodys_room(layout: str, of: Network) -> None:
    at = arranged(of, layout).at
    assert list(at.columns) == ["x", "y"]
    assert at.dtypes.tolist() == [float, float]
    assert at.index.equals(of.people.index)
    assert np.isfinite(at.to_numpy()).all()
    assert closest(at) >= SETTLED


@each_layout_of_each_network
def test_order_of_people_and_ties_changes_no_place(layout: str, of: Network) -> None:
    first, second = arranged(of, layout), arranged(turned(of), layout)
    pd.testing.assert_frame_equal(second.at.reindex(first.at.index), first.at)
    assert (second.regions, second.headings) == (first.regions, first.headings)
    assert (second.rings, second.notes) == (first.rings, first.notes)


@each_layout
def test_strength_kind_and_names_change_no_place(layout: str) -> None:
    plain = network(["AB", "BC"], GP_AND_WARD)
    named = {each: {**about, "name": f"Name of {each}"} for each, about in GP_AND_WARD.items()}
    stronger = network([("A", "B", 5), ("B", "C", 1)], named, kind="trusts")
    pd.testing.assert_frame_equal(arranged(stronger, layout).at, arranged(plain, layout).at)


@each_layout
def test_places_are_the_same_again_and_leave_pythons_chance_alone(layout: str) -> None:
    random.seed(7)
    expected_next = random.random()
    random.seed(7)
    first = arranged(TO_PLACE["sixty in settings"], layout)
    assert random.random() == expected_next
    again = arranged(TO_PLACE["sixty in settings"], layout)
    pd.testing.assert_frame_equal(again.at, first.at)


def places_as_text() -> str:
    """Where every layout puts people, in small and in large networks."""
    networks = (ring_with_chords(60, SETTINGS), ring_with_chords(400, SETTINGS))
    return "".join(arranged(of, layout).at.to_csv() for of in networks for layout in LAYOUTS)


def test_places_are_the_same_in_another_process() -> None:
    program = "from tests.charts.test_layouts import places_as_text as told; print(told())"
    other = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert other.stdout.split() == places_as_text().split()


@each_layout
def test_everything_is_centred_and_inside_the_extent(layout: str) -> None:
    found = arranged(TO_PLACE["sixty in settings"], layout)
    left, top, right, bottom = found.extent
    assert (left + right, top + bottom) == pytest.approx((0, 0), abs=0.2)
    assert found.at["x"].between(left - 0.1, right + 0.1).all()
    assert found.at["y"].between(top - 0.1, bottom + 0.1).all()
    for region in (*found.regions, *found.headings):
        assert left - 0.1 <= region.left < region.right <= right + 0.1
        assert top - 0.1 <= region.top < region.bottom <= bottom + 0.1
    for ring in found.rings:
        assert left - 0.1 <= ring.x - ring.across < ring.x + ring.across <= right + 0.1
        assert top - 0.1 <= ring.y - ring.down < ring.y + ring.down <= bottom + 0.1


@each_layout
def test_one_person_stands_in_the_middle(layout: str) -> None:
    at = arranged(network(people={"A": {"setting": "GP"}}), layout).at
    assert at.loc["A", "x"] == pytest.approx(0, abs=0.1)


def test_nobody_has_no_places() -> None:
    for layout in ("care", "free", "groups"):
        found = arranged(network(), layout)
        assert found.at.shape == (0, 2)
        assert found.extent == (0, 0, 0, 0)
        assert not found.regions


def test_layouts_are_offered_where_they_say_something() -> None:
    one_side = structure(network(["AB"], {each: {"setting": "hospital ward"} for each in "AB"}))
    two_sides = structure(network(["AB", "BC"], GP_AND_WARD))
    assert usable_layouts(one_side) == ("free", "rings")
    assert usable_layouts(two_sides) == ("care", "free", "groups", "rings")
    assert usable_layouts(structure(network())) == ("free",)


def test_home_and_hospital_come_first_where_two_sides_are_known() -> None:
    assert default_layout(structure(network(["AB", "BC"], GP_AND_WARD))) == "care"
    assert default_layout(structure(network(["AB"], {"A": {"setting": "GP"}}))) == "free"


def test_layout_that_is_not_there_is_named() -> None:
    with pytest.raises(NetrolesError, match=f"no layout 'spiral'.*{next(iter(LAYOUTS))}"):
        positions(structure(network(["AB"])), "spiral")


def test_people_are_grouped_by_main_setting_side_or_any_column() -> None:
    several = network(
        people={"A": {"setting": "hospice; GP", "town": "Skerrin"}, "B": {"town": None}}
    )
    of = structure(several)
    assert grouped(of, "setting").tolist()[:1] == ["hospice"]
    assert grouped(of, "setting").isna().tolist() == [False, True]
    assert grouped(of, "town").tolist()[:1] == ["Skerrin"]
    assert grouped(of, "side").tolist()[:1] == ["between"]
    with pytest.raises(NetrolesError, match=r"cannot be grouped by 'ward'.*setting"):
        grouped(of, "ward")
