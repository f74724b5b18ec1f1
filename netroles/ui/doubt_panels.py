"""How sure roles are, on the pages: the words, what they mean, and the work while it goes on."""

import pandas as pd
import streamlit as st

from netroles.insight import (
    ABOUT_LINKS,
    UNSEEN,
    Doubt,
    how_sure_sentences,
    what_confidence_is,
)
from netroles.network import Network
from netroles.ui import answers

LOOKS_EVERY = 0.7
"""Seconds between two looks at how far the work is."""


def progress(doubt: Doubt, network: Network, period: str | None) -> None:
    """How far the work is, with a way to stop it; nothing once it is done.

    doubt is what the page around it shows: when more is known, the page is drawn once more.
    """
    progress_of(answers.steps_of_doubt(network, period), _found(doubt))


def progress_of(steps: answers.Steps, found: int) -> None:
    """The same of any long work; found is how many of its answers the page around it shows."""
    far = answers.how_far(steps)
    if far.found > found:
        st.rerun()
    if far.state == "at work":
        _watch(steps, found)
    elif far.state != "ready":
        _begin_again(far, steps)


def how_sure(table: pd.DataFrame, doubt: Doubt, network: Network, period: str | None) -> None:
    """For how many confidence is high, whether an order can be read, and what that rests on."""
    if doubt.confidence is not None:
        for line in how_sure_sentences(table, doubt.confidence):
            st.text(line)
    progress(doubt, network, period)
    if doubt.confidence is not None:
        with st.expander("What “high”, “moderate” and “low” mean"):
            st.text(what_confidence_is(doubt.confidence))
            st.text(ABOUT_LINKS)
        st.caption(UNSEEN)


@st.fragment(run_every=LOOKS_EVERY)
def _watch(steps: answers.Steps, found: int) -> None:
    far = answers.how_far(steps)
    if far.state != "at work" or far.found > found:
        st.rerun()
    with st.container(key="how-far"):
        st.progress(far.share, text=f"{far.doing}: being worked out…")
        if st.button("Stop", help="Roles stay; only how sure they are is left open."):
            answers.stop()
            st.rerun()


def _begin_again(far: answers.HowFar, steps: answers.Steps) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="begin-again"):
        if far.state == "failed":
            st.warning(
                f"{far.doing} could not be worked out (error number {far.failure}). The roles are "
                "not touched by that."
            )
        else:
            st.text(f"{far.doing} was not worked out, because it was stopped.")
        st.button("Work it out", on_click=answers.work_out, args=(steps,))


def _found(doubt: Doubt) -> int:
    return (doubt.confidence is not None) + (doubt.beyond is not None)
