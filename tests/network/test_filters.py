"""What a view shows, and what it counts as left out."""

import pandas as pd
import pytest

from netroles.network import DIRECT, THROUGH_ONE, Filters, Network, View, near, structure, view
from tests.networks import network

# own home H, GP G – hospice B – ward W, X; L on the ward without ties; P a patient at home.
PEOPLE = {
    "H": {"setting": "own home", "kind": "carer"},
    "G": {"setting": "GP practice", "team": "north", "profession": "GP"},
    "B": {"setting": "hospice", "team": "hospice", "profession": "nurse"},
    "W": {"setting": "ward", "team": "ward 4", "profession": "nurse"},
    "X": {"setting": "ward", "team": "ward 4"},
    "L": {"setting": "ward"},
}


def care() -> Network:
    return network(
        [
            {"source": "H", "target": "G", "strength": 5, "kind": "talks to"},
            {"source": "G", "target": "B", "strength": 2, "kind": "talks to"},
            {"source": "B", "target": "W", "strength": 3, "kind": "talks to"},
            {"source": "G", "target": "X", "strength": 1, "kind": "handover"},
            {"source": "W", "target": "X", "strength": 4, "kind": "talks to"},
            {"source": "W", "target": "X", "strength": 1, "kind": "trusts"},
            {"source": "W", "target": "H", "strength": 2, "kind": "energises"},
        ],
        PEOPLE,
    )


def shown(filters: Filters) -> tuple[str, list[str]]:
    """The people and pairs a filter shows, as letters."""
    found = view(care(), filters)
    return "".join(found.people), pairs(found)


def pairs(found: View) -> list[str]:
    return sorted(found.ties["source"] + found.ties["target"])


def test_without_filters_everyone_with_a_contact_tie_is_shown_once_a_pair() -> None:
    found = view(care(), Filters())
    assert "".join(found.people) == "HGBWX"
    assert list(found.ties["source"] + found.ties["target"]) == ["HG", "GB", "GX", "BW", "WX"]
    assert (found.total_people, found.total_ties) == (6, 5)
    assert list(found.unconnected) == ["L"]
    wx = found.ties.set_index("source").loc["W"]
    assert (wx["strength"], wx["kinds"]) == (4, "talks to; trusts")


def test_people_without_ties_are_shown_when_asked_for() -> None:
    assert shown(Filters(show_unconnected=True))[0] == "HGBWXL"


@pytest.mark.parametrize(
    ("filters", "people", "expected"),
    [
        (Filters(settings=("ward",)), "WX", ["WX"]),
        (Filters(settings=("ward", "hospice")), "BWX", ["BW", "WX"]),
        (Filters(sides=("home",)), "HG", ["HG"]),
        (Filters(teams=("not given", "north")), "HG", ["HG"]),
        (Filters(professions=("nurse",)), "BW", ["BW"]),
        (Filters(kinds_of_person=("carer", "not given"), teams=("north",)), "", []),
        (Filters(kinds_of_tie=("energises",)), "HW", ["HW"]),
        (Filters(kinds_of_tie=("handover", "trusts")), "GWX", ["GX", "WX"]),
        (Filters(least_strength=3), "HGBWX", ["BW", "HG", "WX"]),
        (Filters(transition="within"), "HGWX", ["HG", "WX"]),
    ],
)
def test_each_filter_keeps_what_matches(filters: Filters, people: str, expected: list[str]) -> None:
    assert shown(filters) == (people, expected)


def test_home_and_hospital_direct_and_through_one_person_in_between() -> None:
    both = Filters(transition="home↔hospital")
    direct = Filters(transition="home↔hospital", routes=(DIRECT,))
    through = Filters(transition="home↔hospital", routes=(THROUGH_ONE,))
    assert shown(both)[1] == ["BW", "GB", "GX"]
    assert shown(direct)[1] == ["GX"]
    assert shown(through)[1] == ["BW", "GB"]
    assert shown(Filters(transition="home↔hospital", routes=()))[1] == []


def test_half_a_route_is_no_route() -> None:
    given = network(["GB", "BH"], PEOPLE)
    assert pairs(view(given, Filters(transition="home↔hospital"))) == []


