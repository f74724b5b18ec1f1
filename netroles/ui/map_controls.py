"""How the map is drawn and arranged: each choice is a plain value, kept for the visit."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from netroles.charts import GROUP, LAYOUTS, SizedBy
from netroles.insight import capital, display_names, parts_of_whole
from netroles.network import Network, View, near
from netroles.ui import session
from netroles.ui.answers import Layouts
from netroles.ui.text import plain

PERSON_NAME, MIDDLE_NAME = "person", "around"
"""In a link: the selected person, and who stands in the middle."""
_LAYOUT_NAME, _GROUPING_NAME = "layout", "by"
_MARKED_NAME, _SIZED_NAME, _ARROWS_NAME, _NEAR_NAME = "marks", "sizes", "arrows", "near"
_NOBODY_CHOSEN = "Who is to stand in the middle? Click on them, or choose a name from the list."
_WIDE, _NARROW, _WIDEST = 236, 150, 360
"""Width of controls above the map and, the last, of those that open from there, in pixels."""
_GROUPING_WORDS = {
    GROUP: "Groups found from the ties",
    "setting": "Setting",
    "team": "Team",
    "profession": "Profession",
}
_MARKED_WORDS = {"role": "Role", **_GROUPING_WORDS, "sure": "How sure the role is"}
_SIZED_WORDS: dict[SizedBy, str] = {
    "bridging": "Connections that run through them",
    "contacts": "Contacts",
}


@dataclass(frozen=True)
class Arranged:
    """How the map is arranged: `layout`, `by` and `around` of `netroles.charts.arrangement`.

    asks is what is still to be chosen for the layout that was asked for, a sentence; empty where
    nothing is.
    """

    layout: str
    by: str
    around: str | None
    asks: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """What makes it another arrangement: each has places of its own."""
        needs = LAYOUTS[self.layout].needs
        by = self.by if needs == "groups" else ""
        return self.layout, by, (self.around or "") if needs == "person" else ""


def grouped_by(layouts: Layouts) -> str:
    """What people are grouped by now; the control itself is `arranged`."""
    chosen: str = st.session_state.get(session.GROUPING, "")
    return chosen if chosen in layouts.groupings else layouts.groupings[0]


def arranged(network: Network, layouts: Layouts, *, as_groups: bool) -> Arranged:
    """How to arrange the map. Nobody moves when somebody else is selected: who is in the middle
    of the rings stays there until another person is put there. Of groups (`as_groups`) only what
    they go by is asked."""
    if as_groups:
        return Arranged(layouts.usual, _grouping(layouts.groupings), None)
    _only_of(session.LAYOUT, layouts.usable)
    st.session_state.setdefault(session.LAYOUT, layouts.usual)
    layout = str(
        st.selectbox(
            "Arrange the map",
            options=layouts.usable,
            format_func=lambda key: LAYOUTS[key].label,
            key=session.LAYOUT,
            persist_state="session",
            label_visibility="collapsed",
            width=_WIDE,
        )
    )
    by, around = GROUP, None
    if LAYOUTS[layout].needs == "groups":
        by = _grouping(layouts.groupings)
    if LAYOUTS[layout].needs == "person":
        around = _middle(network)
        if around is None:
            return Arranged(layouts.usual, GROUP, None, _NOBODY_CHOSEN)
    return Arranged(layout, by, around)


@dataclass(frozen=True)
class Drawn:
    """What the marks of the map say: by role or by what else, sized by what, with arrowheads?"""

    marked_by: str
    sized_by: SizedBy
    arrows: bool


def drawn(network: Network, layouts: Layouts, *, with_roles: bool, as_groups: bool) -> Drawn:
    """How the map is to be read. Without roles it is not marked by how sure they are. Groups
    (`as_groups`) are all marked alike."""
    if as_groups:
        return Drawn("role", "contacts", arrows=False)
    known = [by for by in layouts.groupings if by != GROUP]
    options = ["role", *known, *(["sure"] if with_roles else [])]
    _only_of(session.MARKED, options)
    sizes: list[SizedBy] = list(_SIZED_WORDS) if with_roles else ["contacts"]
    _only_of(session.SIZED, sizes)
    st.session_state.setdefault(session.MARKED, "role")
    st.session_state.setdefault(session.SIZED, sizes[0])
    with st.popover("Marks", key="marks"):
        marked = str(
            st.selectbox(
                "Colour and shape",
                options=options,
                format_func=_MARKED_WORDS.__getitem__,
                key=session.MARKED,
                persist_state="session",
                width=_WIDEST,
            )
        )
        sized: SizedBy = st.selectbox(
            "Size",
            options=sizes,
            format_func=_SIZED_WORDS.__getitem__,
            key=session.SIZED,
            persist_state="session",
            width=_WIDEST,
        )
        arrows = network.directed and st.toggle(
            "Arrowheads", key=session.ARROWS, persist_state="session"
        )
    return Drawn(marked, sized, bool(arrows))


_STEPS_WORDS = {0: "Everybody", 1: "1 step", 2: "2 steps"}


def near_selected(shown: View) -> View:
    """What is left of a view where the map is to show the surroundings of the selected person.

    Whoever is chosen after nobody was is shown among everybody again.
    """
    person, steps = session.selected(), st.session_state.get(session.NEAR) or 0
    if person is None and steps:
        st.session_state[session.NEAR] = steps = 0
    return near(shown, person, steps) if person is not None and steps else shown


def choose_near(person: str, network: Network, everybody: View, shown: View) -> None:
    """How much of the surroundings of the selected person the map shows, and how many they are."""
    if person not in everybody.people:
        return
    st.segmented_control(
        "On the map, so many steps around",
        options=list(_STEPS_WORDS),
        format_func=_STEPS_WORDS.__getitem__,
        default=None if session.NEAR in st.session_state else 0,
        key=session.NEAR,
        persist_state="session",
    )
    if len(shown.people) < len(everybody.people):
        smallest = session.smallest_count(network)
        here, away = parts_of_whole(
            pd.Series([len(shown.people) - 1, len(everybody.people) - len(shown.people)]), smallest
        )
        others = "other person" if here == "1" else "other people"
        st.caption(
            f"{capital(here)} {others} shown around this person; {away} further away are not."
        )


def offer_middle(person: str, network: Network, arranged: Arranged) -> None:
    """A button that puts somebody in the middle of the rings, where another person stands there."""
    if arranged.around not in (None, person):
        st.button(
            f"Put {plain(display_names(network.people)[person])} in the middle",
            key="to the middle",
            on_click=lambda: _set(session.MIDDLE, person),
        )


def _grouping(groupings: tuple[str, ...]) -> str:
    _only_of(session.GROUPING, groupings)
    st.session_state.setdefault(session.GROUPING, groupings[0])
    if len(groupings) < 2:
        return groupings[0]
    return str(
        st.selectbox(
            "Group people by",
            options=groupings,
            format_func=_GROUPING_WORDS.__getitem__,
            key=session.GROUPING,
            persist_state="session",
            label_visibility="collapsed",
            width=_NARROW,
        )
    )


def _middle(network: Network) -> str | None:
    """Who stands in the middle; None where nobody was chosen yet."""
    selected = session.selected()
    if selected not in network.people.index:
        selected = None
    middle: str | None = st.session_state.get(session.MIDDLE)
    if middle not in network.people.index:
        st.session_state[session.MIDDLE] = middle = selected
    return middle


def _only_of(key: str, options: Sequence[str]) -> None:
    """Let go of a choice that this network does not have."""
    if st.session_state.get(key) not in options:
        st.session_state.pop(key, None)


def state(found: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """What a link says of the map, with what it says besides."""
    found = dict(found)
    if (layout := st.session_state.get(session.LAYOUT)) is not None:
        found[_LAYOUT_NAME] = [layout]
        if LAYOUTS[layout].needs != "person":
            found.pop(MIDDLE_NAME, None)
        elif PERSON_NAME in found:
            found.setdefault(MIDDLE_NAME, found[PERSON_NAME])
        if LAYOUTS[layout].needs == "groups" and session.GROUPING in st.session_state:
            found[_GROUPING_NAME] = [st.session_state[session.GROUPING]]
    if (marked := st.session_state.get(session.MARKED, "role")) != "role":
        found[_MARKED_NAME] = [marked]
    if st.session_state.get(session.SIZED) == "contacts":
        found[_SIZED_NAME] = ["contacts"]
    if steps := st.session_state.get(session.NEAR):
        found[_NEAR_NAME] = [str(steps)]
    if st.session_state.get(session.ARROWS):
        found[_ARROWS_NAME] = ["yes"]
    return found


def set_state(wanted: Mapping[str, Sequence[str]]) -> None:
    """Set the controls of the map as a link says; what is not known is passed over."""

    def known(name: str, options: Iterable[str]) -> list[str]:
        return [value for value in wanted.get(name, ()) if value in options]

    for value in known(_LAYOUT_NAME, LAYOUTS):
        _set(session.LAYOUT, value)
    for value in known(_GROUPING_NAME, _GROUPING_WORDS):
        _set(session.GROUPING, value)
    for value in known(_MARKED_NAME, _MARKED_WORDS):
        _set(session.MARKED, value)
    for value in known(_SIZED_NAME, _SIZED_WORDS):
        _set(session.SIZED, value)
    for steps in known(_NEAR_NAME, ("1", "2")):
        _set(session.NEAR, int(steps))
    if wanted.get(_ARROWS_NAME):
        _set(session.ARROWS, True)


def _set(key: str, value: object) -> None:
    st.session_state[key] = value
