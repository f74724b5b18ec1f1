"""What became of the pairs who had a coffee?"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import pandas as pd

from netroles.decisions import Moment
from netroles.network import latest_period, periods, structure
from netroles.practice.coffee import Group

COLUMNS = ("round", "first", "second", "before", "after")


@dataclass(frozen=True, eq=False)
class CoffeeTrial:
    """The pairs who were drawn, and whether they have a tie.

    pairs
        One row for every two people who were drawn together, at the first time they were: `round`
        (its number), `first`, `second` (ids), `before` and `after` (whether they have a contact
        tie then; missing where one of them is not in the data of that time, or there is no
        before).
    others, others_tied
        How many other pairs of the same people had no tie before, both of them in the data both
        times, and how many of these have one after: what happens without a coffee. None where
        there is no before.
    """

    pairs: pd.DataFrame
    others: int | None
    others_tied: int | None

    @property
    def new_ties(self) -> tuple[int, int] | None:
        """How many pairs have become ties, and of how many who had none before, both of them in
        the data both times; None where there is no before."""
        if self.others is None:
            return None
        had_none = self.pairs[self.pairs["before"].eq(False).fillna(False).astype(bool)]
        known = had_none["after"].dropna()
        return int(known.sum()), len(known)


def coffee_trial(
    rounds: Sequence[tuple[int, Sequence[Group]]], after: Moment, before: Moment | None = None
) -> CoffeeTrial:
    """Set the pairs of these rounds (number, groups) beside the ties of one moment, or of two.

    People are the same where their ids are. A triple is three pairs.

    Example: A–B and C–D were drawn, nobody had a tie before, and after there are A–B and A–C. One
    of two pairs has become a tie; of the four others (A–C, A–D, B–C, B–D) one has.
    """
    drawn: dict[frozenset[str], tuple[int, str, str]] = {}
    for number, groups in sorted(rounds, key=lambda each: each[0]):
        for group in groups:
            for one, other in combinations(group, 2):
                drawn.setdefault(frozenset((one, other)), (number, one, other))
    then = _Ties(after)
    earlier = None if before is None else _Ties(before)
    rows = [
        (*said, None if earlier is None else earlier.joins(pair), then.joins(pair))
        for pair, said in drawn.items()
    ]
    pairs = pd.DataFrame(rows, columns=list(COLUMNS)).astype(
        {"round": "Int64", "first": "str", "second": "str", "before": "boolean", "after": "boolean"}
    )
    if earlier is None:
        return CoffeeTrial(pairs, None, None)
    met = {person for pair in drawn for person in pair} & then.people & earlier.people
    others = [
        pair
        for pair in map(frozenset, combinations(sorted(met), 2))
        if pair not in drawn and pair not in earlier.ties
    ]
    return CoffeeTrial(pairs, len(others), sum(pair in then.ties for pair in others))


def too_early(after: Moment, after_data: str, drawn_on: str, drawn_in: str | None) -> bool | None:
    """Whether a moment knows nothing yet of a round; None where that cannot be told.

    after_data and drawn_on are marks of data, the same for the same data; drawn_on is empty where
    nobody knows what the round was drawn on. drawn_in is the latest period of these data then.
    In the data that the round was drawn on, it is too early but in a later period. In other data
    it is not, unless they have that period too: the same answers once more, or others by the same
    name.

    Example: drawn in "March", of "March, June": too early in March, and not in June.
    """
    order = periods(after.network)
    now = after.period or latest_period(after.network)
    if drawn_in in order and now in order and order.index(now) > order.index(drawn_in):
        return False
    if drawn_on == after_data:
        return True
    return None if drawn_in in order or not drawn_on else False


class _Ties:
    """Who is in the data of a moment, and which two have a contact tie."""

    def __init__(self, moment: Moment) -> None:
        of = structure(moment.network, period=moment.period)
        ids = of.people.index
        self.people = set(ids)
        ends = zip(ids[of.first], ids[of.second], strict=True)
        self.ties = {frozenset(pair) for pair in ends}

    def joins(self, pair: frozenset[str]) -> bool | None:
        return pair in self.ties if pair <= self.people else None
