"""The pieces a page is put together from.

Text that holds names goes through `st.text`, which understands no markup.
"""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from netroles.insight import CAUTION, NOT_STAFF, PersonCard, counted, display_names
from netroles.network import NOT_GIVEN, SETTING_SEPARATOR, Network, View, is_staff
from netroles.reading import safe_csv
from netroles.roles import ROLES, SEPARATOR
from netroles.ui import caveats
from netroles.ui.text import plain

_ALSO, _ASK = "Also close to", "Ask the team about"


def how_much_is_shown(view: View) -> None:
    """How many people and ties the filters let through; nobody disappears silently."""
    parts = [
        f"**{len(view.people):,} of {counted(view.total_people, 'person', 'people')} shown**",
        f"{len(view.ties):,} of {counted(view.total_ties, 'tie')}",
    ]
    alone = len(view.unconnected)
    if alone:
        shown = view.unconnected.isin(view.people).all()
        parts.append(
            f"{counted(alone, 'person', 'people')} without ties in this view, "
            f"{'shown' if shown else 'not shown'}"
        )
    st.markdown(" · ".join(parts))


def sentences(heading: str, lines: list[str]) -> None:
    """Plain sentences under a heading."""
    st.subheader(heading, anchor=False)
    for line in lines:
        st.text(line)


def card(facts: PersonCard, view: View) -> None:
    """One person's place: role, why, contacts, home ↔ hospital ties."""
    with st.container(border=True, key="person-card"):
        st.subheader(plain(facts.name), anchor=False)
        st.text(facts.described)
        if facts.person not in view.people:
            st.caption("Not shown on the map with the present filters.")
        if facts.role is not None:
            if facts.is_staff:
                st.markdown(f"**{ROLES[facts.role].label}**")
            st.text(facts.why)
        for words, names in _also(facts.also_possible):
            st.text(f"{words}: {names.lower()}.")
        st.text(facts.crossing)
        if facts.contacts:
            st.markdown(f"**{counted(facts.contacts, 'contact')}, by setting**")
            st.table(_by_setting(facts.contacts_by_setting), hide_index=True, border="horizontal")
        st.caption(CAUTION)


def people_table(network: Network, table: pd.DataFrame | None, view: View) -> None:
    """The facts of the map as a table: everyone shown, in the order of the file.

    table is None where too few answered for roles to be shown.
    """
    shown = table_of_people(network, table, view)
    st.dataframe(
        shown,
        hide_index=True,
        height="content" if len(shown) <= 12 else 460,
        alt=f"Table of the {len(shown)} people shown: {', '.join(shown.columns[1:]).lower()}",
    )
    st.download_button(
        "Download this table",
        data=lambda: safe_csv(caveats.noted(shown, network)),
        file_name="people.csv" if table is None else "people and roles.csv",
        mime="text/csv",
        on_click="ignore",
        help="Comma-separated, opens in Excel. It holds names: mind whom you send it to.",
    )


def table_of_people(network: Network, table: pd.DataFrame | None, view: View) -> pd.DataFrame:
    """The people of a view under plain headings, as the page and its download show them."""
    people = network.people.loc[view.people]
    ties = view.ties
    crossing = ties[ties["crossing"].notna()]
    columns = {
        "Name": display_names(people),
        **({} if table is None else _roles_of(people, table)),
        "Contacts shown": _ends(ties).reindex(view.people, fill_value=0),
        "Home ↔ hospital ties": _ends(crossing).reindex(view.people, fill_value=0),
        "Setting": people["setting"].str.replace(SETTING_SEPARATOR, ", ", regex=False),
        "Team": people["team"],
        "Profession": people["profession"],
    }
    return pd.DataFrame(columns).fillna(dict.fromkeys(("Setting", "Team", "Profession"), NOT_GIVEN))


def _roles_of(people: pd.DataFrame, table: pd.DataFrame) -> dict[str, object]:
    own = table.loc[people.index]
    also = [keys.split(SEPARATOR) if keys else [] for keys in own["also_possible"]]
    role = own["role"].map(lambda key: ROLES[key].label)
    return {
        "Role": role.where(is_staff(people), NOT_STAFF),
        _ALSO: [dict(_also(keys)).get(_ALSO, "") for keys in also],
        _ASK: [dict(_also(keys)).get(_ASK, "") for keys in also],
    }


def _also(keys: Iterable[str]) -> list[tuple[str, str]]:
    """Further roles in words: those that are positions, and the hints to ask the team about."""
    labels: dict[str, list[str]] = {words: [] for words in (_ALSO, _ASK)}
    for key in keys:
        labels[_ASK if ROLES[key].evidence == "possible" else _ALSO].append(ROLES[key].label)
    return [(words, ", ".join(found)) for words, found in labels.items() if found]


def _ends(ties: pd.DataFrame) -> pd.Series:
    ends: pd.Series = pd.concat([ties["source"], ties["target"]])
    return ends.value_counts()


def _by_setting(contacts: pd.Series) -> pd.DataFrame:
    return pd.DataFrame(
        {"Setting": [plain(place) for place in contacts.index], "Contacts": contacts.to_numpy()}
    )
