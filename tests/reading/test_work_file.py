"""Work that is saved without a tie, and read back."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netroles.network import NetrolesError
from netroles.reading import (
    Match,
    Matched,
    ReadAs,
    SamePeople,
    Work,
    is_work_file,
    opened_work,
    propose_match,
    read_with_work,
    work_bytes,
)
from netroles.reading.sheet import look
from tests.reading.files import text_file

NAME = "my work.netroles.json"
TIES = text_file(
    "Caller,Answered by,How close",
    "Ann Lee,Bo,very",
    "Dr Ann Lee,Cy,hardly",
    "Ann Lee,Dr Ann Lee,hardly",
)
MATCH = Match(
    "ties",
    dict.fromkeys(propose_match(look(TIES)).columns)
    | {"source": "Answered by", "target": "Caller", "strength": "How close"},
    {"very": 5.0, "hardly": 1.0},
)
FULL = Work(
    matched=Matched(MATCH, kept=("e-mail",), ties_as=ReadAs("table", "latin-1", ",")),
    sides={"ward": "hospital", "who knows": None},
    directed=True,
    combine="sum",
    contact=("talks to",),
    scales=("energises",),
    same=SamePeople().merge("Ann Lee", "Dr Ann Lee").keep_apart("Bo", "bo"),
    left_out="Di\nÉd =1+1",
    filters={"teams": ("Red", "Ann Lee's team"), "show_unconnected": ("yes",)},
    pins={"abc; free": {"Bo": (1.5, -2.0)}},
    names="codes",
    presenting=True,
    collected_for="A coffee trial",
    collected_by="Cy",
    delete_by="2027-01-31",
)

SAID_AS = json.loads(work_bytes(FULL))["columns"]["ties as"]


def refusal(content: bytes, name: str = NAME) -> str:
    with pytest.raises(NetrolesError) as refused:
        opened_work((name, content))
    return str(refused.value)


@pytest.mark.parametrize("work", [Work(), FULL])
def test_what_was_saved_is_read_back_equal(work: Work) -> None:
    assert opened_work((NAME, work_bytes(work))) == work


def test_the_files_are_read_again_as_it_was_decided() -> None:
    reading = read_with_work(FULL, TIES)
    rows = reading.network.ties[["source", "target", "strength"]]
    assert list(rows.itertuples(index=False, name=None)) == [
        ("Bo", "Ann Lee", 5.0),
        ("Cy", "Ann Lee", 1.0),
    ]
    assert (reading.network.directed, reading.network.combine) == (True, "sum")
    assert "as you decided" in "\n".join(note.reason for note in reading.report.notes)


def test_no_tie_stands_in_it_and_without_names_nobody_does() -> None:
    def holds_name(text: str) -> bool:
        return any(name in text for name in ("Ann Lee", "Bo", "Cy", "Di"))

    without = FULL.without_names(holds_name)
    text = work_bytes(without).decode()
    assert not holds_name(text.replace("Direction", ""))
    assert (without.same, without.left_out, without.pins) == (SamePeople(), "", {})
    assert without.filters == {"teams": ("Red",), "show_unconnected": ("yes",)}
    assert without.matched is not None
    assert without.matched.ties.columns == MATCH.columns
    assert "strength" in text, "a column, and no cell of it"
    assert without.without_names(holds_name) == without


def test_a_column_that_is_not_there_any_more_is_not_taken() -> None:
    assert FULL.matched is not None
    assert FULL.matched.of(look(TIES), "ties") == MATCH
    assert FULL.matched.of(look(text_file("Caller,Answered by", "a,b")), "ties") is None
    assert FULL.matched.of(look(TIES), "people") is None


@pytest.mark.parametrize(
    ("name", "content", "is_work"),
    [
        (NAME, b"damaged", True),
        ("WORK.NETROLES.JSON", b"", True),
        ("my work.netroles (1).json", work_bytes(Work()), True),
        ("ties.json", b'{"nodes": [], "links": []}', False),
        ("ties.csv", b"source,target", False),
    ],
)
def test_saved_work_is_told_by_its_name_or_its_first_words(
    name: str, content: bytes, is_work: bool
) -> None:
    assert is_work_file(name, content) == is_work


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b'{"file": "netroles work", "vers', "damaged"),
        (b"\xff\xfe\x00", "damaged"),
        (b'{"file": "netroles work", "version": NaN}', "damaged"),
        (b'{"file": "\\ud800"}', "damaged"),
        (b"[" * 100_000, "nested more than 10 deep"),
        (b'{"a":' * 100_000, "nested more than 10 deep"),
        (b'"' + b'\\"' * 500_000, "damaged"),
        (b"9" * 10_000, "damaged"),
        (b" " * 2_000_001, "larger than 2 MB"),
        (b"[]", "not work that was saved here"),
        (b'{"nodes": [], "edges": []}', "not work that was saved here"),
    ],
)
def test_a_damaged_or_foreign_file_is_refused_in_a_sentence(content: bytes, said: str) -> None:
    assert said in refusal(content)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"version": 2}, "it says version 2, and this one reads version 1"),
        ({"version": "1"}, "a version that is no number"),
        ({"directed": "yes"}, "at “directed”: expected yes or no or nothing, found text"),
        ({"sides": {"ward": "north"}}, "at “sides → ward”: expected one of home, between"),
        ({"sides": []}, "expected a group, found a list"),
        ({"one person": [{"stays": "Ann"}]}, "“one person → 0”: expected “goes”, which is not"),
        ({"two people": [["Ann"]]}, "no fewer entries than 2"),
        ({"view": {"teams": "Red"}}, "at “view → teams”: expected a list, found text"),
        ({"places": {"x": {"Bo": [1, 1e999]}}}, "damaged"),
        ({"places": {"x": {"Bo": [1, 1e12]}}}, "a number not above 1000000000.0"),
        ({"ties": []}, "found “ties”, which this version does not write"),
        ({"names": "x" * 2_000}, "text no longer than 1000"),
        ({"version": 1.0}, "a version that is no number"),
        ({"version": True}, "a version that is no number"),
        ({"one person": [{"stays": "Ann", "goes": "Ann"}]}, "expected two spellings"),
        ({"two people": [["Bo", "Bo"]]}, "expected two people, found the same one twice"),
        ({"delete by": "9999-99-99"}, "expected a day from 1990-01-01 to 2150-12-31"),
        ({"delete by": "9999-12-31"}, "found “9999-12-31”"),
        ({"delete by": "20270131"}, "found “20270131”"),
        ({"not in this file": {"who said no": 0}}, "a number not below 1"),
        ({"not in this file": {"Ann Lee": 1}}, "found “Ann Lee”, which this version does not"),
    ],
)
def test_a_changed_file_is_refused_with_what_was_expected_and_found(
    changed: dict[str, Any], said: str
) -> None:
    content = json.dumps({**json.loads(work_bytes(FULL)), **changed}).encode()
    assert said in refusal(content)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"ties": {"source": "Caller", "target": "Caller"}}, "found “Caller” for both"),
        ({"ties as": {**SAID_AS, "kind": "<b>"}}, "“<b>” is no kind of file"),
        ({"people as": {**SAID_AS, "kind": "tables"}}, "“tables” is no kind of file"),
    ],
)
def test_columns_that_make_no_sense_are_refused(changed: dict[str, Any], said: str) -> None:
    work = json.loads(work_bytes(FULL))
    content = json.dumps({**work, "columns": {**work["columns"], **changed}}).encode()
    assert said in refusal(content)


@pytest.mark.parametrize("kind", [None, "matrix", "gexf", "sheet Ties"])
def test_every_kind_of_file_that_can_be_chosen_is_read_back(kind: str | None) -> None:
    work = Work(matched=Matched(MATCH, ties_as=ReadAs(kind)))
    assert opened_work((NAME, work_bytes(work))) == work


def test_a_field_that_stands_there_twice_is_refused() -> None:
    content = work_bytes(FULL).replace(b'"directed"', b'"presenting": false, "directed"')
    assert "with each field once" in refusal(content)


def test_merges_in_a_circle_are_made_once_and_the_rest_is_counted() -> None:
    same = SamePeople().merge("Ann Lee", "Dr Ann Lee").merge("Dr Ann Lee", "Ann Lee")
    opened = opened_work((NAME, work_bytes(Work(same=same, matched=FULL.matched))))
    reading = read_with_work(opened, TIES)
    assert list(reading.network.people.index) == ["Bo", "Ann Lee", "Cy"]
    said = [note.reason for note in reading.report.notes]
    assert "decisions that two spellings are one person, of nobody here: 1" in said


def test_without_names_it_counts_what_is_not_in_it() -> None:
    without = FULL.without_names(lambda text: False)
    counts = {"who said no": 2, "one person": 1, "two people": 1, "places": 1}
    assert without.unsaid == counts
    assert json.loads(work_bytes(without))["not in this file"] == counts
    assert opened_work((NAME, work_bytes(without))) == without
    assert Work(names="codes").without_names(lambda text: False).unsaid == {}


def test_work_of_before_it_was_counted_is_read_as_it_was() -> None:
    assert "not in this file" not in json.loads(work_bytes(FULL))
    assert opened_work((NAME, work_bytes(FULL))).unsaid == {}


def test_what_work_says_nothing_of_stays_as_it_was_decided_before() -> None:
    said = Work(sides={"ward": "between"}, filters={"teams": ("Blue",)}, pins={"x": {"Cy": (0, 0)}})
    both = said.over(FULL)
    assert both.sides == {"ward": "between", "who knows": None}
    assert both.filters == {"teams": ("Blue",), "show_unconnected": ("yes",)}
    assert set(both.pins) == {"x", *FULL.pins}
    assert (both.same, both.directed, both.combine) == (FULL.same, True, "sum")
    assert (both.collected_by, both.delete_by) == ("Cy", "2027-01-31")
    assert both.left_out == "", "two lists are put together where people are known"
    other = replace(FULL, directed=False, same=SamePeople().merge("Cy", "Bo"), collected_by="Di")
    assert other.over(FULL) == replace(other, left_out="")


def test_a_number_too_large_for_a_computer_is_refused() -> None:
    content = work_bytes(FULL).replace(b"-2.0", b"1e999")
    assert "a number not above" in refusal(content)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=4,
)


@given(st.sampled_from(sorted(json.loads(work_bytes(FULL)))), ANYTHING)
@settings(max_examples=200, deadline=None)
def test_whatever_stands_in_a_field_is_taken_in_full_or_refused(field: str, value: object) -> None:
    content = json.dumps({**json.loads(work_bytes(FULL)), field: value}).encode()
    try:
        work = opened_work((NAME, content))
    except NetrolesError:
        return
    assert opened_work((NAME, work_bytes(work))) == work
