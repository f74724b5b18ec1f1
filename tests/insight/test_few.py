"""How a small count is said, and that what stands beside it does not give it back."""

import pandas as pd
import pytest

from netroles.insight import counted_or_few, is_one, number_or_few, of_whole, parts_of_whole
from netroles.insight.few import begun

FIVE = 5


def test_small_counts_are_said_in_words_and_nobody_stays_nobody() -> None:
    assert [number_or_few(each, FIVE) for each in (0, 1, 4, 5, 1204)] == [
        "0",
        "fewer than 5",
        "fewer than 5",
        "5",
        "1,204",
    ]
    assert counted_or_few(1, "person", "people", smallest=FIVE) == "fewer than 5 people"
    assert counted_or_few(6, "tie", smallest=FIVE) == "6 ties"


def test_without_a_smallest_count_all_are_said() -> None:
    assert counted_or_few(1, "person", "people") == "1 person"
    assert (is_one(1), is_one(1, FIVE)) == (True, False)
    assert list(parts_of_whole(pd.Series([1, 2, 30]))) == ["1", "2", "30"]
    assert of_whole(1, 80) == "1"


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (3, 80, "fewer than 5"),
        (12, 80, "12"),
        (77, 80, "most"),  # 80 less 77 is 3
        (80, 80, "80"),
        (0, 80, "0"),
        (2, 4, "some"),
        (4, 4, "fewer than 5"),
    ],
)
def test_a_part_does_not_tell_the_rest(part: int, whole: int, said: str) -> None:
    assert of_whole(part, whole, FIVE) == said


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ([3, 9, 20], ["fewer than 5", "some", "20"]),  # 32 in all less 29 would be 3
        ([3, 2, 20], ["fewer than 5", "fewer than 5", "20"]),
        ([1, 5], ["some", "some"]),  # "fewer than 5" would be 6 less at least 5
        ([0, 8, 9], ["0", "8", "9"]),
    ],
)
def test_parts_of_a_whole_that_is_known_tell_no_small_one(
    counts: list[int], said: list[str]
) -> None:
    assert list(parts_of_whole(pd.Series(counts), FIVE)) == said


def test_each_part_can_have_a_smallest_count_of_its_own() -> None:
    """Six members of staff may be said, six patients may not; staff of 6 guard them."""
    counts = pd.Series({"broker": 6, "connector": 40, "patient": 6})
    least = pd.Series({"broker": 5, "connector": 5, "patient": 8})
    assert list(parts_of_whole(counts, least)) == ["some", "40", "fewer than 8"]
    assert list(parts_of_whole(counts, 5)) == ["6", "40", "6"]


def test_a_name_at_the_start_of_a_sentence_stays_as_it_is() -> None:
    assert begun("fewer than 5 people") == "Fewer than 5 people"
    assert begun("new") == "new"
