"""How people see their own part: the form to send round, what came back, and the network beside it.

What somebody says of themselves changes no score.
"""

from functools import partial

import pandas as pd
import streamlit as st

from netroles.decisions import smallest_of_staff
from netroles.insight import (
    NOT_MIXED,
    SELF_VIEWS,
    capital,
    counted_or_few,
    display_names,
    number_or_few,
    own_view_sentences,
    self_roles_in,
    self_view_counts,
    self_view_sentences,
    self_views,
)
from netroles.network import ROLE_KEYS, NetrolesError, Network
from netroles.reading import (
    CSV_MIME,
    EXCEL_MIME,
    STATEMENTS,
    WHAT_COUNTS,
    SelfReport,
    answers_form,
    self_form,
    self_report,
)
from netroles.roles import ROLES, SEPARATOR
from netroles.ui import (
    answers,
    caveats,
    data_panels,
    decision_tables,
    frame,
    privacy_controls,
    session,
)
from netroles.ui.downloads import of_nobody
from netroles.ui.loading import files_of_these_data
from netroles.ui.text import plain

WHAT_IT_IS = (
    "Four statements, one for each role, to be answered with yes, partly or no: a minute for each "
    "person. The same form for everybody."
)
_FORMS = (
    ("Form (Excel)", "how I see my part.xlsx", EXCEL_MIME),
    ("Form (CSV)", "how I see my part.csv", CSV_MIME),
)
_UPLOAD = "Forms that came back, all at once or in one sheet"
_FITTING = 12
"""Rows that a table shows without scrolling."""
_LEFT_OPEN = "left open"
_ON_THE_PAGE = "answers on this page"


def form_to_send() -> None:
    """The blank form, and what it asks."""
    st.text(WHAT_IT_IS)
    with st.expander("What it asks"):
        for statement in STATEMENTS:
            st.markdown(f"**{ROLES[statement.role].label}:** {plain(statement.says)}")
        st.text(WHAT_COUNTS)
    with st.container(horizontal=True):
        for label, name, mime in _FORMS:
            of_nobody(label, partial(self_form, excel=mime == EXCEL_MIME), name, mime)


def forms_back(network: Network) -> None:
    """Take the forms that came back; say how many people answered, and what was left out."""
    uploaded = files_of_these_data(_UPLOAD, "self forms", session.keep_self_forms)
    files = session.kept_self_forms()
    if files and not uploaded:
        with st.container(horizontal=True, vertical_alignment="center"):
            smallest = session.smallest_count(network)
            st.text(f"{capital(counted_or_few(len(files), 'form', smallest=smallest))} still here.")
            if st.button("Take the forms away"):
                session.keep_self_forms(())
                st.rerun()
    try:
        came_back = _came_back(network)
    except NetrolesError as error:
        st.error(plain(privacy_controls.files_untold(str(error))))
        return
    if came_back is not None:
        people = counted_or_few(
            came_back.answers, "person", "people", smallest=session.smallest_count(network)
        )
        st.text(f"{capital(people)} said how they see their part.")
        data_panels.notes(came_back.report, session.smallest_count(network))
    in_column = int(self_roles_in(network).notna().sum())
    if in_column:
        said = counted_or_few(
            in_column, "person", "people", smallest=session.smallest_count(network)
        )
        st.text(
            f"The people file says it of {said}, in the column “self_roles”. A form goes before it."
        )
    if came_back is not None or in_column:
        frame.link_to("roles", "See it beside the network")
    st.caption("Forms are kept for this visit and these data. “Start again” forgets them.")


