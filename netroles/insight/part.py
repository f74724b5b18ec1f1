"""What would roles be if there were only the people and ties of a view?"""

from dataclasses import replace

import pandas as pd

from netroles.insight.few import counted_or_few, is_one, of_whole
from netroles.network import (
    ALL_PERIODS,
    HINT_KINDS,
    Filters,
    Network,
    View,
    contact_kinds,
    counted_ties,
    scales,
    tie_kinds,
)

WHOLE, INSIDE = "Role (whole network)", "Role (inside this view)"


def part(network: Network, filters: Filters, shown: View, period: str | None = None) -> Network:
    """The people and ties of a view as a network of its own.

    shown is the view of `network` that `filters` leave in this period (None: the latest). People
    without ties are in it as the view shows them. Ties are the rows behind the pairs shown, and
    what its people said of each other as energising or challenging. It holds one period, or all
    that were asked for: work it out with `ALL_PERIODS`.
    """
    chosen = filters.kinds_of_tie or None
    contact = counted_ties(network, chosen, period)
    pairs = pd.MultiIndex.from_frame(shown.ties[["source", "target"]])
    there = pd.MultiIndex.from_frame(contact[["source", "target"]]).isin(pairs)
    back = pd.MultiIndex.from_frame(contact[["target", "source"]]).isin(pairs)
    rows = contact.index[there | back]

    counted = filters.kinds_of_tie or contact_kinds(network)
    asked = [kind for kind in HINT_KINDS if kind in tie_kinds(network) and kind not in counted]
    said = counted_ties(network, asked, period)
    among = said["source"].isin(shown.people) & said["target"].isin(shown.people)
    ties = network.ties[network.ties.index.isin(rows.union(said.index[among]))]
    # A tie without a strength has the smallest of the whole file, not of what is left of it.
    # An answer without one stays what it is: a plain yes.
    contact_tie = ~ties["kind"].isin(HINT_KINDS)
    strength = (
        ties["strength"].fillna(network.ties["strength"].min()).where(contact_tie, ties["strength"])
    )
    return replace(
        network,
        scales=scales(network),
        people=network.people.loc[shown.people],
        ties=ties.assign(strength=strength),
        contact=filters.kinds_of_tie or network.contact,
    )


PERIOD_OF_A_PART = ALL_PERIODS
"""The period to work a part out with: it holds no other rows than those that were asked for."""


def differing(whole: pd.DataFrame, inside: pd.DataFrame) -> pd.Index:
    """The staff of a view whose role inside it is another than in the whole network.

    whole and inside are the results of `roles` for the network and for the part.
    """
    both = inside.index[inside["broker"].notna()]
    other: pd.Index = both[(whole.loc[both, "role"] != inside.loc[both, "role"]).to_numpy()]
    return other


def part_sentence(whole: pd.DataFrame, inside: pd.DataFrame, *, smallest: int = 0) -> str:
    """How many of how many have another role inside a view than in the whole network.

    Counts below smallest are said in words (`netroles.insight.few`).
    """
    staff = int(inside["broker"].notna().sum())
    if not staff:
        who = "Nobody shown is staff" if len(inside) else "Nobody is shown"
        return f"{who}, so there are no roles inside this view."
    other = len(differing(whole, inside))
    has = "has" if is_one(other, smallest) else "have"
    of_staff = counted_or_few(staff, "member", smallest=smallest)
    return (
        f"Inside this view {of_whole(other, staff, smallest) if other else 'none'} of {of_staff} "
        f"of staff shown {has} "
        "another role than in the whole network."
    )
