"""Axes that several charts have."""

from collections.abc import Sequence
from typing import Any

import altair as alt

from netroles.charts.inks import of_theme


def moments_axis(moments: Sequence[str]) -> alt.Axis:
    """The axis of a picture over time: every moment under its place, cut where it has no room."""
    return alt.Axis(
        title=None,
        labelAngle=0,
        labelColor=of_theme("text"),
        labelLimit=alt.ExprRef(f"max(44, width / {len(moments)} - 8)"),
        labelPadding=6,
        labelOverlap=True,
        ticks=False,
        domain=False,
    )


def levels_axis(values: Sequence[float], **labels: Any) -> alt.Axis:
    """The axis of a few levels, each a thin line across; labels is how they are written."""
    return alt.Axis(
        title=None,
        values=list(values),
        labelColor=of_theme("text"),
        gridColor=of_theme("grey"),
        gridOpacity=0.35,
        domain=False,
        ticks=False,
        **labels,
    )
