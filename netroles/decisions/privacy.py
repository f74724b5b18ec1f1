"""Which counts are so small that they would tell of a person?"""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from netroles.network import is_staff

SMALLEST_SHOWN = 5
"""In privacy mode no smaller count of staff is shown: among so few, a number is a name."""
SMALLEST_OF_PATIENTS = 8
"""In privacy mode no smaller count is shown where patients or carers may be among those counted:
NHS England shows counts of patients from 8 on (Hospital Episode Statistics, since 2018)."""


def smallest_shown(people: pd.DataFrame) -> int:
    """The smallest count that privacy mode shows of these people (`Network.people`)."""
    return SMALLEST_SHOWN if is_staff(people).all() else SMALLEST_OF_PATIENTS


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


def guarding(counts: pd.Series, smallest: int, also: pd.Series | None = None) -> pd.Series:
    """Which further counts have to go, so that no small one is what a total leaves over.

    counts are whole numbers whose sum is shown somewhere; those above 0 and below `smallest` are
    hidden, and so are those of also. Whoever reads knows that each small one is at least 1 and
    below `smallest`, and that each of the further ones is at least `smallest`. As long as that and
    the sum leave only one value for a small count, the smallest count still shown goes too
    (secondary suppression). True for each count that goes for that reason; where none is left to
    hide, the total tells, and has to be hidden itself: see `total_tells`.

    Example: of 3, 9 and 20 (sum 32) the 3 is hidden, and would be 32 − 29: the 9 goes too.
    """
    values = counts.to_numpy(dtype=float)
    small = (values > 0) & (values < smallest)
    more = np.zeros(len(values), dtype=bool) if also is None else also.to_numpy() & ~small
    while _tells(values, small, more, smallest):
        shown = np.flatnonzero(~small & ~more & (values > 0))
        if not len(shown):
            break
        more[shown[values[shown].argmin()]] = True
    return pd.Series(more, index=counts.index)


def total_tells(counts: pd.Series, more: pd.Series, smallest: int) -> bool:
    """Whether the sum tells a small count although the counts of more are hidden beside it."""
    values = counts.to_numpy(dtype=float)
    small = (values > 0) & (values < smallest)
    return _tells(values, small, more.to_numpy(dtype=bool), smallest)


def _tells(values: np.ndarray, small: np.ndarray, more: np.ndarray, smallest: int) -> bool:
    """Whether the sum of what is hidden leaves one value only for some small count."""
    gone = small | more
    if not small.any():
        return False
    left = float(values[gone].sum())
    low = np.where(small, 1, smallest)[gone].astype(float)
    high = np.where(small, smallest - 1, np.inf)[gone]
    least = np.maximum(low, left - _others(high))
    most = np.minimum(high, left - _others(low))
    return bool((least >= most)[small[gone]].any())


def _others(values: np.ndarray) -> np.ndarray:
    """For each the sum of all the others."""
    return np.array([np.delete(values, at).sum() for at in range(len(values))])
