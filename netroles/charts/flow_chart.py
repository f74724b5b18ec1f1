"""Flows between settings: home on the left, hospital on the right, bands as wide as their ties."""

from collections.abc import Mapping
from typing import Any, Literal

import altair as alt
import numpy as np
import pandas as pd

from netroles.charts.group_matrix import GUARDED, drawn_groups
from netroles.charts.inks import ink, of_theme
from netroles.charts.words import clean, distinct, shortened
from netroles.decisions import Transitions
from netroles.insight import counted
from netroles.network import BETWEEN, HOME, HOSPITAL

TALLEST, LOWEST = 150.0, 5.0
"""Pixels of the fullest group's bar, and of any bar at least."""
THICKEST_TIE = 9.0
"""Pixels of one tie where there are few."""
HIDDEN_BAND = 3.0
"""Pixels of a band whose number privacy hides: as wide as any other such band."""
GAP = 34.0
"""Pixels above a bar: room for its name."""
NUMBERED = 11.0
"""From this width in pixels on a band has its number on it."""
_POINTS = np.linspace(0, 1, 15)
_PLACE = {HOME: 0.0, BETWEEN: 0.5, HOSPITAL: 1.0}
_BAR = 0.012
_ALIGNED: tuple[tuple[str, Literal["left", "center", "right"]], ...] = (
    (HOME, "left"),
    (BETWEEN, "center"),
    (HOSPITAL, "right"),
)
_SHADES = {"full": 0.42, "light": 0.22}
TO_SECOND, TO_FIRST, EITHER = "to_second", "to_first", "ties"


def flow_chart(found: Transitions, *, handovers: bool = False) -> alt.LayerChart:
    """Bands between the groups of different sides, as wide as they hold pairs of people.

    For handovers each way has its own band with an arrowhead at its end: filled towards the second
    side, hollow towards the first. found has at least one such band: see `flow_bands`.
    """
    bands = flow_bands(found, handovers=handovers)
    bars, bands, height = _laid_out(found, bands)
    shapes = _shapes(bands)
    x = alt.X("x:Q").scale(domain=[-_BAR, 1 + _BAR], nice=False).axis(None)
    y = alt.Y("top:Q").scale(domain=[height, 0], nice=False).axis(None)
    areas = (
        alt.Chart(shapes)
        .mark_area(line=False, strokeWidth=0.8, interpolate="monotone", aria=False)
        .encode(
            x=x,
            y=y,
            y2="bottom:Q",
            detail="band:N",
            fill=alt.Fill("look:N")
            .scale(domain=["full", "light"], range=[of_theme("text"), of_theme("grey")])
            .legend(None),
            fillOpacity=alt.FillOpacity("shade:Q").scale(None).legend(None),
            stroke=alt.StrokeValue(of_theme("grey")),
            tooltip=[alt.Tooltip("said:N", title="Flow")],
        )
    )
    blocks = (
        alt.Chart(bars)
        .mark_rect(fill=of_theme("text"), aria=False)
        .encode(x=x, x2="right:Q", y=y, y2="bottom:Q", tooltip=alt.TooltipValue(None))
    )
    # One point a band, too small to see: what is read aloud, and where a number stands.
    ends = (
        alt.Chart(bands)
        .mark_point(
            size=60,
            opacity=1,
            strokeWidth=1.4,
            angle=alt.ExprRef("datum.towards == 'left' ? 270 : 90"),
        )
        .encode(
            x=alt.X("head:Q").axis(None),
            y=alt.Y("head_at:Q").axis(None),
            shape=alt.ShapeValue("triangle-up"),
            stroke=alt.StrokeValue(of_theme("text")),
            fill=alt.Fill("look:N"),
            opacity=alt.condition("datum.towards == ''", alt.value(0), alt.value(1)),
            tooltip=[alt.Tooltip("said:N", title="Flow")],
            description=alt.Description("said:N"),
        )
    )
    numbers = (
        alt.Chart(bands)
        .transform_calculate(ink="'text'")
        .mark_text(fontSize=12, aria=False)
        .encode(
            x=alt.X("number_x:Q").axis(None),
            y=alt.Y("number_at:Q").axis(None),
            text="number:N",
            color=ink("ink"),
            tooltip=alt.TooltipValue(None),
        )
    )
    names = [
        alt.Chart(bars[bars["side"] == side])
        .mark_text(
            align=align, baseline="bottom", dy=-4, fontSize=13, fill=of_theme("text"), aria=False
        )
        .encode(
            x=alt.X("label_x:Q").axis(None), y=y, text="label:N", tooltip=alt.TooltipValue(None)
        )
        for side, align in _ALIGNED
        if (bars["side"] == side).any()
    ]
    # What is behind a name keeps off it.
    halos = [
        each.copy().encode(stroke=alt.StrokeValue(of_theme("ground")), strokeWidth=alt.value(4))
        for each in names
    ]
    layers = [areas, blocks, ends, numbers, *halos, *names]
    chart: alt.LayerChart = alt.LayerChart(layer=layers).properties(height=height)
    return chart


