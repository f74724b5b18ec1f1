"""Which counts are so small that they would tell of a person?"""

from collections.abc import Iterable

import pandas as pd

SMALLEST_SHOWN = 5
"""In privacy mode no smaller count is shown: among so few, a number is a name."""


def hidden(table: pd.DataFrame, columns: Iterable[str], smallest: int) -> pd.DataFrame:
    """The table with the counts above 0 and below `smallest` missing in these columns.

    Nought stays: that there is nothing says nothing of one person.
    """
    names = list(columns)
    counts = table[names]
    few = ((counts > 0) & (counts < smallest)).fillna(False).astype(bool)
    return table.assign(**{name: table[name].mask(few[name]) for name in names})


def hidden_count(number: int | None, smallest: int) -> int | None:
    """One count, or None where it is above 0 and below `smallest`."""
    return None if number is not None and 0 < number < smallest else number
