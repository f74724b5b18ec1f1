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


def smallest_of_staff(smallest: int) -> int:
    """The smallest count shown where staff alone are counted, in a network where `smallest` is."""
    return min(smallest, SMALLEST_SHOWN)


def smallest_of_groups(groups: pd.Series, staff: pd.Series, smallest: int) -> pd.Series:
    """The smallest count shown of each group, index group: that of staff where all of it are.

    groups and staff (whether each is) have people as index.
    """
    all_staff = staff.groupby(groups, sort=False).all()
    of_staff = smallest_of_staff(smallest)
    return pd.Series(np.where(all_staff, of_staff, smallest), all_staff.index, dtype=int)


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


def guarding(
    counts: pd.Series, smallest: int | pd.Series, also: pd.Series | None = None
) -> pd.Series:
    """Which further counts have to go, so that no small one is what a total leaves over.

    counts are whole numbers whose sum is shown somewhere; those above 0 and below `smallest` (one
    for all, or one for each) are hidden, and so are those of also. Whoever reads knows that each
    small one is at least 1 and below `smallest`, and that each of the further ones is at least
    `smallest`. As long as that and the sum leave only one value for a small count, the smallest
    count still shown goes too (secondary suppression). True for each count that goes for that
    reason; where none is left to hide, the total tells, and has to be hidden itself: see
    `total_tells`.

    Example: of 3, 9 and 20 (sum 32) the 3 is hidden, and would be 32 − 29: the 9 goes too.
    """
    values, least = _values(counts, smallest)
    small = (values > 0) & (values < least)
    more = np.zeros(len(values), dtype=bool) if also is None else also.to_numpy() & ~small
    while _tells(values, small, more, least):
        shown = np.flatnonzero(~small & ~more & (values > 0))
        if not len(shown):
            break
        more[shown[values[shown].argmin()]] = True
    return pd.Series(more, index=counts.index)


def guarding_table(counts: pd.DataFrame, smallest: int) -> pd.DataFrame:
    """As `guarding`, for a table where the sum of each row and each column is shown somewhere.

    What is hidden in a row to guard a small count must not be what its column leaves over, so
    where anything is hidden in a row or column, at least two counts are: see `guarding_line`.
    """
    values, more = counts.to_numpy(dtype=float), np.zeros(counts.shape, dtype=bool)
    known = -1
    while known != more.sum():
        known = int(more.sum())
        for every, goes in ((values, more), (values.T, more.T)):
            for number, line in enumerate(every):
                of = pd.Series(line), pd.Series(goes[number])
                goes[number] |= guarding_line(of[0], smallest, of[1]).to_numpy()
    return pd.DataFrame(more, index=counts.index, columns=counts.columns)


def guarding_line(counts: pd.Series, smallest: int, also: pd.Series) -> pd.Series:
    """As `guarding`, and no count that is hidden for another's sake stands alone in its line: the
    smallest one shown goes with it, where there is one above 0."""
    values = counts.to_numpy(dtype=float)
    more = guarding(counts, smallest, also).to_numpy().copy()
    gone = more | ((values > 0) & (values < smallest))
    shown = np.flatnonzero(~gone & (values > 0))
    if gone.sum() == 1 and len(shown):
        more[shown[values[shown].argmin()]] = True
    return pd.Series(more, index=counts.index)


def total_tells(counts: pd.Series, more: pd.Series, smallest: int | pd.Series) -> bool:
    """Whether the sum tells a small count although the counts of more are hidden beside it."""
    values, least = _values(counts, smallest)
    small = (values > 0) & (values < least)
    return _tells(values, small, more.to_numpy(dtype=bool), least)


def _values(counts: pd.Series, smallest: int | pd.Series) -> tuple[np.ndarray, np.ndarray]:
    """The counts, and the smallest shown of each."""
    values = counts.to_numpy(dtype=float)
    least = smallest.loc[counts.index] if isinstance(smallest, pd.Series) else smallest
    return values, np.broadcast_to(np.asarray(least, dtype=float), values.shape)


def _tells(values: np.ndarray, small: np.ndarray, more: np.ndarray, smallest: np.ndarray) -> bool:
    """Whether the sum of what is hidden leaves one value only for some small count."""
    gone = small | more
    if not small.any():
        return False
    left = float(values[gone].sum())
    low = np.where(small, 1.0, smallest)[gone]
    high = np.where(small, smallest - 1, np.inf)[gone]
    least = np.maximum(low, left - _others(high))
    most = np.minimum(high, left - _others(low))
    return bool((least >= most)[small[gone]].any())


def _others(values: np.ndarray) -> np.ndarray:
    """For each the sum of all the others."""
    return np.array([np.delete(values, at).sum() for at in range(len(values))])
