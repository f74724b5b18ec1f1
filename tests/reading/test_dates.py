"""Dates as people write them."""

from datetime import date

import pandas as pd
import pytest

from netroles.reading.dates import Days, days_in


def days(*cells: str | None, day_first: bool | None = None) -> Days:
    return days_in(pd.Series(cells, dtype="str"), day_first)


@pytest.mark.parametrize(
    "cell",
    [
        "2025-04-03", "2025/4/3", "2025-04-03 09:30", "2025-04-03T09:30:00Z", "3/4/2025",
        "03.04.2025", "3-4-25", "03/04/2025 9:30 PM", "3 April 2025", "3rd Apr 2025",
        "April 3, 2025", "Apr 3 2025 10:15", "1743670800",
    ],
)  # fmt: skip
def test_the_third_of_april_however_it_is_written(cell: str) -> None:
    assert days(cell).days.tolist() == [date(2025, 4, 3)]


@pytest.mark.parametrize(
    "cell",
    ["soon", "2025", "Q1 2025", "2025-04", "31/02/2025", "12", "3 Foo 2025", "07700 900123", None],
)
def test_what_is_no_day_is_missing(cell: str | None) -> None:
    assert days(cell).days.isna().all()


def test_a_number_above_12_tells_whether_the_day_comes_first() -> None:
    assert days("3/4/2025", "25/4/2025").days.iloc[0] == date(2025, 4, 3)
    found = days("3/4/2025", "4/25/2025")
    assert found.days.tolist() == [date(2025, 3, 4), date(2025, 4, 25)]
    assert (found.day_first, found.unsure) == (False, False)


def test_where_nothing_tells_the_day_comes_first_and_that_is_unsure() -> None:
    found = days("3/4/2025")
    assert (found.day_first, found.unsure) == (True, True)
    assert days("3/4/2025", day_first=False).days.tolist() == [date(2025, 3, 4)]
    assert days("2025-04-03").day_first is None