def flow_bands(found: Transitions, *, handovers: bool = False) -> pd.DataFrame:
    """One row a band: `first` and `second` (groups), `first_side`, `second_side`, `way`
    ("to_second", "to_first", or "ties" where no way is told), `count` (missing where privacy hides
    it) and `said`. Of more groups than a picture holds only the largest are there."""
    drawn = drawn_groups(found).index
    table = found.flows
    table = table[table["first"].isin(drawn) & table["second"].isin(drawn)]
    ways = (TO_SECOND, TO_FIRST) if handovers else (EITHER,)
    rows: list[Mapping[str, Any]] = []
    for row in table.to_dict("records"):
        for way in ways:
            count = row[way]
            if pd.isna(count) or count:
                rows.append(
                    {
                        **{key: row[key] for key in ("first", "second")},
                        "first_side": row["first_side"],
                        "second_side": row["second_side"],
                        "way": way,
                        "count": count,
                        "said": _said(row, way, found.smallest),
                    }
                )
    columns = ["first", "second", "first_side", "second_side", "way", "count", "said"]
    return pd.DataFrame(rows, columns=columns).astype({"count": "Int64"})


def described_flows(found: Transitions, *, handovers: bool = False) -> str:
    """What the chart shows, in words, for whoever cannot see it."""
    bands = flow_bands(found, handovers=handovers)
    groups = len({*bands["first"], *bands["second"]})
    what = "handovers, each way apart" if handovers else "ties"
    divide = found.divide
    return (
        f"Flows between {counted(groups, divide.group, divide.groups)}, {divide.first} on the left "
        f"and {divide.second} on the right: {counted(len(bands), 'band')}, as wide as their "
        f"{what}. The table below holds the same numbers."
    )


def _said(row: Mapping[Any, Any], way: str, smallest: int) -> str:
    first, second = clean(row["first"]), clean(row["second"])
    start, end = (second, first) if way == TO_FIRST else (first, second)
    noun, sign = ("tie", "–") if way == EITHER else ("handover", "→")
    if pd.notna(row[way]):
        number = counted(int(row[way]), noun)
    elif way == EITHER and row["guards"]:
        number = GUARDED
    else:
        number = f"fewer than {smallest} {noun}s"
    return f"{start} {sign} {end}: {number}"


