"""No small count is what a total leaves over."""

import pandas as pd
import pytest

from netroles.decisions import transitions
from netroles.decisions.privacy import guarding, total_tells
from tests.networks import network

FIVE = 5


@pytest.mark.parametrize(
    ("counts", "goes"),
    [
        ([3, 9, 20], [9]),  # 32 in all less 29 is 3
        ([3, 2, 20], []),  # 5 for two: 1 and 4, 2 and 3, 3 and 2, or 4 and 1
        ([1, 1, 20, 6], [6]),  # 2 for two: both are 1
        ([4, 4, 20], [20]),  # 8 for two below 5: both are 4
        ([1, 5, 9], [5, 9]),  # 6 for one of 1 to 4 and one from 5 on: 1 and 5
        ([0, 8, 9], []),  # nothing small
        ([3, 0, 0], []),  # nothing left to hide: see below
    ],
)
def test_the_smallest_others_go_until_the_sum_tells_nothing(
    counts: list[int], goes: list[int]
) -> None:
    table = pd.Series(counts)
    assert table[guarding(table, FIVE)].to_list() == goes


def test_where_nothing_is_left_to_hide_the_total_tells() -> None:
    alone, fine = pd.Series([3, 0, 0]), pd.Series([3, 9, 20])
    assert total_tells(alone, guarding(alone, FIVE), FIVE)
    assert not total_tells(fine, guarding(fine, FIVE), FIVE)
    assert not total_tells(pd.Series([8, 9]), pd.Series([False, False]), FIVE)


def _across() -> dict[str, dict[str, str | None]]:
    people: dict[str, dict[str, str | None]] = {}
    for letter in "ABCDEF":
        people[letter] = {"setting": "own home"}
    for letter in "GHIJKL":
        people[letter] = {"setting": "care home"}
    for letter in "UVWXYZ":
        people[letter] = {"setting": "ward"}
    return people


def test_one_small_cell_between_home_and_hospital_takes_another_with_it() -> None:
    """Own home–ward 6 ties, care home–ward 2; 8 in all join home and hospital, which is said."""
    ties = ["AU", "BU", "CU", "DU", "EU", "FU", "GV", "HV", "AB", "AC", "AD", "AE", "AF"]
    ties += ["GH", "GI", "GJ", "GK", "GL", "HI", "HJ"]
    given = network(ties, _across())
    found = transitions(given, smallest=FIVE)
    cells = found.matrix.set_index(["from_group", "to_group"])
    assert found.ways.loc["any", "direct"] == 8
    for pair in (("care home", "ward"), ("own home", "ward")):
        for way in (pair, pair[::-1]):
            assert pd.isna(cells.loc[way, "ties"])
            assert pd.isna(cells.loc[way, "share"])
    assert cells.loc[("own home", "ward"), "guards"]
    assert not cells.loc[("care home", "ward"), "guards"]
    assert cells.loc[("own home", "own home"), "ties"] == 5
    assert found.flows["ties"].isna().all()


def test_one_small_cell_of_all_takes_another_with_it() -> None:
    """Own home 5 ties inside, own home–care home 1, care home 7: 13 in all, as the map says."""
    ties = ["AB", "AC", "AD", "AE", "AF", "AG", "GH", "GI", "GJ", "GK", "GL", "HI", "HJ"]
    found = transitions(network(ties, _across()), smallest=FIVE)
    cells = found.matrix.set_index(["from_group", "to_group"])["ties"]
    shown = cells[cells.notna() & (cells > 0)]
    assert 13 - int(shown.sum()) > 6, "1 and 5 would be told by 6"
    assert shown.empty


