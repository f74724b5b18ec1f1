"""The table of coffee trials comes back as it went."""

import io

import pandas as pd
import pytest

from netroles.export import role_workbook
from netroles.network import NetrolesError
from netroles.reading import (
    DrawnRound,
    coffee_table,
    earlier_rounds,
    joined_rounds,
    rounds_of_those_here,
    safe_csv,
)
from tests.networks import network

ROUNDS = (
    DrawnRound(1, "At random, draw 4", (("A", "B"), ("C", "D", "E"))),
    DrawnRound(2, "At random, draw 5", (("A", "C"),)),
)
DATA, MARK, OTHER_MARK = f"d{'a' * 16}", f"r{'b' * 16}", f"r{'c' * 16}"
DEALING, OTHER_DEALING = "k12345678", "kabcdef01"
NAMES = {"A": "=cmd|' /C calc'!A0", "B": "Bo", "C": "Sam", "D": "Sam", "E": "'Eve"}
PEOPLE = network([], {each: {"name": name} for each, name in NAMES.items()}).people
CODED = PEOPLE.assign(name=["N1", "N2", "N3", "N4", "N5"])
HEAD = "Round,Person 1,Person 2,Person 3,How it was drawn\n"


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


def coded(dealings: dict[str, str]) -> bytes:
    """The second round, A with C, whose names are codes of these dealings."""
    return safe_csv(coffee_table(ROUNDS[1:], CODED, dealings))


def test_codes_mean_those_who_got_them_in_the_same_dealing() -> None:
    """N1 is A and N3 is C in one dealing. Another one gave N1 to C and N3 to A."""
    content = coded(dict.fromkeys("AC", DEALING))
    same = {(DEALING, "N1"): "A", (DEALING, "N3"): "C"}
    other = {(OTHER_DEALING, "N1"): "C", (OTHER_DEALING, "N3"): "A"}
    back = earlier_rounds([("pairs.csv", content)], PEOPLE, same | other)
    assert back.rounds[0].groups == (("A", "C"),)
    with pytest.raises(NetrolesError, match="holds codes instead of names, and they are not those"):
        earlier_rounds([("pairs.csv", content)], PEOPLE, other)


def test_each_code_goes_by_its_own_dealing() -> None:
    """A was in the key, C joined later. With the key alone nobody knows who N3 is."""
    content = coded({"A": DEALING, "C": OTHER_DEALING})
    both = {(DEALING, "N1"): "A", (OTHER_DEALING, "N3"): "C"}
    assert earlier_rounds([("p.csv", content)], PEOPLE, both).rounds[0].groups == (("A", "C"),)
    alone = {(DEALING, "N1"): "A", (DEALING, "N3"): "E"}
    back = earlier_rounds([("p.csv", content)], PEOPLE, alone)
    assert back.rounds == ()
    assert "'N3' is a code whose key is not in use here" in back.report.notes[0].reason


def test_a_table_with_codes_of_its_own_is_refused_whoever_has_such_a_code_now() -> None:
    """Professions and numbers are dealt anew for each file: "N1" is somebody else next time."""
    for known in ({}, {(DEALING, "N1"): "B", (DEALING, "N3"): "C"}):
        with pytest.raises(NetrolesError, match="dealt for that file alone"):
            earlier_rounds([("pairs.csv", coded({}))], PEOPLE, known)


def test_a_round_comes_back_with_what_it_was_drawn_on() -> None:
    drawn = DrawnRound(1, "At random, draw 4", (("A", "B"),), "after", DATA, MARK)
    back = earlier_rounds([("p.csv", safe_csv(coffee_table([drawn], PEOPLE)))], PEOPLE)
    assert back.rounds == (drawn,)


def test_the_same_round_from_a_table_and_from_the_visit_is_one() -> None:
    """A mark tells rounds apart; without one the same pair in the same round does."""
    first = DrawnRound(1, "x", (("A", "B"), ("C", "D")), "after", DATA, MARK)
    same = DrawnRound(1, "x", (("B", "A"),))
    other = DrawnRound(1, "x", (("A", "E"),), "after", DATA, OTHER_MARK)
    later = DrawnRound(2, "x", (("A", "B"),), "after", DATA, OTHER_MARK)
    (one,) = joined_rounds([first, same, first])
    assert (one.number, one.data, one.mark) == (1, DATA, MARK)
    assert set(map(frozenset, one.groups)) == {frozenset("AB"), frozenset("CD")}
    assert len(joined_rounds([later, first, other])) == 3
    assert [each.number for each in joined_rounds([later, first])] == [1, 2]


def test_of_three_the_two_who_are_still_here_stay_a_pair() -> None:
    """D says no: C and E have met, and are not to meet again."""
    left = PEOPLE.drop(index="D")
    content = safe_csv(coffee_table(ROUNDS[:1], PEOPLE))
    back = earlier_rounds([("p.csv", content)], left)
    assert set(map(frozenset, back.rounds[0].groups)) == {frozenset("AB"), frozenset("CE")}
    assert [note.kind for note in back.report.notes] == ["doubtful"]
    (here,) = rounds_of_those_here(ROUNDS[:1], left.index)
    assert here.groups == (("A", "B"), ("C", "E"))
    (fewer,) = rounds_of_those_here(ROUNDS[:1], "BC")
    assert fewer.groups == ()


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("1,Bo,Nobody,,x", "'Nobody' is nobody"),
        ("1,Bo,Sam,,x", "several people are called 'Sam'"),
        ("first,Bo,A,,x", "'first' is not the number of a round"),
        (f"{'9' * 5000},Bo,A,,x", "is not the number of a round"),
        ("1,Bo,Bo,,x", "a coffee takes two different people"),
        ("1,Bo,,,x", "a coffee takes two different people"),
    ],
)
def test_a_row_that_cannot_be_used_is_left_out_with_its_reason(row: str, why: str) -> None:
    back = earlier_rounds([("pairs.csv", f"{HEAD}1,A,B,,x\n{row}\n".encode())], PEOPLE)
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
