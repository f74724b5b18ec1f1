"""Keep what is written in a tool, and say so where somebody else was there first."""

from collections.abc import Callable

import streamlit as st

from netroles.network import NetrolesError
from netroles.ui import session
from netroles.ui.text import plain
from netroles.workspace import Content, Entry


def add(kind: str, content: Content) -> bool:
    """Keep something new (for a callback); whether it was kept."""
    return _told(lambda: session.shelf().add(kind, content))


def change(entry: Entry, content: Content) -> None:
    """Keep an entry with another content (for a callback)."""
    _told(lambda: session.shelf().change(entry, content))


def remove(entry: Entry) -> None:
    """Keep an entry no longer (for a callback)."""
    _told(lambda: session.shelf().remove(entry))


def what_happened() -> None:
    """Say what became of the last thing kept, where it was not."""
    if (said := session.take_not_kept()) is not None:
        st.warning(plain(said))


def _told(keep: Callable[[], object]) -> bool:
    try:
        keep()
    except NetrolesError as error:
        session.say_not_kept(str(error))
        return False
    return True
