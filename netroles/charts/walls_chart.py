"""The three walls of a team beside each other, and how high they all stand."""

import altair as alt
import pandas as pd

from netroles.charts.axes import levels_axis
from netroles.charts.inks import ink, of_theme
from netroles.practice import SKILL_ANSWERS, WALLS, written_mean

HEIGHT = 260
_LOOKS = {
    "technical": ("connector", "square"),
    "soft": ("challenger", "triangle-up"),
    "learning": ("energiser", "diamond"),
}
"""Colour and shape of each wall: the colours that are told apart best, and no role's own mark."""
_LEAST, _MOST = min(SKILL_ANSWERS), max(SKILL_ANSWERS)
_ROOM = 0.35
"""Points above the scale, for the number of a wall that stands as high as it can."""


def walls_chart(of_team: pd.DataFrame) -> alt.LayerChart:
    """Bars from 1 to the mean of each wall, and a dashed line at the lowest.

    of_team are the rows of one team in `netroles.practice.team_walls`, of which at least one has a
    mean; a wall without one has no bar. The line is drawn where all three have one.
    """
    points = _points(of_team)
    names = [WALLS[wall].short for wall in of_team["wall"]]
    x = (
        alt.X("name:N")
        .scale(domain=names, paddingInner=0.35, paddingOuter=0.2)
        .axis(
            title=None,
            labelAngle=0,
            labelColor=of_theme("text"),
            labelFontSize=13,
            labelPadding=8,
            ticks=False,
        )
    )
    y = (
        alt.Y("mean:Q")
        .scale(domain=[_LEAST, _MOST + _ROOM], nice=False, zero=False)
        .axis(levels_axis(list(SKILL_ANSWERS), labelExpr=_words_of_axis()))
    )
    base = alt.Chart(points).encode(x=x, y=y)
    looks = list(_LOOKS.values())
    bars = base.mark_bar(opacity=1, cornerRadiusEnd=2).encode(
        y2=alt.Y2Datum(_LEAST),
        fill=alt.Fill("wall:N")
        .scale(domain=list(_LOOKS), range=[of_theme(colour) for colour, _ in looks])
        .legend(None),
        tooltip=[alt.Tooltip("said:N", title="Wall")],
        description=alt.Description("said:N"),
    )
    symbols = base.mark_point(
        size=120,
        opacity=1,
        yOffset=14,
        fill=of_theme("ground"),
        stroke=of_theme("ground"),
        aria=False,
    ).encode(
        shape=alt.Shape("wall:N")
        .scale(domain=list(_LOOKS), range=[shape for _, shape in looks])
        .legend(None),
        tooltip=alt.TooltipValue(None),
    )
    numbers = (
        base.transform_calculate(ink="'text'")
        .mark_text(dy=-9, fontSize=14, fontWeight="bold", aria=False)
        .encode(text=alt.Text("number:N"), color=ink("ink"), tooltip=alt.TooltipValue(None))
    )
    lowest = alt.Chart(pd.DataFrame({"mean": [points["mean"].min()]})).encode(y=y)
    # A line of the ground below the dashes: one bar is as dark as they are.
    level = [
        lowest.mark_rule(stroke=of_theme("ground"), strokeWidth=4, aria=False),
        lowest.mark_rule(stroke=of_theme("text"), strokeWidth=1.5, strokeDash=[6, 4], aria=False),
    ]
    is_whole = len(points) == len(names)
    layers = [bars, symbols, *(level if is_whole else []), numbers]
    chart: alt.LayerChart = alt.LayerChart(layer=layers).properties(height=HEIGHT)
    return chart


def described_walls(of_team: pd.DataFrame) -> str:
    """What the chart shows, in words, for whoever cannot see it."""
    points = _points(of_team)
    level = ""
    if len(points) == len(of_team):
        level = f" A dashed line stands at the lowest, {written_mean(points['mean'].min())}."
    return f"Bars from {_LEAST} to {_MOST}. {' '.join(points['said'])}{level}"


def _points(of_team: pd.DataFrame) -> pd.DataFrame:
    shown = of_team.dropna(subset=["mean"])
    rows = [
        {
            "wall": row["wall"],
            "name": WALLS[row["wall"]].short,
            "mean": row["mean"],
            "number": written_mean(row["mean"]),
            "said": f"{WALLS[row['wall']].label}: {written_mean(row['mean'])} of {_MOST}, "
            f"{int(row['people'])} people.",
        }
        for row in shown.to_dict("records")
    ]
    return pd.DataFrame(rows)


def _words_of_axis() -> str:
    words = " : ".join(
        f"datum.value == {number} ? '{number}  {words}'" for number, words in SKILL_ANSWERS.items()
    )
    return f"{words} : ''"
