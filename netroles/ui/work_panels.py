"""Long work on a page: how far it is, a way to stop it, and to begin again."""

from dataclasses import dataclass

import streamlit as st

from netroles.ui import how_far, questions
from netroles.ui.questions import HowFar, Question


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
    if far.job is not None and far.state == "at work":
        with st.container(key="how-far"):
            how_far.bar(far.job, far.steps)
            st.button("Stop", help=spared.when_stopped, on_click=questions.stop)
    elif far.state != "ready":
        _begin_again(far, question, spared)


def _begin_again(far: HowFar, question: Question, spared: Spared) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="begin-again"):
        if far.job is not None and far.state == "failed":
            st.warning(
                f"{far.doing} could not be worked out (error number {far.job.failure}). "
                f"{spared.when_failed}"
            )
        else:
            st.text(f"{far.doing} was not worked out, because it was stopped.")
        st.button("Work it out", on_click=questions.work_out, args=(question,))
