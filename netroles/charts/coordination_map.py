"""A small map of roles: how strong coordination between each two of them is."""

import json
from collections import Counter
from typing import Any

import pandas as pd

from netroles.charts.layouts.room import ASPECT, HEIGHT
from netroles.charts.network_map import BEAD, DASHES
from netroles.charts.palette import BUBBLE_LOOK, THEMES
from netroles.charts.picture import Picture, looks, options
from netroles.charts.team_map import around
from netroles.charts.words import clean, shortened
from netroles.network import counted
from netroles.practice import (
    MODERATE,
    STRONG,
    WEAK,
    Cutoffs,
    pair_words,
    pairs_of_roles,
    roles_of,
    written,
)

ROLE = "role"
_LINES = {STRONG: (4.0, "crossing"), MODERATE: (2.2, "tie"), WEAK: (1.2, "one_sided")}
"""How wide the line of each strength is, and the sample of a line that stands for it in a legend:
strong has a bead in its middle, weak is dashed."""
_SIZE = 14.0


def coordination_map(of: pd.DataFrame, cutoffs: Cutoffs) -> Picture:
    """The roles of one wave in a ring, and a line between each two of which something is shown.

    of is `Coordination.of_wave`. A line is the mean of both directions; its tooltip has each. A
    node's id is the number of its role, as text.
    """
    roles = roles_of(of)
    number = {role: str(at) for at, role in enumerate(roles)}
    inside = of[of["within"]].set_index("rater_role")["index"].to_dict()
    places = around(len(roles)) * (2 * ASPECT, 2)
    nodes = [
        {
            "id": number[role],
            "label": shortened(clean(role)),
            "name": clean(role),
            "title": _titled(clean(role), inside.get(role), cutoffs),
            "group": ROLE,
            "called": "Role",
            "x": float(x),
            "y": float(y),
            "size": _SIZE,
            "named": True,
            "rank": at,
        }
        for at, (role, (x, y)) in enumerate(zip(roles, places.round(1), strict=True))
    ]
    pairs = pairs_of_roles(of).to_dict("records")
    # The weak ones, which matter most here, are drawn last and so on top.
    edges = [_line(pair, number, cutoffs) for pair in reversed(pairs)]
    counts = Counter(edge["strength"] for edge in edges)
    legend = [{"kind": "person", "key": ROLE, "label": "Role", "count": len(roles)}]
    legend += [
        {"kind": "tie", "key": sample, "label": each.capitalize(), "count": counts[each]}
        for each, (_, sample) in _LINES.items()
        if counts[each]
    ]
    wide, high = (abs(places[:, axis]).max(initial=0.0) for axis in (0, 1))
    return Picture(
        nodes=nodes,
        edges=edges,
        options=options(len(edges)),
        looks={theme: looks(theme, {ROLE: BUBBLE_LOOK}) for theme in THEMES},
        legend=legend,
        description=_described(len(roles), counts),
        # The buttons of the map stand above its first role, and names below the last.
        extent=(float(-wide - HEIGHT), float(-high - HEIGHT), float(wide + HEIGHT), float(high)),
    )


def _line(pair: dict[Any, Any], number: dict[str, str], cutoffs: Cutoffs) -> dict[str, Any]:
    strength = cutoffs.strength(pair["index"], within=False)
    width, _ = _LINES[strength]
    bead = {"enabled": True, "type": "circle", "scaleFactor": round((BEAD - 3 * width) / 15, 3)}
    first, second = number[pair["first"]], number[pair["second"]]
    return {
        "id": json.dumps([first, second]),
        "from": first,
        "to": second,
        "width": width,
        "title": clean(f"{pair_words(pd.Series(pair))}: {strength}"),
        "crossing": strength == STRONG,
        "dashes": list(DASHES) if strength == WEAK else False,
        "arrows": {"middle": bead} if strength == STRONG else "",
        "strength": strength,
    }


def _titled(role: str, inside: float | None, cutoffs: Cutoffs) -> str:
    if inside is None or pd.isna(inside):
        return role
    return f"{role}\nAmong themselves {written(inside)}, {cutoffs.strength(inside, within=True)}"


def _described(roles: int, counts: Counter[str]) -> str:
    lines = ", ".join(f"{each} {counts[each]}" for each in _LINES if counts[each])
    said = f"Map of {counted(roles, 'role')} and how strong coordination between each two is"
    return f"{said}: {lines}." if lines else f"{said}: nothing is shown."
