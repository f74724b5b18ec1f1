"""How sure roles are, on the pages: the words, what they mean, and the work while it goes on."""

import pandas as pd
import streamlit as st

from netroles.decisions import smallest_of_staff
from netroles.insight import (
    ABOUT_LINKS,
    UNSEEN,
    Doubt,
    how_sure_sentences,
    what_confidence_is,
)
from netroles.network import Network
from netroles.ui import answers, session, work_panels
from netroles.ui.work_panels import Spared

_SPARED = Spared(
    when_stopped="Roles stay; only how sure they are is left open.",
    when_failed="The roles are not touched by that.",
)


def progress(doubt: Doubt, network: Network, period: str | None) -> None:
    """How far the work is, with a way to stop it; nothing once it is done.

    doubt is what the page around it shows: when more is known, the page is drawn once more.
    """
    work_panels.progress(answers.doubt_question(network, period), _found(doubt), _SPARED)


def how_sure(table: pd.DataFrame, doubt: Doubt, network: Network, period: str | None) -> None:
    """For how many confidence is high, whether an order can be read, and what that rests on."""
    smallest = smallest_of_staff(session.smallest_count(network))
    if doubt.confidence is not None:
        for line in how_sure_sentences(table, doubt.confidence, smallest=smallest):
            st.text(line)
    progress(doubt, network, period)
    if doubt.confidence is not None:
        with st.expander("What “high”, “moderate” and “low” mean"):
            st.text(what_confidence_is(doubt.confidence))
            st.text(ABOUT_LINKS)
        st.caption(UNSEEN)


def _found(doubt: Doubt) -> int:
    return (doubt.confidence is not None) + (doubt.beyond is not None)
