"""By team or setting: does each group stand together, next to those it is tied to?"""

import pytest

from netroles.charts.layouts import Region
from tests.charts.layout_checks import TO_PLACE, arranged, inside, overlapping, ring_with_chords
from tests.networks import clique, network

TEAMS = {each: {"team": "red" if each in "ABC" else "blue"} for each in "ABCDEF"}


@pytest.mark.parametrize(
    ("name", "by"),
    [
        ("settings", "setting"),
        ("sixty in settings", "group"),
        ("six hundred", "setting"),
        ("disconnected", "team"),
        ("two cliques and a person", "group"),
    ],
)
def test_regions_hold_their_people_and_nobody_else_and_do_not_overlap(name: str, by: str) -> None:
    of = TO_PLACE[name]
    found = arranged(of, "groups", by)
    assert sum(each.people for each in found.regions) == len(of.people)
    for number, one in enumerate(found.regions):
        assert len(inside(one, found.at)) == one.people
        assert not any(overlapping(one, other) for other in found.regions[number + 1 :])


def test_people_stand_in_the_region_of_their_team() -> None:
    found = arranged(network([*clique("ABC"), *clique("DEF"), "CD"], TEAMS), "groups", "team")
    people = {each.label: inside(each, found.at) for each in found.regions}
    assert people == {"red": set("ABC"), "blue": set("DEF")}


def test_team_that_is_not_given_is_a_region_of_its_own() -> None:
    of = network(["AD", "AX"], {**TEAMS, "X": {}, "Y": {"team": "Not given"}})
    found = arranged(of, "groups", "team")
    people = {(each.key, each.label): inside(each, found.at) for each in found.regions}
    assert people["", "Not given"] == {"X"}
    assert people["Not given", "Not given"] == {"Y"}


def test_groups_with_many_ties_stand_next_to_each_other() -> None:
    """Ten teams tied in a ring: those with ties stand nearer than those without, on average."""
    people = {f"{team}{number}": {"team": f"t{team}"} for team in range(10) for number in range(4)}
    ties = [
        (f"{team}{number}", f"{(team + 3) % 10}{number}")
        for team in range(10)
        for number in range(4)
    ]
    regions = {each.key: each for each in arranged(network(ties, people), "groups", "team").regions}

    def far(one: Region, other: Region) -> float:
        across = (one.left + one.right - other.left - other.right) / 2
        return float((across**2 + (one.top - other.top) ** 2) ** 0.5)

    tied = [far(regions[f"t{team}"], regions[f"t{(team + 3) % 10}"]) for team in range(10)]
    others = [
        far(regions[f"t{one}"], regions[f"t{other}"])
        for one in range(10)
        for other in range(one)
        if (one - other) % 10 not in (3, 7)
    ]
    assert sum(tied) / len(tied) < 0.75 * sum(others) / len(others)


def test_the_whole_has_about_the_shape_of_a_screen() -> None:
    of = ring_with_chords(200, tuple(f"setting {number}" for number in range(12)))
    left, top, right, bottom = arranged(of, "groups").extent
    assert 1.2 < (right - left) / (bottom - top) < 2.2
