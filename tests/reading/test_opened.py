"""One way in: what a file is taken for, what is said of it, and how that is overruled."""

from dataclasses import replace

import pytest

from netroles.network import NetrolesError
from netroles.reading import open_file, propose_match, read
from tests.reading.files import text_file, workbook

TIES = [["source", "target", "strength"], ["Ann", "Bo", 2], ["Bo", "Cy", 1]]
PEOPLE = [["id", "setting", "team"], ["Ann", "GP", "North"], ["Di", "ward", "South"]]


def test_a_list_of_ties_is_a_table() -> None:
    found = open_file(text_file("source,target", "A,B"))
    assert (found.kind, found.said) == ("table", "list of 1 row, text separated by commas, UTF-8")
    assert found.people is None
    assert set(found.could_be) == {"table", "matrix", "roster", "contacts"}


@pytest.mark.parametrize("first", ["Ties", "People"])
def test_a_workbook_with_a_sheet_of_people_and_one_of_ties_is_both(first: str) -> None:
    sheets = {"Ties": TIES, "People": PEOPLE}
    content = workbook({name: sheets[name] for name in sorted(sheets, key=lambda n: n != first)})
    network = read(("survey.xlsx", content)).network
    assert list(network.people.index) == ["Ann", "Di", "Bo", "Cy"]
    assert network.people["setting"].tolist()[:2] == ["GP", "ward"]
    assert len(network.ties) == 2


def test_it_is_said_which_sheet_was_read_for_what() -> None:
    content = workbook({"Ties": TIES, "Staff": PEOPLE, "Notes": [["read me"], ["first"]]})
    found = open_file(("s.xlsx", content))
    assert found.said == "list of 2 rows, spreadsheet, sheet 'Ties'; people in the sheet 'Staff'"
    assert found.people is not None
    assert found.people.name == "s.xlsx (Staff)"
    assert [n.reason for n in found.ties.notes] == ["the sheet 'Ties' was read; 1 more were not"]


def test_another_sheet_can_be_taken_for_the_ties() -> None:
    other = [["from", "to"], ["X", "Y"]]
    content = workbook({"Before": TIES, "After": other})
    assert open_file(("s.xlsx", content)).ties.headings == ("source", "target", "strength")
    found = open_file(("s.xlsx", content), "sheet After")
    assert found.ties.headings == ("from", "to")
    assert found.kind in found.could_be


def test_kumu_sheets_of_elements_and_connections_are_both() -> None:
    elements = [["Label", "Type", "Team"], ["Ann", "person", "North"], ["Bo", "person", "South"]]
    links = [["From", "To", "Direction", "Type"], ["Ann", "Bo", "directed", "advice"]]
    network = read(("kumu.xlsx", workbook({"Elements": elements, "Connections": links}))).network
    assert network.directed
    assert network.people["team"].tolist() == ["North", "South"]
    assert network.ties["kind"].tolist() == ["advice"]


def test_a_people_file_of_its_own_takes_the_place_of_the_people_in_a_workbook() -> None:
    content = workbook({"Ties": TIES, "People": PEOPLE})
    other = text_file("id,setting", "Bo,hospice", name="people.csv")
    network = read(("s.xlsx", content), other).network
    assert network.people["setting"].dropna().to_dict() == {"Bo": "hospice"}


@pytest.mark.parametrize(
    ("word", "directed"), [("Directed", True), ("Undirected", False), ("mutual", False)]
)
def test_gephis_column_type_says_whether_it_matters_who_said_a_tie(
    word: str, directed: bool
) -> None:
    reading = read(text_file("Source,Target,Type", f"A,B,{word}"))
    assert reading.network.directed is directed
    assert any("the file says that it" in note.reason for note in reading.guesses)


