"""Every layout by its key, and what the map asks of it."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pandas as pd

from netroles.charts.layouts.care import CARE
from netroles.charts.layouts.free import FREE
from netroles.charts.layouts.groups import GROUPS
from netroles.charts.layouts.records import Arrangement, Layout, Plan, moved
from netroles.charts.layouts.rings import RINGS
from netroles.network import NetrolesError, Structure
from netroles.network.settings import settings_of_people

LAYOUTS: Mapping[str, Layout] = MappingProxyType(
    {layout.key: layout for layout in (CARE, FREE, GROUPS, RINGS)}
)
"""Every layout by its key, in the order in which they are offered."""

GROUP, SETTING, SIDE = "group", "setting", "side"
"""What people can be grouped by beside the columns of the people table."""


def positions(
    of: Structure, layout: str = "free", by: str = GROUP, around: str | None = None
) -> pd.DataFrame:
    """Where each person stands: columns x and y (y grows downwards), index person, people order.

    The `at` of `arrangement`, which says more.
    """
    return arrangement(of, layout, by, around).at


def arrangement(
    of: Structure, layout: str = "free", by: str = GROUP, around: str | None = None
) -> Arrangement:
    """Where everybody stands, and the regions, headings and rings behind them.

    layout is a key of `LAYOUTS`; by is what people are grouped by, as in `grouped`; around is the
    id of the person in the middle, for the layouts that need one.

    Nobody stands in anybody's room: side by side two people are at least `WIDTH` apart, one under
    the other `HEIGHT`. Places hang on the ids of the people and who is tied to whom in `of`, and
    on nothing else but this: `care` on settings and their sides; `groups`, `free` and `rings` on
    the groups (`by`; for `free` on `Structure.groups`); `rings` on who is in the middle. So
    strengths, kinds, names and the order of rows move nobody; to keep people where they are
    through filters and periods, give the structure of the whole network over all periods.

    Raises NetrolesError for a layout, a column or a person that is not there.
    """
    if layout not in LAYOUTS:
        raise NetrolesError(f"There is no layout '{layout}'. There are: {', '.join(LAYOUTS)}.")
    chosen = LAYOUTS[layout]
    ids = of.people.index
    if chosen.needs == "person" and around not in ids:
        found = "nobody was named" if around is None else f"'{around}' is not in this network"
        raise NetrolesError(f"The layout '{layout}' needs a person in the middle; {found}.")
    groups = grouped(of, by)
    order = np.argsort(ids.to_numpy(dtype=object), kind="stable")
    by_id = _by_id(of, order)
    middle = None
    if chosen.needs == "person":
        middle = int(np.flatnonzero(by_id.people.index == around)[0])
    plan = _centred(chosen.function(by_id, groups.iloc[order], middle))
    at = np.empty((of.size, 2))
    at[order] = plan.at
    return Arrangement(
        layout=layout,
        at=pd.DataFrame(at.round(1), index=ids, columns=["x", "y"]),
        regions=plan.regions,
        headings=plan.headings,
        rings=plan.rings,
        apart=plan.apart,
        extent=_extent(plan),
        around=None if middle is None else around,
    )


def grouped(of: Structure, by: str = GROUP) -> pd.Series:
    """The group of each person, missing where not given; index person, people order.

    by is "group" (`Structure.groups`), "setting" (the main one), "side", or any other column of
    the people table. Raises NetrolesError for a column that is not there.
    """
    if by == GROUP:
        return of.groups
    if by == SETTING:
        main = settings_of_people(of.people).map(lambda given: given[0] if given else None)
        return main.astype("str").rename(SETTING)
    if by == SIDE:
        return of.side
    if by not in of.people:
        known = ", ".join(map(str, of.people.columns))
        raise NetrolesError(f"People cannot be grouped by '{by}'; this network has: {known}.")
    return of.people[by]


def usable_layouts(of: Structure) -> tuple[str, ...]:
    """The keys of the layouts that say something about this network."""
    known = {
        "nothing": True,
        "sides": of.side.nunique() >= 2,
        "groups": of.groups.nunique() >= 2,
        "person": of.size > 0,
    }
    return tuple(key for key, layout in LAYOUTS.items() if known[layout.needs])


def default_layout(of: Structure) -> str:
    """ "care" where at least two sides are present, else "free"."""
    return CARE.key if CARE.key in usable_layouts(of) else FREE.key


def _by_id(of: Structure, order: np.ndarray) -> Structure:
    """The same structure with people in order of id, and ties in that order too."""
    rank = np.empty(len(order), dtype=int)
    rank[order] = np.arange(len(order))
    ends = np.sort(np.column_stack((rank[of.first], rank[of.second])), axis=1)
    by_ends = np.lexsort((ends[:, 1], ends[:, 0]))
    return replace(
        of,
        people=of.people.iloc[order],
        first=ends[by_ends, 0],
        second=ends[by_ends, 1],
        strength=of.strength[by_ends],
        given_groups=(of.groups.iloc[order], of.group_basis),
    )


def _centred(plan: Plan) -> Plan:
    """With the middle of everything at the origin."""
    left, top, right, bottom = _extent(plan)
    by = -(left + right) / 2, -(top + bottom) / 2
    return replace(
        plan,
        at=plan.at + by,
        regions=tuple(moved(each, *by) for each in plan.regions),
        headings=tuple(moved(each, *by) for each in plan.headings),
        rings=tuple(moved(each, *by) for each in plan.rings),
    )


def _extent(plan: Plan) -> tuple[float, float, float, float]:
    if not len(plan.at):
        return 0.0, 0.0, 0.0, 0.0
    places = [(x, y, x, y) for x, y in plan.at]
    places += [(each.left, each.top, each.right, each.bottom) for each in plan.regions]
    places += [(each.left, each.top, each.right, each.bottom) for each in plan.headings]
    for ring in plan.rings:
        left, right = ring.x - ring.across, ring.x + ring.across
        places.append((left, ring.y - ring.down, right, ring.y + ring.down))
    left, top, right, bottom = np.array(places).T
    return float(left.min()), float(top.min()), float(right.max()), float(bottom.max())
