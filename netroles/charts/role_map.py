"""The role map: everyone between bridging and cohesion, so that it shows where a role comes from.

Across: betweenness, times an average person. Up: local clustering. The broker score hangs on these
two numbers alone, so the line from which on the rule says broker can be drawn. A connector needs
many pairs of contacts who are in contact: high up, and large, because marks grow with the number
of contacts.
"""

from collections.abc import Iterable, Mapping
from typing import Literal

import altair as alt
import numpy as np
import pandas as pd

from netroles.charts.inks import (
    FILLED,
    HOLLOW,
    ink,
    of_theme,
    role_fill,
    role_outline,
    role_shape,
)
from netroles.charts.label_room import ALIGNS, Align
from netroles.charts.role_marks import HIGHEST, LEFTMOST, LOWEST, across, role_marks
from netroles.decisions import smallest_of_staff
from netroles.insight import (
    RolePlaces,
    broker_line,
    counted_or_few,
    listed,
    parts_of_whole,
    role_word,
)
from netroles.network import NO_STAFF
from netroles.roles import ROLES

SELECTION = "chosen"
"""The name of the chart's selection: each entry's `person` is who was clicked on."""
HEIGHT = 470
Height = Literal["top", "bottom"]
Side = Literal["left", "right"]
SIDES: tuple[Side, ...] = ("left", "right")
CORNERS: Mapping[tuple[Height, Side], str] = {
    ("top", "left"): "Inside a close circle",
    ("top", "right"): "Circle and bridge",
    ("bottom", "left"): "Loosely tied",
    ("bottom", "right"): "Bridge between circles",
}

_CORNERS_AT: Mapping[Height, float] = {"top": 1.12, "bottom": -0.12}
_LETTER, _ENTRY = 6.0, 34.0
"""Pixels of a letter in the legend, and of an entry besides: its symbol, and the gap behind it."""
_TICKS = {0.0: "none", 0.5: "half", 1.0: "average", 3.0: "3 times", 10.0: "10 times"}
_TOOLTIP = {
    "name": "Name",
    "role_words": "Role",
    "bridging_words": "Bridging",
    "cohesion_words": "Cohesion",
    "place_words": "Works in",
}
# Channels as objects: from plain strings Altair makes them anew, slowly, each time.
_AT = {"x": alt.X("across:Q"), "y": alt.Y("up:Q")}
_ASIDE, _BELOW = alt.ExprRef("datum.aside"), alt.ExprRef("datum.below")
_SHRINKING = "clamp(width / 450, 0.6, 1)"
"""A factor for the area of marks: on a phone they are smaller."""
_SAYS_NOTHING = alt.TooltipValue(None)
_TEXT = of_theme("text")


def role_map(
    places: RolePlaces, selected: str | None = None, *, smallest: int = 0
) -> alt.LayerChart:
    """The chart of everyone in `places`, who must be at least one person.

    Counts below smallest, of staff below `SMALLEST_SHOWN`, stand in words in the legend
    (`netroles.insight.few`).
    A click on a mark sets the selection `SELECTION`; `selected` is ringed, and the first to be
    named where there is room. Colours come from the theme that is on.
    """
    marks = role_marks(places, selected)
    corners = [_corners(side) for side in SIDES]
    names = [_names(marks, align) for align in ALIGNS]
    chart: alt.LayerChart = alt.LayerChart(
        layer=[
            _axes(places.average_cohesion),
            _broker_line(places.least_score),
            *corners,
            _people(marks, _numbers(places, smallest)),
            _ring(marks),
            *names,
        ]
    ).properties(height=HEIGHT)
    return chart


def described(places: RolePlaces, smallest: int = 0) -> str:
    """What the chart shows, in words, for whoever cannot see it."""
    held = _numbers(places, smallest).values()
    of_staff = smallest_of_staff(smallest)
    people = counted_or_few(len(places.people), "person", "people", smallest=of_staff)
    return (
        f"Role map of {people}: bridging from left to right, cohesion from bottom to top. People "
        f"by role: {listed(list(held))}. The table on this page holds the same facts."
    )


