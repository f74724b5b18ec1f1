"""Matrices of people, and surveys with a column for each colleague."""

import pytest

from netroles.network import NetrolesError
from netroles.reading import Opened, Reading, open_file, read
from tests.reading.files import text_file


def opened(*lines: str, kind: str | None = None) -> Opened:
    return open_file(text_file(*lines), kind)


def network(*lines: str) -> Reading:
    return read(text_file(*lines))


def rows(found: Opened) -> list[list[str]]:
    return found.ties.rows.to_numpy().tolist()


def test_a_square_table_of_names_and_numbers_is_a_matrix() -> None:
    found = opened(",Ann,Bo,Cy", "Ann,0,2,", "Bo,1,0,0", "Cy,,3,0")
    assert found.kind == "matrix"
    assert found.said == "matrix, 3 by 3, text separated by commas, UTF-8"
    assert rows(found) == [["Ann", "Bo", "2"], ["Bo", "Ann", "1"], ["Cy", "Bo", "3"]]
    assert found.ties.directed is True


def test_a_matrix_that_is_the_same_in_both_halves_has_each_pair_once() -> None:
    found = opened(",Ann,Bo,Cy", "Ann,0,2,0", "Bo,2,0,1", "Cy,0,1,0")
    assert rows(found) == [["Ann", "Bo", "2"], ["Bo", "Cy", "1"]]
    assert found.ties.directed is False


def test_a_matrix_that_differs_in_one_cell_keeps_both_orders() -> None:
    """A reader that keeps one half loses the other's number (safety.md 2.3)."""
    found = opened(",Ann,Bo", "Ann,,2", "Bo,3,")
    assert rows(found) == [["Ann", "Bo", "2"], ["Bo", "Ann", "3"]]


def test_a_blank_cell_of_a_matrix_is_no_tie() -> None:
    assert len(network(",Ann,Bo,Cy", "Ann,,1,", "Bo,,,", "Cy,,,").network.ties) == 1


def test_somebody_with_an_empty_row_and_column_stays_in_the_network() -> None:
    found = network(",Ann,Bo,Cy", "Ann,,1,", "Bo,,,", "Cy,,,").network
    assert list(found.people.index) == ["Ann", "Bo", "Cy"]


def test_rows_in_another_order_than_the_columns_are_the_same_matrix() -> None:
    found = opened(",Ann,Bo,Cy", "Cy,,3,0", "Ann,0,2,", "Bo,1,0,0")
    assert sorted(rows(found)) == [["Ann", "Bo", "2"], ["Bo", "Ann", "1"], ["Cy", "Bo", "3"]]


def test_sums_at_the_edges_of_a_matrix_are_nobody() -> None:
    found = network(",Ann,Bo,Total", "Ann,-,2,2", "Bo,1,-,1", "Total,1,2,3").network
    assert list(found.people.index) == ["Ann", "Bo"]
    assert len(found.ties) == 2


def test_an_answer_about_oneself_is_passed_over_and_counted() -> None:
    reading = network(",Ann,Bo", "Ann,5,2", "Bo,1,0")
    assert len(reading.network.ties) == 2
    (note,) = reading.report.of_kind("doubtful")
    assert note.reason == "answers of people about themselves were passed over: 1"


def test_who_has_only_a_row_or_only_a_column_is_said() -> None:
    found = opened(",A,B,C,D,E", "A,,1,,,", "B,,,1,,", "C,1,,,,", "D,,,,,1")
    assert found.kind == "matrix"
    reasons = [note.reason for note in found.ties.notes]
    assert "people who have only a row or only a column in the matrix: 1" in reasons


def test_a_form_with_one_column_a_colleague_is_a_survey() -> None:
    found = opened(
        "Timestamp,Your name,Team,How often? [Ann],How often? [Bo],How often? [Cy]:",
        "2026-11-22,Ann,North,,Daily,Never",
        "2026-11-22,Bo,South,weekly,,monthly",
    )
    assert found.kind == "roster"
    assert found.said.startswith("survey, 2 answered about 3")
    assert rows(found) == [["Ann", "Bo", "Daily"], ["Bo", "Ann", "weekly"], ["Bo", "Cy", "monthly"]]


def test_a_survey_says_who_answered_and_where_they_work() -> None:
    found = network(
        "Name,Setting,Ann Lee,Bo Ray,Cy Day", "Ann Lee,GP,,daily,5+", "Bo Ray,ward,weekly,,never"
    ).network
    assert found.directed
    assert found.people["responded"].to_dict() == {
        "Ann Lee": "yes", "Bo Ray": "yes", "Cy Day": "no",
    }  # fmt: skip
    assert found.people["setting"].dropna().to_dict() == {"Ann Lee": "GP", "Bo Ray": "ward"}
    assert found.ties["strength"].tolist() == [5, 5, 3]


def test_several_questions_of_a_form_are_kinds_of_tie() -> None:
    found = network(
        "Name,Trusts [Ann],Trusts [Bo],Advice [Ann],Advice [Bo]", "Ann,,yes,,yes", "Bo,yes,,,"
    ).network
    kinds = found.ties.groupby("kind").size().to_dict()
    assert kinds == {"advice": 1, "trusts": 2}


def test_answers_of_nobody_are_refused_by_row() -> None:
    reading = network("Name,Q [Ann],Q [Bo]", "Ann,,1", ",1,")
    (note,) = reading.report.of_kind("refused")
    assert (note.row, note.reason) == (3, "nobody's answers: who answered is blank")


def test_who_gave_no_answer_at_all_did_not_answer() -> None:
    found = network("Name,Q [Ann],Q [Bo],Q [Cy]", "Ann,,1,1", "Bo,,,").network
    assert found.people["responded"].to_dict() == {"Ann": "yes", "Bo": "no", "Cy": "no"}


def test_a_people_file_with_scores_is_no_survey() -> None:
    assert opened("Name,Setting,Age,Years", "Ann,GP,40,3", "Bo,ward,50,9").kind == "table"


def test_a_table_can_be_said_to_be_a_survey() -> None:
    lines = ("Name,Ann,Bo,Cy", "N1,1,,2", "N2,,3,")
    assert opened(*lines).kind == "table"
    assert len(rows(opened(*lines, kind="roster"))) == 3


@pytest.mark.parametrize("kind", ["matrix", "roster"])
def test_what_cannot_be_one_is_refused_in_a_sentence(kind: str) -> None:
    with pytest.raises(NetrolesError, match=r"ties\.csv is no"):
        opened("alpha", "x", kind=kind)


def test_a_form_that_puts_number_and_address_before_the_name_is_by_name() -> None:
    """As Microsoft Forms hands a survey out."""
    lines = (
        "ID,Start time,Completion time,Email,Name,How often? [Ann Lee],How often? [Bo Ray]",
        "1,2025-01-03 09:00,2025-01-03 09:05,a@x.example,Ann Lee,,weekly",
        "2,2025-02-03 09:00,2025-02-03 09:05,b@x.example,Bo Ray,daily,",
    )
    found = read(text_file(*lines))
    assert list(found.network.people.index) == ["Ann Lee", "Bo Ray"]
    assert found.network.ties["source"].tolist() == ["Ann Lee", "Bo Ray"]