def _laid_out(found: Transitions, bands: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame, float]:
    """The bars of the groups, the bands with where they begin and end, and the height of all."""
    joined = {*bands["first"], *bands["second"]}
    groups = [each for each in drawn_groups(found).index if each in joined]
    side = found.groups["side"]
    columns = {each: [name for name in groups if side[name] == each] for each in _PLACE}
    ends = pd.concat([bands["first"], bands["second"]])
    totals = pd.concat([bands["count"], bands["count"]]).fillna(0).astype(float).groupby(ends).sum()
    each_tie = min(THICKEST_TIE, TALLEST / max(float(totals.max()), 1))
    width = (bands["count"].astype(float) * each_tie).clip(lower=1.0).fillna(HIDDEN_BAND)
    bands = bands.assign(width=width)
    bar = pd.concat([bands["width"], bands["width"]]).groupby(ends).sum().clip(lower=LOWEST)
    heights = {
        each: sum(bar[name] + GAP for name in names) for each, names in columns.items() if names
    }
    height = max(heights.values()) + 8
    labels = dict(zip(groups, distinct(groups), strict=True))
    top: dict[str, float] = {}
    rows = []
    for each, names in columns.items():
        if not names:
            continue
        spare = (height - 8 - heights[each]) / (len(names) + (0 if len(names) == 1 else 1))
        at = spare / 2 if len(names) == 1 else spare
        for name in names:
            at += GAP
            top[name] = at
            rows.append(
                {
                    "group": name,
                    "side": each,
                    "label": shortened(labels[name]),
                    "label_x": _PLACE[each] + _BAR * {HOME: -1, HOSPITAL: 1}.get(each, 0),
                    "x": _PLACE[each] - _BAR,
                    "right": _PLACE[each] + _BAR,
                    "top": at,
                    "bottom": at + bar[name],
                }
            )
            at += bar[name] + (spare if len(names) > 1 else 0)
    return pd.DataFrame(rows), _ends(bands, top), height


def _ends(bands: pd.DataFrame, top: dict[str, float]) -> pd.DataFrame:
    """Where each band leaves the one bar and reaches the other: bands stand below each other in
    the order of what they lead to, so that few cross at a bar."""
    used = dict.fromkeys(top, 0.0)
    start: dict[int, float] = {}
    end: dict[int, float] = {}
    for group in top:
        own = [
            (top[row["second"] if row["first"] == group else row["first"]], at, row)
            for at, row in enumerate(bands.to_dict("records"))
            if group in (row["first"], row["second"])
        ]
        for _, at, row in sorted(own, key=lambda each: (each[0], each[1])):
            where = start if row["first"] == group else end
            where[at] = top[group] + used[group]
            used[group] += row["width"]
    starts, finishes = pd.Series(start).reindex(bands.index), pd.Series(end).reindex(bands.index)
    left, right = (bands[each].map(_PLACE).astype(float) for each in ("first_side", "second_side"))
    back, way = bands["way"] == TO_FIRST, bands["way"] != EITHER
    middle = bands["width"] / 2
    wide = bands["width"] >= NUMBERED
    return bands.assign(
        band=[str(each) for each in range(len(bands))],
        look=np.where(back, "light", "full"),
        x0=left + _BAR,
        x1=right - _BAR,
        y0=starts,
        y1=finishes,
        towards=np.where(way, np.where(back, "left", "right"), ""),
        head=np.where(back, left + _BAR * 2.2, right - _BAR * 2.2),
        head_at=np.where(back, starts, finishes) + middle,
        number=np.where(wide, bands["count"].astype("str").fillna(""), ""),
        number_x=left + 0.09,
        number_at=starts + middle,
    )


def _shapes(bands: pd.DataFrame) -> pd.DataFrame:
    """The outline of each band: level at both ends, bent in between."""
    bend = _POINTS**2 * (3 - 2 * _POINTS)
    parts = [
        pd.DataFrame(
            {
                "band": row["band"],
                "x": row["x0"] + (row["x1"] - row["x0"]) * _POINTS,
                "top": row["y0"] + (row["y1"] - row["y0"]) * bend,
                "bottom": row["y0"] + (row["y1"] - row["y0"]) * bend + row["width"],
                "look": row["look"],
                "shade": _SHADES[row["look"]],
                "said": row["said"],
            }
        )
        for row in bands.to_dict("records")
    ]
    return pd.concat(parts, ignore_index=True)
