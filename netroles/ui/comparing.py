"""Which two moments are compared, and what is worked out of them beside the page."""

from dataclasses import fields, replace
from typing import Any, cast

import pandas as pd
import streamlit as st

from netroles.charts import Arrangement, Picture, network_map
from netroles.charts.change_map import change_map
from netroles.decisions import (
    Comparison,
    Moment,
    alike,
    compare,
    growth,
    joint,
    moments,
    resampled_figures,
    with_noise,
)
from netroles.decisions.joint import AFTER, BEFORE
from netroles.network import SHOW_NETWORK_ONLY, Filters, Network, response, structure, view
from netroles.roles import Confidence, Rule
from netroles.ui import answers, questions, response_panels, session
from netroles.ui.answers import BY_CONTENT
from netroles.ui.background import Tell
from netroles.ui.questions import Question

THIS_NETWORK, SECOND_FILE = "this network", "second file"
_FIGURES = "How far figures move by chance"
_KEPT = 8


def every_moment(network: Network) -> list[Moment]:
    """The periods of the network on the screen, then those of a second file, under names to show;
    a network without periods is one moment."""
    found = list(moments(network) or (Moment(network, None, THIS_NETWORK),))
    second = session.second()
    if second is not None:
        other = alike(second.network, network)
        found += [
            replace(each, label=f"{SECOND_FILE}, {each.label}") for each in moments(other)
        ] or [Moment(other, None, SECOND_FILE)]
    return found


def people_may_be_named(network: Network) -> bool:
    """Whether enough answered in both networks for anybody to be named, or the visitor insists."""
    second = session.second()
    if not response_panels.roles_may_be_shown(network):
        return False
    return (
        second is None or session.insists() or response(second.network).shown != SHOW_NETWORK_ONLY
    )


def compared(before: Moment, after: Moment) -> tuple[Comparison, Question, int]:
    """What is different, as far as it is known by now; the work that says what is noise, and how
    many of its answers are there."""
    found = Comparison(before, after, **_differences(before, after, session.rule()))
    sure = [answers.confidence_question(each.network, each.period) for each in (before, after)]
    keys = [next(iter(each)) for each in sure]
    figures = (_FIGURES, *(part for key in keys for part in key[1:3]))
    question = {
        figures: lambda tell: _resampled(before, after, tell),
        **sure[0],
        **sure[1],
    }
    known = dict(zip(question, questions.ask(question)[1], strict=True))
    both = tuple(known[key] for key in keys)
    return (
        with_noise(
            found,
            sure=None if None in both else cast("tuple[Confidence, Confidence]", both),
            figures=known[figures],
        ),
        question,
        sum(each is not None for each in known.values()),
    )


@st.cache_data(scope="session", max_entries=_KEPT, hash_funcs=BY_CONTENT, show_spinner="Comparing…")
def grown(every: list[Moment], rule: Rule) -> pd.DataFrame:
    """How the network grew over all its moments."""
    return growth(every, rule=rule)


def picture_of_changes(found: Comparison) -> Picture:
    """What changed, on one map."""
    return _picture_of_changes(found.before, found.after, session.rule(), smallest_count(found))


def pictures_side_by_side(found: Comparison) -> tuple[Picture, Picture]:
    """Both moments, everybody in the same place and marked by the role each time."""
    return _pictures_side_by_side(found.before, found.after, session.rule(), smallest_count(found))


def smallest_count(found: Comparison) -> int:
    """The smallest count that is shown of the people of both moments."""
    return max(session.smallest_count(each.network) for each in (found.before, found.after))


def people_to_draw(found: Comparison) -> int:
    """How many people the maps have to hold."""
    one, other = (each.network.people.index for each in (found.before, found.after))
    return len(one.union(other))


_drawn = st.cache_data(
    scope="session", max_entries=_KEPT, hash_funcs=BY_CONTENT, show_spinner="Drawing the map…"
)


@_drawn
def _picture_of_changes(before: Moment, after: Moment, rule: Rule, smallest: int) -> Picture:
    both = joint(before, after)
    found = Comparison(before, after, **_differences(before, after, rule))
    return change_map(both, found, _places(both, before, after), smallest=smallest)


@_drawn
def _pictures_side_by_side(
    before: Moment, after: Moment, rule: Rule, smallest: int
) -> tuple[Picture, Picture]:
    both = joint(before, after)
    at, of = _places(both, before, after), structure(both, period=AFTER)
    one, other = (
        network_map(
            of,
            view(both, Filters(), period=period),
            answers.role_table(moment.network, moment.period, rule)
            .reindex(both.people.index)
            .fillna({"role": "isolate", "evidence": ""}),
            at,
            smallest=smallest,
        )
        for moment, period in ((before, BEFORE), (after, AFTER))
    )
    return one, other


def _places(both: Network, before: Moment, after: Moment) -> Arrangement:
    """Where everybody stands, both times: for two periods of a network as on its own map."""
    placed = after.network if before.network.digest == after.network.digest else both
    layouts = answers.layouts(placed)
    return answers.arrangement(placed, layouts.usual, layouts.groupings[0])


@st.cache_data(scope="session", max_entries=_KEPT, hash_funcs=BY_CONTENT, show_spinner="Comparing…")
def _differences(before: Moment, after: Moment, rule: Rule) -> dict[str, Any]:
    """A comparison without its moments: what a network remembers cannot be kept with it."""
    found = compare(before, after, resampled=False, rule=rule)
    parts = (each.name for each in fields(found))
    return {name: getattr(found, name) for name in parts if name not in ("before", "after")}


def _resampled(before: Moment, after: Moment, _tell: Tell) -> pd.DataFrame:
    return resampled_figures(before, after, progress=_tell)
