"""Matrices of people."""

import pytest

from netroles.network import NetrolesError
from netroles.reading import propose_match, sentence
from tests.reading.files import network, opened, rows


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


@pytest.mark.parametrize("kind", ["matrix", "roster"])
def test_what_cannot_be_one_is_refused_in_a_sentence(kind: str) -> None:
    with pytest.raises(NetrolesError, match=r"ties\.csv is no"):
        opened("alpha", "x", kind=kind)


def test_a_check_of_a_matrix_names_the_cell_as_it_stands_in_the_file() -> None:
    """Rows of ties were counted one an answer: the fourth answer is in the third row."""
    reading = network(",Ann,Bo,Cy", "Ann,,2,1", "Bo,1,,-3", "Cy,2,5+ or so,")
    found = [(note.row, note.column, note.reason) for note in reading.report.of_kind("refused")]
    assert found == [
        (3, "Cy", "the strength '-3' is not a number above 0"),
        (4, "Bo", "the strength '5+ or so' is not a number above 0"),
    ]
    cells = next(iter(reading.report.refused().values()))
    assert cells["row"].tolist() == ["3", "4"]
    assert cells["source"].tolist() == ["Bo", "Cy"]


def test_somebody_in_no_tie_of_a_matrix_is_found_in_their_row_or_column() -> None:
    reading = network(",Ann,Bo,Dee,Cy,Flo", "Ann,,2,,,", "Bo,1,,,,", "Cy,,,,,", "Flo,,,,,")
    reason = "the person is in no tie; kept"
    alone = [note for note in reading.report.of_kind("doubtful") if note.reason == reason]
    assert [(note.row, note.column) for note in alone] == [(4, None), (5, None), (1, "Dee")]


def test_the_first_tie_of_a_matrix_is_said_with_the_row_of_the_file() -> None:
    found = opened(",Ann,Bo,Cy", "Ann,,,", "Bo,,,3", "Cy,1,,")
    said = sentence(found.ties, propose_match(found.ties))
    assert said == "Row 3: Bo talks to Cy, strength 3."
