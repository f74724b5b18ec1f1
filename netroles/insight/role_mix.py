"""Which roles are there in each setting or team?"""

from typing import Literal

import pandas as pd

from netroles.decisions import guarding_line, guarding_table, smallest_of_staff
from netroles.insight.few import is_few
from netroles.network import NOT_GIVEN, Network, is_staff, main_setting_of_people
from netroles.roles import ROLES

SMALLEST_GROUP = 5
"""Roles are counted only for groups of this many staff: in a smaller one a count is a name."""

SMALLER = "smaller groups"

Grouping = Literal["setting", "team"]


def role_mix(
    network: Network, table: pd.DataFrame, by: Grouping, *, smallest: int = 0
) -> pd.DataFrame:
    """How many staff of each setting or team have each role, in the whole network.

    table is the result of `roles`. A person with several settings counts in the first. Returns
    one row a group of at least `SMALLEST_GROUP` staff, in people order; then one row for the
    staff whose group is not given, and one for all smaller groups together. Columns: `group` (what
    the row is called; data), `one_group` (whether it is one setting or team), `staff` (how many),
    `counted` (whether it is of `SMALLEST_GROUP` staff or more), and for each key of `ROLES` how
    many have it: missing in a row that is not counted. Empty where nobody is staff.

    With `smallest`, counts of staff above 0 and below it (at most `SMALLEST_SHOWN`) are missing in
    counted rows too, and with them what would give them back, by the staff of a group or by all
    who have a role: see `netroles.decisions.guarding`. Where the staff of a counted group are
    missing, so are its roles.
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
    mix = pd.DataFrame(rows, columns=["group", "one_group", "staff", "counted", *ROLES])
    mix = mix.astype(
        {"group": "str", "one_group": "bool", "counted": "bool"}
        | dict.fromkeys(("staff", *ROLES), "Int64")
    )
    if not smallest:
        return mix
    others = len(network.people) - int(staff.sum())
    return _without_small(mix, smallest_of_staff(smallest), few_others=is_few(others, smallest))


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
    return [name, one_group, len(roles), counted, *held]


def _without_small(mix: pd.DataFrame, smallest: int, *, few_others: bool) -> pd.DataFrame:
    """The mix without small counts, and without those that would tell one; few_others says that
    there are so few patients and carers that all staff together would tell how many."""
    keys = list(ROLES)
    counts, sizes = mix[keys].fillna(0).astype(int), mix["staff"].astype(int)
    gone = (counts > 0) & (counts < smallest) | guarding_table(counts, smallest)
    # What all who have a role tell of one group, its staff may not tell on.
    told = gone.loc[:, gone.sum() == 1].any(axis=1)
    if few_others and len(sizes):
        told |= sizes.index == sizes.idxmin()
    staff = (sizes < smallest) | told
    staff |= guarding_line(sizes, smallest, told)
    shown = mix.assign(staff=mix["staff"].mask(staff))
    shown[keys] = mix[keys].mask(gone.apply(lambda column: column | staff))
    return shown
