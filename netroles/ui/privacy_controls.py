"""The one switch for what people are called and how small a count may be, on every page."""

import re

import streamlit as st

from netroles.decisions import SMALLEST_OF_PATIENTS, SMALLEST_SHOWN
from netroles.insight import capital, listed
from netroles.privacy import MODES
from netroles.ui import controls, session

PRESENT = "Presentation mode"
_FILES = {"ties": "your file of ties", "people": "your file of people"}
_WHAT_PRESENTING_DOES = (
    "For a room that looks on: no names and no initials, and no count of staff under "
    f"{SMALLEST_SHOWN}, or under {SMALLEST_OF_PATIENTS} where there may be patients or carers "
    "among those counted, nor any from which such a count could be worked out. Who stands on a map "
    "or in a list of people can still be counted there."
)
WHAT_SOME_MEANS = (
    f"“Some” is a number under {SMALLEST_SHOWN}, or one from which such a number could be worked "
    "out: presentation mode is on."
)


def switch() -> None:
    """What people are called, and presentation mode. Once on a page."""
    st.radio(
        "People are shown by",
        options=list(MODES),
        format_func=lambda key: MODES[key].label,
        captions=[mode.meaning for mode in MODES.values()],
        key=session.NAMES,
        persist_state="session",
        on_change=_called_otherwise,
    )
    st.toggle(
        PRESENT,
        key=session.PRESENTING,
        persist_state="session",
        help=_WHAT_PRESENTING_DOES,
        on_change=_called_otherwise,
    )
    if session.presenting() and not MODES[session.chosen_names()].leaves:
        st.caption(
            f"While presenting, people are shown by {MODES['jobs'].label.lower()} instead of "
            f"{MODES[session.chosen_names()].label.lower()}."
        )


def in_sidebar() -> None:
    """The switch behind a button that says what is on."""
    hidden = session.names_hidden()
    now = MODES[session.names()].label.lower()
    label = f"Presenting: {now}" if session.presenting() else f"People by {now}"
    # The same place whatever it says, so that it stays open while somebody chooses.
    with st.popover(
        label,
        icon=":material/visibility_off:" if hidden else ":material/visibility:",
        width="stretch",
        key=f"names {session.visit_number()}",
    ):
        switch()


def names_are_needed(for_what: str) -> bool:
    """Say that something cannot be shown while names are hidden, where they are; for_what is what
    shows names, as the end of a sentence begins: "the grid shows"."""
    hidden = session.names_hidden()
    if hidden:
        st.info(
            f"Names are hidden, and {for_what} names. {capital(way_to_names())} to see them: in "
            "the menu on the left, or on the Data page under “Who can be seen”."
        )
    return hidden


def way_to_names() -> str:
    """What has to be done for names to be seen, where they are hidden."""
    steps = ["switch presentation mode off"] if session.presenting() else []
    if session.chosen_names() != "names":
        steps.append("choose full names")
    return listed(steps)


def files_untold(text: str) -> str:
    """The text; while names are hidden, without what the files of this visit are called: a file
    may be named after somebody."""
    if not session.names_hidden():
        return text
    called = {
        each.file: "a file of yours"
        for loaded in session.everything_loaded()
        if loaded.sample is None
        for each in loaded.report.files
    }
    for which, name in session.every_kept_file().items():
        called[name] = _FILES.get(which, "a file of yours")
    called |= {name: "a form that came back" for name, _ in session.kept_self_forms()}
    if (work := session.given_work()) is not None:
        called[work.name] = "your saved work"
    told = text
    for name in sorted(called, key=len, reverse=True):
        told = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", called[name], told)
    return told if told == text else told[:1].upper() + told[1:]


def _called_otherwise() -> None:
    """Let go of filters by a group that is now called something else; the others stay."""
    session.open_group(None)
    controls.set_state(session.loaded().network, controls.state())
