"""Forms in which people write without a name, one after the other, perhaps on one screen."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from netroles.ui.session.keys import PRACTICE_PREFIX, WRITTEN_FORMS
from netroles.ui.session.visit import visit_number


@dataclass(frozen=True)
class NotYetKept:
    """Why what stands in a form was not kept: what must come out of it, words that may be names,
    which may stay if they are none, and what is missing in it."""

    must: tuple[str, ...] = ()
    may_be: tuple[str, ...] = ()
    missing: str = ""


def field_of(kind: str, name: str) -> str:
    """The key of a field in the form of a kind; another one each time the form was emptied."""
    return f"{_prefix(kind)}{visit_number()} {_forms().get(kind, 0)} {name}"


def written_in(kind: str, name: str) -> Any:
    """What stands in a field now; None where nothing does."""
    return st.session_state.get(field_of(kind, name))


def empty_form(kind: str) -> None:
    """Forget what stands in the form, for whoever comes next."""
    for key in list(st.session_state):
        if str(key).startswith(_prefix(kind)):
            del st.session_state[key]
    st.session_state[WRITTEN_FORMS] = _forms() | {kind: _forms().get(kind, 0) + 1}


def say_kept(kind: str, *, waits: bool) -> None:
    """Remember that something was kept, or waits to be saved, until it is said."""
    st.session_state[_kept(kind)] = waits


def say_not_yet_kept(kind: str, why: NotYetKept) -> None:
    """Remember why what stands in the form was not kept, until it is kept or forgotten."""
    st.session_state[_why(kind)] = why


def not_yet_kept(kind: str) -> NotYetKept | None:
    """Why what stands in the form was not kept the last time; None where it was not tried."""
    why: NotYetKept | None = st.session_state.get(_why(kind))
    return why


def take_kept(kind: str) -> bool | None:
    """Whether what was kept since this was asked the last time waits to be saved; None where
    nothing was kept."""
    waits: bool | None = st.session_state.pop(_kept(kind), None)
    return waits


def looking(kind: str) -> str:
    """The key of whether what everybody wrote is looked at."""
    return f"{PRACTICE_PREFIX}{kind} looked at"


def _forms() -> dict[str, int]:
    """How often each form was emptied."""
    forms: dict[str, int] = st.session_state.get(WRITTEN_FORMS, {})
    return forms


def _prefix(kind: str) -> str:
    return f"{PRACTICE_PREFIX}{kind} form "


def _why(kind: str) -> str:
    return f"{_prefix(kind)}not yet kept"


def _kept(kind: str) -> str:
    return f"{PRACTICE_PREFIX}{kind} kept"
