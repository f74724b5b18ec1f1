"""Which words of a text name somebody, as they were typed."""

from __future__ import annotations

import pytest

from netroles.privacy import holds_name_of, words_that_name
from tests.networks import network

PEOPLE = network(
    people={
        "p1": {"name": "Ann Lee"},
        "p2": {"name": "Dr Sam Okoro"},
        "W": {"name": "Li"},
    }
).people


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ask the ward before noon", ()),
        ("Ask Ann Lee, or the ward", ("Ann Lee",)),
        ("ask ANN  LEE", ("ANN LEE",)),
        ("“Ann Lee”: and Sam Okoro; Ann Lee again", ("Ann Lee", "Sam Okoro")),
        ("Dr Sam Okoro's list", ("Sam Okoro's",)),
        ("Ann-Lee", ("Ann-Lee",)),
        ("Li", ("Li",)),
        ("Lives with Li nearby", ()),
        ("", ()),
    ],
)
def test_the_words_are_given_as_they_were_typed(text: str, named: tuple[str, ...]) -> None:
    assert words_that_name(text, holds_name_of(PEOPLE)) == named


def test_somebody_on_the_list_of_those_who_said_no_is_named_too() -> None:
    holds = holds_name_of(PEOPLE, ["Bo Quill"])
    assert words_that_name("as Bo Quill said", holds) == ("Bo Quill",)
