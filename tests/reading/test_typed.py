"""A team typed in by hand, from names and ticks to a network and back from its files."""

import pandas as pd
import pytest

from netroles.reading import NO_TEAM, TYPED_COLUMNS, TypedTeam, read, typed_team


def team_of(*names: str | None) -> TypedTeam:
    return typed_team(pd.DataFrame({"Name": list(names)}).reindex(columns=list(TYPED_COLUMNS)))


def grid(*rows: tuple[str | None, ...]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(TYPED_COLUMNS), dtype="str")


ANN_BO_CY = team_of("Ann", "Bo", "Cy")


def test_ticks_make_ties_without_direction_in_the_order_of_the_people() -> None:
    team = ANN_BO_CY.with_contacts("Cy", ["Bo", "Ann"])
    network = team.reading.network
    assert list(network.people.index) == ["Ann", "Bo", "Cy"]
    assert network.ties[["source", "target", "kind"]].values.tolist() == [
        ["Ann", "Cy", "talks to"],
        ["Bo", "Cy", "talks to"],
    ]
    assert not network.directed


def test_a_tick_for_one_is_a_tick_for_the_other_and_is_taken_back_from_either() -> None:
    team = ANN_BO_CY.with_contacts("Ann", ["Bo", "Cy"])
    assert team.contacts("Bo") == ["Ann"]
    team = team.with_contacts("Bo", [])
    assert team.contacts("Ann") == ["Cy"]


def test_setting_profession_and_team_reach_the_people_and_the_sides() -> None:
    team = typed_team(
        grid(("Ann", "GP practice; hospice", "GP", "North"), ("Bo", None, None, None))
    )
    network = team.reading.network
    assert network.people.loc["Ann", ["setting", "profession", "team"]].tolist() == [
        "GP practice; hospice", "GP", "North",
    ]  # fmt: skip
    assert network.people.loc["Bo", ["setting", "profession", "team"]].isna().all()
    assert network.settings == {"GP practice": "home", "hospice": "between"}


def test_rows_without_anything_are_no_rows_and_white_space_is_folded() -> None:
    team = typed_team(grid((None,) * 4, ("  Ann \u00a0 Lee ", " ", "", None), ("",) * 4))
    assert team.people == ("Ann Lee",)
    assert team.problems == ()
    assert len(team.cells) == 1


def test_a_name_typed_twice_counts_once_and_is_said() -> None:
    team = team_of("Ann", "Bo", "Ann")
    assert team.people == ("Ann", "Bo")
    [said] = team.problems
    assert said.startswith("'Ann' stands there more than once and counts once.")
    report = team.reading.report
    assert [note.row for note in report.of_kind("refused")] == [4]


def test_a_row_without_a_name_is_nobody_and_is_said() -> None:
    team = typed_team(grid(("Ann", None, None, None), (None, "hospice", None, None)))
    assert team.people == ("Ann",)
    assert team.problems == ("The row with 'hospice' has no name and counts as nobody.",)


def test_of_many_rows_without_a_name_a_few_are_shown_and_the_rest_counted() -> None:
    team = typed_team(grid(*[(None, f"ward {number}", None, None) for number in range(5)]))
    assert len(team.problems) == 4
    assert team.problems[-1] == "2 more rows have no name and count as nobody."


def test_two_spellings_that_differ_in_case_are_asked_about_and_stay_two() -> None:
    team = team_of("Ann Lee", "ann lee")
    assert team.people == ("Ann Lee", "ann lee")
    assert team.problems == ("Is 'Ann Lee' and 'ann lee' one person? They count as two.",)


def test_headings_that_came_along_when_pasting_are_nobody() -> None:
    team = typed_team(grid(("name", "SETTING", "Profession", None), ("Ann", None, None, None)))
    assert team.people == ("Ann",)
    assert team.problems == ("The row of headings counts as nobody.",)
    assert list(team.reading.network.people.index) == ["Ann"]


def test_ticks_go_with_a_name_that_is_spelt_another_way() -> None:
    team = ANN_BO_CY.with_contacts("Ann", ["Bo"])
    team = team.with_cells(team_of("Anne", "Bo", "Cy").cells)
    assert team.pairs == [("Anne", "Bo")]


def test_ticks_come_back_with_a_name_that_was_taken_out() -> None:
    team = ANN_BO_CY.with_contacts("Ann", ["Bo"])
    without = team.with_cells(team_of("Bo", "Cy").cells)
    assert without.pairs == []
    assert without.with_cells(ANN_BO_CY.cells).pairs == [("Ann", "Bo")]


def test_another_list_of_names_in_the_same_rows_is_other_people() -> None:
    team = ANN_BO_CY.with_contacts("Ann", ["Bo"])
    assert team.with_cells(team_of("Di", "Ed", "Cy").cells).pairs == []


def test_a_name_changed_into_one_that_is_there_takes_no_ticks_along() -> None:
    team = ANN_BO_CY.with_contacts("Ann", ["Cy"])
    assert team.with_cells(team_of("Bo", "Bo", "Cy").cells).pairs == []


def test_changing_a_setting_keeps_every_tick() -> None:
    team = ANN_BO_CY.with_contacts("Ann", ["Bo"])
    cells = team.cells.assign(Setting=["hospice", None, None])
    assert team.with_cells(cells).pairs == [("Ann", "Bo")]


HOSTILE = ("=1+1", "<b>Bo</b>", "O'Brien", "'quoted'", "Null", "007", "Zoë; Ward", 'a "b", c', "@x")


@pytest.mark.parametrize("number", [0, 1, 2, 25, 26])
def test_the_files_make_the_same_network(number: int) -> None:
    names = [f"Person {n}" for n in range(number)]
    team = team_of(*names)
    for name in names[:3]:
        team = team.with_contacts(name, names[1::2])
    check_files(team)


def test_the_files_of_hostile_names_make_the_same_network() -> None:
    rows = [(name, name, "+44", "-") for name in HOSTILE]
    team = typed_team(grid(*rows)).with_contacts("=1+1", HOSTILE)
    assert team.people == HOSTILE
    assert len(team.pairs) == len(HOSTILE) - 1
    check_files(team)


def check_files(team: TypedTeam) -> None:
    files = team.files()
    ties, people = files.items()
    again = read(ties, people=people)
    assert again.network.digest == team.reading.network.digest


def test_a_cell_that_a_spreadsheet_would_run_is_guarded_in_the_files() -> None:
    team = team_of("=1+1", "Bo").with_contacts("Bo", ["=1+1"])
    for content in team.files().values():
        for line in content.decode("utf-8-sig").splitlines():
            assert not any(cell.startswith(("=", "+", "-", "@")) for cell in line.split(","))


def test_nobody_typed_is_a_team_of_nobody() -> None:
    assert NO_TEAM.people == ()
    assert NO_TEAM.problems == ()
    assert NO_TEAM.reading.report.people == 0
