"""Keep what is written in a tool, say where, and what happened where it could not be kept.

Nothing typed is lost: what a disk or a server refuses waits in the visit, and where somebody else
was there first, both stand beside each other until one is chosen.
"""

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from netroles.insight import counted
from netroles.network import NetrolesError
from netroles.ui import session
from netroles.ui.decision_tables import table_in_full
from netroles.ui.practice import workspace_panel
from netroles.ui.practice.tool import InWords
from netroles.ui.practice.untold import untold
from netroles.ui.session import Conflict
from netroles.ui.text import plain
from netroles.workspace import ChangedMeanwhileError, Content, Entry, PatientShelf, StorageError

MINE, THEIRS = "Save mine over it", "Keep theirs"
MINE_AGAIN, LET_GO = "Keep mine all the same", "Let it go"
REMOVE = "Remove it all the same"
SAVE_AGAIN, REMOVE_IT = "Save again", "Remove it"
FOR_THE_VISIT = "What you write in this tool is kept for this visit, and forgotten with it."
NOT_IN_A_WORKSPACE = (
    "What you give this tool is kept for this visit, and forgotten with it: no workspace keeps it."
)
_WAITS = "What you wrote is not lost: it waits in this visit until it is saved."
_NOTHING = "—"


def add(kind: str, content: Content) -> bool:
    """Keep something new (for a callback); whether it stands on the shelf now, so that nobody has
    to type it again: kept, or waiting to be saved."""
    return _told(lambda: session.shelf().add(kind, content), content)


def change(entry: Entry, content: Content) -> bool:
    """Keep an entry with another content (for a callback); whether it stands on the shelf now."""
    if done := _told(lambda: session.shelf().change(entry, content), content):
        session.open_anew(entry.key)
    return done


def remove(entry: Entry) -> None:
    """Keep an entry no longer (for a callback)."""
    _told(lambda: session.shelf().remove(entry), None)


def cannot_be_read(entry: Entry, why: NetrolesError) -> None:
    """Say why an entry cannot be read, with the way to be rid of it."""
    st.error(plain(str(why)))
    st.button(REMOVE_IT, key=f"remove {entry.key}", on_click=remove, args=(entry,))


def as_opened(entry: Entry) -> Entry:
    """The entry as a form for it was opened: what a form begins with, and what `change` is given.

    A page runs again while somebody types, and reads the shelf again. Were what it reads then
    changed, what somebody else saved meanwhile would be saved over unseen. The version belongs
    into the keys of the form's fields, so that they begin anew once it was saved or decided.
    """
    return session.as_opened(entry)


def where_it_is_kept(*, stays: bool = True) -> None:
    """What becomes of what is written in a tool, with the way to open or close a workspace; stays
    says whether a workspace keeps it. Once on a page."""
    opened = session.opened()
    with st.container(horizontal=True, vertical_alignment="center", key="where-it-is-kept"):
        if stays:
            st.text(FOR_THE_VISIT if opened is None else _kept_in(opened))
        else:
            st.text(NOT_IN_A_WORKSPACE)
        # To keep longer what no workspace keeps is nothing to offer; an open one can be closed.
        if stays or opened is not None:
            workspace_panel.show()
    workspace_panel.say_new_code()
    if opened is not None and (waiting := opened.waiting_count()):
        st.warning(
            plain(
                f"{opened.why_waiting} Not saved in the workspace yet: "
                f"{counted(waiting, 'change')}. {_WAITS}"
            )
        )
        st.button(SAVE_AGAIN, type="primary", on_click=_save_again, args=(opened,))


def what_happened(in_words: InWords) -> None:
    """Say what became of the last thing kept, where it was not, in whichever tool that was."""
    if (said := session.take_not_kept()) is not None:
        st.warning(plain(said))
    for at, conflict in enumerate(session.conflicts()):
        with st.container(border=True, key=f"conflict {at}"):
            _decide(conflict, in_words)


def _kept_in(opened: PatientShelf) -> str:
    name = untold()(opened.workspace.name)
    try:
        names = opened.workspace.keeps_names()
    except StorageError as error:
        return f"{error} What you see of the workspace “{name}” is as it was read last."
    also = "with names in coffee trials" if names else "without names or ties"
    return f"Kept in the workspace “{name}”, {also}."


def _told(keep: Callable[[], object], mine: Content | None) -> bool:
    try:
        keep()
    except ChangedMeanwhileError as error:
        session.add_conflict(Conflict(error.was, error.now, error.mine or mine))
    except NetrolesError as error:
        opened = session.opened()
        if isinstance(error, StorageError) and opened is not None and opened.waiting_count():
            return True  # it waits, and the page says why
        session.say_not_kept(str(error))
    else:
        return True
    return False


def _save_again(opened: PatientShelf) -> None:
    keys = [each.key for each in opened.waiting()]
    _told(opened.save_again, None)
    for key in keys:
        session.open_anew(key)


def _decide(conflict: Conflict, in_words: InWords) -> None:
    """Both beside each other, field by field, and the choice."""
    done = "removed" if conflict.now is None else "changed"
    wanted = "removed" if conflict.mine is None else "changed"
    st.text(
        f"Somebody else {done} this after you had read it, and you {wanted} it. Nothing is lost, "
        "and nothing was saved over theirs."
    )
    differ = _differences(conflict, in_words)
    if not differ.empty:
        table_in_full(differ, "what differs")
    if conflict.now is None:
        mine, theirs = MINE_AGAIN, LET_GO
    else:
        mine, theirs = (REMOVE if conflict.mine is None else MINE), THEIRS
    key = f"{session.PRACTICE_PREFIX}{conflict.was.key}"
    with st.container(horizontal=True):
        st.button(mine, type="primary", on_click=_save_mine, args=(conflict,), key=f"{key} mine")
        st.button(theirs, on_click=session.drop_conflict, args=(conflict,), key=f"{key} theirs")


def _save_mine(conflict: Conflict) -> None:
    session.drop_conflict(conflict)
    if conflict.mine is None:
        if conflict.now is not None:
            remove(conflict.now)
    elif conflict.now is None:
        add(conflict.was.kind, conflict.mine)
    else:
        change(conflict.now, conflict.mine)


def _differences(conflict: Conflict, in_words: InWords) -> pd.DataFrame:
    """One row for each field in which what was, what is and what was to be are not all alike."""
    contents = conflict.was.content, conflict.now and conflict.now.content, conflict.mine
    all_three = [_said(conflict.was.kind, each, in_words) if each else {} for each in contents]
    tell = untold()
    rows = [
        (label, *(tell(each.get(label) or _NOTHING) for each in all_three))
        for label in dict.fromkeys(label for each in all_three for label in each)
        if len({each.get(label) for each in all_three}) > 1
    ]
    return pd.DataFrame(rows, columns=["Field", "As you read it", "Theirs, now", "Yours"])


def _said(kind: str, content: Content, in_words: InWords) -> Mapping[str, str]:
    try:
        return in_words(kind, content)
    except NetrolesError:  # of another version of this program: it can be decided all the same
        return {}
