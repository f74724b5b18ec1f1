"""What is asked before a round of coffee trials is drawn."""

from dataclasses import dataclass

import streamlit as st

from netroles.insight import told_apart
from netroles.network import Network, attribute_values, is_staff, person_attributes
from netroles.practice import AT_RANDOM, COFFEE_WAYS, ways_to_draw, who_may_be_drawn
from netroles.ui import session

WAY, DRAW, AGAIN = "How pairs are drawn", "Draw number", "Draw again"
SETTINGS, NOT_NOW = "Only from these settings", "Not this time"
_LAST = 9_999
_WHO = "Who is drawn"


@dataclass(frozen=True)
class Choices:
    """Who is drawn (ids), in which way and with which seed; whether people who have a tie, or met
    before, may be drawn together."""

    people: tuple[str, ...]
    way: str
    seed: int
    tied: bool
    again: bool


def choose(network: Network, *, bridging: bool) -> Choices:
    """Ask for all of it. Without bridging pairs are drawn at random alone."""
    ways = ways_to_draw(network) if bridging else (AT_RANDOM,)
    draw = _key("draw")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        way = st.selectbox(
            WAY,
            options=ways,
            format_func=lambda key: COFFEE_WAYS[key].label,
            key=_key("way"),
            persist_state="session",
            width=320,
            disabled=len(ways) < 2,
        )
        seed = st.number_input(
            DRAW,
            min_value=1,
            max_value=_LAST,
            key=draw,
            persist_state="session",
            width=150,
            help="The same number draws the same people in the same way again.",
        )
        st.button(AGAIN, icon=":material/casino:", on_click=_draw_again)
    st.text(COFFEE_WAYS[way].meaning)
    with st.expander(_WHO, key=f"coffee who {session.visit_number()}"):
        people = _people(network)
        tied = st.toggle(
            "People who have a tie already may meet", key=_key("tied"), persist_state="session"
        )
        again = st.toggle(
            "People who met in an earlier round may meet again",
            key=_key("again"),
            persist_state="session",
        )
    return Choices(people, way, int(seed), tied, again)


def _people(network: Network) -> tuple[str, ...]:
    """Whoever is drawn: staff, but for those who are not there this time."""
    families = not is_staff(network.people).all() and st.toggle(
        "Patients and family carers are drawn too", key=_key("families"), persist_state="session"
    )
    people = everybody = who_may_be_drawn(network, families=families)
    settings = attribute_values(network, "settings")
    if len(settings) > 1:
        chosen = st.multiselect(
            SETTINGS,
            options=settings,
            key=_key("settings"),
            persist_state="session",
            placeholder="all settings",
        )
        given = person_attributes(network)["settings"]
        people = tuple(each for each in people if not chosen or {*chosen} & {*given[each]})
    names = told_apart(network.people)
    absent = st.multiselect(
        NOT_NOW,
        # Of all settings: whoever is away stays away when the settings are chosen anew.
        options=everybody,
        format_func=lambda person: str(names[person]),
        key=_key("absent"),
        persist_state="session",
        placeholder="nobody",
        help="Whoever is away, or does not want to take part.",
    )
    return tuple(each for each in people if each not in absent)


def _draw_again() -> None:
    draw = _key("draw")
    st.session_state[draw] = int(st.session_state.get(draw, 1)) % _LAST + 1


def _key(of: str) -> str:
    return f"{session.PRACTICE_PREFIX}coffee {of}"
