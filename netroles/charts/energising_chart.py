"""How many people have a colleague who gives them energy, period by period."""

import altair as alt
import pandas as pd

from netroles.charts.axes import levels_axis, moments_axis
from netroles.charts.inks import ink, of_theme
from netroles.charts.words import distinct

HEIGHT = 220
LEAST_PERIODS = 2
"""Periods with a share: fewer make no line."""


def energising_chart(table: pd.DataFrame) -> alt.LayerChart:
    """A line from nought to all over the periods of `netroles.practice.energising_over_time`.

    A period without a share has no point, and the line is broken there. table has at least
    `LEAST_PERIODS` with one.
    """
    periods = distinct(table.index)
    points = pd.DataFrame(
        {
            "period": periods,
            "share": [None if pd.isna(each) else float(each) for each in table["share"]],
            "number": ["" if pd.isna(each) else f"{each:.0%}" for each in table["share"]],
        }
    )
    points["said"] = points["period"] + ": " + points["number"]
    x = alt.X("period:N").scale(domain=periods, padding=0.4).axis(moments_axis(periods))
    y = (
        alt.Y("share:Q")
        .scale(domain=[0, 1.08], nice=False)
        .axis(levels_axis([0, 0.25, 0.5, 0.75, 1], format=".0%"))
    )
    base = alt.Chart(points).encode(x=x, y=y)
    line = base.mark_line(
        stroke=of_theme("grey"), strokeWidth=2, invalid="break-paths-show-path-domains", aria=False
    ).encode(tooltip=alt.TooltipValue(None))
    known = base.transform_filter("isValid(datum.share)")
    dots = known.mark_point(
        size=90,
        opacity=1,
        shape="circle",
        fill=of_theme("text"),
        stroke=of_theme("ground"),
        strokeWidth=1.5,
    ).encode(tooltip=[alt.Tooltip("said:N", title="Share")], description=alt.Description("said:N"))
    written = {"text": alt.Text("number:N"), "tooltip": alt.TooltipValue(None)}
    # The line falls or rises past a number: the ground around it keeps them apart.
    around = known.mark_text(
        dy=-13, fontSize=13, stroke=of_theme("ground"), strokeWidth=5, aria=False
    ).encode(**written)
    numbers = (
        known.transform_calculate(ink="'text'")
        .mark_text(dy=-13, fontSize=13, aria=False)
        .encode(**written, color=ink("ink"))
    )
    chart: alt.LayerChart = alt.LayerChart(layer=[line, around, dots, numbers]).properties(
        height=HEIGHT
    )
    return chart


def described_energising(table: pd.DataFrame) -> str:
    """What the chart shows, in words, for whoever cannot see it."""
    shares = table["share"].dropna()
    said = ", ".join(f"{period} {share:.0%}" for period, share in shares.items())
    return f"Line of the share of people with a colleague who gives them energy: {said}."
