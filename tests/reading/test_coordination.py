"""The scores of a licensed survey: what is read, and what is refused with its place."""

from __future__ import annotations

import pandas as pd
import pytest

from netroles.network import DIMENSIONS, NetrolesError
from netroles.reading import CoordinationScores, coordination_scores

HEADINGS = (
    "rater,rater role,rated role,frequent,timely,accurate,problem solving,shared goals,"
    "shared knowledge,mutual respect"
)


def read(*lines: str, headings: str = HEADINGS, name: str = "rc.csv") -> CoordinationScores:
    return coordination_scores((name, "\n".join((headings, *lines, "")).encode()))


def reasons(found: CoordinationScores) -> list[tuple[int | None, str | None, str]]:
    return [(note.row, note.column, note.reason) for note in found.report.of_kind("refused")]


def test_a_row_a_rater_is_read_with_its_place() -> None:
    found = read("r1,Nurses,GPs,5,4,4,3,2,1,5", "r1,Nurses,Nurses,5,,4,3,2,1,5")
    assert found.rated_by == "raters"
    assert found.waves == ("",)
    first = found.rows.iloc[0]
    assert first[["file", "row", "rater_role", "rated_role", "raters"]].tolist() == [
        "rc.csv", 2, "Nurses", "GPs", 1,
    ]  # fmt: skip
    assert first[list(DIMENSIONS)].tolist() == [5, 4, 4, 3, 2, 1, 5]
    assert pd.isna(found.rows.iloc[1]["timely"])
    assert "rater" not in found.rows


