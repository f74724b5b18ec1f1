"""Where a visitor's tools on the Practice page keep what is written there."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from netroles.ui.session.keys import (
    CONFLICTS,
    ENTRIES_AS_OPENED,
    NEW_CODE,
    NOT_KEPT,
    OPENED_WORKSPACE,
    SHELF,
)
from netroles.workspace import Content, Entry, PatientShelf, Shelf, ShelfOfVisit

if TYPE_CHECKING:  # what it needs takes a second to import, and most visits open none
    from netroles.workspace.storage import Workspace


@dataclass(frozen=True)
class Conflict:
    """What could not be saved, because somebody else was there first: the entry as it was read, as
    it is now (None: removed), and what was to be saved (None: it was to be removed)."""

    was: Entry
    now: Entry | None
    mine: Content | None


def shelf() -> Shelf:
    """The workspace where one is open, else the shelf of this visit, forgotten with it."""
    return opened() or shelf_of_visit()


def shelf_of_visit() -> ShelfOfVisit:
    """What was written in this visit while no workspace was open."""
    found: ShelfOfVisit = st.session_state.setdefault(SHELF, ShelfOfVisit())
    return found


def opened() -> PatientShelf | None:
    """The workspace that is open in this visit."""
    found: PatientShelf | None = st.session_state.get(OPENED_WORKSPACE)
    return found


def open_workspace(workspace: "Workspace", code: str = "") -> None:
    """Keep in this workspace from now on; code is the one it was just given, to be shown."""
    close_workspace()
    st.session_state[OPENED_WORKSPACE] = PatientShelf(workspace)
    st.session_state[NEW_CODE] = code


def close_workspace() -> None:
    """Keep for the visit alone from now on; what waited to be saved, or for a choice, is kept for
    the visit."""
    closed: PatientShelf | None = st.session_state.pop(OPENED_WORKSPACE, None)
    for each in closed.waiting() if closed else ():
        shelf_of_visit().add(each.kind, each.content)
    for conflict in conflicts() if closed else ():
        if conflict.mine is not None:
            shelf_of_visit().add(conflict.was.kind, conflict.mine)
    for key in (NEW_CODE, CONFLICTS, NOT_KEPT, ENTRIES_AS_OPENED):
        st.session_state.pop(key, None)


def forget_shelf_of_visit() -> None:
    """Forget what was written while no workspace was open: it is kept elsewhere now."""
    st.session_state.pop(SHELF, None)


def new_code() -> str:
    """The code of the workspace that was just made; empty once it was put away."""
    return str(st.session_state.get(NEW_CODE, ""))


def put_code_away() -> None:
    """Show the code no more."""
    st.session_state[NEW_CODE] = ""


def say_not_kept(why: str) -> None:
    """Remember why something could not be kept, until it is said."""
    st.session_state[NOT_KEPT] = why


def take_not_kept() -> str | None:
    """Why the last thing could not be kept; once."""
    why: str | None = st.session_state.pop(NOT_KEPT, None)
    return why


def conflicts() -> tuple[Conflict, ...]:
    """What waits for a decision because two changed it, the first one first."""
    found: tuple[Conflict, ...] = st.session_state.get(CONFLICTS, ())
    return found


def add_conflict(conflict: Conflict) -> None:
    """Remember one more, in the place of an earlier one over the same entry."""
    others = (each for each in conflicts() if each.was.key != conflict.was.key)
    st.session_state[CONFLICTS] = (*others, conflict)


def drop_conflict(conflict: Conflict) -> None:
    """It is decided; a form for the entry begins with what is kept now."""
    open_anew(conflict.was.key)
    st.session_state[CONFLICTS] = tuple(each for each in conflicts() if each != conflict)


def as_opened(entry: Entry) -> Entry:
    """The entry as this visit's form for it was opened, whatever was kept since."""
    opened: dict[str, Entry] = st.session_state.setdefault(ENTRIES_AS_OPENED, {})
    return opened.setdefault(entry.key, entry)


def was_opened(key: str) -> bool:
    """Whether this visit has a form open for the entry with this key."""
    return key in st.session_state.get(ENTRIES_AS_OPENED, {})


def open_anew(key: str) -> None:
    """Let the next form for the entry with this key begin with what is kept then."""
    st.session_state.get(ENTRIES_AS_OPENED, {}).pop(key, None)
