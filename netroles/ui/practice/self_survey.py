"""How people see their own part: asked on the page or with a sheet, set beside the network."""

import pandas as pd
import streamlit as st

from netroles.insight import NOT_MIXED, told_apart
from netroles.network import Network, is_staff
from netroles.reading import CHOICES, STATEMENTS, WHAT_COUNTS
from netroles.ui import controls, privacy_controls, response_panels, self_panels, session
from netroles.ui.practice.tool import Tool
from netroles.ui.text import plain

WHO, KEEP, TAKE_BACK = "Who are you?", "Keep these answers", "Take these answers back"
HERE, SHEET = "Answer here", "With a sheet"
_BEFORE_YOU_ANSWER = (
    "Taking part is voluntary, and you may leave out any statement. Your answers are kept with "
    "your name in this visit alone, and forgotten with it. They are set beside what colleagues "
    "reported, to be talked over, never to judge anybody."
)
_TOO_FEW = (
    "Too few people answered for the roles of the network to be shown, so nothing stands beside "
    "what people say of themselves."
)
_NOTHING_YET = "Answer the statements, and what the network shows stands here beside them."


def _show() -> None:
    network = session.loaded().network
    period = controls.period(network)
    response_panels.line(network, "practice")
    table = response_panels.roles_to_show(network, period)
    here, sheet = st.tabs([HERE, SHEET])
    with sheet:
        self_panels.form_to_send()
        self_panels.forms_back(session.in_full().network)
    with here:
        asked, beside = st.columns([1.3, 1], gap="large")
        with asked:
            person = _ask(network)
        with beside:
            if person is not None:
                _beside(network, table, person, period)
    st.subheader("The team", anchor=False)
    if table is None:
        st.text(_TOO_FEW)
    else:
        self_panels.team_view(network, table)


def _beside(network: Network, table: pd.DataFrame | None, person: str, period: str | None) -> None:
    """How somebody sees their own part, and how the network does."""
    name = told_apart(network.people)[person]
    st.subheader(f"{plain(name)}, beside the network", anchor=False)
    if table is None:
        st.text(_TOO_FEW)
        return
    said = self_panels.own_view(network, table, person, period)
    for sentence in said or [_NOTHING_YET]:
        st.text(sentence)
    if said:
        st.caption(NOT_MIXED)


def _ask(network: Network) -> str | None:
    """The four statements for one person; gives who it is, None while nobody is chosen."""
    if privacy_controls.names_are_needed("these questions begin with"):
        return None
    names = told_apart(network.people)
    person: str | None = st.selectbox(
        WHO,
        options=list(network.people.index[is_staff(network.people)]),
        index=None,
        format_func=lambda each: str(names[each]),
        key=f"{session.PRACTICE_PREFIX}self person",
        persist_state="session",
        placeholder="Choose your name",
    )
    if person is None:
        st.text(_BEFORE_YOU_ANSWER)
        return None
    before = session.answers_for_self().get(person, {})
    given: dict[str, str] = {}
    # Beside the person, so that nobody finds another's answers; in order, as the form has them.
    number = network.people.index.get_loc(person)
    for statement in STATEMENTS:
        answer = st.radio(
            statement.says,
            options=CHOICES,
            index=CHOICES.index(before[statement.role]) if statement.role in before else None,
            horizontal=True,
            key=f"{session.PRACTICE_PREFIX}self {number} {statement.role}",
            persist_state="session",
        )
        if answer is not None:
            given[statement.role] = answer
    with st.container(horizontal=True):
        st.button(
            KEEP, type="primary", on_click=session.answer_for_self, args=(person, given),
            disabled=not given,
        )  # fmt: skip
        if before:
            st.button(TAKE_BACK, on_click=session.answer_for_self, args=(person, None))
    if before:
        st.text(f"{len(before)} of {len(STATEMENTS)} statements answered, and kept for this visit.")
    st.caption(f"{WHAT_COUNTS} {_BEFORE_YOU_ANSWER}")
    return person


TOOL = Tool(
    key="self",
    title="How I see my part",
    line="Four statements about one's own part, set beside what the network shows.",
    show=_show,
)
