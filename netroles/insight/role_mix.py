"""Which roles are there in each setting or team?"""

from typing import Literal

import pandas as pd

from netroles.network import NOT_GIVEN, Network, is_staff, main_setting_of_people
from netroles.roles import ROLES

SMALLEST_GROUP = 5
"""Roles are counted only for groups of this many staff: in a smaller one a count is a name."""

SMALLER = "smaller groups"

Grouping = Literal["setting", "team"]


def role_mix(network: Network, table: pd.DataFrame, by: Grouping) -> pd.DataFrame:
    """How many staff of each setting or team have each role, in the whole network.

    table is the result of `roles`. A person with several settings counts in the first. Returns
    one row a group of at least `SMALLEST_GROUP` staff, in people order; then one row for the
    staff whose group is not given, and one for all smaller groups together. Columns: `group` (what
    the row is called; data), `one_group` (whether it is one setting or team), `staff` (how many),
    and for each key of `ROLES` how many have it: missing in a row of fewer than `SMALLEST_GROUP`
    staff. Empty where nobody is staff.
    """
    staff = is_staff(network.people)
    group = _groups(network, by)[staff]
    role = table.loc[staff[staff].index, "role"]
    sizes = group.value_counts(sort=False)
    large = [each for each in group.dropna().unique() if sizes[each] >= SMALLEST_GROUP]
    rows = [_row(str(each), True, role[group == each]) for each in large]
    small = group.notna() & ~group.isin(large)
    for name, among in ((NOT_GIVEN, group.isna()), (SMALLER, small)):
        if among.any():
            rows.append(_row(name, False, role[among]))
    mix = pd.DataFrame(rows, columns=["group", "one_group", "staff", *ROLES])
    return mix.astype(
        {"group": "str", "one_group": "bool"} | dict.fromkeys(("staff", *ROLES), "Int64")
    )


def groupings(network: Network) -> tuple[Grouping, ...]:
    """By what the staff can be grouped: setting and team, where any of them is given."""
    known: tuple[Grouping, ...] = ("setting", "team")
    staff = is_staff(network.people)
    return tuple(by for by in known if _groups(network, by)[staff].notna().any())


def _groups(network: Network, by: Grouping) -> pd.Series:
    if by == "team":
        return network.people["team"]
    return main_setting_of_people(network.people)


def _row(name: str, one_group: bool, roles: pd.Series) -> list[object]:
    counted = len(roles) >= SMALLEST_GROUP
    held = [int((roles == key).sum()) if counted else None for key in ROLES]
    return [name, one_group, len(roles), *held]
