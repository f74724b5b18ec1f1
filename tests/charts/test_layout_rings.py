"""Around one person: is everybody as many rings out as they are steps away?"""

import numpy as np
import pandas as pd
import pytest

from netroles.charts import positions
from netroles.charts.layouts import Arrangement
from netroles.charts.layouts.room import ROOM
from netroles.network import NetrolesError, structure
from tests.charts.layout_checks import TO_PLACE, arranged, inside
from tests.networks import network, path


def outwards(found: Arrangement, middle: str) -> pd.Series:
    """How many rooms each person is away from the one in the middle."""
    away = (found.at - found.at.loc[middle]) / ROOM
    return np.sqrt((away**2).sum(axis=1))


def test_on_a_path_rings_are_steps() -> None:
    """A–B–C–D–E around B: A and C in the first ring, D in the second, E in the third."""
    found = arranged(network(path("ABCDE")), "rings", around="B")
    assert [(each.steps, each.label, each.people) for each in found.rings] == [
        (1, "1 step", 2),
        (2, "2 steps", 1),
        (3, "3 steps", 1),
    ]
    away = outwards(found, "B")
    assert away["A"] == pytest.approx(away["C"], abs=0.01)
    assert 1 < away["A"] < away["D"] < away["E"]
    assert found.notes == ()


@pytest.mark.parametrize("name", ["two cliques and a person", "sixty in settings", "six hundred"])
def test_everybody_stands_in_the_ring_of_their_steps(name: str) -> None:
    of = structure(TO_PLACE[name])
    middle = min(of.people.index)
    found = arranged(TO_PLACE[name], "rings", around=middle)
    steps = of.graph.distances(of.people.index.get_loc(middle))[0]
    away = outwards(found, middle)
    assert (found.rings[0].x, found.rings[0].y) == pytest.approx(
        tuple(found.at.loc[middle]), abs=0.1
    )
    for ring in found.rings:
        here = away[np.array(steps) == ring.steps]
        assert len(here) == ring.people
        assert here.min() > ring.inner_across / ROOM[0]
        assert here.max() < ring.across / ROOM[0]
    for inner, outer in zip(found.rings, found.rings[1:], strict=False):
        assert inner.across < outer.inner_across


def test_who_cannot_be_reached_stands_underneath_and_is_said() -> None:
    found = arranged(network(["AB", "CD"], people="ABCDE"), "rings", around="A")
    (strip,) = found.regions
    assert (strip.label, strip.people) == ("Out of reach", 3)
    assert inside(strip, found.at) == set("CDE")
    assert strip.top > max(ring.y + ring.down for ring in found.rings)
    assert found.notes == ("3 people out of reach of the person in the middle stand underneath.",)


def test_person_without_ties_stands_alone_in_the_middle() -> None:
    found = arranged(network(["AB"], people="ABC"), "rings", around="C")
    assert found.rings == ()
    assert inside(found.regions[0], found.at) == {"A", "B"}


def test_contacts_of_one_setting_stand_side_by_side() -> None:
    """Twelve contacts of three settings, mixed by id: going around, the setting changes thrice."""
    people = {
        f"{number:02}": {"setting": ("GP", "hospice", "ward")[number % 3]} for number in range(12)
    }
    found = arranged(
        network([("M", each) for each in people], {"M": {}, **people}), "rings", around="M"
    )
    away = (found.at - found.at.loc["M"]).drop("M") / ROOM
    clockwise = np.arctan2(away["x"], -away["y"]).sort_values().index
    settings = [people[each]["setting"] for each in clockwise]
    changes = sum(
        one != other for one, other in zip(settings, settings[1:] + settings[:1], strict=True)
    )
    assert changes == 3


def test_nobody_stands_where_a_ring_has_its_label() -> None:
    found = arranged(TO_PLACE["six hundred"], "rings")
    for ring in found.rings:
        off = (found.at - np.array([ring.label_x, ring.label_y])) / ROOM
        assert np.sqrt((off**2).sum(axis=1)).min() > 0.9


@pytest.mark.parametrize(("around", "found"), [(None, "nobody was named"), ("X", "'X' is not in")])
def test_middle_that_is_not_there_is_said(around: str | None, found: str) -> None:
    with pytest.raises(NetrolesError, match=found):
        positions(structure(network(["AB"])), "rings", around=around)
