"""Forms that people fill in without a name, and what becomes visible of them together."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import streamlit as st

from netroles.network import NetrolesError, counted, listed
from netroles.practice import IN_ONE_GO, WHEN_TO_LOOK
from netroles.privacy import may_be_names, must_come_out
from netroles.ui import session
from netroles.ui.downloads import withheld_now
from netroles.ui.practice import keeping
from netroles.ui.text import plain
from netroles.workspace import Content

KEEP, NO_NAME = "Keep it", "It is nobody's name: keep it"
KEPT = "Kept. The form is empty for the next person."
WAITS = "It waits in this visit to be saved. The form is empty for the next person."
LOOK = "Look at it together"
FORGET, FORGET_ALL = "Forget all of it", "Yes, forget all of it"
NO_NAMES_HERE = (
    "Write no names: not yours, not a colleague's, not a patient's. Names of these data, NHS "
    "numbers, addresses and phone numbers are looked for before anything is kept; a name that is "
    "not in the data is not found."
)

_Read = TypeVar("_Read")


def keep(kind: str, content: Content, texts: Iterable[str], *, sure: bool) -> None:
    """Keep what stands in a form, and empty it; or say what has to come out of the texts first.

    For a callback. sure says that a word which may be a name is none.
    """
    text = list(filter(None, texts))
    people = [each.network.people for each in session.everything_loaded()]
    withheld, today = withheld_now()(), session.today()
    must = dict.fromkeys(word for each in text for word in must_come_out(each, withheld, today))
    may_be = dict.fromkeys(word for each in text for word in may_be_names(each, *people))
    waiting = _waiting()
    if must or (may_be and not sure):
        session.say_not_yet_kept(kind, session.NotYetKept(tuple(must), tuple(may_be)))
    elif keeping.add(kind, content):
        session.empty_form(kind)
        session.say_kept(kind, waits=_waiting() > waiting)


def end_of_form(
    kind: str,
    on_keep: Callable[[bool], None],
    about: str,
    button: Callable[..., bool] = st.form_submit_button,
) -> None:
    """What has to come out, the button that keeps, and what becomes of it; inside `st.form`, or
    with another button outside of one."""
    why = session.not_yet_kept(kind)
    if why is not None:
        st.warning(plain(f"Not kept yet. {_in_words(why)}"))
    with st.container(horizontal=True):
        button(KEEP, type="primary", on_click=on_keep, args=(False,))
        if why is not None and why.may_be and not why.must:
            button(NO_NAME, on_click=on_keep, args=(True,))
    st.caption(f"{IN_ONE_GO} {about}".strip())


def said_that_kept(kind: str) -> None:
    """Say once that something was kept, or that it waits, and show nothing of it."""
    waits = session.take_kept(kind)
    if waits:
        st.info(WAITS)
    elif waits is not None:
        st.success(KEPT)


def entries_of(kind: str, read: Callable[[object], _Read]) -> dict[str, _Read]:
    """All entries of a kind, read back, by key; it is said how many cannot be read."""
    found, lost = {}, 0
    for entry in session.shelf().entries(kind):
        try:
            found[entry.key] = read(entry.content)
        except NetrolesError:
            lost += 1
    if lost:
        st.warning(
            f"{counted(lost, 'entry', 'entries')} cannot be read, and nothing is shown of them: "
            "another version of this program kept them, or they were changed since."
        )
    return found


def looked_at(kind: str) -> bool:
    """Whether what everybody wrote is to be seen, in place of the form. What stood in the form
    goes."""
    chosen: bool = st.toggle(
        LOOK,
        key=session.looking(kind),
        persist_state="session",
        on_change=session.empty_form,
        args=(kind,),
    )
    st.caption(WHEN_TO_LOOK)
    return chosen


def forget_button(kind: str) -> None:
    """A button that takes away all that was kept of a kind, asked twice."""
    with st.popover(FORGET, icon=":material/delete:", key=f"forget {kind}"):
        st.text("All that people wrote here goes, and cannot be brought back.")
        st.button(FORGET_ALL, on_click=_forget, args=(kind,), key=f"forget all {kind}")


def _waiting() -> int:
    """How many changes wait to be saved in the workspace that is open."""
    opened = session.opened()
    return 0 if opened is None else opened.waiting_count()


def _in_words(why: session.NotYetKept) -> str:
    if why.missing:
        return f"It needs {why.missing}."
    if why.must:
        return f"It seems to hold {listed(why.must)}: take that out."
    words = listed([f"“{word}”" for word in why.may_be])
    return f"Is {words} somebody's name? Then say it without the name."


def _forget(kind: str) -> None:
    for entry in session.shelf().entries(kind):
        keeping.remove(entry)
