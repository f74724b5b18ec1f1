"""How a network grew: one row a figure, one point a moment."""

import altair as alt
import pandas as pd

from netroles.charts.axes import moments_axis
from netroles.charts.inks import ink, of_theme
from netroles.charts.words import distinct
from netroles.insight import counted, growth_facts, listed

ROW = 78
"""Pixels for each figure: its name, and the line below it."""
_HIGH, _LOW = 0.42, 0.1
"""Where in its row the largest value of a figure stands, and nought."""
MOST_NUMBERED = 8
"""Moments up to which every point has its number; beyond, the first and the last."""
FIGURES = (
    "People with a tie",
    "Ties",
    "Contacts a person",
    "Pairs in contact between home and hospital",
    "Brokers",
    "Connectors",
)
"""What is drawn of `growth_facts`."""


def growth_chart(table: pd.DataFrame, *, with_roles: bool = True) -> alt.LayerChart:
    """Each figure of `netroles.decisions.growth` over its moments, each from nought in its own row.

    table has at least two moments; figures that are never defined or always 0 are left out.
    """
    points = growth_points(table, with_roles=with_roles)
    figures = list(dict.fromkeys(points["figure"]))
    labels = list(dict.fromkeys(points["moment"]))
    x = alt.X("moment:N").scale(domain=labels, padding=0.35).axis(moments_axis(labels))
    y = alt.Y("at:Q").scale(domain=[0, len(figures)], nice=False, zero=False).axis(None)
    base = alt.Chart(points).encode(x=x, y=y)
    ground = (
        alt.Chart(pd.DataFrame({"at": [len(figures) - 1 - n + _LOW for n in range(len(figures))]}))
        .mark_rule(color=of_theme("grey"), opacity=0.5, strokeWidth=0.6, aria=False)
        .encode(y=y)
    )
    lines = base.mark_line(stroke=of_theme("grey"), strokeWidth=2, aria=False).encode(
        detail="figure:N", tooltip=alt.TooltipValue(None)
    )
    dots = base.mark_point(
        size=70, opacity=1, fill=of_theme("text"), stroke=of_theme("ground"), strokeWidth=1.5
    ).encode(tooltip=[alt.Tooltip("said:N", title="Figure")], description=alt.Description("said:N"))
    numbers = (
        base.transform_calculate(ink="'text'")
        .mark_text(dy=-11, fontSize=12, aria=False)
        .encode(text=alt.Text("number:N"), color=ink("ink"), tooltip=alt.TooltipValue(None))
    )
    names = pd.DataFrame(
        {"figure": figures, "at": [len(figures) - n - 0.12 for n in range(len(figures))]}
    )
    words = (
        alt.Chart(names)
        .mark_text(align="left", fontSize=13, fontWeight="bold", fill=of_theme("text"), aria=False)
        .encode(x=alt.value(0), y=y, text=alt.Text("figure:N"), tooltip=alt.TooltipValue(None))
    )
    chart: alt.LayerChart = alt.LayerChart(layer=[ground, lines, dots, numbers, words]).properties(
        height=ROW * len(figures) + 30
    )
    return chart


def growth_points(table: pd.DataFrame, *, with_roles: bool = True) -> pd.DataFrame:
    """One row a point: `figure`, `moment`, `at` (its height, from the bottom of the chart),
    `number` (text, empty where it has no room) and `said`."""
    facts = growth_facts(table)
    drawn = [each for each in FIGURES if with_roles or each not in ("Brokers", "Connectors")]
    drawn = [each for each in drawn if facts[each].notna().any() and facts[each].max() > 0]
    moments = distinct(table.index)
    rows = []
    for place, figure in enumerate(drawn):
        most = float(facts[figure].max())
        for number, (moment, value) in enumerate(zip(moments, facts[figure], strict=True)):
            if pd.isna(value):
                continue
            written = f"{value:.1f}" if figure == "Contacts a person" else f"{int(value):,}"
            shown = len(moments) <= MOST_NUMBERED or number in (0, len(moments) - 1)
            rows.append(
                {
                    "figure": figure,
                    "moment": moment,
                    "at": len(drawn) - 1 - place + _LOW + (_HIGH - _LOW) * float(value) / most,
                    "number": written if shown else "",
                    "said": f"{figure}, {moment}: {written}",
                }
            )
    return pd.DataFrame(rows)


def described_growth(table: pd.DataFrame, *, with_roles: bool = True) -> str:
    """What the chart shows, in words, for whoever cannot see it."""
    figures = growth_points(table, with_roles=with_roles)["figure"].unique()
    return (
        f"Lines over {counted(len(table), 'moment')}, from {table.index[0]} to "
        f"{table.index[-1]}: {listed([each.lower() for each in figures])}. The table below holds "
        "the same numbers."
    )
