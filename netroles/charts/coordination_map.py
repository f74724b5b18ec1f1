"""A small map of roles: how strong coordination between each two of them is."""

import json
from collections import Counter
from typing import Any

import pandas as pd

from netroles.charts.layouts.room import ASPECT, HEIGHT
from netroles.charts.network_map import BEAD, DASHES, HEAD
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
    pairs_to_name,
    roles_of,
    written,
)

ROLE = "role"
_LINES = {STRONG: "crossing", MODERATE: "tie", WEAK: "one_sided"}
"""The sample of a line that stands for each strength in a legend: strong has a bead in its middle,
weak is dashed."""
_THINNEST, _WIDER = 1.2, 0.7
"""How wide the line of an index of 1 is, and how much wider each point more makes it."""
_WEAKEST_WIDTH = 2.6
_SIZE = 14.0


def coordination_map(of: pd.DataFrame, cutoffs: Cutoffs) -> Picture:
    """The roles of one wave in a ring, and a line between each two of which something is shown.

    of is `Coordination.of_wave`. A line is the mean of both directions, and its tooltip has each;
    of a pair of which one direction is shown it is that one, with an arrow to whom it is about. It
    is the wider the higher its index; the weakest pair that may be named, where it is weak, is
    drawn in the colour of text. A node's id is the number of its role, as text.
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
    weakest = _weakest(of, cutoffs)
    # The weak ones, which matter most here, are drawn last and so on top.
    edges = [_line(pair, number, cutoffs, weakest) for pair in reversed(pairs)]
    counts = Counter(edge["strength"] for edge in edges)
    one_way = sum("to" in edge["arrows"] for edge in edges)
    legend = [{"kind": "person", "key": ROLE, "label": "Role", "count": len(roles)}]
    lines = [(each.capitalize(), sample, counts[each]) for each, sample in _LINES.items()]
    lines += [("Weakest pair", "weakest", int(bool(weakest))), ("One way only", "one_way", one_way)]
    legend += [
        {"kind": "tie", "key": sample, "label": label, "count": count}
        for label, sample, count in lines
        if count
    ]
    wide, high = (abs(places[:, axis]).max(initial=0.0) for axis in (0, 1))
    return Picture(
        nodes=nodes,
        edges=edges,
        options=options(len(edges)),
        looks={theme: looks(theme, {ROLE: BUBBLE_LOOK}) for theme in THEMES},
        legend=legend,
        description=_described(len(roles), counts, weakest, one_way),
        # The buttons of the map stand above its first role, and names below the last.
        extent=(float(-wide - HEIGHT), float(-high - HEIGHT), float(wide + HEIGHT), float(high)),
    )


def _weakest(of: pd.DataFrame, cutoffs: Cutoffs) -> tuple[str, ...]:
    """The pair of roles that is marked; empty where none that may be named is weak."""
    pairs = pairs_to_name(of)
    if pairs.empty or cutoffs.strength(pairs["index"].iloc[0], within=False) != WEAK:
        return ()
    return (str(pairs["first"].iloc[0]), str(pairs["second"].iloc[0]))


def _line(
    pair: dict[Any, Any], number: dict[str, str], cutoffs: Cutoffs, weakest: tuple[str, ...]
) -> dict[str, Any]:
    strength = cutoffs.strength(pair["index"], within=False)
    marked = weakest == (pair["first"], pair["second"])
    width = _WEAKEST_WIDTH if marked else round(_THINNEST + _WIDER * (pair["index"] - 1), 2)
    first, second = number[pair["first"]], number[pair["second"]]
    back_alone = pd.isna(pair["there"])
    arrows: dict[str, Any] = {}
    if strength == STRONG:
        scale = round((BEAD - 3 * width) / 15, 3)
        arrows["middle"] = {"enabled": True, "type": "circle", "scaleFactor": scale}
    if back_alone or pd.isna(pair["back"]):
        arrows["to"] = dict(HEAD)
    return {
        "id": json.dumps([first, second]),
        "from": second if back_alone else first,
        "to": first if back_alone else second,
        "width": width,
        "title": clean(f"{pair_words(pd.Series(pair))}: {strength}"),
        "crossing": strength == STRONG,
        "marked": marked,
        "dashes": list(DASHES) if strength == WEAK else False,
        "arrows": arrows,
        "strength": strength,
    }


def _titled(role: str, inside: float | None, cutoffs: Cutoffs) -> str:
    if inside is None or pd.isna(inside):
        return role
    return f"{role}\nAmong themselves {written(inside)}, {cutoffs.strength(inside, within=True)}"


def _described(roles: int, counts: Counter[str], weakest: tuple[str, ...], one_way: int) -> str:
    lines = ", ".join(f"{each} {counts[each]}" for each in _LINES if counts[each])
    said = f"Map of {counted(roles, 'role')} and how strong coordination between each two is"
    said = f"{said}: {lines}." if lines else f"{said}: nothing is shown."
    if weakest:
        said += f" Marked as the weakest pair: {clean(' and '.join(weakest))}."
    if one_way:
        said += f" {counted(one_way, 'line')} of one direction only, with an arrow."
    return said
