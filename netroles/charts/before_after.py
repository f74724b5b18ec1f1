"""A network as it is and as it would be: two small maps with everybody in the same place."""

from functools import cache
from typing import Any, Literal

import altair as alt
import numpy as np
import pandas as pd

from netroles.charts.inks import ink, of_theme
from netroles.charts.layouts import Arrangement
from netroles.charts.words import clean, shortened
from netroles.decisions import WhatIf
from netroles.insight import NOBODY_NAMED, counted, display_names
from netroles.network import Structure, is_staff

MOST_IN_SMALL_MAPS = 400
"""People of whom two small maps still show something."""
HEIGHT = 320
NAMED = 8
"""Names that stand on a small map."""

Moment = Literal["now", "then"]
HERE, AWAY, CUT_OFF, ONLY_LINK, TALKS = "here", "away", "cut off", "only link", "starts to talk"
_SHAPES = {HERE: "circle", AWAY: "cross", CUT_OFF: "square", ONLY_LINK: "diamond", TALKS: "circle"}
_WORDS = {
    HERE: "",
    AWAY: "away",
    CUT_OFF: "no route to {second} any more",
    ONLY_LINK: "would become an only link",
    TALKS: "starts to talk",
}
LEGEND = {
    AWAY: "Cross: away.",
    CUT_OFF: "Square: would have no route to {second} any more.",
    ONLY_LINK: "Diamond: would become an only link.",
    TALKS: "Thick line: a new tie.",
}
"""What marks of the small maps mean, of those states that a network may be in."""


def small_map(of: Structure, found: WhatIf, at: Arrangement, moment: Moment) -> dict[str, Any]:
    """The map of one moment, as a Vega-Lite specification: who is where, away, cut off, a link.

    of is the structure of the network as it is, at where everybody stands. Patients and family
    carers have no name on it.
    """
    left, top, right, bottom = at.extent
    across, down = max(right - left, 1.0), max(bottom - top, 1.0)
    headings = pd.DataFrame(
        [(each.label_x, each.label_y, each.label) for each in at.headings],
        columns=["x", "y", "label"],
    )
    tables = {
        "people": marks(of, found, at, moment),
        "ties": lines(of, found, at, moment),
        "headings": headings,
    }
    for table in tables.values():
        for column, least, size in (("x", left, across), ("y", top, down)):
            for each in {column, f"{column}2"} & set(table):
                table[each] = (table[each] - least) / size
    return {**_specification(), "datasets": {k: v.to_dict("records") for k, v in tables.items()}}


@cache
def _specification() -> dict[str, Any]:
    """What all small maps share. Altair takes a fifth of a second to put it together and check it,
    so that is done once, and places are shares of the map."""
    x = alt.X("x:Q").scale(domain=[-0.08, 1.08], nice=False).axis(None)
    y = alt.Y("y:Q").scale(domain=[1.08, -0.08], nice=False).axis(None)
    nothing = alt.TooltipValue(None)
    ties = (
        alt.Chart(alt.NamedData(name="ties"))
        .transform_calculate(ink="datum.new ? 'text' : 'grey'")
        .mark_rule(aria=False)
        .encode(
            x=x,
            y=y,
            x2="x2",
            y2="y2",
            color=ink("ink"),
            strokeWidth=alt.condition("datum.new", alt.value(3), alt.value(0.7)),
            opacity=alt.condition("datum.new", alt.value(1), alt.value(0.45)),
            tooltip=nothing,
        )
    )
    states = list(_SHAPES)
    people = (
        alt.Chart(alt.NamedData(name="people"))
        .transform_calculate(ink="datum.stands_out ? 'text' : 'grey'")
        .mark_point(filled=True, opacity=1)
        .encode(
            x=x,
            y=y,
            shape=alt.Shape("state:N")
            .scale(domain=states, range=[_SHAPES[each] for each in states])
            .legend(None),
            size=alt.condition("datum.stands_out", alt.value(210), alt.value(34)),
            color=ink("ink"),
            tooltip=[alt.Tooltip("said:N", title="Who")],
            description=alt.Description("said:N"),
        )
    )
    named = alt.Chart(alt.NamedData(name="people")).transform_calculate(ink="'text'")
    headings = alt.Chart(alt.NamedData(name="headings")).transform_calculate(ink="'text'")
    texts = (
        # A rim of the ground's colour under the name, so that no line crosses it.
        named.mark_text(dy=-13, fontSize=12, aria=False, stroke=of_theme("ground"), strokeWidth=4),
        named.mark_text(dy=-13, fontSize=12, aria=False),
        headings.mark_text(fontSize=12, fontWeight="bold", aria=False),
    )
    names = [
        each.encode(x=x, y=y, text="label:N", color=ink("ink"), tooltip=nothing) for each in texts
    ]
    with alt.theme.enable("none"):  # the page's own theme decides
        whole: dict[str, Any] = (
            alt.LayerChart(layer=[ties, people, *names]).properties(height=HEIGHT).to_dict()
        )
    return whole


