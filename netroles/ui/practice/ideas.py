"""Change ideas: what a team tries, what it expects, and what the figure then says."""

import streamlit as st

from netroles.decisions import SMALLEST_OF_PATIENTS
from netroles.insight import WHAT_NOISE_IS
from netroles.practice import IDEA, IDEAS_SOURCE
from netroles.ui import response_panels, session, work_panels
from netroles.ui.practice import idea_files, idea_form, idea_waves
from netroles.ui.practice.idea_files import Written
from netroles.ui.practice.tool import Tool
from netroles.ui.practice.untold import untold
from netroles.ui.work_panels import Spared

NEW = "new"
NEW_IDEA = "A new idea"
ONE, ALL = "One idea", "All teams side by side"
NONE_YET = (
    "No idea yet. Write below what you want to try, and say before you try it which figure of the "
    "network you expect to move, which way and how far. With the next data set the page says "
    "whether it did, and whether that is more than chance."
)
_SPARED = Spared(
    when_stopped="The figures stay; only whether they moved by more than chance is left open.",
    when_failed="The figures are not touched by that.",
)


def _show() -> None:
    network = session.loaded().network
    response_panels.line(network, "practice")
    now = idea_waves.waves(network)
    kept = idea_waves.kept_ideas()
    # Figures that were kept do not say whether patients are among those counted.
    smallest = SMALLEST_OF_PATIENTS if session.presenting() else 0
    written = Written(tuple(idea for _, idea in kept), now.every, smallest)
    if not kept:
        st.info(NONE_YET)
        idea_form.new(written)
    else:
        shown = st.segmented_control(
            "Show",
            options=(ONE, ALL),
            default=ONE,
            required=True,
            key=f"{session.PRACTICE_PREFIX}ideas shown",
            label_visibility="collapsed",
        )
        if shown == ALL:
            idea_files.side_by_side(written)
        else:
            entries = {entry.key: (entry, idea) for entry, idea in kept}
            chosen = _choose(list(entries), {key: idea.title for key, (_, idea) in entries.items()})
            if chosen == NEW:
                idea_form.new(written)
            else:
                idea_form.existing(*entries[chosen], written)
    work_panels.progress(now.question, now.shown, _SPARED)
    idea_waves.keep_panel(now, smallest)
    st.caption(f"{WHAT_NOISE_IS} {IDEAS_SOURCE}")


def _choose(keys: list[str], titles: dict[str, str]) -> str:
    """Which idea, by the key of its entry, or a new one."""
    tell = untold()
    if st.session_state.get(session.IDEA_CHOSEN) not in (*keys, NEW):
        st.session_state[session.IDEA_CHOSEN] = keys[0]
    chosen: str = st.selectbox(
        "Idea",
        options=[*keys, NEW],
        format_func=lambda key: NEW_IDEA if key == NEW else tell(titles[key]),
        key=session.IDEA_CHOSEN,
        persist_state="session",
        width=420,
    )
    return chosen


TOOL = Tool(
    key="ideas",
    title="Change ideas",
    line="Try something small, say before what you expect, and let the next map answer.",
    show=_show,
    in_words={IDEA: idea_form.in_words},
)
