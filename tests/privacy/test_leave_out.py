"""Who said no is nowhere."""

import pandas as pd

from netroles import measure
from netroles.privacy import asked_to_leave_out, both_lists, holds_name_of, rows_of_others, without
from netroles.reading.report import cut, shown
from tests.networks import network

TEAM = network(
    [("1", "2"), ("2", "3"), ("1", "4")],
    {
        "1": {"name": "Ann Hall"},
        "2": {"name": "Zoë  Smith, RN"},
        "3": {"name": "Bo Li", "team": "Ann Hall and others"},
        "4": {"name": "Bo Li", "team": "Green"},
    },
)


def test_names_and_ids_are_found_whatever_their_case_and_white_space() -> None:
    asked = asked_to_leave_out(TEAM.people, "  ann\u00a0HALL\n3; Zoe\u0308 Smith, RN \n\n")
    assert asked.people == ("1", "2", "3")
    assert (asked.shared, asked.unknown) == (0, ())


def test_several_names_on_one_line_are_told_apart_at_their_commas() -> None:
    assert asked_to_leave_out(TEAM.people, "Ann Hall, 4").people == ("1", "4")


def test_a_name_that_several_share_means_them_all_and_one_that_nobody_has_is_said() -> None:
    asked = asked_to_leave_out(TEAM.people, "Bo Li\nCy Young, PhD")
    assert asked.people == ("3", "4")
    assert (asked.shared, asked.unknown) == (1, ("Cy Young, PhD",))


def test_the_person_and_all_their_ties_are_gone_before_anything_is_counted() -> None:
    left = without(TEAM, ["1"])
    assert list(left.people.index) == ["2", "3", "4"]
    assert left.ties[["source", "target"]].to_numpy().tolist() == [["2", "3"]]
    assert measure(left, "degree").to_dict() == {"2": 1, "3": 1, "4": 0}


def test_what_others_have_with_their_name_in_it_is_called_something_else() -> None:
    assert without(TEAM, ["1"]).people["team"].to_dict()["3"] == "Team 1"
    assert without(TEAM, ["1"]).people["team"].to_dict()["4"] == "Green"


def test_nobody_left_out_is_the_same_network() -> None:
    assert without(TEAM, ["nobody"]) is TEAM


def test_two_lists_become_one_with_each_line_once() -> None:
    assert both_lists("Ann Hall\n\nBo Li", "bo  LI\nCy\nCY\n") == ("Ann Hall\nBo Li\nCy", 1)
    assert both_lists("", "Ann Hall") == ("Ann Hall", 1)
    assert both_lists("Ann Hall", "") == ("Ann Hall", 0)


def test_a_text_with_a_name_of_somebody_left_out_is_told() -> None:
    long = "Wilhelmina Featherstonehaugh-Cholmondeley-Warner"
    gone = TEAM.people.loc[["1", "3"]].assign(name=["Ann Hall", "Bo"])
    holds = holds_name_of(gone, ["Cy Young", long], cut)
    told = ["'ann hall' stands there twice", "Bo", "of Cy Young's", f"{shown(long)} is nobody"]
    assert all(map(holds, told))
    kept = ["Zoë Smith", "1", "row 3", "", "Boat"]
    assert not any(map(holds, kept))


def test_rows_of_a_file_are_those_of_others() -> None:
    rows = pd.DataFrame(
        [["Ann Hall", "Bo", "2"], ["Cy", " ann  hall", "2"], ["Cy", "Di", "Ann Hall"]],
        index=[2, 3, 4],
        columns=["who", "whom", "note"],
        dtype="str",
    )
    assert list(rows_of_others(rows, ["who", "whom"], "ANN HALL\nEd").index) == [4]
    assert list(rows_of_others(rows, ["who", "whom"], "").index) == [2, 3, 4]
    assert list(rows_of_others(rows, [], "Cy").index) == [2, 3, 4]