def test_handovers_each_way_guard_their_own_sum() -> None:
    handed = [
        *(("U", each) for each in "ABCDEF"),
        *(("V", each) for each in "GH"),
        *((each, "W") for each in "ABCDEF"),
    ]
    ties = [{"source": a, "target": b, "kind": "handover"} for a, b in handed]
    found = transitions(network(ties, _across()), smallest=FIVE)
    cells = found.matrix.set_index(["from_group", "to_group"])["handed_over"]
    assert pd.isna(cells["ward", "care home"])
    assert pd.isna(cells["ward", "own home"]), "8 in all would tell the 2"
    assert cells["own home", "ward"] == 6


def test_what_families_hold_is_no_way_to_a_small_cell() -> None:
    """The patient A talks to six on the ward and one in the emergency department; D, a nurse at a
    GP practice, to nine more of them: 16 ties join home and hospital, A holds 7 of them. Own
    home–ward says 6: the 7 would tell the 1."""
    people = {each: {"setting": "ward"} for each in "abcdef"} | {"e1": {"setting": "ED"}}
    people |= {"A": {"setting": "own home", "kind": "patient"}}
    people |= {each: {"setting": "GP practice"} for each in "BCD"}
    sides = {"ward": "hospital", "ED": "hospital", "own home": "home", "GP practice": "home"}
    ties = [("A", each) for each in [*"abcdef", "e1"]] + [("D", each) for each in "abcdef"]
    ties += [("B", each) for each in "abc"]
    given = network(ties, people, settings=sides)
    assert transitions(given).held_by_families == 7
    assert transitions(given, smallest=FIVE).held_by_families is None
    # Without the tie to the emergency department no count is small, and 6 of 15 is said.
    fine = network([each for each in ties if each[1] != "e1"], people, settings=sides)
    assert transitions(fine, smallest=FIVE).held_by_families == 6


def test_what_families_hold_is_hidden_where_staff_hold_few() -> None:
    """A patient has six of the eight ties between one home and one ward, a nurse at home two."""
    people = {each: {"setting": "ward"} for each in "abcdef"}
    people |= {"A": {"setting": "own home", "kind": "patient"}, "N": {"setting": "own home"}}
    given = network([*(("A", each) for each in "abcdef"), "Na", "Nb"], people)
    assert transitions(given).held_by_families == 6
    assert transitions(given, smallest=FIVE).held_by_families is None


def test_lost_routes_do_not_tell_how_few_are_cut_off() -> None:
    """A hangs on N at home, V on M on a ward of six. Without N the one A loses 6 hospital people;
    without M the one V is lost to 3 at home: 6 / 6 and 3 / 3 would tell the 1."""
    people = {each: {"setting": "own home"} for each in "ANB"}
    people |= {each: {"setting": "ward"} for each in "MVWXYZ"}
    ties = ["AN", "NM", "BM", "NB", "MV", *((each, "M") for each in "WXYZ"), "WX", "XY", "YZ", "WN"]
    given = network(ties, people)
    whole, few = (transitions(given, smallest=each).only for each in (0, FIVE))
    assert whole.people["routes_lost"].to_dict() == {"N": 6, "M": 3}
    assert whole.people["cut_off"].to_dict() == {"N": 1, "M": 0}
    assert few.people["routes_lost"].isna().all()
    assert few.ties["routes_lost"].isna().all()


def test_lost_routes_of_many_are_said() -> None:
    """Five patients of one nurse and five people in hospital: 25 routes are lost without N."""
    people = {each: {"setting": "own home"} for each in "ABCDEN"}
    people |= {each: {"setting": "ward"} for each in "VWXYZ"}
    ring = ["VW", "WX", "XY", "YZ", "ZV", "NV", "NW"]
    given = network([*((each, "N") for each in "ABCDE"), *ring], people)
    only = transitions(given, smallest=FIVE).only.people
    assert only.loc["N", ["cut_off", "routes_lost"]].to_list() == [5, 25]


def test_without_privacy_nothing_is_hidden() -> None:
    found = transitions(network(["AU", "GV"], _across()))
    assert not found.matrix[["hidden", "guards", "guards_handed_over"]].any().any()