def _numbers(places: RolePlaces, smallest: int) -> dict[str, str]:
    """How many have each role that is there, in words; those of whom it is a hint stand apart.

    With smallest, patients and carers are among those whose number must not be what is left over.
    """
    people = places.people
    hint = people["evidence"] == "possible"
    counts = {
        f"{key} {hinted}": int(((people["role"] == key) & (hint == hinted)).sum())
        for key in (*FILLED, HOLLOW)
        for hinted in (False, True)
    }
    least = pd.Series(smallest_of_staff(smallest), index=[*counts, NO_STAFF])
    least[NO_STAFF] = smallest
    said = parts_of_whole(pd.Series(counts | {NO_STAFF: len(places.not_staff)}), least)
    words = {}
    for key in (*FILLED, HOLLOW):
        evidence = people.loc[people["role"] == key, "evidence"]
        others, hints = f"{key} False", f"{key} True"
        if counts[others] and counts[hints]:
            words[key] = f"{ROLES[key].label} {said[others]}, {said[hints]} to ask about"
        elif len(evidence):
            many = said[others] if counts[others] else said[hints]
            words[key] = f"{role_word(key, evidence.iloc[0])} {many}"
    return words


def _axes(average_cohesion: float) -> alt.Chart:
    """The axes, with words in place of numbers; nothing else is seen of this layer."""
    ticks = {float(across(value)): f"'{words}'" for value, words in _TICKS.items()}
    average = {average_cohesion: f"['average', '{average_cohesion:.0%}']"}
    levels = average | {0.0: "'none'", 1.0: "'all'"}
    bridging = alt.Axis(
        values=list(ticks),
        labelExpr=_either(ticks, "datum.value"),
        labelOverlap="greedy",
        labelFlush=False,
        labelColor=_TEXT,
        title="Bridging: times an average person",
        titleColor=_TEXT,
    )
    cohesion = alt.Axis(
        values=list(levels),
        labelExpr=_either(levels, "datum.value"),
        labelOverlap="greedy",
        labelColor=_TEXT,
        title="Cohesion: contacts who talk to each other",
        titleColor=_TEXT,
        titleAngle=0,
        titleAlign="left",
        titleAnchor="start",
        titleX=-56,
        titleY=-12,
    )
    chart: alt.Chart = (
        alt.Chart(pd.DataFrame({"across": [0.5], "up": [0.5]}))
        .mark_point(opacity=0, aria=False)
        .encode(
            x=alt.X("across:Q").scale(domain=[LEFTMOST, 1], nice=False).axis(bridging),
            y=alt.Y("up:Q").scale(domain=[LOWEST, HIGHEST], nice=False).axis(cohesion),
            tooltip=_SAYS_NOTHING,
        )
    )
    return chart


def _either(words: Mapping[float, str], value: str) -> str:
    """A Vega expression: the words that belong to a number."""
    said = [f"abs({value} - {number}) < 1e-6 ? {text}" for number, text in words.items()]
    return " : ".join([*said, "''"])


def _broker_line(least_score: float) -> alt.Chart:
    line = broker_line(least_score=least_score)
    points = {"across": across(line["bridging"]), "up": line["cohesion"], "ink": "broker"}
    chart: alt.Chart = (
        alt.Chart(pd.DataFrame(points))
        .mark_line(strokeDash=[6, 4], strokeWidth=1.5, aria=False)
        .encode(**_AT, color=ink("ink"), tooltip=_SAYS_NOTHING)
    )
    return chart


