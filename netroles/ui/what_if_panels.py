"""The pieces of the What if page: what is tried, before and after, new ties, each absence."""

import pandas as pd
import streamlit as st

from netroles.charts.before_after import (
    MOST_IN_SMALL_MAPS,
    Moment,
    described_map,
    legend_line,
    small_map,
)
from netroles.decisions import Divide, WhatIf, people_on_sides
from netroles.insight import (
    FURTHER_APART,
    ONLY_LINK_MEANS,
    ONLY_REPORTED,
    absence_facts,
    absence_sentences,
    new_tie_facts,
    new_tie_gain,
    new_tie_sentences,
    told_apart,
    tried_out,
    what_if_facts,
    what_if_sentences,
)
from netroles.network import Network, structure
from netroles.ui import answers, change_controls, session, work_panels
from netroles.ui.decision_tables import NOT_DEFINED, table
from netroles.ui.downloads import table_download
from netroles.ui.records import AS_IT_IS
from netroles.ui.text import plain
from netroles.ui.work_panels import Spared

NOBODY_IS_SHOWN = (
    "Too few people answered for anybody to be named here, so nothing can be tried out."
)
NOTHING_TRIED = (
    "Choose above who is away, or two people who start to talk, or try one of the new ties below. "
    "What would be different is then shown here. The network itself stays as it is."
)
NOT_NOW = "It cannot be tried while one of them is away."
SEARCHING = "The best of all new ties are being looked for; they stand here when they are found."
HOW_THEY_WERE_FOUND = (
    "Every two members of staff who have no tie were tried, in the network as it is. It counts "
    "routes, not what two people would have to say to each other: whether an introduction makes "
    "sense, they know best."
)
HOW_ABSENCES_STAND = (
    "Those on whom most depend stand first. It says where routes run now, not how well anybody "
    "works. What the absence of several does is no sum of these: try it above."
)
WHAT_FURTHER_APART_IS = (
    "Further apart: how much of the nearness among all others would go. It is 100 where everybody "
    "is in contact with everybody; 0 means that nobody would be further from anybody."
)
_TRY = 340
"""Pixels of a button that tries a new tie: one below the other, whatever the names."""
_SPARED = Spared(
    when_stopped="What stands here stays; only this search is left open.",
    when_failed="The rest of the page is not touched by that.",
)


def choose(network: Network, period: str | None) -> None:
    """What to try out: who is away, who starts to talk; and what is tried now."""
    away, talk = st.columns(2, gap="large")
    with away:
        change_controls.who_is_away(network)
        change_controls.what_is_tried(network)
    with talk:
        change_controls.who_starts_to_talk(network, structure(network, period=period))


def before_and_after(network: Network, by: str, period: str | None) -> None:
    """What would be different, in sentences and side by side."""
    tried = session.tried_out()
    if tried == AS_IT_IS:
        st.info(NOTHING_TRIED)
        return
    found = answers.tried(network, tried.absent, tried.talking, by, period)
    smallest = session.smallest_count(network)
    said, figures = st.columns([1, 1.15], gap="large")
    with said:
        for line in what_if_sentences(network, found, smallest=smallest):
            st.text(line)
        st.caption(ONLY_REPORTED)
    facts = what_if_facts(found, smallest=smallest)
    with figures:
        st.table(facts, border="horizontal", alt="Table: the network now, and as it would be")
        in_file = facts.reset_index().assign(Tried=tried_out(network, found))
        table_download(
            in_file,
            network,
            "what if",
            "before and after",
            lambda call: in_file.assign(Tried=tried_out(call(network), found)),
        )
    _small_maps(network, found, period)


def _small_maps(network: Network, found: WhatIf, period: str | None) -> None:
    """The network now and then, everybody in the same place."""
    if len(network.people) > MOST_IN_SMALL_MAPS:
        st.caption(f"Of more than {MOST_IN_SMALL_MAPS} people no small maps are drawn.")
        return
    of = structure(network, period=period)
    at = answers.arrangement(network, answers.layouts(network).usual)
    moments: tuple[tuple[str, Moment], ...] = (("Now", "now"), ("Then", "then"))
    with st.container(key="small-maps"):
        for place, (heading, moment) in zip(st.columns(2, gap="medium"), moments, strict=True):
            with place:
                st.markdown(f"**{heading}**")
                st.vega_lite_chart(
                    spec=small_map(of, found, at, moment), alt=described_map(of, found, moment)
                )
    st.caption(legend_line(found))


def progress(
    network: Network, by: str, period: str | None, shown: tuple[pd.DataFrame | None, ...]
) -> None:
    """How far the search is; shown is what of it the page shows."""
    question = answers.what_ifs_question(network, by, period)
    work_panels.progress(question, sum(each is not None for each in shown), _SPARED)


def best_new_ties(network: Network, ties: pd.DataFrame | None, divide: Divide) -> None:
    """The new ties that would shorten most routes, each with a button that tries it."""
    if ties is None:
        st.text(SEARCHING)
        return
    names, tried = told_apart(network.people), set(session.tried_out().talking)
    if ties.empty:
        st.text(new_tie_sentences(network, ties, divide, people_on_sides(network, divide.key))[0])
        return
    away, smallest = set(session.tried_out().absent), session.smallest_count(network)
    st.text("If these two started to talk:")
    # On a phone a sentence stands nearer to the button above it than to the one below.
    every = st.container(gap="small")
    for number, (one, other) in enumerate(zip(ties["first"], ties["second"], strict=True)):
        row = every.container(horizontal=True, gap="xsmall", vertical_alignment="center")
        row.button(
            f"Try {plain(names[one])} – {plain(names[other])}",
            disabled=(one, other) in tried or bool(away & {one, other}),
            on_click=change_controls.add_tie,
            args=(one, other),
            key=f"try {number}",
            width=_TRY,
        )
        routes, joined = (int(ties[each].iloc[number]) for each in ("routes", "joined"))
        said = new_tie_gain(routes, joined, divide.both, smallest=smallest)
        row.text(f"{said}. {NOT_NOW}" if away & {one, other} else f"{said}.")
    facts = new_tie_facts(network, ties, smallest=smallest)
    with st.expander("The same as a table"):
        table(facts, "new ties and their gain", missing="not shown" if smallest else "no route")
        table_download(
            facts,
            network,
            "new ties",
            "these ties",
            lambda call: new_tie_facts(call(network), ties, smallest=smallest),
        )
    st.caption(HOW_THEY_WERE_FOUND)


def each_absence(
    network: Network, apart: pd.DataFrame | None, by: str, period: str | None, divide: Divide
) -> None:
    """What the absence of each member of staff, one at a time, would do."""
    found = answers.each_absence(network, by, period) if apart is None else apart
    sides = people_on_sides(network, by)
    smallest = session.smallest_count(network)
    for line in absence_sentences(network, found, divide, sides, smallest=smallest):
        st.text(line)
    left_open = [FURTHER_APART] if apart is None else []

    def absences_of(people: Network) -> pd.DataFrame:
        facts = absence_facts(people, found, divide, sides, smallest=smallest)
        return facts.drop(columns=left_open)

    facts = absences_of(network)
    table(facts, "each absence in turn", missing="not shown" if smallest else NOT_DEFINED)
    st.caption(HOW_ABSENCES_STAND)
    if apart is not None:
        st.caption(WHAT_FURTHER_APART_IS)
    st.caption(ONLY_LINK_MEANS)
    if len(facts):
        table_download(
            facts, network, "absences", "each absence", lambda call: absences_of(call(network))
        )
