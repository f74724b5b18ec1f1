"""Colours and shapes of roles in Altair charts, from whichever theme is on.

Scales name their range "category" instead of listing colours, so the chart itself does not say
which theme it is for (`INKS`).
"""

import altair as alt

from netroles.charts.palette import INKS, ROLE_LOOK

FILLED = [key for key, look in ROLE_LOOK.items() if not look.hollow]
HOLLOW = "none"
"""The key under which people without a role are drawn: grey around the colour of the ground."""


def ink(column: str) -> alt.Color:
    """The colour named in a column of keys of `INKS`; without a legend.

    Some layer of every chart must use it: the other functions here rest on the scale it makes.
    """
    return alt.Color(f"{column}:N").scale(domain=list(INKS), range="category").legend(None)


def of_theme(key: str) -> alt.ExprRef:
    """One of `INKS` where a chart takes a single colour, as in axes and legends."""
    return alt.ExprRef(f"scale('color', '{key}')")


def role_fill(column: str) -> alt.Fill:
    """The fill of a role: its colour, or the ground where it is hollow."""
    fills = [*map(of_theme, FILLED), of_theme("ground")]
    return alt.Fill(f"{column}:N").scale(domain=[*FILLED, HOLLOW], range=fills)


def role_outline(column: str) -> alt.Stroke:
    """The outline of a role: the ground, which keeps marks apart, or grey where it is hollow."""
    outlines = [*[of_theme("ground")] * len(FILLED), of_theme("grey")]
    return alt.Stroke(f"{column}:N").scale(domain=[*FILLED, HOLLOW], range=outlines)


def role_shape(column: str) -> alt.Shape:
    """The shape of a role."""
    keys = [*FILLED, HOLLOW]
    return alt.Shape(f"{column}:N").scale(
        domain=keys, range=[ROLE_LOOK[key].symbol for key in keys]
    )
