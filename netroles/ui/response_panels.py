"""How many answered, on the pages; and whether so many answers carry roles of single people."""

import pandas as pd
import streamlit as st

from netroles.insight import (
    counts_shown,
    network_sentences,
    one_sided_sentence,
    response_sentence,
    what_roles_rest_on,
)
from netroles.network import (
    SHOW_NETWORK_ONLY,
    Network,
    Response,
    one_sided,
    response,
    structure,
)
from netroles.ui import answers, caveats, session

INSIST = "Show roles all the same"
_INSIST_HELP = (
    "For this visit and these data. Every screen and every file will then say how few answered."
)

HOW_RESPONSE_IS_KNOWN = (
    "It is known from a column “responded” in the people file, or where the file is a survey with "
    "a list of everybody asked. Who reports no tie may have answered all the same, so the ties "
    "themselves do not say it."
)


def roles_may_be_shown(network: Network) -> bool:
    """Whether enough people answered for roles to be shown, or the visitor insists."""
    return response(network).shown != SHOW_NETWORK_ONLY or session.insists()


def roles_to_show(network: Network, period: str | None) -> pd.DataFrame | None:
    """The roles of everyone for one period; None where too few answered for them to be shown."""
    return answers.role_table(network, period) if roles_may_be_shown(network) else None


def line(network: Network, page: str) -> None:
    """Where too few answered, how many did and what follows, with the choice; else nothing.

    Where enough did, or it is not known, `rests_on` says so further down: the first screen is for
    the map.
    """
    answered = response(network)
    if careful := caveats.of_response(network):
        said = response_sentence(answered, smallest=session.smallest_count(network))
        st.warning(f"{said} {careful}")
        _choice(answered, page)


def rests_on(network: Network, period: str | None) -> None:
    """What is counted, and on how many answers it rests."""
    answered = response_sentence(response(network), smallest=session.smallest_count(network))
    st.text(f"{what_roles_rest_on(network, period)} {answered}")


def figures_of_the_network(network: Network, period: str | None) -> None:
    """What may be said where roles may not: the network as a whole, and nobody by name."""
    st.subheader("The network as a whole", anchor=False)
    smallest = session.smallest_count(network)
    for sentence in network_sentences(network, period, smallest=smallest):
        st.text(sentence)


def panel(network: Network, period: str | None) -> None:
    """Who answered, as counts; ties reported by one side only; what that allows."""
    answered, smallest = response(network), session.smallest_count(network)
    st.text(response_sentence(answered, smallest=smallest))
    if answered.known:
        counts = {
            "Answered": answered.answered,
            "Were asked and did not answer": answered.asked - answered.answered,
            "Were not asked": len(network.people) - answered.asked,
        }
        shown = list(counts_shown(pd.Series(counts), smallest).values())
        numbers = [str(each) for each in shown] if smallest else shown
        people = pd.DataFrame({"": [*counts], "People": numbers})
        st.table(people, hide_index=True, border="horizontal", width=360)
    else:
        st.text(HOW_RESPONSE_IS_KNOWN)
    of = structure(network, period=period)
    if said := one_sided_sentence(answered, of, one_sided(network, of), smallest=smallest):
        st.text(f"{said} They are dashed on the map.")
    elif not of.directed:
        st.text("It does not matter here who said a tie, so no tie is called one-sided.")
    if careful := caveats.of_response(network):
        st.warning(careful)
    _choice(answered, "data")


def _choice(answered: Response, page: str) -> None:
    """The switch for roles that so few answers do not carry; nothing where they do."""
    if answered.shown != SHOW_NETWORK_ONLY:
        return
    # A switch of its own on each page: Streamlit sets one that two pages share back to off.
    key = session.INSIST_PREFIX + page
    st.session_state.setdefault(key, session.insists())
    wish = st.toggle(INSIST, key=key, help=_INSIST_HELP)
    if wish != session.insists():
        session.insist(wish)
        st.rerun()
