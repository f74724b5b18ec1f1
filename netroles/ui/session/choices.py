"""Whom one visitor chose, and how they look at the map."""

import streamlit as st

from netroles.ui.records import Answered, OpenGroup
from netroles.ui.session.keys import (
    ANSWERED,
    OPENED,
    PERIOD,
    PERSON,
    PERSON_FIELD,
    PERSON_FIELD_PREFIX,
    PINS,
    PROJECTED,
)
from netroles.ui.session.visit import loaded, visit_number


def select(person: str | None) -> None:
    """Select a person, or nobody."""
    st.session_state[PERSON] = person


def selected() -> str | None:
    """The selected person, or None."""
    person: str | None = st.session_state.get(PERSON)
    return person if person in loaded().network.people.index else None


def person_field() -> str:
    """The key of the field in which a person is chosen; it holds who is selected.

    Whoever is selected elsewhere, on a map, finds another field here. A browser that has not
    heard of it yet says with all it sends that its field holds the one before, or nobody: of the
    field that is there no longer, so that it takes nothing back.
    """
    person = selected()
    number, held = st.session_state.get(PERSON_FIELD, (0, None))
    if held != person:
        st.session_state.pop(_field(number), None)
        number += 1
        st.session_state[PERSON_FIELD] = number, person
        st.session_state[_field(number)] = person
    return _field(number)


def select_in_field() -> None:
    """Select whom the field holds."""
    number, _ = st.session_state.get(PERSON_FIELD, (0, None))
    person: str | None = st.session_state.get(_field(number))
    select(person)
    st.session_state[PERSON_FIELD] = number, person


def _field(number: int) -> str:
    return f"{PERSON_FIELD_PREFIX}{visit_number()} {number}"


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
