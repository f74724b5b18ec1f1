"""What the pages about decisions ask for: between which sides, and counting what."""

from collections.abc import Mapping, Sequence

import streamlit as st

from netroles.decisions import Transitions
from netroles.network import Network, is_staff
from netroles.ui import session

DIVIDE_NAME = "between"
"""In a link: between which two sides."""
_HIDE_NAME, _COUNT_NAME, _PICTURE_NAME = "hide", "count", "picture"
DIVIDE_WORDS = {
    "setting": "Home ↔ hospital",
    "level": "Specialist ↔ generalist",
    "kind": "Professional ↔ patient/carer",
}
TIES, HANDOVERS = "ties", "handovers"
MATRIX, FLOWS = "matrix", "flows"
_PICTURE_WORDS = {FLOWS: "Flows", MATRIX: "Matrix"}
_COUNTED_WORDS = {TIES: "All ties", HANDOVERS: "Handovers"}
_IN_A_LINK = {
    DIVIDE_NAME: (session.DIVIDE, DIVIDE_WORDS, "setting"),
    _COUNT_NAME: (session.COUNTED, _COUNTED_WORDS, TIES),
    _PICTURE_NAME: (session.PICTURE, _PICTURE_WORDS, MATRIX),
}
"""What one of several is chosen for: its name in a link, its key, its values, the usual one."""


def divide(network: Network) -> str:
    """Between which two sides is asked: `by` of `netroles.decisions.transitions`.

    Only what this network knows of its people can be chosen; where that is one, nothing is asked.
    """
    people = network.people
    options = ["setting"]
    if people["level"].nunique() > 1:
        options.append("level")
    if is_staff(people).nunique() > 1:
        options.append("kind")
    chosen = one_of("Between", options, DIVIDE_WORDS, session.DIVIDE)
    if chosen == "setting" and people["setting"].isna().all() and people["team"].notna().any():
        return "team"
    return chosen


def question(by: str) -> str:
    """What the page of transitions asks between these two sides; groups are between the usual."""
    sides = DIVIDE_WORDS.get(by, DIVIDE_WORDS["setting"])
    return f"Who carries {sides[:1].lower()}{sides[1:]}?"


def only_handovers(found: Transitions) -> bool:
    """Whether the matrix counts handovers alone; asked only where there are any."""
    options = [TIES, HANDOVERS] if found.has_handovers else [TIES]
    return one_of("Count", options, _COUNTED_WORDS, session.COUNTED) == HANDOVERS


def picture(found: Transitions) -> str:
    """Whether ties are drawn as flows between the two sides, or as a matrix of all groups."""
    options = [MATRIX, FLOWS] if found.has_both_sides else [MATRIX]
    return one_of("Picture", options, _PICTURE_WORDS, session.PICTURE)


def state() -> dict[str, list[str]]:
    """What a link says of these choices; only what is not usual."""
    found = {_HIDE_NAME: ["yes"]} if st.session_state.get(session.PRESENTING) else {}
    for name, (key, words, usual) in _IN_A_LINK.items():
        chosen = st.session_state.get(key)
        if chosen in words and chosen != usual:
            found[name] = [chosen]
    return found


def set_state(wanted: Mapping[str, Sequence[str]]) -> None:
    """Choose what a link names; what it does not know is passed over."""
    if wanted.get(_HIDE_NAME):
        st.session_state[session.PRESENTING] = True
    for name, (key, words, _) in _IN_A_LINK.items():
        for value in wanted.get(name, ()):
            if value in words:
                st.session_state[key] = value


def one_of(label: str, options: list[str], words: dict[str, str], key: str) -> str:
    """One of several, side by side; the first where there is no other."""
    chosen: str | None = st.session_state.get(key)
    if len(options) == 1:
        st.session_state.pop(key, None)
        return options[0]
    # Set anew each time: what was chosen on one page is otherwise not there when another page that
    # asks the same is opened.
    st.session_state[key] = chosen if chosen in options else options[0]
    chosen = st.segmented_control(
        label,
        options=options,
        format_func=words.__getitem__,
        required=True,
        wrap=True,
        key=key,
        persist_state="session",
    )
    return chosen or options[0]
