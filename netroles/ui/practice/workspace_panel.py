"""Open, make, close and delete a workspace, and take all of it along, on the page Practice."""

from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from netroles.insight import counted
from netroles.network import NetrolesError
from netroles.ui import hosting, session
from netroles.ui.downloads import of_names, of_nobody
from netroles.ui.practice.untold import untold
from netroles.ui.text import plain
from netroles.workspace import PatientShelf
from netroles.workspace.storage import LONGEST_NAME, as_file, bring_back, database

WHICH, OPEN = "Workspaces there are", "Open it"
NAME, MAKE = "Name of a new workspace", "Make it"
CODE = "Code of a workspace"
NOTED = "I have noted the code"
MOVE_IN, CLOSE = "Move it into the workspace", "Close the workspace"
KEEP_NAMES = "Keep names too"
EXPORT, BRING_BACK, TAKE = "Export everything as one file", "Bring an export back", "Bring it back"
SURE, DELETE = "Yes, delete it for everybody who uses it", "Delete everything"
_WHAT_IT_IS = (
    "A workspace keeps what you write in these tools after this visit. It keeps no ties, and no "
    "names unless you switch them on."
)
_ON_THIS_COMPUTER = (
    "It is a file in your data folder on this computer; whoever uses your account can open it."
)
_IN_A_DATABASE = (
    "It is kept in the database that was set up for this; whoever uses that with Network Roles can "
    "open it."
)
_ON_THE_SERVER = (
    "It is kept on this server, and opened by a code made for it: whoever has the code sees and "
    "changes what is kept, and nobody else."
)
_SHOWN_ONCE = (
    "This code opens the workspace. It is shown this once and kept nowhere: note it now, and give "
    "it to those who may see what your team keeps. Without it nobody can open the workspace again."
)
_WITH_NAMES = (
    "Off: of a round of coffee trials only its figures are kept. On: also who met whom, with "
    "names, so that nobody is paired with the same person again in a later visit. Whoever opens "
    "the workspace can then read them, and whoever says no later stays there until the round is "
    "taken out of it. Switching it off deletes the names that were kept."
)
_EXPORTED = "A JSON file with every entry, which says what it is. It can be brought back here."
_DELETED = "There is no way back, except by an export you have made."
_KEY = f"{session.PRACTICE_PREFIX}workspace"
# What was typed comes with the press of the button: callbacks read it, not the page before them.
_WHICH, _NAME, _CODE = f"{_KEY} which", f"{_KEY} name", f"{_KEY} code"
# Why something could not be done, said where it was asked for: the panel lies over the page.
_REFUSED = f"{_KEY} refused"


def show() -> None:
    """The button behind which a workspace is opened, or looked after and closed."""
    opened = session.opened()
    # Another key once it is open or closed, so that the panel closes over what was done.
    key = f"workspace {'' if opened is None else opened.workspace.id} {session.visit_number()}"
    label = "Keep it longer" if opened is None else "Workspace"
    with st.popover(label, icon=":material/inventory_2:", key=key):
        if refused := st.session_state.pop(_REFUSED, None):
            st.warning(plain(refused))
        try:
            if opened is None:
                _closed()
            else:
                _opened(opened)
        except NetrolesError as error:
            st.warning(plain(str(error)))
            if opened is not None:
                _close()


def say_new_code() -> None:
    """Show the code of a workspace that was just made, over the page until it was noted: further
    down on a page it would go unseen, on a phone above all."""
    if code := session.new_code():
        _new_code(code)


@st.dialog("The code of the workspace", dismissible=False)
def _new_code(code: str) -> None:
    st.text(_SHOWN_ONCE)
    st.code(code, language=None, wrap_lines=True)
    # All of the page runs again: a dialog alone would stay.
    if st.button(NOTED, type="primary", on_click=session.put_code_away):
        st.rerun()


