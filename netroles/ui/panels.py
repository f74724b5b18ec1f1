"""The pieces a page is put together from.

Text that holds names goes through `st.text`, which understands no markup.
"""

from collections.abc import Iterable
from contextlib import AbstractContextManager

import pandas as pd
import streamlit as st

from netroles.insight import (
    CAUTION,
    CONFIDENCE,
    FURTHER,
    LIMITS,
    LINKS,
    NO_DOUBT,
    SURE,
    Doubt,
    PersonCard,
    capital,
    counted,
    counted_or_few,
    display_names,
    further_roles,
    how_sure,
    number_or_few,
    of_whole,
    role_columns,
    shares,
)
from netroles.network import NOT_GIVEN, SETTING_SEPARATOR, Network, View, tells_crossing
from netroles.roles import ROLES, Rule
from netroles.ui import answers, session
from netroles.ui.downloads import role_downloads, table_download
from netroles.ui.text import plain

_FITTING, _TALLEST = 12, 460
"""Rows that a table shows without scrolling; the height of a longer one in pixels."""
_TABLES_KEPT = 6


def line(key: str) -> AbstractContextManager[object]:
    """What is shown inside stands side by side, as far as there is room."""
    return st.container(horizontal=True, vertical_alignment="center", gap="xsmall", key=key)


def how_much_is_shown(view: View, smallest: int = 0) -> None:
    """How many people and ties the filters let through; nobody disappears silently.

    smallest is the smallest count that is said.
    """
    people = of_whole(len(view.people), view.total_people, smallest)
    ties = of_whole(len(view.ties), view.total_ties, smallest)
    everybody = counted_or_few(view.total_people, "person", "people", smallest=smallest)
    parts = [
        f"**{capital(people)} of {everybody} shown**",
        f"{ties} of {counted_or_few(view.total_ties, 'tie', smallest=smallest)}",
    ]
    alone = len(view.unconnected)
    if alone:
        shown = view.unconnected.isin(view.people).all()
        parts.append(
            f"{counted_or_few(alone, 'person', 'people', smallest=smallest)} without ties in this "
            "view, "
            f"{'shown' if shown else 'not shown'}"
        )
    st.markdown(" · ".join(parts), width="content")


def sentences(heading: str, lines: list[str]) -> None:
    """Plain sentences under a heading."""
    st.subheader(heading, anchor=False)
    for line in lines:
        st.text(line)


def card(facts: PersonCard, view: View, own_view: Iterable[str] = ()) -> None:
    """One person's place: role, why, how they see it themselves, contacts, home ↔ hospital ties."""
    with st.container(border=True, key="person-card"):
        st.subheader(plain(facts.name), anchor=False)
        st.text(facts.described)
        if facts.person not in view.people:
            st.caption("Not shown on the map with the present filters.")
        if facts.role is not None:
            _role(facts)
        for line in own_view:
            st.text(line)
        st.text(facts.crossing)
        if facts.contacts:
            st.markdown(f"**{counted(facts.contacts, 'contact')}, by setting**")
            st.table(_by_setting(facts.contacts_by_setting), hide_index=True, border="horizontal")
        st.caption(CAUTION)
        if facts.role is not None:
            with st.expander("What this does not say"):
                for limit in LIMITS:
                    st.text(limit)


def people_table(
    network: Network,
    table: pd.DataFrame | None,
    view: View,
    period: str | None = None,
    doubt: Doubt = NO_DOUBT,
) -> None:
    """The facts of the map as a table: everyone shown, in the order of the file.

    table is None where too few answered for roles to be shown.
    """
    facts = _table(network, period, None if table is None else session.rule(), view, doubt)
    shown = on_screen(facts)
    st.dataframe(
        shown,
        hide_index=True,
        height="content" if len(shown) <= _FITTING else _TALLEST,
        alt=f"Table of the {number_or_few(len(shown), session.smallest_count(network))} people "
        f"shown: {', '.join(shown.columns[1:]).lower()}",
    )
    if table is not None:
        standings = answers.standings(network, period)
        role_downloads(
            facts,
            network,
            period,
            doubt,
            "people and roles",
            lambda call: table_of_people(call(network), table, standings, view, doubt),
        )
        return
    table_download(
        shown,
        network,
        "people",
        "this table",
        lambda call: on_screen(table_of_people(call(network), None, None, view, doubt)).sort_values(
            "Name"
        ),
    )


