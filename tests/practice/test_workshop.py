"""What is kept of a workshop comes back as it was, and what is no such thing is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from netroles.network import NetrolesError
from netroles.practice import (
    STEPS,
    Mirror,
    Remark,
    Workshop,
    everything_said,
    remark_in_a_line,
    remark_of,
    remarks_table,
    tidied_remark,
    workshop_minutes,
    workshop_of,
    workshop_sentences,
)

MIRROR = Mirror(("6 ties join home and hospital.",), "care", "From your data.", "after", "d12")
HARBOUR = Workshop("Discharge, Harbour ward", "9 March 2026", MIRROR)
WORKS = Remark("k1", "works", "The Monday call")
PULLS = Remark("k1", "contradictions", "Beds free by noon", against="Families come after work")
AGREED = Remark(
    "k1", "agreed", "A call at 10", who="Discharge nurses", when="Monday", how="Late letters"
)


def through_json(content: Any) -> Any:
    return json.loads(json.dumps(content))


@pytest.mark.parametrize("workshop", [HARBOUR, Workshop("A title alone")])
def test_a_workshop_comes_back_as_it_was_kept(workshop: Workshop) -> None:
    assert workshop_of(through_json(workshop.content)) == workshop
    assert through_json(workshop.content) == workshop.content


@pytest.mark.parametrize("remark", [WORKS, PULLS, AGREED])
def test_what_was_said_comes_back_as_it_was_kept(remark: Remark) -> None:
    assert remark_of(through_json(remark.content)) == remark


def test_what_was_not_asked_when_it_was_kept_is_empty() -> None:
    assert workshop_of({"title": "Old"}) == Workshop("Old")
    old = {"workshop": "k1", "step": "agreed", "says": "A call"}
    assert remark_of(old) == Remark("k1", "agreed", "A call")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"title": 3}, "a text in “title”, found the number 3"),
        ({"title": " "}, "needs a title"),
        ({}, "needs a title"),
        ({"title": "A", "colour": "red"}, "a field “colour” that is not known"),
        ({"title": "A", "mirror": "care"}, "expected fields by name, found “care”"),
        ({"title": "A", "mirror": {"says": "one text"}}, "a list in “says”, found “one text”"),
        ({"title": "A", "mirror": {"says": [1]}}, "texts alone in “says”, found the number 1"),
        ({"title": "A", "mirror": {"picture": None}}, "a text in “picture”, found something else"),
    ],
)
def test_what_is_no_workshop_is_refused_in_a_sentence(content: dict[str, Any], said: str) -> None:
    with pytest.raises(NetrolesError, match=said):
        workshop_of(content)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"step": "works", "says": ["x"]}, "a text in “says”, found a list"),
        ({"step": "lunch", "says": "x"}, "“lunch” was found, and there are Mirror, What works"),
        ({"step": "works", "says": "x", "by": "Ann"}, "a field “by” that is not known"),
    ],
)
def test_what_nobody_can_have_said_is_refused_in_a_sentence(
    content: dict[str, Any], said: str
) -> None:
    with pytest.raises(NetrolesError, match=said):
        remark_of(content)


def test_an_agreed_step_needs_a_position_a_date_and_a_way_to_know() -> None:
    assert AGREED.lacks == ""
    assert Remark("k1", "agreed", "A call", when="Monday").lacks == (
        "“Who sees to it (a position or team)” and “How we shall know”"
    )
    assert Remark("k1", "contradictions", "This alone").lacks == "“Against that”"
    assert Remark("k1", "works", "  ").lacks == "“What works”"


def test_what_was_typed_loses_its_white_space_at_the_ends_and_in_between() -> None:
    assert tidied_remark(Remark("k1", "works", "  The  Monday\ncall ")) == WORKS


def test_everything_said_stands_step_after_step_whatever_order_it_came_in() -> None:
    table = everything_said([AGREED, WORKS, PULLS])
    assert table.values.tolist() == [
        ["What works", "The Monday call"],
        [
            "Tensions",
            "This: Beds free by noon; Against that: Families come after work",
        ],
        [
            "Next steps",
            "What we try: A call at 10; Who sees to it (a position or team): Discharge nurses; "
            "By when: Monday; How we shall know: Late letters",
        ],
    ]
    assert everything_said([]).empty
    assert remark_in_a_line(WORKS) == "The Monday call"


def test_the_table_of_a_step_has_a_column_for_each_of_its_fields() -> None:
    table = remarks_table(STEPS["agreed"], [WORKS, AGREED])
    assert table.to_dict("records") == [
        {
            "What we try": "A call at 10",
            "Who sees to it (a position or team)": "Discharge nurses",
            "By when": "Monday",
            "How we shall know": "Late letters",
        }
    ]


def test_where_a_workshop_stands_is_said_in_a_sentence() -> None:
    assert workshop_sentences(Workshop("A"), []) == [
        "Nothing stands in the mirror yet. 0 things were written down, and 0 next steps agreed."
    ]
    assert workshop_sentences(HARBOUR, [WORKS, PULLS, AGREED]) == [
        "In the mirror: 1 sentence and a picture. 2 things were written down, and 1 next step "
        "agreed."
    ]


def test_six_steps_take_an_hour_and_a_half() -> None:
    assert list(STEPS) == ["mirror", "works", "in_the_way", "contradictions", "ideas", "agreed"]
    assert workshop_minutes() == 90
    assert HARBOUR.heading == "Discharge, Harbour ward, 9 March 2026"
