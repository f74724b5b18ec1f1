"""What a visitor tries on the Practice page: rounds of coffee trials, and answers of themselves."""

from dataclasses import replace

import streamlit as st

from netroles.reading import DrawnRound
from netroles.ui.session.keys import COFFEE, COFFEE_FILES, SELF_ANSWERS
from netroles.ui.session.visit import loaded


def answer_for_self(person: str, said: dict[str, str] | None) -> None:
    """Keep what somebody (an id) answered on the page, by role; None takes it back."""
    others = {who: answers for who, answers in answers_for_self().items() if who != person}
    st.session_state[SELF_ANSWERS] = others if said is None else others | {person: said}


def answers_for_self() -> dict[str, dict[str, str]]:
    """What people of this network answered of themselves on the page: yes, partly or no by id and
    role."""
    found: dict[str, dict[str, str]] = st.session_state.get(SELF_ANSWERS, {})
    return found


def keep_coffee(rounds: tuple[DrawnRound, ...]) -> None:
    """Keep the rounds of coffee trials that were drawn in this visit; an empty one forgets them."""
    st.session_state[COFFEE] = rounds


def kept_coffee() -> tuple[DrawnRound, ...]:
    """The rounds of coffee trials of this visit, without groups of somebody who said no since."""
    rounds: tuple[DrawnRound, ...] = st.session_state.get(COFFEE, ())
    people = loaded().network.people.index
    return tuple(
        replace(
            each,
            groups=tuple(group for group in each.groups if people.isin(group).sum() == len(group)),
        )
        for each in rounds
    )


def keep_coffee_tables(files: tuple[tuple[str, bytes], ...]) -> None:
    """Keep tables of earlier rounds (name, content); an empty one forgets them."""
    st.session_state[COFFEE_FILES] = files


def kept_coffee_tables() -> tuple[tuple[str, bytes], ...]:
    """The tables of earlier rounds."""
    files: tuple[tuple[str, bytes], ...] = st.session_state.get(COFFEE_FILES, ())
    return files