def test_ties_that_kumu_calls_mutual_stand_in_both_orders_beside_directed_ones() -> None:
    reading = read(text_file("From,To,Direction", "A,B,directed", "B,C,mutual"))
    pairs = reading.network.ties[["source", "target"]].to_numpy().tolist()
    assert pairs == [["A", "B"], ["B", "C"], ["C", "B"]]


def test_a_direction_that_was_asked_for_wins_over_the_file() -> None:
    file = text_file("Source,Target,Type", "A,B,Directed")
    assert not read(file, directed=False).network.directed


def test_a_title_above_the_headings_is_passed_over_and_said() -> None:
    file = text_file("Survey of ward 5,", "22 November,", "From,To", "A,B")
    found = open_file(file)
    assert found.ties.headings == ("From", "To")
    assert found.ties.rows.index.tolist() == [4]
    (note,) = found.ties.notes
    assert "taken as a title and passed over: 2, 'Survey of ward 5'" in note.reason


def test_a_first_row_of_one_cell_above_unknown_headings_stays_the_headings() -> None:
    assert open_file(text_file("A", "B", "C,D")).ties.headings == ("A",)


def test_columns_without_a_heading_are_said_as_perhaps_merged() -> None:
    found = open_file(text_file("From,,To", "A,x,B"))
    (note,) = found.ties.notes
    assert (note.kind, note.row) == ("doubtful", 1)
    assert "perhaps because headings are merged: 1, here called 'column 2'" in note.reason


@pytest.mark.parametrize("row", ["Total,,9", "A,Total,9", "TOTAL,Sum,9"])
def test_a_row_of_totals_is_nobodys_tie(row: str) -> None:
    reading = read(text_file("source,target,strength", "A,B,4", row))
    assert list(reading.network.people.index) == ["A", "B"]
    assert len(reading.report.of_kind("refused")) == 1


def test_a_row_of_totals_in_the_people_file_is_nobody() -> None:
    people = text_file("id,setting", "A,GP", "Total,1", name="p.csv")
    reading = read(text_file("source,target", "A,B"), people)
    assert list(reading.network.people.index) == ["A", "B"]
    (note,) = reading.report.of_kind("refused")
    assert note.reason == "this looks like a row of totals, not a person"


@pytest.mark.parametrize(
    ("word", "number"),
    [("daily", 5), ("Weekly", 3), ("once a month", 2), ("5+", 5), ("4,5", 4.5), ("3 or more", 3)],
)
def test_words_for_how_often_are_numbers_and_said(word: str, number: float) -> None:
    reading = read(text_file("source,target,how often", f'A,B,"{word}"', "B,C,1"))
    assert reading.network.ties["strength"].tolist() == [number, 1.0]
    said = f"the strength '{word}' is taken as {number:g}, beside the number 1"
    assert said in [note.reason for note in reading.guesses]


def test_a_word_for_how_often_beside_amounts_stands_for_nothing() -> None:
    reading = read(text_file("source,target,minutes", "A,B,daily", "B,C,120"),
                   ties_match={"strength": "minutes"})  # fmt: skip
    (note,) = reading.report.of_kind("refused")
    assert note.reason == "the strength 'daily' is not a number above 0"


def test_never_is_no_tie() -> None:
    (note,) = (
        read(text_file("source,target,how often", "A,B,never", "B,C,daily"))
        .report.of_kind("refused")
    )  # fmt: skip
    assert note.reason == "the strength 'never' says that there is no tie"


def test_the_user_says_what_a_word_stands_for() -> None:
    file = text_file("source,target,how often", "A,B,now and then", "B,C,daily")
    match = replace(
        propose_match(open_file(file).ties), strengths={"now and then": 2.0, "daily": 4.0}
    )
    reading = read(file, ties_match=match)
    assert reading.network.ties["strength"].tolist() == [2.0, 4.0]


def test_a_kind_that_a_file_cannot_be_is_refused() -> None:
    with pytest.raises(NetrolesError, match="cannot be taken for 'gexf'"):
        open_file(text_file("source,target", "A,B"), "gexf")
