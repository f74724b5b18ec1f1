"""The record of a reading: every row accounted for, and given back."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from netroles.reading import Note, Reading, Report, look, read, safe_csv
from netroles.reading.report import HIDDEN, NAMED
from tests.reading.files import reading


def test_the_table_lists_what_was_left_out_first() -> None:
    report = reading(["source,target,weight", "A,B,x", "A,C,2", "A,D,"]).report
    table = report.table()
    assert list(table.columns) == ["file", "row", "column", "what happened", "reason"]
    assert table["what happened"].tolist()[:3] == [
        "row left out", "kept, please check", "taken so, can be changed",
    ]  # fmt: skip
    assert table["row"].tolist()[:2] == [2, 4]


def test_the_same_reason_for_several_rows_is_one_group() -> None:
    report = reading(["source,target,weight", "A,B,x", "A,C,y", "A,D,x", "A,E,1"]).report
    assert [(g.rows, g.count, g.column) for g in report.groups("refused")] == [
        ((2, 4), 2, "weight"),
        ((3,), 1, "weight"),
    ]
    assert all(group.count == 1 for group in report.groups("guess"))


def test_refused_rows_are_given_back_as_they_stood() -> None:
    lines = ["source,target,reason,row", " A ,A,why?,9", "A,B,,", "A,B,,,,extra"]
    (rows,) = reading(lines).report.refused().values()
    assert list(rows.columns) == [
        "source", "target", "reason", "row", "cell 5", "cell 6", "row (2)", "reason (2)",
    ]  # fmt: skip
    assert rows.to_numpy().tolist()[0][:4] == ["A", "B", "", ""]
    assert rows.to_numpy().tolist()[1][:7] == [" A ", "A", "why?", "9", "", "", "2"]


def test_refused_rows_can_be_mended_and_loaded_again() -> None:
    (rows,) = reading(["source,target,weight", "=A,B,x", "A,C,2"]).report.refused().values()
    mended = safe_csv(rows.assign(weight="3"))
    assert b"'=A" in mended
    assert read(("left out.csv", mended)).network.ties["source"].tolist() == ["=A"]


def test_a_reading_without_refusals_has_nothing_to_give_back() -> None:
    assert reading(["source,target", "A,B"]).report.refused() == {}


def test_pairs_count_once_whoever_said_it() -> None:
    report = reading(["source,target", "A,B", "B,A", "A,B", "B,C"]).report
    assert (report.people, report.ties, report.pairs) == (3, 4, 2)


cell = st.sampled_from(["A", "B", "C", "", " ", "1", "x", "-1", "home to hospital", "a\nb", "'=1"])
row = st.lists(cell, min_size=1, max_size=5)


@given(st.lists(row, max_size=8), st.lists(row, max_size=5))
def test_kept_and_refused_rows_are_all_rows(ties: list[list[str]], people: list[list[str]]) -> None:
    """Whatever stands in the cells; rows are counted here in the plainest way."""
    headings = ["source", "target", "strength", "transition"]
    found = _read([headings, *ties], [["id", "name", "kind"], *people])
    report = found.report
    expected = [sum(any(c.strip() for c in r) for r in table) for table in (ties, people)]
    assert [file.rows for file in report.files] == expected
    assert all(file.kept + file.refused == file.rows for file in report.files)
    assert report.files[0].kept == report.ties == len(found.network.ties)
    assert report.people == len(found.network.people)
    assert report.files[1].kept + report.only_in_ties == report.people
    refused = report.refused()
    for file in report.files:
        assert len(refused.get(file.file, ())) == file.refused


def _read(ties: list[list[str]], people: list[list[str]]) -> Reading:
    return read(("ties.csv", _content(ties)), ("people.csv", _content(people)))


def _content(table: list[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(table)
    return out.getvalue().encode()


def test_the_report_is_safe_to_open_and_readable_again() -> None:
    report = reading(["source,target,=cmd", "A,A,1"]).report
    content = safe_csv(report.table())
    assert b"=cmd" in content
    assert b"\n=" not in content
    assert len(look(("report.csv", content)).rows) == len(report.notes)


def test_of_a_row_that_names_somebody_who_said_no_its_number_stays() -> None:
    lines = ["source,target,weight", "Hana Kim,Hana Kim,1", "A,A,2", "7,7,1", "B,B,7", "A,B,1"]
    report = reading(lines).report.told_without("Hana Kim".__eq__, ["7"], ["source", "target"])
    (rows,) = report.refused().values()
    twice = "a tie joins two different people; this one names the same person twice"
    assert rows.to_numpy().tolist() == [
        ["", "", "", "2", NAMED],
        ["A", "A", "2", "3", twice],
        ["", "", "", "4", NAMED],
        ["B", "B", "7", "5", twice],
    ]
    assert report.files[0].refused == 4, "no row is lost from the count"


def test_a_reason_that_names_somebody_who_said_no_is_not_given() -> None:
    note = Note("doubtful", "ties.csv", "'Hana Kim' is no side", 3, "side")
    report = Report((), (note,)).told_without(lambda text: "Hana Kim" in text)
    assert report.notes == (Note("doubtful", "ties.csv", NAMED, 3),)


def test_a_heading_that_names_somebody_who_said_no_is_hidden() -> None:
    report = reading(["source,target,Hana Kim", "A,A,1", "A,B,1"]).report
    (rows,) = report.told_without("Hana Kim".__eq__).refused().values()
    assert list(rows.columns) == ["source", "target", HIDDEN, "row", "reason"]