@st.cache_data(
    scope="session",
    max_entries=_TABLES_KEPT,
    hash_funcs=answers.BY_CONTENT,
    show_spinner="Filling the table…",
)
def _table(
    network: Network, period: str | None, rule: Rule | None, view: View, doubt: Doubt
) -> pd.DataFrame:
    if rule is None:
        return table_of_people(network, None, None, view, doubt)
    table, standings = answers.role_table(network, period), answers.standings(network, period)
    return table_of_people(network, table, standings, view, doubt)


def on_screen(facts: pd.DataFrame) -> pd.DataFrame:
    """A table of roles as the screen shows it: confidence in words only, and no column of further
    roles that nobody has."""
    empty = [each for each in FURTHER.values() if each in facts and not facts[each].any()]
    return facts.drop(columns=[CONFIDENCE, *empty], errors="ignore")


def table_of_people(
    network: Network,
    table: pd.DataFrame | None,
    standings: pd.DataFrame | None,
    view: View,
    doubt: Doubt = NO_DOUBT,
) -> pd.DataFrame:
    """The people of a view under plain headings, as the page and its download show them.

    table and standings are None where too few answered for roles to be shown.
    """
    people = network.people.loc[view.people]
    roles: dict[str, pd.Series] = {}
    if table is not None and standings is not None:
        own = table.loc[view.people]
        further = further_roles(own, standings)
        roles = {
            **role_columns(people, own),
            SURE: how_sure(own, doubt),
            CONFIDENCE: shares(doubt, view.people),
            **{str(heading): further[heading] for heading in further},
        }
    columns = {
        "Name": display_names(people),
        **roles,
        "Contacts shown": _ends(view.ties).reindex(view.people, fill_value=0),
        **_crossing_column(network, view),
        "Setting": people["setting"].str.replace(SETTING_SEPARATOR, ", ", regex=False),
        "Team": people["team"],
        "Profession": people["profession"],
    }
    return pd.DataFrame(columns).fillna(dict.fromkeys(("Setting", "Team", "Profession"), NOT_GIVEN))


def _crossing_column(network: Network, view: View) -> dict[str, pd.Series]:
    """How many ties between home and hospital each person has; nothing where no side is known."""
    if not tells_crossing(network):
        return {}
    ends = _ends(view.ties[view.ties["crossing"].notna()])
    return {"Home ↔ hospital ties": ends.reindex(view.people, fill_value=0)}


def _role(facts: PersonCard) -> None:
    """The role with how sure it is and why; inside a view, if that was asked for, beside it."""
    label = ROLES[str(facts.role)].label
    if facts.is_staff:
        sure = f" · How sure: {plain(facts.how_sure)}" if facts.how_sure else ""
        whole = " in the whole network" if facts.inside else ""
        st.markdown(f"**{label}**{whole}{sure}")
    if facts.rests_on:
        st.text(f"{facts.rests_on}.")
    st.text(facts.why)
    if facts.inside and facts.is_staff:
        role, why = facts.inside
        st.markdown(f"**{ROLES[role].label}** inside this view")
        st.text(why)
    if facts.links:
        known = facts.links in LINKS.values()
        st.text(facts.links if known else f"Beyond their number of contacts: {facts.links}")


def _ends(ties: pd.DataFrame) -> pd.Series:
    ends: pd.Series = pd.concat([ties["source"], ties["target"]])
    return ends.value_counts()


def _by_setting(contacts: pd.Series) -> pd.DataFrame:
    return pd.DataFrame(
        {"Setting": [plain(place) for place in contacts.index], "Contacts": contacts.to_numpy()}
    )
