"""The pieces of the Roles page: the role map, the table, the mix of roles, the hints."""

from collections.abc import Callable

import altair as alt
import pandas as pd
import streamlit as st

from netroles.charts.role_map import SELECTION, described, role_map
from netroles.charts.role_mix import described_mix, role_mix_chart, roles_held
from netroles.decisions import smallest_of_staff
from netroles.insight import (
    BRIDGING,
    COHESION,
    CONTACTS,
    LINKED,
    SMALLEST_GROUP,
    SOME,
    SURE,
    WHAT_REPORTED_MEANS,
    Doubt,
    Grouping,
    RolePlaces,
    capital,
    colleagues_were_asked,
    counted_or_few,
    groupings,
    hinted,
    matching,
    number_or_few,
    of_whole,
    part_sentence,
    reported_as,
    role_mix,
    role_places,
)
from netroles.network import Network, View
from netroles.roles import ROLES, Rule
from netroles.ui import answers, panels, privacy_controls, session
from netroles.ui.downloads import role_downloads

HOW_TO_READ = (
    "Right of the dashed line the rule says broker, unless another role is clearer. Connectors "
    "stand high and have large marks: many contacts who talk to each other. The larger a mark, the "
    "more contacts."
)
HOW_TO_READ_THE_TABLE = (
    "“Also close to” names roles that are nearly as clear; “Rests on” says whether a role is a "
    "position in the ties, a hint, or reported by colleagues. “Links” compares with what the "
    "number of contacts alone would give: a description, never the role itself."
)
INSIDE_AND_WHOLE = (
    "Map, sentences and counts on this page stay those of the whole network, and so does how sure "
    "a role is. Table and card show both roles side by side."
)
ALL_HIDDEN = (
    "While presentation mode is on these counts are not shown: with so few people each of them "
    "would tell a small one."
)
_TALLEST = 460
"""A table in pixels; a longer one scrolls."""
_FITTING = 12
"""Rows that a table shows without scrolling."""
_CHARTS_KEPT = 6
_BY_WORDS = {"setting": "By setting", "team": "By team"}


_drawn = st.cache_resource(
    scope="session",
    max_entries=_CHARTS_KEPT,
    hash_funcs=answers.BY_CONTENT,
    show_spinner="Drawing the roles…",
)


@_drawn
def _role_map(
    network: Network,
    period: str | None,
    rule: Rule,
    shown: View,
    selected: str | None,
    smallest: int,
) -> tuple[RolePlaces, alt.LayerChart | None]:
    """Where everyone stands, and the chart of it; None where nobody has a place."""
    table, standings = answers.role_table(network, period, rule), answers.standings(network, period)
    places = role_places(network, table, standings, shown.people, rule)
    if places.people.empty:
        return places, None
    return places, role_map(places, selected, smallest=smallest)


@_drawn
def _mix(
    network: Network, period: str | None, rule: Rule, by: Grouping, smallest: int
) -> tuple[pd.DataFrame, alt.LayerChart | None]:
    """How many of each group have which role, and the chart of the larger ones, if there are."""
    mix = role_mix(network, answers.role_table(network, period, rule), by, smallest=smallest)
    large = _drawn_rows(mix)
    return mix, None if large.empty else role_mix_chart(large)


def _drawn_rows(mix: pd.DataFrame) -> pd.DataFrame:
    """The rows with a bar: groups that are counted, and whose size is shown."""
    return mix[mix["counted"] & mix["staff"].notna()]


def draw_role_map(network: Network, period: str | None, shown: View) -> None:
    """Draw everyone who has a place; a click on a person selects them for the whole visit."""
    smallest = session.smallest_count(network)
    places, chart = _role_map(network, period, session.rule(), shown, session.selected(), smallest)
    if chart is None:
        st.info(
            "Nobody can be placed on the role map: it needs members of staff with at least two "
            "contacts among the people shown."
        )
    else:
        key = f"role map {session.visit_number()} {network.digest}"
        with st.container(key="role-map"):
            st.altair_chart(
                chart,
                key=key,
                on_select=lambda: _select_on_map(key),
                selection_mode=SELECTION,
                alt=described(places, smallest),
            )
        st.caption(HOW_TO_READ)
    for line in _not_on_the_map(places, smallest):
        st.text(line)


def find_in_table(facts: pd.DataFrame) -> pd.DataFrame:
    """A field to type into, and the rows of the table that hold what was typed."""
    if facts.empty:
        st.text("Nobody is shown. Take a filter back to see people here.")
        return facts
    words = st.text_input(
        "Find in this table",
        placeholder="A name, role, setting, team or any word",
        icon=":material/search:",
        key="find in roles",
    )
    found = matching(facts, words)
    if words.strip():
        smallest = session.smallest_count(session.loaded().network)
        rows = counted_or_few(len(facts), "row", smallest=smallest)
        st.text(
            f"{capital(of_whole(len(found), len(facts), smallest))} of {rows} hold these words."
        )
    return found


def whole_and_part(network: Network, whole: pd.DataFrame, inside: pd.DataFrame | None) -> None:
    """How many have another role inside the view; nothing where that was not asked for."""
    if inside is not None:
        smallest = smallest_of_staff(session.smallest_count(network))
        st.text(part_sentence(whole, inside, smallest=smallest))
        st.caption(INSIDE_AND_WHOLE)


