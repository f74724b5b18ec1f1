"""The role mix: for each setting or team, which share of its staff has each role."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from netroles.charts.inks import FILLED, HOLLOW, ink, of_theme, role_fill, role_outline, role_shape
from netroles.charts.words import IN_LINES_ON_A_PHONE, distinct
from netroles.insight import SOME, counted, listed
from netroles.roles import ROLES
from netroles.roles.wording import per_cent

ROW = 34
"""Pixels for each group, and for the headings."""
WIDEST = 0.6
"""Share of a column that the longest bar takes; the number has room beside it."""

_WORDS, _SYMBOLS = "", " "
"""What the two rows of headings are called: nothing that is seen."""
_WIDEST_WORD = 72
"""Pixels that the widest word of a heading takes, with room beside it."""


def role_mix_chart(mix: pd.DataFrame) -> alt.LayerChart:
    """A table as a picture: a row a group, a column a role, bars for shares, numbers for people.

    mix is the result of `netroles.insight.role_mix` without rows in which nobody is counted, and
    not empty. Roles that nobody has are left out. A number that privacy hides reads "some" and has
    no bar.
    """
    columns = roles_held(mix)
    rows = distinct(mix["group"])
    cells = _cells(mix, columns, rows)
    # Too narrow for words beside each other, as on a phone: they are slanted.
    narrow = f"width / {len(columns)} < {_WIDEST_WORD}"
    headings = pd.DataFrame(
        {
            "row": _SYMBOLS,
            "start": range(len(columns)),
            "look": [key if key in FILLED else HOLLOW for key in columns],
            "words": [_in_two_lines(ROLES[key].label) for key in columns],
            "ink": "text",
        }
    )
    y = (
        alt.Y("row:N")
        .scale(domain=[_WORDS, _SYMBOLS, *rows], padding=0)
        .axis(
            title=None,
            labelColor=of_theme("text"),
            labelLimit=alt.ExprRef("windowSize()[0] > 640 ? 240 : 110"),
            **IN_LINES_ON_A_PHONE,
            labelPadding=8,
        )
    )
    x = alt.X("start:Q").scale(domain=[-0.06, len(columns)], nice=False).axis(None)
    bars = (
        alt.Chart(cells[cells["people"] > 0])
        .mark_bar(height=14, cornerRadiusEnd=2, opacity=1, strokeWidth=1.5)
        .encode(
            x=x,
            x2=alt.X2("end:Q"),
            y=y,
            fill=role_fill("look").legend(None),
            stroke=role_outline("look").legend(None),
            tooltip=[alt.Tooltip("said:N", title="Staff")],
            description=alt.Description("said:N"),
        )
    )
    numbers = (
        alt.Chart(cells)
        .transform_calculate(ink="'text'")
        .mark_text(align="left", baseline="middle", dx=5, fontSize=13, aria=False)
        .encode(
            x=alt.X("end:Q").axis(None),
            y=y,
            text=alt.Text("number:N"),
            color=ink("ink"),
            tooltip=alt.TooltipValue(None),
        )
    )
    symbols = (
        alt.Chart(headings)
        .mark_point(size=110, opacity=1, strokeWidth=1.5, xOffset=6, aria=False)
        .encode(
            x=x,
            y=y,
            fill=role_fill("look").legend(None),
            stroke=role_outline("look").legend(None),
            shape=role_shape("look").legend(None),
            tooltip=alt.TooltipValue(None),
        )
    )
    words = (
        alt.Chart(headings)
        .mark_text(
            align="left",
            baseline="bottom",
            angle=alt.ExprRef(f"{narrow} ? -50 : 0"),
            dx=alt.ExprRef(f"{narrow} ? 14 : 0"),
            dy=alt.ExprRef(
                f"{narrow} ? (indexof(datum.words, '\\n') > 0 ? -4 : 4)"
                " : (indexof(datum.words, '\\n') > 0 ? -24 : -11)"
            ),
            fontSize=12,
            lineBreak="\n",
            aria=False,
        )
        .encode(
            x=x, y=y, text=alt.Text("words:N"), color=ink("ink"), tooltip=alt.TooltipValue(None)
        )
    )
    chart: alt.LayerChart = alt.LayerChart(layer=[bars, numbers, symbols, words]).properties(
        height=ROW * (len(rows) + 2)
    )
    return chart


def roles_held(mix: pd.DataFrame) -> list[str]:
    """The roles that anybody in a mix has, in the order of `ROLES`; whose number is hidden too."""
    counted = mix[mix["staff"].notna()]
    if "counted" in counted:
        counted = counted[counted["counted"]]
    return [key for key in ROLES if (counted[key].isna() | (counted[key] > 0)).any()]


def described_mix(mix: pd.DataFrame) -> str:
    """What the chart shows, in words, for whoever cannot see it."""
    held = listed([ROLES[key].label.lower() for key in roles_held(mix)])
    return (
        f"Role mix of {counted(len(mix), 'group')}: how many of the staff of each are {held}. "
        "The table below holds the same numbers."
    )


def _cells(mix: pd.DataFrame, columns: Sequence[str], rows: Sequence[str]) -> pd.DataFrame:
    cells = []
    shares = mix[list(columns)].div(mix["staff"], axis=0).fillna(0).to_numpy(dtype=float)
    scale = WIDEST / (shares.max() or 1)
    for row, group in zip(rows, mix.to_dict("records"), strict=True):
        for start, key in enumerate(columns):
            staff, label = int(group["staff"]), ROLES[key].label.lower()
            hidden = pd.isna(group[key])
            people = 0 if hidden else int(group[key])
            share = per_cent(people / staff)
            said = f"{row}: {people} of {staff} {label} ({share})"
            cells.append(
                {
                    "row": row,
                    "start": start,
                    "end": start + scale * people / staff,
                    "people": people,
                    "number": SOME if hidden else f"{people:,}",
                    "look": key if key in FILLED else HOLLOW,
                    "said": f"{row}: {SOME} of {staff} {label}" if hidden else said,
                }
            )
    return pd.DataFrame(cells)


def _in_two_lines(label: str) -> str:
    return "\n".join(label.rsplit(" ", 1))
