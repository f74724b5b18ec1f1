"""From which group to which: how many ties there are, as a table of shaded cells."""

import math
from collections.abc import Sequence
from typing import Any

import altair as alt
import pandas as pd

from netroles.charts.inks import ink, of_theme
from netroles.charts.words import IN_LINES_ON_A_PHONE, clean, distinct
from netroles.decisions import Transitions
from netroles.insight import counted
from netroles.network import HOME, HOSPITAL, NOT_GIVEN, SIDES

ROW = 34
"""Pixels for each group."""
MOST_GROUPS = 16
"""Groups that a picture holds; the table below it holds all."""
FULLEST = 0.55
"""How opaque the fullest shade is: the number on it keeps its contrast in both themes."""
GUARDED = "not shown, so that a smaller number cannot be worked out"
_ANGLE = 55
_WIDEST_HEADING = 150
_LETTER, _LINE = 6.5, 18
"""Pixels: how wide a letter of a heading is about, and how high its line with room around it."""


def group_matrix_chart(found: Transitions, *, handovers: bool = False) -> alt.LayerChart:
    """A row a group that ties lead from, a column a group that they lead to.

    A cell's shade is the fuller, the larger the share of the possible ties that there are; for
    handovers, the more there are beside the most. Cells that join the two sides are outlined.
    found has at least one group; of more than `MOST_GROUPS` the largest are drawn.
    """
    cells = matrix_cells(found, handovers=handovers)
    names = list(dict.fromkeys(cells["row"]))
    limit = alt.ExprRef("windowSize()[0] > 640 ? 190 : 90")
    y = (
        alt.Y("row:N")
        .scale(domain=names, padding=0)
        .axis(
            title=None,
            labelColor=of_theme("text"),
            labelLimit=limit,
            labelPadding=8,
            labelOverlap=False,
            labelFlush=False,
            **IN_LINES_ON_A_PHONE,
        )
    )
    x = (
        alt.X("column:N")
        .scale(domain=names, padding=0)
        .axis(
            title=None,
            orient="top",
            labelAngle=-_ANGLE,
            labelOverlap=False,
            labelFlush=False,
            labelAlign="left",
            labelColor=of_theme("text"),
            labelLimit=_WIDEST_HEADING,
        )
    )
    squares = (
        alt.Chart(cells)
        .mark_rect(fill=of_theme("grey"), stroke=of_theme("grey"), strokeWidth=0.4, cornerRadius=2)
        .encode(
            x=x,
            y=y,
            fillOpacity=alt.FillOpacity("shade:Q")
            .scale(domain=[0, 1], range=[0, FULLEST])
            .legend(None),
            tooltip=[alt.Tooltip("said:N", title="Ties")],
            description=alt.Description("said:N"),
        )
    )
    across = (
        alt.Chart(cells[cells["across"]])
        .mark_rect(filled=False, stroke=of_theme("text"), strokeWidth=1.6, aria=False)
        .encode(x=x, y=y, tooltip=alt.TooltipValue(None))
    )
    numbers = (
        alt.Chart(cells)
        .transform_calculate(ink="'text'")
        .mark_text(fontSize=alt.ExprRef(_size(len(names))), aria=False)
        .encode(
            x=x, y=y, text=alt.Text("number:N"), color=ink("ink"), tooltip=alt.TooltipValue(None)
        )
    )
    layers = [squares, *([across] if cells["across"].any() else []), numbers]
    chart: alt.LayerChart = alt.LayerChart(layer=layers).properties(
        height=ROW * len(names) + headings_height(names),
        autosize=alt.AutoSizeParams(type="fit", contains="padding"),
    )
    return chart


def headings_height(names: Sequence[str]) -> int:
    """Pixels that the slanted headings take above the cells.

    Cells and headings share the height of the picture: without as much room as the longest heading
    takes, two rows would be squeezed onto each other.
    """
    widest = min(max(map(len, names), default=0) * _LETTER, _WIDEST_HEADING)
    return math.ceil(widest * math.sin(math.radians(_ANGLE))) + _LINE


def matrix_cells(found: Transitions, *, handovers: bool = False) -> pd.DataFrame:
    """One row a cell of the picture, the home side first: `row` and `column`, `number` (text, a dot
    where no tie was reported), `shade` (0 to 1), `across` (joins the two sides) and `said`."""
    groups = drawn_groups(found)
    names = dict(zip(groups.index, distinct(groups.index), strict=True))
    side = groups["side"]
    table = found.matrix.set_index(["from_group", "to_group"])
    count, noun = ("handed_over", "handover") if handovers else ("ties", "tie")
    guards = "guards_handed_over" if handovers else "guards"
    most = table[count].max()
    rows = []
    for start in groups.index:
        for end in groups.index:
            cell = table.loc[(start, end)]
            number, guarded = cell[count], bool(cell[guards])
            smallest = 0 if guarded else found.smallest
            where = f"{clean(start)} → {clean(end)}"
            share = number / most if handovers and most else cell["share"]
            rows.append(
                {
                    "row": names[start],
                    "column": names[end],
                    "number": _written(number, found.smallest, guards=guarded),
                    "shade": 0.0 if pd.isna(share) else float(share),
                    "across": {side[start], side[end]} == {HOME, HOSPITAL},
                    "said": f"{where}: {_said(number, cell, noun, smallest)}",
                }
            )
    return pd.DataFrame(rows)


def described_matrix(found: Transitions, *, handovers: bool = False) -> str:
    """What the chart shows, in words, for whoever cannot see it."""
    divide = found.divide
    what = "handovers" if handovers else "ties"
    groups = counted(len(drawn_groups(found)), divide.group, divide.groups)
    return (
        f"Table of {groups}: how many {what} "
        f"lead from each to each. Outlined cells join {divide.both}. The table below holds the "
        "same numbers."
    )


def drawn_groups(found: Transitions) -> pd.DataFrame:
    """The largest `MOST_GROUPS` groups, the first side first; the one not given stands last."""
    largest = found.groups["people"].fillna(0).sort_values(ascending=False, kind="stable")
    groups = found.groups[found.groups.index.isin(largest.index[:MOST_GROUPS])]
    place = groups["side"].map({side: at for at, side in enumerate(SIDES)}).fillna(len(SIDES))
    place = place.mask(groups.index == NOT_GIVEN, len(SIDES) + 1)
    return groups.loc[place.sort_values(kind="stable").index]


def _written(number: Any, smallest: int, *, guards: bool) -> str:
    if pd.isna(number):
        return "–" if guards else f"<{smallest}"
    return f"{number:,}" if number else "·"


def _said(number: Any, cell: pd.Series, noun: str, smallest: int) -> str:
    if pd.isna(number):
        return f"fewer than {smallest} {noun}s" if smallest else GUARDED
    if not number:
        return f"no {noun} was reported"
    said = counted(int(number), noun)
    if noun == "tie" and pd.notna(cell["share"]):
        said += f", {cell['share']:.0%} of the {int(cell['possible']):,} that could be"
    return said


def _size(groups: int) -> str:
    """How large the numbers are: they fit into a cell on a phone too."""
    return f"clamp(0.42 * width / {max(groups, 1)}, 7, 13)"
