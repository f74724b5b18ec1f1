"""Coffee trials: people who do not know each other yet, drawn to have a coffee together."""

import streamlit as st

from netroles.insight import display_names
from netroles.network import ALL_PERIODS, Network, latest_period
from netroles.practice import (
    AT_RANDOM,
    COFFEE_WAYS,
    MOST_DRAWN,
    SAME_AGAIN,
    VOLUNTARY,
    WHAT_REACH_IS,
    CoffeeRound,
    coffee_round,
    round_sentences,
)
from netroles.reading import DrawnRound
from netroles.ui import answers, controls, response_panels, session
from netroles.ui.practice import (
    coffee_choices,
    coffee_earlier,
    coffee_kept,
    coffee_meets,
    coffee_workspace,
)
from netroles.ui.practice.coffee_choices import Choices
from netroles.ui.practice.tool import Tool

KEEP = "Keep this round and draw the next"
_ONCE_KEPT = (
    "This round is not kept yet. Once it is, it stands below under “Earlier rounds”, to be taken "
    "along as a table or as invitations."
)
_TOO_MANY = (
    f"Pairs are drawn among at most {MOST_DRAWN} people at a time. Choose some of the settings "
    "under “Who is drawn”."
)
_KEPT = 8


def _show() -> None:
    network = session.loaded().network
    period = controls.period(network)
    response_panels.line(network, "practice")
    chosen = coffee_choices.choose(network, bridging=response_panels.roles_may_be_shown(network))
    # Earlier rounds stand below, and the draw hangs on them.
    here, below = st.container(), st.container()
    with below:
        st.subheader("Earlier rounds", anchor=False)
        earlier, may_go = coffee_earlier.rounds()
        coffee_kept.take_along(network, earlier, may_go)
        coffee_earlier.what_became(network, earlier)
        coffee_workspace.figures(session.kept_coffee())
    with here:
        if len(chosen.people) > MOST_DRAWN:
            st.info(_TOO_MANY)
            return
        _round(network, chosen, earlier, period)


def _round(
    network: Network, chosen: Choices, earlier: tuple[DrawnRound, ...], period: str | None
) -> None:
    """One round as it would be, what it comes to, and how to keep it or take it along."""
    drawn = _drawn(network, chosen, earlier, period)
    number = max(coffee_workspace.last_number(), *(each.number for each in earlier), 0) + 1
    st.subheader(f"Round {number}", anchor=False)
    for sentence in round_sentences(drawn, dict(display_names(network.people))):
        st.text(sentence)
    if drawn.way != AT_RANDOM:
        st.caption(f"{WHAT_REACH_IS} {SAME_AGAIN}")
    if not drawn.groups:
        return
    coffee_meets.show(network, drawn.groups, drawn.reach)
    st.caption(VOLUNTARY)
    this = DrawnRound(
        number,
        f"{COFFEE_WAYS[drawn.way].label}, draw {drawn.seed}",
        drawn.groups,
        latest_period(network) if period in (None, ALL_PERIODS) else period,
        session.mark_of(session.as_loaded()),
    )
    st.button(
        KEEP, type="primary", icon=":material/add:", on_click=coffee_workspace.keep, args=(this,)
    )
    st.caption(_ONCE_KEPT)


@st.cache_data(
    scope="session",
    max_entries=_KEPT,
    hash_funcs=answers.BY_CONTENT,
    show_spinner="Drawing pairs…",
)
def _drawn(
    network: Network, chosen: Choices, earlier: tuple[DrawnRound, ...], period: str | None
) -> CoffeeRound:
    return coffee_round(
        network,
        chosen.people,
        chosen.seed,
        way=chosen.way,
        earlier=() if chosen.again else [group for each in earlier for group in each.groups],
        tied=chosen.tied,
        period=period,
    )


TOOL = Tool(
    key="coffee",
    title="Coffee trials",
    line="Two people who rarely talk have a coffee together, and the next map shows what stayed.",
    show=_show,
)
