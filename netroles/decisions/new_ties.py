"""If two people started to talk, whose new tie would shorten the most routes between two sides?"""

from collections.abc import Callable, Iterable, Iterator

import numpy as np
import pandas as pd

from netroles.decisions.divides import divided
from netroles.decisions.what_if import check_size, steps_between
from netroles.network import HOME, HOSPITAL, Network, Structure, is_staff, structure

MOST_SHOWN = 10

_ROWS = 250
"""People tried at once: fewer cost more time in all, more leave it longer until one can stop."""
_EXACT_IN_32_BITS = 2**24

Progress = Callable[[float], None]
COLUMNS = ("first", "second", "routes", "joined", "steps_saved", "steps_now")


def new_ties(
    network: Network,
    by: str = "setting",
    kinds: Iterable[str] | None = None,
    period: str | None = None,
    *,
    most: int = MOST_SHOWN,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """The pairs of staff without a tie whose tie would shorten the most routes between two sides.

    by says between which two sides routes are counted, as in `transitions`; kinds and period are
    as in `measure`. Every pair of staff is tried; patients and carers are never proposed, though
    their routes count. Returns at most `most` rows, the largest gain first; of equals those that
    save more steps, then in people order. Pairs without a gain are left out. Columns:

    first, second
        Ids, in people order.
    routes
        How many pairs of one person of each side would have a shorter route, or one at all.
    joined
        How many of these have no route now.
    steps_saved
        By how many steps the routes that there are would be shorter, together.
    steps_now
        How many steps the two are apart now; missing where there is no route.

    progress is called with the share that is done, from 0 to 1; what it raises stops the work.
    Raises NetrolesError for more than `MOST_PEOPLE` people, and for a column, kind or period that
    is not there.

    A route is shortened from one end only: no pair is nearer over the new tie both ways round. So
    what the tie u–v gains is what u → v gains and what v → u gains, and that is a count of pairs by
    their steps: matrices of 0 and 1 multiply to it.

    Example: the path A – N – H – W with A and N at home and W on the ward. N–W shortens A's route
    and N's by one step each and comes first; A–W shortens A's alone, by two; A–H by one.
    """
    check_size(network)
    of = structure(divided(network, by, kinds, period))
    tell = progress or (lambda share: None)
    tell(0.0)
    best = pd.DataFrame(columns=["u", "v", "routes", "joined", "steps_saved"], dtype=int)
    staff = is_staff(of.people).to_numpy(dtype=bool)
    for done, found in _gains(of, staff, max(most, 1)):
        order = ["routes", "steps_saved"]
        both = pd.concat([best, found], ignore_index=True)
        best = both.sort_values(order, ascending=False, kind="stable").head(most)
        tell(done)
    ids = of.people.index
    u, v = (best[end].to_numpy(dtype=int) for end in ("u", "v"))
    steps = [steps_between(of, u[[at]], v[[at]])[0, 0] for at in range(len(u))]
    table = best.assign(first=ids[u], second=ids[v], steps_now=np.array(steps, dtype=float))
    table["steps_now"] = table["steps_now"].replace(np.inf, np.nan)
    whole = dict.fromkeys(COLUMNS[2:], "Int64")
    return (
        table[list(COLUMNS)]
        .astype(whole | {"first": "str", "second": "str"})
        .reset_index(drop=True)
    )


def _gains(of: Structure, staff: np.ndarray, most: int) -> Iterator[tuple[float, pd.DataFrame]]:
    """The share that is done, and what some more pairs of staff without a tie would gain."""
    home, hospital = (np.flatnonzero((of.side == each).to_numpy()) for each in (HOME, HOSPITAL))
    if not len(home) or not len(hospital):
        return
    everyone = np.arange(of.size)
    there = _Distances(
        steps_between(of, home, everyone), steps_between(of, hospital, everyone), hospital
    )
    back = there.swapped(home)
    tied = np.zeros((of.size, of.size), dtype=bool)
    tied[of.first, of.second] = tied[of.second, of.first] = True
    at_home, in_hospital = (
        np.bincount(of.component[each], minlength=of.size) for each in (home, hospital)
    )
    part = of.component
    for start in range(0, of.size, _ROWS):
        rows = everyone[start : start + _ROWS]
        one, other = there.gains(rows), back.gains(rows)
        apart = part[rows][:, None] != part[None, :]
        joined = np.outer(at_home[part[rows]], in_hospital[part]) + np.outer(
            in_hospital[part[rows]], at_home[part]
        )
        joined = np.where(apart, joined, 0)
        routes = one[0] + other[0] + joined
        allowed = (everyone[None, :] > rows[:, None]) & ~tied[rows] & (routes > 0)
        allowed &= staff[rows][:, None] & staff[None, :]
        if (few := int(allowed.sum())) > most:
            # None of the rest can be among the best of all.
            least = np.partition(routes[allowed], few - most)[few - most]
            allowed &= routes >= least
        u, v = np.nonzero(allowed)
        yield (
            (start + len(rows)) / of.size,
            pd.DataFrame(
                {
                    "u": rows[u],
                    "v": v,
                    "routes": routes[u, v].astype(int),
                    "joined": joined[u, v],
                    "steps_saved": (one[1] + other[1])[u, v].astype(int),
                }
            ),
        )


class _Distances:
    """Steps from both sides to everybody, ready to count what a tie would shorten."""

    def __init__(self, first: np.ndarray, second: np.ndarray, seconds: np.ndarray) -> None:
        self.first, self.second = first, second
        self.between = first[:, seconds]
        finite = self.between[np.isfinite(self.between)]
        self.longest = int(finite.max(initial=0))
        exact = finite.size * max(self.longest, 1) < _EXACT_IN_32_BITS
        self.number = np.float32 if exact else np.float64

    def swapped(self, firsts: np.ndarray) -> "_Distances":
        """The same from the other side."""
        return _Distances(self.second, self.first, firsts)

    def gains(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Over a tie from each of `rows` to everybody: how many of the routes that there are would
        be shorter, and by how many steps together; entered at the row's end, left at the other.

        A route of h and w over u–v takes a + 1 + b steps, a from h to u and b from v to w. It is
        shorter where theirs now takes more: so for each a and b, count the pairs h, w by it.
        """
        shape = (len(rows), self.second.shape[1])
        shorter, saved = np.zeros(shape, dtype=self.number), np.zeros(shape, dtype=self.number)
        now = np.where(np.isfinite(self.between), self.between, 0)
        for b in range(self.longest - 1):
            leaves = (self.second == b).astype(self.number)
            count = np.zeros((len(rows), len(self.second)), dtype=self.number)
            steps = np.zeros_like(count)
            for a in range(self.longest - 1 - b):
                enters = (self.first[:, rows] == a).astype(self.number).T
                less = np.maximum(now - (a + b + 1), 0).astype(self.number)
                count += enters @ (less > 0).astype(self.number)
                steps += enters @ less
            shorter += count @ leaves
            saved += steps @ leaves
        return shorter, saved