def _closed() -> None:
    st.text(_WHAT_IT_IS)
    if hosting.is_hosted():
        st.text(_ON_THE_SERVER)
        # Not beside each other: on a phone the code would not be seen in full.
        st.text_input(CODE, key=_CODE, autocomplete="off")
        st.button(OPEN, key=f"{_KEY} by code", type="primary", on_click=_open_by_code)
    else:
        place = database()
        st.text(_ON_THIS_COMPUTER if place.file else _IN_A_DATABASE)
        if names := place.names():
            with _in_a_row():
                st.selectbox(WHICH, options=names, format_func=untold(), key=_WHICH)
                st.button(OPEN, type="primary", on_click=_open)
    with _in_a_row():
        st.text_input(NAME, key=_NAME, max_chars=LONGEST_NAME)
        st.button(MAKE, on_click=_make)


def _in_a_row() -> DeltaGenerator:
    return st.container(horizontal=True, vertical_alignment="bottom")


def _opened(opened: PatientShelf) -> None:
    workspace = opened.workspace
    count, names = workspace.count(), workspace.keeps_names()
    st.text(f"Workspace “{untold()(workspace.name)}”: {counted(count, 'entry', 'entries')}.")
    if before := len(session.shelf_of_visit().everything()):
        st.text(
            f"{counted(before, 'entry', 'entries')} of this visit, written before the workspace "
            f"was opened, {'is' if before == 1 else 'are'} not in it."
        )
        st.button(MOVE_IN, type="primary", on_click=_move_in, args=(opened,))
    st.toggle(
        KEEP_NAMES,
        value=names,
        key=f"{_KEY} names {workspace.id} {names}",
        on_change=_keep_names,
        args=(opened, not names),
        help=_WITH_NAMES,
    )
    if waiting := opened.waiting_count():
        st.text(
            f"{counted(waiting, 'change waits', 'changes wait')} to be saved and "
            f"{'is' if waiting == 1 else 'are'} not in the file below: it holds what the workspace "
            "holds."
        )
    give_out = of_names if names else of_nobody
    with st.container(horizontal=True):
        give_out(
            EXPORT,
            lambda: as_file(workspace),
            "workspace.json",
            "application/json",
            about=_EXPORTED,
        )
        _close()
    if not count:
        _bring_back(opened)
    with st.container(border=True):
        sure = st.checkbox(SURE, key=f"{_KEY} sure {workspace.id}", help=_DELETED)
        st.button(
            DELETE, icon=":material/delete:", on_click=_delete, args=(opened,), disabled=not sure
        )


def _bring_back(opened: PatientShelf) -> None:
    given = st.file_uploader(
        BRING_BACK, type="json", key=f"{_KEY} back {opened.workspace.id} {session.visit_number()}"
    )
    if given is not None:
        file = given.getvalue()
        st.button(TAKE, on_click=_told, args=(lambda: bring_back(opened.workspace, file),))


def _close() -> None:
    st.button(CLOSE, icon=":material/close:", on_click=session.close_workspace)


def _open() -> None:
    _told(lambda: session.open_workspace(database().open(st.session_state[_WHICH])))


def _open_by_code() -> None:
    _told(lambda: session.open_workspace(database().open_with_code(st.session_state[_CODE])))


def _make() -> None:
    name: str = st.session_state[_NAME]

    def made() -> None:
        if hosting.is_hosted():
            session.open_workspace(*database().make_with_code(name))
        else:
            session.open_workspace(database().make(name))

    _told(made)


def _keep_names(opened: PatientShelf, on: bool) -> None:
    _told(lambda: opened.workspace.keep_names(on=on))
    # The switch stands as the workspace does, also where that could not be changed.
    for key in [f"{_KEY} names {opened.workspace.id} {was}" for was in (True, False)]:
        st.session_state.pop(key, None)


def _move_in(opened: PatientShelf) -> None:
    def moved() -> None:
        opened.workspace.bring(session.shelf_of_visit().everything())
        session.forget_shelf_of_visit()

    _told(moved)


def _delete(opened: PatientShelf) -> None:
    def deleted() -> None:
        opened.workspace.delete()
        session.close_workspace()

    _told(deleted)


def _told(do: Callable[[], object]) -> None:
    try:
        do()
    except NetrolesError as error:
        st.session_state[_REFUSED] = str(error)
