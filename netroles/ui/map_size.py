"""How much of a network is drawn: everybody, the groups of a large one, or the people of one."""

from collections.abc import Collection
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from netroles import charts
from netroles.charts import MOST_DRAWN, Bubbles
from netroles.charts.words import clean
from netroles.insight import counted_or_few, display_names
from netroles.network import ALL_PERIODS, Network, View, structure
from netroles.network.filters import among
from netroles.ui import session
from netroles.ui.answers import BY_CONTENT
from netroles.ui.records import OpenGroup
from netroles.ui.text import plain

_KEPT = 12
_ANEW = "This network is large: people stand as it suits those shown, another filter places anew."


@dataclass(frozen=True)
class Part:
    """What the map draws of a view.

    shown is what is left of the view: what map, table and files are about. placed is the network
    in which people have their places: all of it, unless it is too large. bubbles are drawn instead
    of people where these are too many. group is what the open group is called, empty where none
    is; notes say what was left out.
    """

    shown: View
    placed: Network
    bubbles: Bubbles | None = None
    group: str = ""
    notes: tuple[str, ...] = ()


def part_to_draw(network: Network, view: View, by: str) -> Part:
    """The part of a view that is drawn: at most `MOST_DRAWN` people, or groups by `by`."""
    if len(network.people) <= MOST_DRAWN:
        return Part(view, network)
    opened = session.opened_group()
    if opened is None:
        if len(view.people) > MOST_DRAWN:
            return Part(view, network, _bubbles(network, by).of_view(view))
        return Part(view, only_people(network, view.people), notes=(_ANEW,))
    in_group = _bubbles(network, opened.by).of_person == opened.number
    members = in_group.index[in_group]
    notes: tuple[str, ...] = ()
    if len(members) > MOST_DRAWN:
        left_out = counted_or_few(
            len(members) - MOST_DRAWN,
            "person",
            "people",
            smallest=session.smallest_count(network),
        )
        notes = (f"Of this group {left_out} with the fewest contacts are left out.",)
        degree = structure(network, period=ALL_PERIODS).degree
        contacts = pd.Series(degree, index=network.people.index).loc[members]
        members = contacts.nlargest(MOST_DRAWN).index
    return Part(
        among(view, set(members)), only_people(network, members), group=opened.label, notes=notes
    )


def open_bubble(part: Part, by: str, number: int) -> None:
    """Show the people of a bubble."""
    if part.bubbles is not None and number in part.bubbles.groups.index:
        label = clean(part.bubbles.groups["label"][number])
        session.open_group(OpenGroup(by, number, label))


def way_back(part: Part) -> None:
    """From an open group back to all of them."""
    if part.group:
        st.button(
            f"{plain(part.group)}: back to all groups",
            icon=":material/arrow_back:",
            key="back to all groups",
            on_click=lambda: session.open_group(None),
        )


def way_to(person: str, network: Network, part: Part, by: str) -> None:
    """From all groups to that of a person."""
    if part.bubbles is not None:
        number = int(part.bubbles.of_person[person])
        if number in part.bubbles.groups.index:
            st.button(
                f"Open the group of {plain(display_names(network.people)[person])}",
                key="open the group of the selected person",
                on_click=lambda: open_bubble(part, by, number),
            )


def only_people(network: Network, people: Collection[str]) -> Network:
    """Some people and the ties among them, as a network to give them places."""
    return _network_of(network, tuple(people))


@st.cache_data(
    scope="session", max_entries=_KEPT, hash_funcs=BY_CONTENT, show_spinner="Drawing the map…"
)
def _network_of(network: Network, people: tuple[str, ...]) -> Network:
    ties = network.ties
    both = ties["source"].isin(people) & ties["target"].isin(people)
    return replace(network, people=network.people.loc[list(people)], ties=ties[both])


@st.cache_data(
    scope="session", max_entries=_KEPT, hash_funcs=BY_CONTENT, show_spinner="Drawing the map…"
)
def _bubbles(network: Network, by: str) -> Bubbles:
    return charts.bubbles(structure(network, period=ALL_PERIODS), by)