def role_table(
    facts: pd.DataFrame,
    network: Network,
    period: str | None,
    doubt: Doubt,
    coded: Callable[[Network], pd.DataFrame],
) -> None:
    """The table, in the order of the file; a click on a heading sorts it.

    coded makes the same facts with the people of a network called otherwise.
    """
    if facts.empty:
        return
    shown = panels.on_screen(facts)
    st.dataframe(
        shown,
        hide_index=True,
        height="content" if len(facts) <= _FITTING else _TALLEST,
        placeholder="not defined",
        column_config={
            "Name": st.column_config.TextColumn(pinned=True, width=160),
            SURE: st.column_config.TextColumn(
                help="How often the role comes back when people are missing and ties forgotten"
            ),
            LINKED: st.column_config.TextColumn(
                help="Beside networks in which everybody keeps their number of contacts"
            ),
            BRIDGING: st.column_config.NumberColumn(
                format="%.1f", help="Connections that run through them, times an average person"
            ),
            COHESION: st.column_config.NumberColumn(
                format="%d", help="Of the pairs of their contacts, how many talk to each other"
            ),
            CONTACTS: st.column_config.NumberColumn(
                format="%d", help="People they have a tie with"
            ),
            "Why": st.column_config.TextColumn(width="large"),
        },
        alt=f"Table of {number_or_few(len(facts), session.smallest_count(network))} people with "
        "role, reason and numbers",
    )
    st.caption(HOW_TO_READ_THE_TABLE)
    role_downloads(
        facts,
        network,
        period,
        doubt,
        "roles",
        lambda call: coded(call(network)).loc[facts.index],
    )


def mix_of_roles(network: Network, period: str | None) -> None:
    """How many of each setting or team have which role, as a picture and as a table."""
    known = groupings(network)
    if not known:
        st.text("No settings or teams are given, so roles are counted for all staff together only.")
        return
    by = known[0]
    if len(known) > 1:
        by = st.segmented_control(
            "Count roles",
            options=known,
            format_func=_BY_WORDS.__getitem__,
            default=by,
            required=True,
            key="mix by",
        )
    smallest = session.smallest_count(network)
    mix, chart = _mix(network, period, session.rule(), by, smallest)
    if chart is None and mix["counted"].any():
        st.text(ALL_HIDDEN)
        return
    if chart is None:
        st.text(f"No {by} has {SMALLEST_GROUP} staff or more, so roles are not counted here.")
        return
    st.caption(
        "Bars: share of the group's staff. Numbers: people. Everyone counts, whatever the filters "
        f"say. Groups of fewer than {SMALLEST_GROUP} staff are counted together."
    )
    if smallest:
        st.caption(privacy_controls.WHAT_SOME_MEANS)
    with st.container(key="role-mix"):
        st.altair_chart(chart, alt=described_mix(_drawn_rows(mix)))
    with st.expander("The same as a table"):
        st.dataframe(
            _mix_table(mix),
            hide_index=True,
            height="content",
            placeholder=f"fewer than {SMALLEST_GROUP} staff",
            alt="Table of the role mix: staff of each group, and how many have each role",
        )


def energiser_and_challenger(
    network: Network, table: pd.DataFrame, standings: pd.DataFrame
) -> None:
    """What the two mean, of how many colleagues said it, and for how many there is a hint."""
    smallest = smallest_of_staff(session.smallest_count(network))
    asked = colleagues_were_asked(standings)
    said, hints = reported_as(table, standings), hinted(table, standings)
    for key, number in hints.items():
        role = ROLES[key]
        people = counted_or_few(number, "person", "people", smallest=smallest)
        about = f"{people if number else 'nobody'} to ask about"
        if asked:
            reported = number_or_few(said[key], smallest) if said[key] else "nobody"
            about = f"{reported} reported by colleagues, {about}"
        st.markdown(f"**{role.label}** · {about}")
        if number or not said[key]:
            st.text(role.description)
    if any(said.values()):
        st.text(WHAT_REPORTED_MEANS)
    st.caption("Who they are stands in the table above.")


def _select_on_map(key: str) -> None:
    chosen = st.session_state[key]["selection"][SELECTION]
    session.select(chosen[-1]["person"] if chosen else None)


def _not_on_the_map(places: RolePlaces, smallest: int) -> list[str]:
    lines = []
    if len(places.too_few_contacts):
        of_staff = smallest_of_staff(smallest)
        number = counted_or_few(len(places.too_few_contacts), "member", smallest=of_staff)
        lines.append(
            f"{capital(number)} of staff with fewer than two contacts: not on this map, because "
            "with fewer than two it is not defined whether contacts talk to each other."
        )
    if len(places.not_staff):
        number = counted_or_few(
            len(places.not_staff), "patient or carer", "patients and carers", smallest=smallest
        )
        lines.append(f"{capital(number)}: not on this map, because roles are for staff.")
    return lines


def _mix_table(mix: pd.DataFrame) -> pd.DataFrame:
    held = {key: ROLES[key].label for key in roles_held(mix)}
    table = mix[["group", "staff", *held]].rename(
        columns={"group": "Group", "staff": "Staff"} | held
    )
    if mix.loc[mix["counted"], ["staff", *held]].notna().all(axis=None):
        return table
    rows = zip(table.to_dict("records"), mix["counted"], strict=True)
    words = [{key: _cell(value, counted) for key, value in row.items()} for row, counted in rows]
    return pd.DataFrame(words, dtype="str")


def _cell(value: object, counted: bool) -> str | None:
    """A cell of a row in which numbers are hidden; nothing where the row is not counted."""
    if value is pd.NA:
        return SOME if counted else None
    return str(value)
