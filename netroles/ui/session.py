"""What one visitor has loaded and chosen. No other file knows a session key.

Everything lives in Streamlit's session, so two visitors never share anything, and closing the
tab forgets it.
"""

from dataclasses import dataclass

import streamlit as st

import sample_data
from netroles.network import Network
from netroles.reading import Report, read

FIRST_SAMPLE = "palliative"

PERSON = "person"
PERIOD = "period"
FILTER_PREFIX = "filter "
_LOADED = "loaded"
_VISIT = "visit"


@dataclass(frozen=True, eq=False)
class Loaded:
    """The network on the screen and where it came from."""

    title: str
    is_sample: bool
    network: Network
    report: Report


def loaded() -> Loaded:
    """What this visitor looks at: what they loaded, or the first sample."""
    if _LOADED not in st.session_state:
        st.session_state[_LOADED] = _sample(FIRST_SAMPLE)
    found: Loaded = st.session_state[_LOADED]
    return found


def show(what: Loaded) -> None:
    """Look at another network: filters and selection belong to the one before and go."""
    for key in list(st.session_state):
        if str(key).startswith(FILTER_PREFIX) or key in (PERSON, PERIOD):
            del st.session_state[key]
    st.session_state[_LOADED] = what


def start_again() -> None:
    """Forget everything this visitor loaded, chose or typed."""
    visit = visit_number() + 1
    st.session_state.clear()
    st.session_state[_VISIT] = visit


def visit_number() -> int:
    """Counts fresh starts. Part of the key of what the browser itself remembers (files, pins)."""
    return int(st.session_state.get(_VISIT, 0))


def select(person: str | None) -> None:
    """Select a person, or nobody."""
    st.session_state[PERSON] = person


def _sample(key: str) -> Loaded:
    sample = sample_data.SAMPLES[key]
    reading = read(sample.ties, people=sample.people)
    return Loaded(sample.title, True, reading.network, reading.report)
