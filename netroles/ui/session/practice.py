"""What a visitor tries on the Practice page: rounds of coffee trials, and answers of themselves."""

import secrets
from dataclasses import replace

import streamlit as st

from netroles.reading import DrawnRound, rounds_of_those_here
from netroles.ui.records import Loaded
from netroles.ui.session.keys import (
    COFFEE,
    COFFEE_FILES,
    COFFEE_UPLOADS,
    SELF_ANSWERS,
    SELF_FORM,
    SELF_FORM_PREFIX,
    SELF_JUST_SAID,
    SELF_PERSON,
)
from netroles.ui.session.visit import loaded


def answer_for_self(person: str, said: dict[str, str] | None) -> None:
    """Keep what somebody (an id) answered on the page, by role; None takes it back.

    The form is then empty, and nobody is chosen, for whoever comes next.
    """
    others = {who: answers for who, answers in answers_for_self().items() if who != person}
    st.session_state[SELF_ANSWERS] = others if said is None else others | {person: said}
    st.session_state[SELF_PERSON] = None
    begin_self_form()
    if said is not None:
        st.session_state[SELF_JUST_SAID] = person


def answers_for_self() -> dict[str, dict[str, str]]:
    """What people of this network answered of themselves on the page: yes, partly or no by id and
    role."""
    found: dict[str, dict[str, str]] = st.session_state.get(SELF_ANSWERS, {})
    return found


def begin_self_form() -> None:
    """Empty the form, and put away what the last one to answer was shown."""
    for key in list(st.session_state):
        if str(key).startswith(SELF_FORM_PREFIX):
            del st.session_state[key]
    st.session_state[SELF_FORM] = self_form_number() + 1
    st.session_state.pop(SELF_JUST_SAID, None)


def self_form_number() -> int:
    """Counts how often the form was emptied: part of the key of what is answered in it."""
    return int(st.session_state.get(SELF_FORM, 0))


def just_said() -> str | None:
    """Who (an id) has just answered, until somebody else begins or it is put away."""
    person: str | None = st.session_state.get(SELF_JUST_SAID)
    return person if person in loaded().network.people.index else None


def keep_round(drawn: DrawnRound) -> DrawnRound:
    """Keep a round of coffee trials for this visit, with a mark of its own; give it so marked."""
    marked = replace(drawn, mark=f"r{secrets.token_hex(8)}")
    st.session_state[COFFEE] = (*st.session_state.get(COFFEE, ()), marked)
    return marked


def take_round_back(mark: str) -> None:
    """Forget one round that was kept in this visit."""
    kept: tuple[DrawnRound, ...] = st.session_state.get(COFFEE, ())
    st.session_state[COFFEE] = tuple(each for each in kept if each.mark != mark)


def forget_coffee() -> None:
    """Forget all rounds, those of tables too, and empty the field in which these stand."""
    st.session_state[COFFEE] = ()
    keep_coffee_tables(())
    st.session_state[COFFEE_UPLOADS] = coffee_uploads() + 1


def kept_coffee() -> tuple[DrawnRound, ...]:
    """The rounds of coffee trials of this visit, without those who said no since."""
    rounds: tuple[DrawnRound, ...] = st.session_state.get(COFFEE, ())
    return rounds_of_those_here(rounds, loaded().network.people.index)


def keep_coffee_tables(files: tuple[tuple[str, bytes], ...]) -> None:
    """Keep tables of earlier rounds (name, content); an empty one forgets them."""
    st.session_state[COFFEE_FILES] = files


def kept_coffee_tables() -> tuple[tuple[str, bytes], ...]:
    """The tables of earlier rounds."""
    files: tuple[tuple[str, bytes], ...] = st.session_state.get(COFFEE_FILES, ())
    return files


def coffee_uploads() -> int:
    """Counts how often the field for tables was emptied: part of its key."""
    return int(st.session_state.get(COFFEE_UPLOADS, 0))


def mark_of(data: Loaded) -> str:
    """What tells data from other data in a table of coffee trials."""
    return f"d{data.digest[:16]}"
