"""Contacts with their times: counted into ties, with a period, and said how."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netroles.network import NetrolesError, latest_period, pairs
from netroles.reading import SPANS, Opened, ReadAs, Span, open_file, read
from tests.reading.files import text_file, workbook

YEAR = (
    "date,from,to,room",
    "2025-01-03,Ann,Bo,x",
    "2025-01-04 10:30,Ann,Bo,y",
    "2025-02-03,Bo,Ann,x",
    "2025-08-04,Ann,Cy,x",
    "2025-08-05,Bo,Ann,x",
)


def rows(found: Opened) -> list[list[str]]:
    return found.ties.rows.to_numpy().tolist()


def said(found: Opened) -> str:
    return " ".join(note.reason for note in found.ties.notes)


def test_contacts_are_counted_into_ties_by_quarter_and_it_is_said_how() -> None:
    found = open_file(text_file(*YEAR))
    assert found.kind == "contacts"
    assert found.span == "quarter"
    assert found.ties.headings == ("contacts", "period", "from", "to", "room")
    assert rows(found) == [
        ["2", "2025 Jan–Mar", "Ann", "Bo", ""],
        ["1", "2025 Jan–Mar", "Bo", "Ann", "x"],
        ["1", "2025 Jul–Sep", "Ann", "Cy", "x"],
        ["1", "2025 Jul–Sep", "Bo", "Ann", "x"],
    ]
    assert found.ties.rows.index.tolist() == [2, 4, 5, 6]
    assert "from 2025-01-03 to 2025-08-05, 215 days (up to 92 days are one period" in said(found)
    assert "5 contacts make 4 ties" in said(found)
    assert "'room' is blank where its contacts differ: ties 1" in said(found)


def test_strength_is_the_number_of_contacts_and_both_orders_are_counted_apart() -> None:
    """Somebody may have called and the other been called; of the two the larger counts."""
    reading = read(text_file(*YEAR))
    assert reading.network.combine == "sum"
    assert latest_period(reading.network) == "2025 Jul–Sep"
    assert pairs(reading.network, period="2025 Jan–Mar")["strength"].tolist() == [2.0]
    assert any("in both orders are counted apart" in note.reason for note in reading.guesses)


@pytest.mark.parametrize(
    ("span", "periods"),
    [
        ("month", ["2025-01", "2025-02", "2025-08", "2025-08"]),
        ("year", ["2025", "2025", "2025"]),
        ("whole", None),
    ],
)
def test_the_period_can_be_overruled(span: Span, periods: list[str] | None) -> None:
    found = open_file(text_file(*YEAR), ReadAs(span=span))
    assert found.span == span
    told = found.ties.rows["period"].tolist() if "period" in found.ties.rows else None
    assert told == periods
    assert "(as you chose)" in said(found)


@pytest.mark.parametrize(
    ("last", "span"),
    [
        ("2025-04-04", "whole"),
        ("2025-04-05", "quarter"),
        ("2027-01-03", "quarter"),
        ("2027-01-04", "year"),
    ],
)
def test_the_span_follows_from_the_first_and_the_last_day(last: str, span: str) -> None:
    """Both days count: 3 January to 4 April is 92 days, to 3 January two years later 731."""
    found = open_file(text_file("date,from,to", "2025-01-03,Ann,Bo", f"{last},Ann,Bo"))
    assert found.span == span


def test_they_can_be_taken_as_a_plain_list_instead() -> None:
    found = open_file(text_file(*YEAR), "table")
    assert len(found.ties.rows) == 5
    assert found.ties.headings == ("date", "from", "to", "room")


def test_a_date_that_cannot_be_read_is_said_by_row_and_the_contact_stays() -> None:
    lines = (*YEAR, "soon,Ann,Cy,x")
    report = read(text_file(*lines)).report
    assert (7, "no date that can be read stands there") in [
        (note.row, note.reason) for note in report.of_kind("doubtful")
    ]
    assert report.ties == 5


def test_rows_that_name_no_two_people_are_refused_by_their_number() -> None:
    lines = (*YEAR, "2025-01-05,,Bo,x", "2025-01-05,,Bo,x", "2025-01-06,Cy,Cy,x")
    report = read(text_file(*lines)).report
    assert [note.row for note in report.of_kind("refused")] == [7, 8, 9]
    assert all(file.kept + file.refused == file.rows for file in report.files)


def test_dates_of_a_form_are_when_it_was_filled_in_and_no_contacts() -> None:
    """One time for each who answered, however many colleagues they name."""
    lines = ("timestamp,from,to", "2025-01-03,Ann,Bo", "2025-01-03,Ann,Cy", "2025-02-07,Bo,Ann")
    assert open_file(text_file(*lines)).kind == "table"


def test_rounds_of_a_survey_with_dates_for_names_stay_periods() -> None:
    lines = ("from,to,wave", "Ann,Bo,2025-01-03", "Ann,Bo,2025-09-03")
    network = read(text_file(*lines)).network
    assert network.ties["period"].tolist() == ["2025-01-03", "2025-09-03"]


def test_a_list_with_strengths_is_left_as_it_is_unless_asked() -> None:
    lines = ("date,from,to,strength", "2025-01-03,Ann,Bo,4", "2025-09-03,Ann,Bo,5")
    assert open_file(text_file(*lines)).kind == "table"
    network = read(text_file(*lines), taken_as="contacts").network
    assert network.ties["strength"].tolist() == [4.0, 5.0]
    assert network.ties["period"].tolist() == ["2025 Jan–Mar", "2025 Jul–Sep"]
    assert network.combine == "max"


def test_whether_the_day_comes_first_is_asked_where_nothing_tells() -> None:
    lines = ("date,from,to", "3/4/2025,Ann,Bo", "11/12/2025,Ann,Bo")
    found = open_file(text_file(*lines))
    (question,) = found.asks
    assert "read with the day first" in question
    assert found.ties.rows["period"].tolist() == ["2025 Apr–Jun", "2025 Oct–Dec"]
    other = open_file(text_file(*lines), ReadAs(day_first=False))
    assert other.ties.rows["period"].tolist() == ["2025 Jan–Mar", "2025 Oct–Dec"]
    assert not other.asks


@pytest.mark.parametrize("between", [" ", "\t", ","])
def test_files_of_sensors_have_no_headings_and_times_in_seconds(between: str) -> None:
    """As SocioPatterns gives them out: t i j, every 20 seconds of a contact a line."""
    lines = ["20 1 2", "40 1 2", "40 2 3", "80 1 3", "80 2 3"]
    found = open_file(text_file(*(line.replace(" ", between) for line in lines)))
    assert found.kind == "contacts"
    assert (found.span, rows(found)) == (None, [["2", "1", "2"], ["2", "2", "3"], ["1", "1", "3"]])
    assert found.ties.rows.index.tolist() == [1, 3, 4]
    assert "the times are no dates, so all contacts are one period" in said(found)


def test_seconds_since_1970_are_dates() -> None:
    lines = ["1262300400 1 2", "1262300420 1 2", "1293836400 2 3"]
    found = open_file(text_file(*lines))
    assert found.ties.rows["period"].tolist() == ["2009 Oct–Dec", "2010 Oct–Dec"]


def test_a_list_of_ties_in_numbers_is_no_file_of_sensors() -> None:
    assert open_file(text_file("1 2 5", "1 3 2", "2 3 1")).kind != "contacts"


def test_headings_t_i_j_are_known() -> None:
    lines = ("t,i,j", "0,7,8", "20,7,8", "40,8,9", "60,7,9")
    network = read(text_file(*lines)).network
    assert network.ties[["source", "target", "strength"]].to_numpy().tolist() == [
        ["7", "8", 2.0], ["8", "9", 1.0], ["7", "9", 1.0],
    ]  # fmt: skip


def test_dates_in_a_workbook_are_contacts_too() -> None:
    day = pd.Timestamp("2025-01-03").to_pydatetime()
    other = pd.Timestamp("2025-12-03").to_pydatetime()
    sheet: list[list[object]] = [
        ["source", "target", "when"],
        ["Ann", "Bo", day],
        ["Ann", "Bo", other],
    ]
    found = open_file(("c.xlsx", workbook({"Contacts": sheet})))
    assert (found.kind, found.span) == ("contacts", "quarter")


def test_a_file_without_a_time_cannot_be_taken_for_contacts() -> None:
    with pytest.raises(NetrolesError, match="one with dates or times"):
        open_file(text_file("source,target", "A,B"), "contacts")


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.dates(), st.sampled_from("ABC"), st.sampled_from("DEF")), min_size=1),
    st.sampled_from([*SPANS]),
)
def test_no_contact_is_lost_and_none_invented(
    contacts: list[tuple[object, str, str]], span: Span
) -> None:
    lines = [f"{day},{one},{other}" for day, one, other in contacts]
    network = read(text_file("date,source,target", *lines),
                   taken_as=ReadAs("contacts", span=span)).network  # fmt: skip
    assert network.ties["strength"].sum() == len(contacts)
    assert not network.ties.duplicated(["source", "target", "period"]).any()
