"""Long work on a page: how far it is, a way to stop it, and to begin again."""

from dataclasses import dataclass

import streamlit as st

from netroles.ui import questions
from netroles.ui.questions import HowFar, Question

LOOKS_EVERY = 1.5
"""Seconds between two looks at how far the work is. After each, Streamlit clears away what it takes
for left over, a file on its way to the browser too: it has to arrive between two."""


@dataclass(frozen=True)
class Spared:
    """What is there without the work: for who stops it, and where it failed."""

    when_stopped: str
    when_failed: str


def progress(question: Question, shown: int, spared: Spared) -> None:
    """How far the work is, with a way to stop it; nothing once it is done.

    shown is how many answers the page around it shows: when more are there, it is drawn once more.
    """
    far = questions.how_far(question)
    if far.found > shown:
        st.rerun()
    if far.state == "at work":
        _watch(question, shown, spared)
    elif far.state != "ready":
        _begin_again(far, question, spared)


@st.fragment(run_every=LOOKS_EVERY)
def _watch(question: Question, shown: int, spared: Spared) -> None:
    far = questions.how_far(question)
    if far.state != "at work" or far.found > shown:
        st.rerun()
    with st.container(key="how-far"):
        st.progress(far.share, text=f"{far.doing}: being worked out…")
        if st.button("Stop", help=spared.when_stopped):
            questions.stop()
            st.rerun()


def _begin_again(far: HowFar, question: Question, spared: Spared) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="begin-again"):
        if far.state == "failed":
            st.warning(
                f"{far.doing} could not be worked out (error number {far.failure}). "
                f"{spared.when_failed}"
            )
        else:
            st.text(f"{far.doing} was not worked out, because it was stopped.")
        st.button("Work it out", on_click=questions.work_out, args=(question,))
