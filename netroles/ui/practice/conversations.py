"""Conversations of interdependence: a card to print for two roles, or two settings."""

import pandas as pd
import streamlit as st

from netroles.decisions import Transitions, groups_of
from netroles.export import card_page
from netroles.network import NetrolesError, Network
from netroles.practice import (
    AGREED,
    CREDIT,
    HOW_TO_USE,
    PROMPTS,
    Card,
    Coordination,
    WhoMeets,
    card_of_groups,
    card_of_roles,
    pair_label,
    pair_of_groups_facts,
    pair_of_roles_facts,
    pairs_of_groups,
    pairs_of_roles,
    who_might_meet,
    written,
)
from netroles.ui import answers, privacy_controls, response_panels, session
from netroles.ui.decision_tables import table
from netroles.ui.downloads import Coder, of_nobody, two_ways, withheld_now
from netroles.ui.practice import scores
from netroles.ui.practice.tool import Tool
from netroles.ui.text import plain

GROUPS = "groups"
ABOUT = {scores.ROLES: "Two roles of the survey", GROUPS: "Two settings of the network"}
DOWNLOAD = "Card to print"
FILE, MIME = "conversation card.html", "text/html"
ONE_PAGE = "One page for A4. Opens in any browser, offline."
NO_SCORES = (
    "With the scores of a relational coordination survey there are cards for roles too: load them "
    "under “Relational coordination”."
)
NO_PAIR_OF_ROLES = "No pair of roles is shown: see “Relational coordination”."
NO_GROUPS = "A card needs two settings, and fewer are known here."


def _show() -> None:
    try:
        found = scores.worked_out()
    except NetrolesError:  # The tool that loaded the scores says what is wrong with them.
        found = None
    if found is None:
        st.caption(NO_SCORES)
        _of_groups()
    elif _about() == scores.ROLES:
        _of_roles(found)
    else:
        _of_groups()
    st.caption(CREDIT)


TOOL = Tool(
    key="conversations",
    title="Conversations",
    line="A card for two groups who depend on each other and have yet to talk about how.",
    show=_show,
)


def _about() -> str:
    chosen: str | None = st.segmented_control(
        "A card for",
        options=list(ABOUT),
        format_func=ABOUT.__getitem__,
        default=None if session.CARD_ABOUT in st.session_state else scores.ROLES,
        required=True,
        key=session.CARD_ABOUT,
        persist_state="session",
    )
    return chosen or scores.ROLES


def _of_roles(found: Coordination) -> None:
    wave = scores.wave(found)
    pairs = pairs_of_roles(found.of_wave(wave))
    if pairs.empty:
        st.info(NO_PAIR_OF_ROLES)
        return
    labels = [
        f"{pair['first']} and {pair['second']}, {written(pair['index'])}"
        for pair in pairs.to_dict("records")
    ]
    at = _pair("Pair of roles, the weakest first", labels, scores.ROLES)
    card = card_of_roles(pairs.iloc[at], scores.cutoffs())
    kept = scores.kept()
    source = "From a relational coordination survey"
    source += f", wave “{wave}”." if wave else "."
    if kept is not None and kept.invented:
        source = f"{source} Invented: nobody ever answered it."
    of_nobody(DOWNLOAD, lambda: card_page(card, source), FILE, MIME, about=ONE_PAGE)
    _preview(card, source)
    _every_pair(pair_of_roles_facts(pairs))


def _of_groups() -> None:
    network, period = session.loaded().network, session.chosen_period()
    by = "setting"
    if network.people["setting"].isna().all() and network.people["team"].notna().any():
        by = "team"
    smallest = privacy_controls.smallest_count(network)
    found = answers.crossings(network, by, period, smallest)
    pairs = pairs_of_groups(network, found)
    if pairs.empty:
        st.info(NO_GROUPS)
        return
    labels = [pair_label(pair) for _, pair in pairs.iterrows()]
    at = _pair(f"Pair of {found.divide.groups}, fewest ties first", labels, network.digest)
    pair = pairs.iloc[at]
    meeting = WhoMeets()
    if response_panels.roles_may_be_shown(network):
        meeting = who_might_meet(network, found, pair["first"], pair["second"], period)
    loaded = session.loaded()
    source = f"From the map of {loaded.title}.{' Invented.' if loaded.sample else ''}"
    card, withheld = card_of_groups(network, pair, found, meeting), withheld_now()
    with st.container(horizontal=True):
        two_ways(
            DOWNLOAD,
            FILE,
            MIME,
            lambda: card_page(card, source),
            lambda call: card_page(_coded(network, pair, found, meeting, call), withheld()(source)),
            about=ONE_PAGE,
        )
    _preview(card, source)
    _every_pair(pair_of_groups_facts(pairs, directed=network.directed))


def _every_pair(facts: pd.DataFrame) -> None:
    with st.expander("Every pair as a table"):
        table(facts, "pairs who could talk", missing="not shown")


def _coded(
    network: Network, pair: pd.Series, found: Transitions, meeting: WhoMeets, call: Coder
) -> Card:
    """The same card with people called otherwise; a setting that holds a name is too."""
    other = call(network)
    before, after = (groups_of(each, found.divide.key) for each in (network, other))
    now = {end: after[before == pair[end]].iloc[0] for end in ("first", "second")}
    return card_of_groups(other, pd.Series({**pair, **now}), found, meeting)


def _pair(label: str, labels: list[str], key: str) -> int:
    """Which of the pairs, by its place."""
    chosen: int = st.selectbox(
        label,
        options=range(len(labels)),
        format_func=labels.__getitem__,
        key=f"{session.CARD_PREFIX}{key}",
        persist_state="session",
    )
    return chosen


def _preview(card: Card, source: str) -> None:
    """What stands on the card."""
    with st.container(border=True, key="conversation-card"):
        st.subheader(plain(card.title), anchor=False)
        st.text(card.why)
        st.caption(plain(source))
        st.markdown("**Who might meet**")
        st.text("\n".join(f"• {line}" for line in card.meet))
        st.caption(HOW_TO_USE)
        st.markdown("**To talk over**")
        prompts = enumerate(PROMPTS, start=1)
        st.text("\n".join(f"{number}. {each.about}. {each.asks}" for number, each in prompts))
        st.markdown("**What we agreed**, with room to write")
        st.text("\n".join(f"• {what}" for what in AGREED))
