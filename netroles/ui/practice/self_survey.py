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
PUT_AWAY = "Put this away"
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
_NOTHING_TO_COMPARE = (
    "Your answers are kept. There is no role in them yet to set beside the network."
)
_ANSWERED_BEFORE = (
    "Answers under this name are kept for this visit, and are not shown here again. To change them "
    "answer all statements anew, or take them back."
)


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
            _ask(network)
        with beside:
            if (person := session.just_said()) is not None:
                _beside(network, table, person, period)
    st.subheader("The team", anchor=False)
    if table is None:
        st.text(_TOO_FEW)
    else:
        self_panels.team_view(network, table)


def _beside(network: Network, table: pd.DataFrame | None, person: str, period: str | None) -> None:
    """How somebody who has just answered sees their own part, and how the network does."""
    if session.names_hidden():
        return
    name = told_apart(network.people)[person]
    st.subheader(f"{plain(name)}, beside the network", anchor=False)
    said = [] if table is None else self_panels.own_view(network, table, person, period)
    for sentence in said or [_TOO_FEW if table is None else _NOTHING_TO_COMPARE]:
        st.text(sentence)
    if said:
        st.caption(NOT_MIXED)
    with st.container(horizontal=True):
        st.button(PUT_AWAY, on_click=session.begin_self_form)
        st.button(TAKE_BACK, on_click=session.answer_for_self, args=(person, None))


def _ask(network: Network) -> None:
    """The four statements for one person, always empty at first."""
    if privacy_controls.names_are_needed("these questions begin with"):
        return
    names = told_apart(network.people)
    person: str | None = st.selectbox(
        WHO,
        options=list(network.people.index[is_staff(network.people)]),
        index=None,
        format_func=lambda each: str(names[each]),
        key=session.SELF_PERSON,
        persist_state="session",
        placeholder="Choose your name",
        on_change=session.begin_self_form,
    )
    if person is None:
        st.text(_BEFORE_YOU_ANSWER)
        return
    answered = person in session.answers_for_self()
    if answered:
        st.text(_ANSWERED_BEFORE)
    given: dict[str, str] = {}
    # Another form for each person, so that nobody finds another's answers.
    form = f"{session.SELF_FORM_PREFIX}{session.self_form_number()}"
    for statement in STATEMENTS:
        answer = st.radio(
            statement.says,
            options=CHOICES,
            index=None,
            horizontal=True,
            key=f"{form} {statement.role}",
            persist_state="session",
        )
        if answer is not None:
            given[statement.role] = answer
    with st.container(horizontal=True):
        st.button(
            KEEP, type="primary", on_click=session.answer_for_self, args=(person, given),
            disabled=not given,
        )  # fmt: skip
        if answered:
            st.button(TAKE_BACK, on_click=session.answer_for_self, args=(person, None))
    st.caption(f"{WHAT_COUNTS} {_BEFORE_YOU_ANSWER}")


TOOL = Tool(
    key="self",
    title="How I see my part",
    line="Four statements about one's own part, set beside what the network shows.",
    show=_show,
    stays=False,
)