def test_a_handover_shows_under_its_own_direction_only_and_other_ties_under_both() -> None:
    assert shown(Filters(transition="home→hospital"))[1] == ["BW", "GB", "GX"]
    assert shown(Filters(transition="hospital→home"))[1] == ["BW", "GB"]


def test_a_pair_handed_over_both_ways_has_no_one_direction() -> None:
    rows = [("G", "X"), ("X", "G")]
    given = network([{"source": a, "target": b, "kind": "handover"} for a, b in rows], PEOPLE)
    assert view(given, Filters()).ties["crossing"].tolist() == ["home↔hospital"]


def test_a_role_filter_uses_the_roles_given() -> None:
    roles = pd.Series({"B": "broker", "W": "broker"}, dtype="str")
    found = view(care(), Filters(roles=("broker",)), roles)
    assert pairs(found) == ["BW"]


def test_a_filter_that_lets_nobody_through_shows_nobody_and_counts_everybody() -> None:
    found = view(care(), Filters(settings=("ward",), sides=("home",)))
    assert (len(found.people), len(found.ties), found.total_people) == (0, 0, 6)


def test_looking_changes_nothing_about_the_network() -> None:
    given = care()
    before = given.digest
    view(given, Filters(settings=("ward",), transition="home↔hospital"))
    structure(given)
    assert Network(given.people, given.ties, settings=given.settings).digest == before


def test_strength_at_the_threshold_is_shown() -> None:
    assert "WX" in shown(Filters(least_strength=4))[1]


def test_for_ties_between_home_and_hospital_one_end_in_the_setting_is_enough() -> None:
    """G – X is the direct tie, G – B – W the route through one: each seen from one end."""
    ward = Filters(settings=("ward",), transition="home↔hospital")
    assert shown(ward) == ("GBWX", ["BW", "GX"])
    hospice = Filters(settings=("hospice",), transition="home↔hospital")
    assert shown(hospice) == ("GBW", ["BW", "GB"])
    assert shown(Filters(settings=("ward",)))[1] == ["WX"]


def test_somebody_who_passes_but_has_no_crossing_tie_is_counted() -> None:
    found = view(care(), Filters(settings=("ward",), transition="home↔hospital"))
    assert list(found.unconnected) == ["L"]


def test_patients_and_carers_are_apart_from_staff_without_a_role() -> None:
    roles = pd.Series(dict.fromkeys(PEOPLE, "none"), dtype="str")
    everyone = {"show_unconnected": True}
    assert "".join(view(care(), Filters(roles=("no staff",), **everyone), roles).people) == "H"
    assert "".join(view(care(), Filters(roles=("none",), **everyone), roles).people) == "GBWXL"


def test_a_pair_that_one_side_alone_reported_is_known_as_such() -> None:
    """C answered, because they name B, and do not name A; D never answered anything."""
    given = network(["AB", "BA", "AC", "CB", "BC", "AD"], directed=True)
    ties = view(given, Filters()).ties
    one_sided = ties[ties["one_sided"]]
    assert one_sided[["source", "target"]].to_numpy().tolist() == [["A", "C"]]


def test_what_people_feel_is_not_asked_back() -> None:
    energises = [
        {"source": "A", "target": "B", "kind": "energises"},
        {"source": "B", "target": "C", "kind": "energises"},
    ]
    given = network([*energises, "AB", "BA"], kind="talks to", directed=True)
    for kinds in (("energises",), ("energises", "talks to")):
        assert not view(given, Filters(kinds_of_tie=kinds)).ties["one_sided"].any()


@pytest.mark.parametrize(("steps", "people"), [(1, "HGX"), (2, "HGXW")])
def test_near_somebody_are_those_so_many_ties_away_in_the_view(steps: int, people: str) -> None:
    """Without B, where the view holds no tie of B's: H–G–X–W."""
    shown = view(care(), Filters(settings=("own home", "GP practice", "ward")))
    around = near(shown, "G", steps)
    assert set(around.people) == set(people)
    assert len(around.ties) == len(people) - 1
    assert (around.total_people, around.total_ties) == (shown.total_people, shown.total_ties)


def test_near_somebody_whom_the_view_does_not_show_nothing_changes() -> None:
    shown = view(care(), Filters())
    assert near(shown, "L", 1) is shown
