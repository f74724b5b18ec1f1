"""What the page Compare asks for: which two moments, and how they are shown."""

from collections.abc import Mapping, Sequence

import streamlit as st

from netroles.decisions import Moment, moments
from netroles.network import Network
from netroles.ui import session

CHANGES, SIDE_BY_SIDE = "changes", "side by side"
_SHOWN_AS = {CHANGES: "What changed", SIDE_BY_SIDE: "Before and after"}
_MOMENTS = {"from": session.BEFORE, "to": session.AFTER}
NAMES_OF_MOMENTS = tuple(_MOMENTS)
"""In a link: the two moments that are compared. Their values are periods of the data."""
_SHOWN_NAME = "shown"


def choose(every: Sequence[Moment]) -> tuple[Moment, Moment]:
    """Which two moments: at first the last two, or the network on the screen and a second file."""
    places, labels = range(len(every)), [each.label for each in every]
    usual = (len(every) - 2, len(every) - 1)
    if session.second() is not None:
        last_own = max(at for at, each in enumerate(every) if each.network is every[0].network)
        usual = (last_own, len(every) - 1)
    chosen = []
    for column, label, key, at in zip(
        st.columns([1, 1, 1.2], vertical_alignment="bottom"),
        ("Before", "After"),
        (session.BEFORE, session.AFTER),
        usual,
        strict=False,
    ):
        with column:
            chosen.append(
                every[
                    st.selectbox(
                        label,
                        options=places,
                        # What a link chose is no other default: Streamlit takes one of the two.
                        index=0 if key in st.session_state else at,
                        format_func=labels.__getitem__,
                        key=key,
                        persist_state="session",
                    )
                ]
            )
    return chosen[0], chosen[1]


def shown_as() -> str:
    """What changed on one map, or two maps side by side: `CHANGES` or `SIDE_BY_SIDE`."""
    chosen: str | None = st.segmented_control(
        "Show",
        options=list(_SHOWN_AS),
        format_func=_SHOWN_AS.__getitem__,
        default=None if session.COMPARED_AS in st.session_state else CHANGES,
        required=True,
        key=session.COMPARED_AS,
        persist_state="session",
        label_visibility="collapsed",
    )
    return chosen or CHANGES


def state(network: Network) -> dict[str, list[str]]:
    """What a link says of these choices; only what is not usual, and nothing of a second file."""
    found = {}
    if st.session_state.get(session.COMPARED_AS) == SIDE_BY_SIDE:
        found[_SHOWN_NAME] = [SIDE_BY_SIDE]
    chosen = {name: st.session_state.get(key) for name, key in _MOMENTS.items()}
    labels = [each.label for each in moments(network)]
    if session.second() is None and set(chosen.values()) <= set(range(len(labels))):
        if tuple(chosen.values()) != (len(labels) - 2, len(labels) - 1):
            found |= {name: [labels[at]] for name, at in chosen.items() if at is not None}
    return found


def set_state(network: Network, wanted: Mapping[str, Sequence[str]]) -> None:
    """Choose what a link names; periods that this network does not have are passed over."""
    if SIDE_BY_SIDE in wanted.get(_SHOWN_NAME, ()):
        st.session_state[session.COMPARED_AS] = SIDE_BY_SIDE
    labels = [each.label for each in moments(network)]
    for name, key in _MOMENTS.items():
        for label in wanted.get(name, ()):
            if label in labels:
                st.session_state[key] = labels.index(label)
