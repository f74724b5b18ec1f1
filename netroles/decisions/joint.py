"""How do two networks become one, so that everybody stands in the same place both times?"""

from dataclasses import replace

import pandas as pd

from netroles.decisions.compare import Moment
from netroles.network import (
    ALL_PERIODS,
    Network,
    contact_kinds,
    counted_ties,
    latest_period,
)

BEFORE, AFTER = "before", "after"
"""The periods of a joint network."""


def joint(before: Moment, after: Moment) -> Network:
    """One network with everybody of two moments, and the contact ties of each as its period.

    People are the same where their ids are; what is known of them is what the later moment says,
    or the earlier one where that says nothing. The two periods are "before" and "after", whatever
    they are called in the data. A side that the later network gives a setting wins.

    Example: before A–B in "2024", after B–C in "2025": A, B and C, with A–B "before" and B–C
    "after".
    """
    first, second = before.network, after.network
    ties = []
    for moment, period in ((before, BEFORE), (after, AFTER)):
        at = moment.period or latest_period(moment.network) or ALL_PERIODS
        ties.append(counted_ties(moment.network, None, at).assign(period=period))
    kinds = dict.fromkeys([*contact_kinds(first), *contact_kinds(second)])
    same = first.digest == second.digest
    return replace(
        second,
        people=second.people if same else _everybody(first.people, second.people),
        ties=pd.concat(ties, ignore_index=True).astype({"period": "str"}),
        directed=first.directed and second.directed,
        settings={**first.settings, **_known(second)},
        contact=tuple(kinds) if kinds else None,
    )


def alike(network: Network, to: Network) -> Network:
    """A network whose settings stand on the side on which they stand in another one.

    What only the first has stays as it is: two files of one place are then read alike.
    """
    settings = {each: to.settings.get(each) or side for each, side in network.settings.items()}
    return replace(network, settings=settings)


def _known(network: Network) -> dict[str, str | None]:
    return {setting: side for setting, side in network.settings.items() if side is not None}


def _everybody(first: pd.DataFrame, second: pd.DataFrame) -> pd.DataFrame:
    """Who is in either table, those of the second first."""
    both = second.combine_first(first)
    columns = dict.fromkeys([*second.columns, *first.columns])
    order = second.index.append(first.index[~first.index.isin(second.index)])
    table = both.loc[order, list(columns)].astype("str")
    return table.rename_axis("person")
