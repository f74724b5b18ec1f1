"""Conversations of interdependence: a card to print for two roles, or two settings."""

from hashlib import sha256

import pandas as pd
import streamlit as st

from netroles.decisions import Transitions, groups_of
from netroles.export import card_page
from netroles.network import NetrolesError, Network, latest_period
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
    pairs_to_name,
    who_might_meet,
    written,
)
from netroles.ui import answers, controls, response_panels, session
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
PAIR_OF_ROLES = "Pair of roles: rated both ways first, then the weakest"
NO_PAIR_OF_ROLES = (
    "No pair of roles may have a card: “Relational coordination” says what is hidden, and why."
)
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
    stays=False,
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
    wave, cutoffs = scores.wave(found), scores.cutoffs()
    pairs = pairs_to_name(found.of_wave(wave))
    if pairs.empty:
        st.info(NO_PAIR_OF_ROLES)
        return
    labels = [
        f"{pair['first']} and {pair['second']}, {written(pair['index'])}"
        for pair in pairs.to_dict("records")
    ]
    at = _pair(PAIR_OF_ROLES, pairs, labels, scores.ROLES)
    in_file = scores.for_files()

    kept = scores.kept()
    invented = kept is not None and kept.invented

    def page() -> bytes:
        other, there = in_file(found, wave)
        pair = pairs_to_name(other.of_wave(there)).iloc[at]
        return card_page(card_of_roles(pair, cutoffs), _of_survey(there, invented=invented))

    of_nobody(DOWNLOAD, page, FILE, MIME, about=f"{ONE_PAGE} {scores.CALLED_IN_FILES}")
    _preview(card_of_roles(pairs.iloc[at], cutoffs), _of_survey(wave, invented=invented))
    _every_pair(pair_of_roles_facts(pairs))


def _of_survey(wave: str, *, invented: bool) -> str:
    of = f", wave “{wave}”" if wave else ""
    end = " Invented: nobody ever answered it." if invented else ""
    return f"From a relational coordination survey{of}.{end}"


def _of_groups() -> None:
    network = session.loaded().network
    period = controls.period(network)
    by = "setting"
    if network.people["setting"].isna().all() and network.people["team"].notna().any():
        by = "team"
    smallest = session.smallest_count(network)
    found = answers.crossings_of_staff(network, by, period, smallest)
    pairs = pairs_of_groups(found)
    if pairs.empty:
        st.info(NO_GROUPS)
        return
    labels = [pair_label(pair) for _, pair in pairs.iterrows()]
    wanted = f"Pair of {found.divide.groups}, fewest ties first"
    at = _pair(wanted, pairs, labels, f"{GROUPS} {network.digest}")
    pair = pairs.iloc[at]
    meeting = WhoMeets()
    if response_panels.roles_may_be_shown(network):
        meeting = who_might_meet(network, found, pair, period)
    loaded = session.loaded()
    shown = controls.period_in_words(period or latest_period(network))
    source = f"From the map of {loaded.title}{shown}.{' Invented.' if loaded.sample else ''}"
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


def _pair(label: str, pairs: pd.DataFrame, labels: list[str], about: str) -> int:
    """Which of the pairs, by its place. The choice is of the pair: it stays where another wave or
    period puts the pair elsewhere in the list, or says something else of it."""
    ends = list(zip(pairs["first"], pairs["second"], strict=True))
    key = f"{session.CARD_PREFIX}{about}"
    chosen = st.session_state.get(key)
    # A list of its own for each set of labels: the browser knows a choice by its label alone.
    of_these = sha256("\x00".join(labels).encode(errors="surrogatepass")).hexdigest()[:16]
    at: int = st.selectbox(
        label,
        options=range(len(labels)),
        index=ends.index(chosen) if chosen in ends else 0,
        format_func=labels.__getitem__,
        key=f"{key} {of_these}",
    )
    st.session_state[key] = ends[at]
    return at


def _preview(card: Card, source: str) -> None:
    """What stands on the card."""
    with st.container(border=True, key="conversation-card"):
        st.subheader(plain(card.title), anchor=False)
        st.text(card.why)
        st.caption(plain(source))
        if card.mind:
            st.warning(card.mind)
        st.markdown("**Who might meet**")
        st.text("\n".join(f"• {line}" for line in card.meet))
        st.caption(HOW_TO_USE)
        st.markdown("**To talk over**")
        prompts = enumerate(PROMPTS, start=1)
        st.text("\n".join(f"{number}. {each.about}. {each.asks}" for number, each in prompts))
        st.markdown("**What we agreed**, with room to write")
        st.text("\n".join(f"• {what}" for what in AGREED))
