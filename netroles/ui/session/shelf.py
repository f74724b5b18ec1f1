"""Where a visitor's tools on the Practice page keep what is written there."""

import streamlit as st

from netroles.ui.session.keys import NOT_KEPT, SHELF
from netroles.workspace import Shelf, ShelfOfVisit


def shelf() -> Shelf:
    """The shelf of this visit, forgotten with it."""
    found: Shelf = st.session_state.setdefault(SHELF, ShelfOfVisit())
    return found


def say_not_kept(why: str) -> None:
    """Remember why something could not be kept, until it is said."""
    st.session_state[NOT_KEPT] = why


def take_not_kept() -> str | None:
    """Why the last thing could not be kept; once."""
    why: str | None = st.session_state.pop(NOT_KEPT, None)
    return why