def _corners(side: Side) -> alt.Chart:
    """The names of the two corners on one side."""
    words = pd.DataFrame(
        [
            {"across": float(side == "right"), "up": up, "words": CORNERS[height, side]}
            for height, up in _CORNERS_AT.items()
        ]
    )
    chart: alt.Chart = (
        alt.Chart(words.assign(ink="text"))
        .mark_text(align=side, baseline="middle", fontSize=12, fontWeight=600, aria=False)
        .encode(**_AT, text=alt.Text("words:N"), color=ink("ink"), tooltip=_SAYS_NOTHING)
    )
    return chart


def _people(marks: pd.DataFrame, words: Mapping[str, str]) -> alt.Chart:
    legend = alt.Legend(
        title=None,
        orient="bottom",
        values=list(words),
        labelExpr=" : ".join(
            [f"datum.value === '{key}' ? '{said}'" for key, said in words.items()] + ["''"]
        ),
        columns=alt.ExprRef(_columns(words.values())),
        labelColor=_TEXT,
        symbolSize=120,
        symbolStrokeWidth=1.5,
    )
    chart: alt.Chart = (
        alt.Chart(marks)
        .transform_calculate(area=f"datum.size * {_SHRINKING}")
        .mark_point(opacity=1, strokeWidth=1.25, cursor="pointer", xOffset=_ASIDE, yOffset=_BELOW)
        .encode(
            **_AT,
            fill=role_fill("role").legend(legend),
            shape=role_shape("role").legend(legend),
            stroke=role_outline("role").legend(legend),
            size=alt.Size("area:Q").scale(None).legend(None),
            tooltip=[alt.Tooltip(f"{column}:N", title=title) for column, title in _TOOLTIP.items()],
            description=alt.Description("name:N"),
        )
        .add_params(
            # With `given`, who is selected now, a click on somebody is news even where the chart
            # last heard of the same person: the selection may have changed elsewhere since.
            alt.selection_point(name=SELECTION, fields=["person", "given"], toggle=False)
        )
    )
    return chart


def _columns(entries: Iterable[str]) -> str:
    """A Vega expression: in how many columns the legend stands, as many as have room.

    A grid's columns are each as wide as their widest entry at most, so the sum of the longest
    ones is room enough.
    """
    longest = sorted((_ENTRY + _LETTER * len(each) for each in entries), reverse=True)
    rooms = [(number, sum(longest[:number])) for number in range(len(longest), 1, -1)]
    return " : ".join([*(f"width >= {room:.0f} ? {number}" for number, room in rooms), "1"])


def _ring(marks: pd.DataFrame) -> alt.Chart:
    """A ring around the selected person."""
    chart: alt.Chart = (
        alt.Chart(marks)
        .transform_filter("datum.selected")
        .transform_calculate(ink="'text'", ring=f"pow(2 * datum.radius + 10, 2) * {_SHRINKING}")
        .mark_point(
            filled=False, opacity=1, strokeWidth=2, aria=False, xOffset=_ASIDE, yOffset=_BELOW
        )
        .encode(
            **_AT,
            color=ink("ink"),
            size=alt.Size("ring:Q").scale(None).legend(None),
            tooltip=_SAYS_NOTHING,
        )
    )
    return chart


def _names(marks: pd.DataFrame, align: Align) -> alt.Chart:
    """The names on one side of their marks that have room at the width the plot happens to have."""
    here = marks["align"].eq(align) & np.isfinite(marks["from_width"])
    chart: alt.Chart = (
        alt.Chart(marks[here])
        .transform_calculate(ink="'text'")
        .mark_text(
            align=align,
            baseline="middle",
            fontSize=12,
            aria=False,
            dx=alt.ExprRef("datum.label_aside"),
            dy=alt.ExprRef("datum.label_below"),
        )
        .encode(
            **_AT,
            text=alt.Text("label:N"),
            color=ink("ink"),
            opacity=alt.OpacityValue(
                0, condition={"test": "width >= datum.from_width", "value": 1}
            ),
            tooltip=_SAYS_NOTHING,
        )
    )
    return chart
