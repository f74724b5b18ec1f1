"""Which workshop a visitor is in, and where in it: one step after the other, on a wall or not."""

import streamlit as st

from netroles.ui.session.keys import (
    WORKSHOP,
    WORKSHOP_CHANGING,
    WORKSHOP_ON_WALL,
    WORKSHOP_PREFIX,
    WORKSHOP_STEP,
    WORKSHOP_TOLD,
)
from netroles.ui.session.shelf import open_anew


def workshop() -> str | None:
    """The key of the workshop that is open; None where none was chosen."""
    chosen: str | None = st.session_state.get(WORKSHOP)
    return chosen


def open_workshop(key: str | None) -> None:
    """Open a workshop at its first step; None leaves it."""
    st.session_state[WORKSHOP] = key
    go_to_step("")


def workshop_step() -> str:
    """The key of the step that is open; "" for the first."""
    return str(st.session_state.get(WORKSHOP_STEP, ""))


def go_to_step(key: str) -> None:
    """Open a step; what was being changed in another stays as it was."""
    st.session_state[WORKSHOP_STEP] = key
    change_remark(None)
    tell_of_workshop("", "")


def workshop_on_wall() -> bool:
    """Whether the workshop is shown for a wall, one step alone."""
    return bool(st.session_state.get(WORKSHOP_ON_WALL))


def put_workshop_on_wall(on: bool) -> None:
    """Show the workshop for a wall, or with the page around it again."""
    st.session_state[WORKSHOP_ON_WALL] = on
    change_remark(None)


def remark_changing() -> str | None:
    """The key of the entry that is being changed; None where none is."""
    key: str | None = st.session_state.get(WORKSHOP_CHANGING)
    return key


def remark_form(key: str) -> str:
    """What the keys of the fields begin with in which an entry is changed, by the key of the entry;
    of a new one, by that of its workshop."""
    return f"{WORKSHOP_PREFIX}field {key} "


def change_remark(key: str | None) -> None:
    """Change an entry as it is now, or none."""
    if key is not None:
        open_anew(key)
        for each in list(st.session_state):
            if str(each).startswith(remark_form(key)):
                del st.session_state[each]
    st.session_state[WORKSHOP_CHANGING] = key


def told_of_workshop(form: str) -> str:
    """Why what was last written in a form was not kept; "" where it was."""
    of, why = st.session_state.get(WORKSHOP_TOLD, ("", ""))
    return str(why) if of == form else ""


def tell_of_workshop(form: str, why: str) -> None:
    """Say in a form why what was written there was not kept, until it is; "" says nothing."""
    st.session_state[WORKSHOP_TOLD] = (form, why)
