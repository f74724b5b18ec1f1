"""What somebody writes is looked at before it is kept."""

from __future__ import annotations

from datetime import date

import pytest

from netroles.privacy import may_be_names, must_come_out, withholder
from tests.networks import network

PEOPLE = network(people={"P1": {"name": "Dr Siân O'Brien"}, "P2": {"name": "Will Lee"}}).people
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("time with families", []),
        ("ask siân o'brien", ["the name of somebody in these data"]),
        ("his number is 943 476 5919", ["NHS numbers"]),
        ("write to ward@example.org", ["e-mail addresses"]),
        ("ring 07700 900123", ["phone numbers"]),
    ],
)
def test_names_numbers_and_addresses_must_come_out(text: str, found: list[str]) -> None:
    assert must_come_out(text, withholder(PEOPLE), TODAY) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Siân is never on time, and O'Brien neither", ["Siân", "O'Brien"]),
        ("Will we ever get there? Will", ["Will"]),
        ("we will", []),
        ("Dr knows best", []),
        ("Willing hands", []),
    ],
)
def test_a_word_that_may_be_part_of_a_name_is_asked_about(text: str, words: list[str]) -> None:
    assert may_be_names(text, PEOPLE) == words
