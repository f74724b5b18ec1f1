"""Which idea a visitor writes in."""

import streamlit as st

from netroles.ui.session.keys import IDEA_CHOSEN, IDEA_FORM


def choose_idea(key: str) -> None:
    """Show an idea, by the key of its entry (for a callback)."""
    st.session_state[IDEA_CHOSEN] = key


def idea_form(key: str) -> str:
    """What the keys of the fields of one idea begin with."""
    return f"{IDEA_FORM}{key} "


def forget_form(key: str) -> None:
    """Empty the fields of an idea, so that they hold what is kept."""
    start = idea_form(key)
    for each in list(st.session_state):
        if str(each).startswith(start):
            del st.session_state[each]
