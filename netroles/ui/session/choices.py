"""Whom one visitor chose, and how they look at the map."""

import streamlit as st

from netroles.ui.records import Answered, OpenGroup
from netroles.ui.session.keys import ANSWERED, OPENED, PERIOD, PERSON, PINS, PROJECTED
from netroles.ui.session.visit import loaded


def select(person: str | None) -> None:
    """Select a person, or nobody."""
    st.session_state[PERSON] = person


def selected() -> str | None:
    """The selected person, or None."""
    person: str | None = st.session_state.get(PERSON)
    # A browser may send back who was chosen in the network that was shown before.
    return person if person in loaded().network.people.index else None


def chosen_period() -> str | None:
    """The period this visitor looks at; None for the latest."""
    chosen: str | None = st.session_state.get(PERIOD)
    return chosen


def answered(map_key: str) -> Answered:
    """What is known of the acts on a map."""
    found: Answered = st.session_state.get(ANSWERED + map_key, Answered())
    return found


def answer(map_key: str, known: Answered) -> None:
    """Keep what is known of the acts on a map."""
    st.session_state[ANSWERED + map_key] = known


def pins(places: str) -> dict[str, tuple[float, float]]:
    """Where people stand who were moved by hand in the layout called `places`."""
    return every_pin().get(places, {})


def every_pin() -> dict[str, dict[str, tuple[float, float]]]:
    """Where people stand who were moved by hand, in every layout."""
    every: dict[str, dict[str, tuple[float, float]]] = st.session_state.get(PINS, {})
    return every


def pin(places: str, people: dict[str, tuple[float, float]]) -> None:
    """Keep where people were put in the layout called `places`; nobody at all: they go back."""
    st.session_state[PINS] = every_pin() | {places: people}


def open_group(group: OpenGroup | None) -> None:
    """Show the people of one group of a large network; None for all the groups again."""
    st.session_state[OPENED] = group


def opened_group() -> OpenGroup | None:
    """The group that is open, or None."""
    group: OpenGroup | None = st.session_state.get(OPENED)
    return group


def projected() -> bool:
    """Whether the map is shown for a wall, with nothing beside it."""
    return bool(st.session_state.get(PROJECTED))


def project(on: bool) -> None:
    """Show the map for a wall, or with the page around it again."""
    st.session_state[PROJECTED] = on
