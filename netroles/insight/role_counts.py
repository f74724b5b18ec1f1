"""How many people have each role, in words that give no small count back?"""

import pandas as pd

from netroles.decisions import smallest_of_groups
from netroles.insight.few import parts_of_whole
from netroles.network import NO_STAFF, Network, is_staff
from netroles.roles import ROLES

HINTED = " as a hint"
"""Comes after the key of a role that is no more than a hint."""


def role_counts(network: Network, table: pd.DataFrame, smallest: int = 0) -> pd.Series:
    """How many people have each role, in words.

    table is the result of `roles`. Index: each key of `ROLES`, the same with `HINTED` for those
    who have it as a hint, and `NO_STAFF` for patients and carers. All of them together are
    everybody, which is said elsewhere, so counts that are not small may be hidden as well: see
    `parts_of_whole`.
    """
    staff = is_staff(network.people)
    hint = (table["evidence"] == "possible").map({True: HINTED, False: ""})
    held = (table["role"] + hint).where(staff, NO_STAFF)
    every = [*ROLES, *(f"{key}{HINTED}" for key in ROLES), NO_STAFF]
    counts = held.value_counts().reindex(every, fill_value=0)
    least = smallest_of_groups(held, staff, smallest).reindex(every, fill_value=smallest)
    return parts_of_whole(counts, least)