def comparison(network: Network, table: pd.DataFrame) -> None:
    """How people see their own part, beside the roles of the network.

    table is the result of `roles` that the page shows.
    """
    views = _views(network, table)
    if views is None:
        st.text("Nobody has said yet how they see their own part.")
        frame.link_to("data", "A form to ask them with is on the Data page")
        return
    st.text(NOT_MIXED)
    smallest = smallest_of_staff(session.smallest_count(network))
    for sentence in self_view_sentences(views, smallest=smallest):
        st.text(sentence)
    compared = views[views[["said", "network"]].notna().all(axis="columns")]
    if compared.empty:
        return
    st.dataframe(
        _in_words(network, compared),
        hide_index=True,
        height="content" if len(compared) <= _FITTING else 460,
        column_config={"Name": st.column_config.TextColumn(pinned=True, width=160)},
        alt=f"Table of {number_or_few(len(compared), smallest)} people: for each role, whether "
        "the person, the answers of others, or both see it",
    )
    for view in SELF_VIEWS.values():
        st.markdown(f"**{plain(view.label)}:** {plain(view.meaning)}")
    if careful := caveats.of_response(network):
        st.text(careful)


def team_view(network: Network, table: pd.DataFrame) -> None:
    """How often people see their own part as the network does, from five people on.

    table is the result of `roles` that the page shows.
    """
    views = _views(network, table)
    if views is None:
        st.text("Nobody has said yet how they see their own part.")
        return
    smallest = smallest_of_staff(session.smallest_count(network))
    for sentence in self_view_sentences(views, smallest=smallest):
        st.text(sentence)
    counts = self_view_counts(views).dropna()
    if counts.empty:
        return
    if smallest:
        counts = counts.map(lambda number: number_or_few(int(number), smallest))
    words = {key: f"{view.label}, people" for key, view in SELF_VIEWS.items()}
    roles = [ROLES[str(role)].label for role in counts.index]
    decision_tables.table(
        counts.rename(columns=words).assign(Role=roles)[["Role", *words.values()]],
        "how often people and network see the same roles",
    )
    st.caption(NOT_MIXED)


def own_view(
    network: Network, table: pd.DataFrame | None, person: str, period: str | None
) -> list[str]:
    """For a person's card: how they see their own part and how the network does.

    Empty where they did not say, are a patient or carer, or roles are not to be shown.
    """
    if table is None:
        return []
    views = _views(network, table)
    if views is None:
        return []
    return own_view_sentences(views, table, answers.standings(network, period), person)


def _views(network: Network, table: pd.DataFrame) -> pd.DataFrame | None:
    """The result of `self_views` for all that is known; None where nobody said anything."""
    said, left_open = self_roles_in(network), None
    try:
        # A form says who filled it in by name.
        came_back = _came_back(session.in_full().network)
    except NetrolesError:  # The Data page says what is wrong with the file.
        came_back = None
    if came_back is not None:
        said, left_open = came_back.said.fillna(said), came_back.left_open
    return None if said.isna().all() else self_views(table, said, left_open)


def _came_back(network: Network) -> SelfReport | None:
    """What the forms of this visit, and the answers given on the page, say of the people of the
    network; None without any."""
    files = session.kept_self_forms()
    # Whoever said no is not there any more. An answer on the page goes before a form.
    here = {
        person: said
        for person, said in session.answers_for_self().items()
        if person in network.people.index
    }
    if here:
        files = ((_ON_THE_PAGE, answers_form(here)), *files)
    return _self_report(files, network) if files else None


@st.cache_data(
    scope="session",
    max_entries=2,
    hash_funcs=answers.BY_CONTENT,
    show_spinner="Reading the forms…",
)
def _self_report(files: tuple[tuple[str, bytes], ...], network: Network) -> SelfReport:
    return self_report(list(files), network.people)


def _in_words(network: Network, views: pd.DataFrame) -> pd.DataFrame:
    label = {key: view.label for key, view in SELF_VIEWS.items()}
    columns = {
        "Name": display_names(network.people)[views.index],
        "The person": views["said"].map(_roles),
        "The answers of others": views["network"].map(_roles),
        **{
            ROLES[role].label: views[role].map({**label, "": ""}).fillna(_LEFT_OPEN)
            for role in ROLE_KEYS
        },
    }
    return pd.DataFrame(columns)


def _roles(keys: str) -> str:
    """Role keys in words; none of them is a word of its own."""
    given = [ROLES[key].label for key in keys.split(SEPARATOR) if key in ROLE_KEYS]
    return ", ".join(given) or "none of the four"
