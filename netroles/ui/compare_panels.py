"""The pieces of the Compare page: what is compared, the maps, the tables, growth."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

import pandas as pd
import streamlit as st

from netroles.charts import MOST_DRAWN, Picture
from netroles.charts.growth_chart import described_growth, growth_chart
from netroles.decisions import Comparison, Moment, smallest_of_staff
from netroles.insight import (
    NOT_KNOWN_NOISE,
    WHAT_NOISE_IS,
    comparison_sentences,
    counted_or_few,
    figure_facts,
    growth_facts,
    growth_sentences,
    growth_shown,
    newcomer_role_sentences,
    person_change_sentences,
    role_change_facts,
    role_changes_in_words,
    tie_change_facts,
)
from netroles.insight.comparison_facts import joined_left_facts
from netroles.network import Network
from netroles.ui import comparing, controls, loading, panels, session, work_panels
from netroles.ui.compare_controls import CHANGES, SIDE_BY_SIDE
from netroles.ui.decision_tables import BREAKING, NOT_DEFINED, table
from netroles.ui.downloads import Coder, table_download
from netroles.ui.graph import network_graph
from netroles.ui.questions import Question
from netroles.ui.text import plain
from netroles.ui.work_panels import Spared

HEIGHT, LOWER = 460, 340
ONE_MOMENT = (
    "This network has one period, so there is nothing yet to compare it with. Load a second file "
    "below, or add a column “period” to the ties and load them anew."
)
SAME_MOMENT = "Both times the same was chosen: choose two that differ."
NOBODY_IN_BOTH = (
    "Nobody stands in both files, so everybody seems to have left or joined. People are the same "
    "where their ids are the same, to the letter: check the columns that hold them."
)
NOBODY_IS_NAMED = "Too few people answered for anybody to be named here."
_SPARED = Spared(
    when_stopped="What changed stays; only whether it is more than chance is left open.",
    when_failed="What changed is not touched by that.",
)
HOW_TO_READ = (
    "Everybody stands in the same place both times. A thick blue line with a bead: a tie that was "
    "made. Dashed: a tie that was dropped. Thin: kept. Triangles joined, dashed squares left."
)


def nobody_in_both(network: Network) -> None:
    """Say so where no person of a second file stands in the network on the screen."""
    second = session.second()
    if second is not None and not set(second.network.people.index) & set(network.people.index):
        st.warning(NOBODY_IN_BOTH)


def second_file(network: Network, *, needed: bool) -> None:
    """Load a second file to compare with, beside the network on the screen and never in its place;
    needed says that there is nothing to compare without one."""
    second = session.second()
    if second is not None:
        smallest = session.smallest_count(second.network)
        size = counted_or_few(len(second.network.people), "person", "people", smallest=smallest)
        with st.container(horizontal=True, vertical_alignment="center", key="second-file"):
            st.text(f"Second file: {second.title}, {size}. It is only compared.")
            if st.button("Take the second file away"):
                session.compare_with(None)
                st.rerun()
        return
    with st.expander("Compare with a second file", expanded=needed):
        st.text(
            "It is read like any file and forgotten with this visit. The network on the screen "
            "stays. People are the same where their ids are the same."
        )
        ties, people = loading.upload("second ")
        if ties is None:
            if people is not None:
                st.info("Now add the file that says who talks to whom.")
            return
        ties_match, people_match = loading.match(ties, people)
        found = loading.read_button("Compare with it", ties, ties_match, people, people_match)
        if found is not None:
            session.compare_with(found)
            st.rerun()


def room(shown: str) -> tuple[AbstractContextManager[object], AbstractContextManager[object]]:
    """Where pictures stand and where sentences do: beside one map, below two."""
    if shown == SIDE_BY_SIDE:
        return st.container(), st.container()
    picture, beside = st.columns([2.2, 1], gap="medium")
    return picture, beside


def draw_maps(shown: str, found: Comparison) -> None:
    """What changed on one map, or the two moments side by side; everybody in the same place."""
    if comparing.people_to_draw(found) > MOST_DRAWN:
        st.caption(f"More than {MOST_DRAWN:,} people are not drawn here; the tables hold them all.")
        return
    if shown == CHANGES:
        _graph(comparing.picture_of_changes(found), CHANGES, found, HEIGHT)
        st.caption(HOW_TO_READ)
        return
    moments = (found.before, found.after)
    pictures = comparing.pictures_side_by_side(found)
    for number, column in enumerate(st.columns(2, gap="small")):
        with column:
            st.markdown(f"**{plain(moments[number].label)}**")
            _graph(pictures[number], f"{SIDE_BY_SIDE} {number}", found, LOWER)
    st.caption("Everybody stands in the same place both times; marks say the role each time.")


def in_short(found: Comparison, *, named: bool) -> list[str]:
    """What the page says first."""
    return comparison_sentences(found, named=named, smallest=comparing.smallest_count(found))


def of_person(network: Network, found: Comparison) -> None:
    """What is different around the person who is chosen."""
    person = controls.choose_person(network)
    if person is not None:
        with st.container(border=True, key="changed-person"):
            smallest = comparing.smallest_count(found)
            for sentence in person_change_sentences(found, person, smallest=smallest):
                st.text(sentence)


def more_than_noise(network: Network, found: Comparison, question: Question, known: int) -> None:
    """The figures before and after, and whether resampling alone moves them as far."""
    facts = figure_facts(found, smallest=comparing.smallest_count(found))
    facts = facts[facts["Before"].notna() | facts["After"].notna()].reset_index()
    table(_written(facts), "figures before and after", room=BREAKING)
    work_panels.progress(question, known, _SPARED)
    st.caption(WHAT_NOISE_IS)
    table_download(facts, network, "figures before and after", "these figures")


def roles_changed(network: Network, found: Comparison) -> None:
    """Roles gained and lost, as counts, as sentences and as a table."""
    smallest = smallest_of_staff(comparing.smallest_count(found))
    for sentence in newcomer_role_sentences(found, smallest=smallest):
        st.text(sentence)
    facts = role_change_facts(found.after.network, found)
    if facts.empty:
        st.text("Nobody of the staff who was there both times has another role.")
        return
    for sentence in role_changes_in_words(found):
        st.text(sentence)
    people = counted_or_few(len(facts), "person", "people", smallest=smallest)
    with st.expander(f"Everybody with another role: {people}"):
        table(facts, "people with another role")
        table_download(
            facts,
            network,
            "roles gained and lost",
            "the roles gained and lost",
            lambda call: role_change_facts(call(found.after.network), found),
        )
    if (facts["More than noise?"] == NOT_KNOWN_NOISE).any():
        st.caption(
            "A change between positions that are none of the four roles cannot be held against "
            "noise."
        )


def who_and_which(network: Network, found: Comparison) -> None:
    """Who joined and left, and the ties made and dropped."""
    people, ties = joined_left_facts(found), tie_change_facts(found)
    smallest = comparing.smallest_count(found)
    if len(people):
        number = counted_or_few(len(people), "person", "people", smallest=smallest)
        with st.expander(f"Who joined and left: {number}"):
            table(people, "people who joined or left")
    if len(ties):
        number = counted_or_few(len(ties), "tie", smallest=smallest)
        with st.expander(f"Ties made and dropped: {number}"):
            table(ties, "ties made and dropped")
            table_download(
                ties,
                network,
                "ties made and dropped",
                "these ties",
                lambda call: tie_change_facts(_called(found, call)),
            )
    if people.empty and ties.empty:
        st.text("The same people have the same ties both times.")


def growth(network: Network, every: Sequence[Moment], *, with_roles: bool) -> None:
    """How the network grew over all its moments: a picture, sentences, and the table."""
    grown = comparing.grown(list(every), session.rule())
    smallest = max(session.smallest_count(each.network) for each in every)
    facts = growth_facts(grown, smallest=smallest).reset_index()
    if not with_roles:
        facts = facts.drop(columns=["Brokers", "Connectors"])
    left, beside = st.columns([1.6, 1], gap="medium")
    with left, st.container(key="growth"):
        st.altair_chart(
            growth_chart(growth_shown(grown, smallest), with_roles=with_roles),
            alt=described_growth(growth_shown(grown, smallest), with_roles=with_roles),
        )
    with beside:
        panels.sentences("What grew", growth_sentences(grown, smallest=smallest))
    with st.expander("The same as a table"):
        table(facts, "growth", missing="not shown" if smallest else "nothing before")
        table_download(facts, network, "growth", "the growth")


def _called(found: Comparison, call: Coder) -> Comparison:
    before, after = (
        replace(each, network=call(each.network)) for each in (found.before, found.after)
    )
    return replace(found, before=before, after=after)


def _written(facts: pd.DataFrame) -> pd.DataFrame:
    """Numbers as text: counts whole, other figures of a row with one decimal each; an empty cell
    says so."""
    columns = ["Before", "After", "Change"]
    numbers = facts[columns].astype(object)
    for at, row in facts[columns].iterrows():
        decimals = 0 if (row.dropna() % 1 == 0).all() else 1
        numbers.loc[at] = [_number(value, decimals) for value in row]
    return facts.assign(**numbers)


def _number(value: float | None, decimals: int) -> str:
    return NOT_DEFINED if pd.isna(value) else f"{value:,.{decimals}f}".replace("-", "−")


def _graph(picture: Picture, shown: str, found: Comparison, height: int) -> None:
    of = [f"{each.network.digest} {each.period}" for each in (found.before, found.after)]
    network_graph(
        picture,
        selected=session.selected(),
        key=f"compared {shown} {session.visit_number()} {' '.join(of)}",
        height=height,
        on_select=_select,
    )


def _select(person: str | None) -> None:
    """Select somebody of the network on the screen; others can be looked at, not chosen."""
    if person is None or person in session.loaded().network.people.index:
        session.select(person)
