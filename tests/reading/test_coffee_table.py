"""The table of coffee trials comes back as it went."""

import io

import pandas as pd
import pytest

from netroles.export import role_workbook
from netroles.network import NetrolesError
from netroles.reading import DrawnRound, coffee_table, earlier_rounds, safe_csv
from tests.networks import network

ROUNDS = (
    DrawnRound(1, "At random, draw 4", (("A", "B"), ("C", "D", "E"))),
    DrawnRound(2, "At random, draw 5", (("A", "C"),)),
)
NAMES = {"A": "=cmd|' /C calc'!A0", "B": "Bo", "C": "Sam", "D": "Sam", "E": "'Eve"}
PEOPLE = network([], {each: {"name": name} for each, name in NAMES.items()}).people


@pytest.mark.parametrize("excel", [False, True])
def test_a_table_comes_back_as_the_same_rounds(excel: bool) -> None:
    """Sam and Sam share a name and stand under their ids; no name runs as a formula."""
    table = coffee_table(ROUNDS, PEOPLE)
    content = role_workbook(table, [], "Coffee trials") if excel else safe_csv(table)
    back = earlier_rounds([("pairs", content)], PEOPLE)
    assert [(each.number, each.how) for each in back.rounds] == [
        (each.number, each.how) for each in ROUNDS
    ]
    for found, drawn in zip(back.rounds, ROUNDS, strict=True):
        assert {frozenset(group) for group in found.groups} == set(map(frozenset, drawn.groups))
    assert back.report.of_kind("refused") == ()


def test_rows_are_in_the_order_of_what_people_are_called() -> None:
    """A list in the order of the staff list would tell who has which code."""
    coded = PEOPLE.assign(name=["N9", "N1", "N5", "N2", "N7"])
    table = coffee_table(ROUNDS[:1], coded)
    assert table.iloc[:, 1:4].fillna("").to_numpy().tolist() == [
        ["N1", "N9", ""],
        ["N2", "N5", "N7"],
    ]


def test_a_formula_is_written_as_text() -> None:
    assert b"\n1,'=cmd|" in safe_csv(coffee_table(ROUNDS[:1], PEOPLE)).replace(b'"', b"")


def test_people_are_found_by_code_as_well() -> None:
    coded = PEOPLE.assign(name=["N1", "N2", "N3", "N4", "N5"])
    content = safe_csv(coffee_table(ROUNDS[1:], coded))
    assert earlier_rounds([("pairs.csv", content)], PEOPLE, coded).rounds[0].groups == (("A", "C"),)
    without = earlier_rounds([("pairs.csv", content)], PEOPLE)
    assert (without.rounds, len(without.report.of_kind("refused"))) == ((), 1)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("1,Bo,Nobody,,x", "'Nobody' is nobody"),
        ("1,Bo,Sam,,x", "several people are called 'Sam'"),
        ("first,Bo,A,,x", "'first' is not the number of a round"),
        ("1,Bo,Bo,,x", "a coffee takes two different people"),
        ("1,Bo,,,x", "a coffee takes two different people"),
    ],
)
def test_a_row_that_cannot_be_used_is_left_out_with_its_reason(row: str, why: str) -> None:
    head = "Round,Person 1,Person 2,Person 3,How it was drawn\n1,A,B,,x\n"
    back = earlier_rounds([("pairs.csv", f"{head}{row}\n".encode())], PEOPLE)
    assert back.rounds == (DrawnRound(1, "x", (("A", "B"),)),)
    (note,) = back.report.of_kind("refused")
    assert note.row == 3
    assert why in note.reason


def test_the_same_group_twice_counts_once_and_rounds_of_two_files_join() -> None:
    one = safe_csv(coffee_table(ROUNDS[:1], PEOPLE))
    more = b"Round,Person 1,Person 2\n1,Bo,A\n3,E,Bo\n"
    back = earlier_rounds([("a.csv", one), ("b.csv", more)], PEOPLE)
    assert [(each.number, len(each.groups)) for each in back.rounds] == [(1, 2), (3, 1)]


def test_another_table_is_refused_in_a_sentence() -> None:
    with pytest.raises(NetrolesError, match=r"ties\.csv is no table of coffee trials"):
        earlier_rounds([("ties.csv", b"source,target\nA,B\n")], PEOPLE)


def test_a_table_without_pairs_has_its_headings() -> None:
    content = safe_csv(coffee_table([], PEOPLE))
    assert pd.read_csv(io.BytesIO(content)).empty
    assert earlier_rounds([("pairs.csv", content)], PEOPLE).rounds == ()
