"""Which idea a visitor writes in, and as what it was opened."""

import streamlit as st

from netroles.ui.session.keys import IDEA_CHOSEN, IDEA_FORM
from netroles.workspace import Entry

_OPENED = "opened"


def choose_idea(key: str) -> None:
    """Show an idea, by the key of its entry (for a callback)."""
    st.session_state[IDEA_CHOSEN] = key


def idea_form(key: str) -> str:
    """What the keys of the fields of one idea begin with."""
    return f"{IDEA_FORM}{key} "


def opened_entry(key: str) -> Entry | None:
    """The entry as it was when its form was opened; None where it was not yet."""
    found: Entry | None = st.session_state.get(f"{idea_form(key)}{_OPENED}")
    return found


def set_opened_entry(entry: Entry) -> None:
    """Remember an entry as what its form was opened with."""
    st.session_state[f"{idea_form(entry.key)}{_OPENED}"] = entry


def forget_form(key: str) -> None:
    """Empty the fields of an idea, so that they hold what is kept."""
    start = idea_form(key)
    for each in list(st.session_state):
        if str(each).startswith(start):
            del st.session_state[each]
