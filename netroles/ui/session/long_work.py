"""The long work of one visitor."""

import streamlit as st

from netroles.ui.background import AFTER_THE_FIRST_PAGE, Jobs
from netroles.ui.session.keys import JOBS


def jobs() -> Jobs:
    """The long work of this visitor, and what it found."""
    found: Jobs = st.session_state.setdefault(JOBS, Jobs(first=AFTER_THE_FIRST_PAGE))
    return found