def marks(of: Structure, found: WhatIf, at: Arrangement, moment: Moment) -> pd.DataFrame:
    """One row a person: `x`, `y`, `state`, `stands_out`, `label` (a name or "") and `said`.

    Now everybody is there; those who would be away, become an only link or start to talk stand
    out and are named. Then everybody is what they would be.
    """
    ids = of.people.index
    ends = {each for pair in found.talking for each in pair}
    state = pd.Series(HERE, index=ids)
    for name, members in (
        (TALKS, ends),
        (CUT_OFF, found.cut_off),
        (ONLY_LINK, found.new_only_links.index),
        (AWAY, found.absent),
    ):
        state = state.mask(ids.isin(list(members)), name)
    staff = is_staff(of.people)
    names = display_names(of.people).map(clean).where(staff, NOBODY_NAMED)
    meant = state.isin((AWAY, ONLY_LINK, TALKS))
    few = meant & staff & (meant & staff).cumsum().le(NAMED)
    then = moment == "then"
    shown = state if then else state.where(state == TALKS, HERE)
    means = state.map({key: _WORDS[key].format(second=found.divide.second) for key in _WORDS})
    said = names + (": " + means).where(then & (state != HERE), "")
    return pd.DataFrame(
        {
            "x": at.at["x"],
            "y": at.at["y"],
            "state": shown,
            "stands_out": (state != HERE) if then else meant,
            "label": names.map(shortened).where(few, ""),
            "said": said,
        }
    )


def lines(of: Structure, found: WhatIf, at: Arrangement, moment: Moment) -> pd.DataFrame:
    """One row a tie: from `x`, `y` to `x2`, `y2`, and whether it is `new`."""
    ids = of.people.index
    first, second = ids[of.first], ids[of.second]
    new = np.zeros(len(first), dtype=bool)
    if moment == "then":
        kept = ~(first.isin(found.absent) | second.isin(found.absent))
        known = set(map(frozenset, zip(first, second, strict=True)))
        made = [tuple(pair) for pair in {frozenset(each) for each in found.talking} - known]
        first = first[kept].append(pd.Index([one for one, _ in made], dtype="str"))
        second = second[kept].append(pd.Index([other for _, other in made], dtype="str"))
        new = np.arange(len(first)) >= kept.sum()
    start, end = at.at.loc[first], at.at.loc[second]
    return pd.DataFrame(
        {
            "x": start["x"].to_numpy(),
            "y": start["y"].to_numpy(),
            "x2": end["x"].to_numpy(),
            "y2": end["y"].to_numpy(),
            "new": new,
        }
    )


def described_map(of: Structure, found: WhatIf, moment: Moment) -> str:
    """What a small map shows, in words, for whoever cannot see it."""
    then = moment == "then"
    figures = found.after if then else found.before
    size = f"{counted(figures.people, 'person', 'people')}, {counted(figures.ties, 'tie')}"
    when = "as it would be" if then else "now"
    return f"Small map of the network {when}: {size}. Sentences and table say what is different."


def legend_line(found: WhatIf) -> str:
    """What the marks mean that are there."""
    there = {
        AWAY: found.absent,
        CUT_OFF: found.cut_off,
        ONLY_LINK: tuple(found.new_only_links.index),
        TALKS: found.talking,
    }
    said = [LEGEND[each].format(second=found.divide.second) for each in LEGEND if there[each]]
    return " ".join(["Everybody stands in the same place on both maps.", *said])
