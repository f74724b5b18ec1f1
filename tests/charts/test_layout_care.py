"""Home, in between, hospital: is who crosses seen at a glance?"""

import pytest

from netroles.charts.layouts import Region
from netroles.network import Network
from tests.charts.layout_checks import TO_PLACE, arranged, inside, overlapping
from tests.networks import network

PLACES = {
    **{each: {"setting": "GP"} for each in "ABC"},
    **{each: {"setting": "hospice"} for each in "HI"},
    **{each: {"setting": "hospital ward"} for each in "WXYZ"},
}
CROSSING = network(["AB", "BC", "CW", "WX", "WY", "YZ", "HI", "HX"], PLACES)
"""C of the GP practice is tied to W of the ward; H of the hospice to X of the ward."""


def across(of: Network) -> dict[str, float]:
    return arranged(of, "care").at["x"].to_dict()


def region(of: Network, label: str) -> Region:
    (found,) = [each for each in arranged(of, "care").regions if each.label == label]
    return found


def test_home_stands_left_between_in_the_middle_hospital_right() -> None:
    x = across(CROSSING)
    assert max(x[each] for each in "ABC") < min(x[each] for each in "HI")
    assert max(x[each] for each in "HI") < min(x[each] for each in "WXYZ")


def test_who_crosses_stands_nearer_to_the_middle_than_who_does_not() -> None:
    x = across(CROSSING)
    assert x["C"] > max(x["A"], x["B"])
    assert x["W"] < min(x["X"], x["Y"], x["Z"])


def test_who_crosses_stands_in_front_in_every_setting_of_a_large_network() -> None:
    """Four settings of forty, each a ring; every fifth person is tied across."""
    sides = {"GP": "home", "care home": "home", "ward": "hospital", "clinic": "hospital"}
    people = {f"{where} {n:02}": {"setting": where} for where in sides for n in range(40)}
    ties = [(f"{where} {n:02}", f"{where} {(n + 1) % 40:02}") for where in sides for n in range(40)]
    ties += [(f"GP {n:02}", f"ward {n:02}") for n in range(0, 40, 5)]
    ties += [(f"care home {n:02}", f"clinic {n:02}") for n in range(0, 40, 5)]
    x = across(network(ties, people))
    for where, side in sides.items():
        front = [x[f"{where} {n:02}"] for n in range(0, 40, 5)]
        behind = [x[f"{where} {n:02}"] for n in range(40) if n % 5]
        if side == "home":
            assert min(front) > max(behind)
        else:
            assert max(front) < min(behind)


def test_people_without_ties_stand_with_their_setting() -> None:
    of = network(["AW"], {**PLACES})
    at = arranged(of, "care").at
    assert inside(region(of, "GP"), at) == set("ABC")


def test_unknown_side_stands_apart_underneath_and_is_said() -> None:
    of = network(["AW", "AU"], {**PLACES, "U": {"setting": "Zebra"}, "V": {}})
    found = arranged(of, "care")
    known = [each for each in found.regions if each.side is not None]
    strip = region(of, "Side not known")
    assert inside(strip, found.at) == {"U", "V"}
    assert strip.top > max(each.bottom for each in known)
    assert found.notes == ("2 people whose side is not known stand in a strip underneath.",)


def test_nothing_is_said_where_every_side_is_known() -> None:
    assert arranged(CROSSING, "care").notes == ()


def test_who_works_on_two_sides_stands_in_between() -> None:
    of = network(["AW", "AS"], {**PLACES, "S": {"setting": "GP; hospital ward"}})
    assert inside(region(of, "Several settings"), arranged(of, "care").at) == {"S"}
    assert region(of, "Several settings").side == "between"


def test_several_settings_of_one_side_count_as_the_main_one() -> None:
    of = network(["AW", "AS"], {**PLACES, "S": {"setting": "GP; care home"}})
    assert inside(region(of, "GP"), arranged(of, "care").at) == set("ABCS")


def test_side_of_a_person_overrules_that_of_the_setting() -> None:
    of = network(["AB"], {"A": {"setting": "GP"}, "B": {"setting": "GP", "side": "hospital"}})
    x = across(of)
    assert x["A"] < x["B"]
    assert [each.side for each in arranged(of, "care").regions] == ["home", "hospital"]


@pytest.mark.parametrize("name", ["settings", "sixty in settings", "six hundred", "pieces"])
def test_regions_hold_their_people_and_nobody_else_and_do_not_overlap(name: str) -> None:
    of = TO_PLACE[name]
    found = arranged(of, "care")
    assert sum(each.people for each in found.regions) == len(of.people)
    for number, one in enumerate(found.regions):
        people = inside(one, found.at)
        assert len(people) == one.people
        if one.key and one.label != "Several settings":
            assert {of.people.loc[each, "setting"].split("; ")[0] for each in people} == {one.key}
        assert not any(overlapping(one, other) for other in found.regions[number + 1 :])


def test_labels_stand_above_the_people_of_their_region() -> None:
    found = arranged(TO_PLACE["six hundred"], "care")
    for each in found.regions:
        highest = found.at.loc[sorted(inside(each, found.at)), "y"].min()
        assert each.top < each.label_y < highest - 20


def test_headings_stand_over_their_side_and_count_it() -> None:
    found = arranged(CROSSING, "care")
    assert [(each.label, each.people) for each in found.headings] == [
        ("Home", 3),
        ("In between", 2),
        ("Hospital", 4),
    ]
    for heading in found.headings:
        below = [each for each in found.regions if each.side == heading.key]
        assert heading.label_y < min(each.top for each in below)
        assert heading.left == min(each.left for each in below)
        assert heading.right == max(each.right for each in below)


def test_side_that_nobody_stands_on_has_no_heading() -> None:
    found = arranged(network(["AW"], {"A": {"setting": "GP"}, "W": {"setting": "ward"}}), "care")
    assert [each.key for each in found.headings] == ["home", "hospital"]


def test_settings_that_are_tied_stand_at_the_same_height() -> None:
    """Clinic and GP, ward and care home, surgery and emergency: by name they would cross."""
    ties, people = [], {}
    for home, hospital in (("GP", "outpatients"), ("care home", "ward"), ("surgery", "A&E")):
        for number in "12":
            people[home + number] = {"setting": home}
            people[hospital + number] = {"setting": hospital}
        ties += [(home + one, hospital + other) for one in "12" for other in "12"]
    of = network(ties, people)
    regions = arranged(of, "care").regions
    order = {
        side: [each.key for each in sorted(regions, key=lambda each: each.top) if each.side == side]
        for side in ("home", "hospital")
    }
    facing = {"GP": "outpatients", "care home": "ward", "surgery": "A&E"}
    assert [facing[each] for each in order["home"]] == order["hospital"]


def test_without_any_side_everybody_stands_in_the_strip() -> None:
    found = arranged(network(["AB"], people="ABC"), "care")
    assert [each.label for each in found.regions] == ["Side not known"]
    assert found.headings == ()