def test_a_table_of_roles_needs_how_many_rated() -> None:
    found = read(
        "Nurses,GPs,9,3.5", 'GPs,Nurses,,"3,5"', headings="from role,to role,raters,RC index"
    )
    assert found.rated_by == "roles"
    assert found.rows[["rater_role", "raters", "index"]].to_numpy().tolist() == [["Nurses", 9, 3.5]]
    assert reasons(found) == [(3, "raters", "expected is how many people rated, as a whole number")]
    with pytest.raises(NetrolesError, match=r"It lacks columns for: rater \(a code"):
        read("Nurses,GPs,3.5", headings="from role,to role,RC index")


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        ("r2,,GPs,5,4,4,3,2,1,5", "rater role", "the role of whoever rates is blank"),
        ("r2,Nurses,,5,4,4,3,2,1,5", "rated role", "the role that is rated is blank"),
        (",Nurses,GPs,5,4,4,3,2,1,5", "rater", "the rater has no code, so it cannot be told how "
         "many people answered"),
        ("r2,Nurses,GPs,,,,,,,", None, "no dimension is rated"),
        ("r1,Nurses,GPs,1,1,1,1,1,1,1", "rated role", "this rater rated this role further up, in "
         "the same wave; the first row counts"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_used_is_left_out_with_its_reason(
    row: str, column: str | None, reason: str
) -> None:
    found = read("r1,Nurses,GPs,5,4,4,3,2,1,5", row)
    assert len(found.rows) == 1
    assert reasons(found) == [(3, column, reason)]


def test_a_number_outside_the_scale_names_file_row_and_column() -> None:
    with pytest.raises(NetrolesError, match=r"rc.csv, row 3, column 'timely': .* found is '7'"):
        read("r1,Nurses,GPs,5,4,4,3,2,1,5", "r2,Nurses,GPs,5,7,4,3,2,1,5")


def test_a_word_is_left_blank_and_said() -> None:
    found = read("r1,Nurses,GPs,5,does not apply,4,3,2,1,5")
    assert pd.isna(found.rows.iloc[0]["timely"])
    (note,) = found.report.of_kind("doubtful")
    assert (note.row, note.column) == (2, "timely")
    assert "'does not apply' is no number from 1 to 5" in note.reason


def test_a_dimension_without_a_column_is_said() -> None:
    found = read("r1,Nurses,GPs,5", headings="rater,rater role,rated role,accurate")
    said = [note.reason for note in found.report.of_kind("guess")]
    assert "no column is about mutual respect; it is left out" in said
    assert len(said) == 6


def test_another_table_is_refused_with_what_was_found() -> None:
    with pytest.raises(NetrolesError, match="is not a table of how roles rate") as refused:
        read("A,B", headings="source,target")
    assert "'source'" in str(refused.value)


def test_waves_come_from_a_column_or_from_the_files() -> None:
    headings = f"wave,{HEADINGS}"
    one = read("spring,r1,A,B,1,1,1,1,1,1,1", "autumn,r1,A,B,2,2,2,2,2,2,2", headings=headings)
    assert one.waves == ("spring", "autumn")
    content = f"{HEADINGS}\nr1,A,B,1,1,1,1,1,1,1\n".encode()
    assert coordination_scores([("a.csv", content), ("b.csv", content)]).waves == ("a.csv", "b.csv")


def test_the_same_answers_in_two_files_never_count_twice() -> None:
    """Three raters would else be six, and shown."""
    content = f"wave,{HEADINGS}\nspring,r1,A,B,1,1,1,1,1,1,1\n".encode()
    with pytest.raises(NetrolesError, match="Load each answer once"):
        coordination_scores([("a.csv", content), ("b.csv", content)])


def test_files_of_both_kinds_are_not_mixed() -> None:
    raters = f"{HEADINGS}\nr1,A,B,1,1,1,1,1,1,1\n".encode()
    means = b"from role,to role,raters,RC index\nA,B,9,3\n"
    with pytest.raises(NetrolesError, match="Load files of one kind"):
        coordination_scores([("a.csv", raters), ("b.csv", means)])


@pytest.mark.parametrize("again", ["01", "1.0", "1,0", "001.00"])
def test_a_code_that_is_the_same_number_is_the_same_person(again: str) -> None:
    found = read("1,Nurses,GPs,1,1,1,1,1,1,1", f'"{again}",Nurses,GPs,5,5,5,5,5,5,5')
    assert len(found.rows) == 1
    assert reasons(found)[0][2].startswith("this rater rated this role further up")
    said = [note.reason for note in found.report.of_kind("guess")]
    assert said == [f"codes that are the same number are one person, as '1' and '{again}'"]


def test_codes_that_are_no_numbers_stay_as_they_are() -> None:
    """Survey tools deal codes in which case matters."""
    assert len(read("R_1a,A,B,1,1,1,1,1,1,1", "R_1A,A,B,1,1,1,1,1,1,1").rows) == 2


def test_a_role_is_one_whatever_its_case_and_spaces() -> None:
    """Three raters of one role, and not one of each of three."""
    found = read(
        "r1,Nurses,GPs,1,1,1,1,1,1,1",
        "r2,nurses,gps,1,1,1,1,1,1,1",
        "r3,NURSES,GPs,1,1,1,1,1,1,1",
    )
    assert found.rows[["rater_role", "rated_role"]].drop_duplicates().to_numpy().tolist() == [
        ["Nurses", "GPs"]
    ]
    said = [note.reason for note in found.report.of_kind("guess")]
    assert said == ["'nurses' and 'NURSES' read as 'Nurses'", "'gps' read as 'GPs'"]


def test_a_role_is_one_in_two_files_of_the_same_wave() -> None:
    """So the same answers cannot count twice under another spelling."""
    files = [
        (f"{name}.csv", f"wave,{HEADINGS}\n{wave},r1,{role},B,1,1,1,1,1,1,1\n".encode())
        for name, wave, role in (("a", "Spring", "Nurses"), ("b", "spring", "nurses"))
    ]
    with pytest.raises(NetrolesError, match="Load each answer once"):
        coordination_scores(files)


def test_roles_that_look_alike_are_two_and_said() -> None:
    found = read("r1,Nurse,GPs,1,1,1,1,1,1,1", "r2,Nurses,G.P.,1,1,1,1,1,1,1")
    doubts = [(note.row, note.reason) for note in found.report.of_kind("doubtful")]
    assert doubts == [
        (3, "'Nurse' and 'Nurses' look alike, and count as two roles"),
        (3, "'GPs' and 'G.P.' look alike, and count as two roles"),
    ]


def test_a_code_under_several_roles_is_said_once() -> None:
    found = read(
        "1,Nurses,GPs,1,1,1,1,1,1,1",
        "1,GPs,Nurses,1,1,1,1,1,1,1",
        "2,Nurses,GPs,1,1,1,1,1,1,1",
        "2,GPs,Nurses,1,1,1,1,1,1,1",
    )
    assert len(found.rows) == 4
    (note,) = found.report.of_kind("doubtful")
    assert note.row == 2
    assert note.reason.startswith(
        "2 codes under several roles, as '1' under 'Nurses' and 'GPs': counted once in each role"
    )
