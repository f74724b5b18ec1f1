"""Filters and choices: each control returns a plain value and keeps it for the visit."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

import streamlit as st

from netroles.charts import GROUP, LAYOUTS, SizedBy
from netroles.insight import NOT_STAFF, counted, display_names
from netroles.network import (
    ALL_PERIODS,
    ANY_TIE,
    DIRECT,
    EITHER_WAY,
    NO_STAFF,
    NOT_GIVEN,
    ROUTES,
    SIDES,
    THROUGH_ONE,
    TO_HOME,
    TO_HOSPITAL,
    WITHIN,
    Filters,
    Network,
    View,
    crossing,
    is_staff,
    latest_period,
    near,
    periods,
    person_attributes,
    side_of,
    tie_kinds,
)
from netroles.roles import ROLES
from netroles.ui import session
from netroles.ui.answers import Layouts
from netroles.ui.text import plain

TRANSITION_WORDS = {
    ANY_TIE: "All ties",
    EITHER_WAY: "Home ↔ hospital",
    TO_HOSPITAL: "Home → hospital",
    TO_HOME: "Hospital → home",
    WITHIN: "Within one side",
}
ROUTE_WORDS = {DIRECT: "Direct", THROUGH_ONE: "Through one person in between"}


@dataclass(frozen=True)
class _Choice:
    """A filter that keeps people or ties with one of several values."""

    field: str
    label: str
    values: Callable[[Network], list[str]]
    more: bool = False
    from_data: bool = True

    @property
    def key(self) -> str:
        return session.FILTER_PREFIX + self.field


def _values_of(column: str) -> Callable[[Network], list[str]]:
    """The values of one attribute of people, "not given" last."""

    def values(network: Network) -> list[str]:
        given = person_attributes(network)[column].explode().unique()
        return sorted(given, key=lambda value: (value == NOT_GIVEN, value.casefold()))

    return values


def _side_values(network: Network) -> list[str]:
    present = _values_of("side")(network)
    return [side for side in (*SIDES, NOT_GIVEN) if side in present]


def _role_values(network: Network) -> list[str]:
    """The roles, and a word for patients and carers where there are any."""
    return [*ROLES] if is_staff(network.people).all() else [*ROLES, NO_STAFF]


_ROLE_WORDS = {**{key: role.label for key, role in ROLES.items()}, NO_STAFF: NOT_STAFF}

_CHOICES = (
    _Choice("settings", "Setting", _values_of("settings")),
    _Choice("roles", "Role", _role_values, from_data=False),
    _Choice("sides", "Side", _side_values, more=True, from_data=False),
    _Choice("teams", "Team", _values_of("team"), more=True),
    _Choice("professions", "Profession", _values_of("profession"), more=True),
    _Choice("kinds_of_person", "Kind of person", _values_of("kind"), more=True, from_data=False),
    _Choice("kinds_of_tie", "Kind of tie", lambda network: list(tie_kinds(network)), more=True),
)
_ROLE_FILTER = session.FILTER_PREFIX + "roles"
_TRANSITION = session.FILTER_PREFIX + "transition"
_ROUTES = session.FILTER_PREFIX + "routes"
_STRENGTH = session.FILTER_PREFIX + "least_strength"
_UNCONNECTED = session.FILTER_PREFIX + "show_unconnected"
_PERIOD_NAME, _PERSON_NAME, _INSIDE_NAME = "period", "person", "inside"
_LAYOUT_NAME, _GROUPING_NAME, _MIDDLE_NAME = "layout", "by", "around"
_ONE_OF_THE_DATA = {
    _PERIOD_NAME: session.PERIOD,
    _PERSON_NAME: session.PERSON,
    _MIDDLE_NAME: session.MIDDLE,
}
"""Controls of which one value of the data is chosen: name in a link, and key of the session."""
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
_FIELD_OF_MARKS = {
    "role": "roles",
    "setting": "settings",
    "team": "teams",
    "profession": "professions",
}
_MARKED_NAME, _SIZED_NAME, _ARROWS_NAME, _NEAR_NAME = "marks", "sizes", "arrows", "near"
_WIDE, _NARROW = 236, 150
"""Width of controls above the map, in pixels."""


def period(network: Network) -> str | None:
    """The period to look at; the latest unless another is chosen, None where there are none."""
    known = periods(network)
    if len(known) < 2:
        return None
    return str(
        st.sidebar.selectbox(
            "Period",
            options=[*known[::-1], ALL_PERIODS],
            index=known[::-1].index(latest_period(network) or known[-1]),
            format_func=lambda value: "all together" if value == ALL_PERIODS else value,
            key=session.PERIOD,
            persist_state="session",
            help="Roles and map are worked out from the answers of this period.",
        )
    )


def filters(network: Network, *, by_role: bool = True) -> Filters:
    """What to show. Controls with a single possible value are left out.

    by_role is False where too few answered for roles to be shown: then nothing is filtered by
    them either, and a filter that a link or an earlier choice set is taken back.
    """
    if not by_role:
        st.session_state.pop(_ROLE_FILTER, None)
    with st.sidebar:
        if side_of(network).nunique() >= 2 or crossing(network, network.ties).notna().any():
            _transition()
        for choice in _CHOICES:
            if not choice.more and (by_role or choice.key != _ROLE_FILTER):
                _multiselect(choice, network)
        with st.expander("More filters"):
            for choice in _CHOICES:
                if choice.more:
                    _multiselect(choice, network)
            _least_strength(network)
        st.toggle("Show people without ties", key=_UNCONNECTED, persist_state="session")
    return _current()


@dataclass(frozen=True)
class Arranged:
    """How the map is arranged: `layout`, `by` and `around` of `netroles.charts.arrangement`."""

    layout: str
    by: str
    around: str | None


def arranged(network: Network, layouts: Layouts) -> Arranged:
    """How to arrange the map. Nobody moves when somebody else is selected: who is in the middle
    of the rings stays there until another person is put there."""
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
            return Arranged(layouts.usual, GROUP, None)
    return Arranged(layout, by, around)


@dataclass(frozen=True)
class Drawn:
    """What the marks of the map say: by role or by what else, sized by what, with arrowheads?"""

    marked_by: str
    sized_by: SizedBy
    arrows: bool


def drawn(network: Network, layouts: Layouts, *, with_roles: bool) -> Drawn:
    """How the map is to be read. Without roles it is not marked by how sure they are."""
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
            )
        )
        sized: SizedBy = st.selectbox(
            "Size",
            options=sizes,
            format_func=_SIZED_WORDS.__getitem__,
            key=session.SIZED,
            persist_state="session",
        )
        arrows = network.directed and st.toggle(
            "Arrowheads", key=session.ARROWS, persist_state="session"
        )
    return Drawn(marked, sized, bool(arrows))


def legend_filters(marked_by: str, values: Mapping[str, str], network: Network) -> dict[str, bool]:
    """Which entries of the map's legend filter when clicked, and whether they do so now."""
    field = _FIELD_OF_MARKS.get(marked_by)
    found = {}
    for choice in _CHOICES:
        if choice.field == field and len(options := choice.values(network)) > 1:
            chosen = st.session_state.get(choice.key) or ()
            found = {key: value in chosen for key, value in values.items() if value in options}
    crosses = st.session_state.get(_TRANSITION) == EITHER_WAY
    return found | {"crossing": crosses}


def filter_by_legend(marked_by: str, values: Mapping[str, str], key: str) -> None:
    """Filter by an entry of the map's legend, or take that filter back."""
    if key == "crossing":
        crosses = st.session_state.get(_TRANSITION) == EITHER_WAY
        _set(_TRANSITION, ANY_TIE if crosses else EITHER_WAY)
        return
    for choice in _CHOICES:
        if choice.field == _FIELD_OF_MARKS.get(marked_by) and key in values:
            chosen, value = list(st.session_state.get(choice.key) or ()), values[key]
            others = [each for each in chosen if each != value]
            _set(choice.key, others if value in chosen else [*chosen, value])


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
    """Who stands in the middle; None, and what to do, where nobody was chosen yet."""
    selected = session.selected()
    middle: str | None = st.session_state.setdefault(session.MIDDLE, selected)
    if middle is None:
        st.session_state[session.MIDDLE] = middle = selected
    if middle is None:
        st.text("Choose a person to put in the middle, here on the map or in the list.")
    elif selected not in (None, middle):
        name = display_names(network.people)[selected]
        st.button(
            f"Put {plain(name)} in the middle",
            key="to the middle",
            on_click=lambda: _set(session.MIDDLE, selected),
        )
    return middle


def _only_of(key: str, options: Sequence[str]) -> None:
    """Let go of a choice that this network does not have."""
    if st.session_state.get(key) not in options:
        st.session_state.pop(key, None)


def chips() -> None:
    """The filters that are set, each a chip that takes it back."""
    set_now = list(_chips_set())
    if not set_now:
        return
    with st.container(horizontal=True, key="chips"):
        for number, (label, value, take_back) in enumerate(set_now):
            st.button(
                f"{label}: {plain(value)} ✕",
                key=f"chip {number} {label} {value}",
                on_click=take_back,
                help="Take this filter back",
            )
        if len(set_now) > 1:
            st.button("Take all back", key="chip all", type="tertiary", on_click=_take_all_back)


def inside_this_view() -> bool:
    """Whether roles are worked out inside the view as well; asked only where filters are set."""
    if not any(_chips_set()):
        return False
    return st.toggle(
        "Work out roles inside this view",
        key=session.INSIDE,
        persist_state="session",
        help=(
            "As if there were only the people and ties shown. The roles in the whole network stay "
            "and stand beside them."
        ),
    )


def in_words() -> str:
    """The filters that are set, as one line of text; empty where none is."""
    return "; ".join(f"{label}: {value}" for label, value, _ in _chips_set())


def choose_person(network: Network) -> str | None:
    """The selected person, chosen here, on the map or by a link; None where nobody is."""
    names = display_names(network.people)
    repeated = names.duplicated(keep=False)
    labels = names.where(~repeated, names + " (" + names.index + ")")
    chosen: str | None = st.selectbox(
        "Choose a person, here or on the map",
        options=sorted(names.index, key=lambda person: str(labels[person]).casefold()),
        format_func=lambda person: str(labels[person]),
        index=None,
        placeholder="Type a name",
        key=session.PERSON,
        persist_state="session",
    )
    return chosen


_STEPS_WORDS = {0: "Everybody", 1: "1 step", 2: "2 steps"}


def near_selected(shown: View) -> View:
    """What is left of a view where the map is to show the surroundings of the selected person."""
    person, steps = session.selected(), st.session_state.get(session.NEAR) or 0
    return near(shown, person, steps) if person is not None and steps else shown


def choose_near(person: str, everybody: View, shown: View) -> None:
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
        others = counted(len(shown.people) - 1, "other person", "other people")
        left = len(everybody.people) - len(shown.people)
        st.caption(f"{others} shown around this person; {left:,} further away are not.")


def _transition() -> None:
    chosen = st.selectbox(
        "Home ↔ hospital",
        options=list(TRANSITION_WORDS),
        format_func=TRANSITION_WORDS.__getitem__,
        key=_TRANSITION,
        persist_state="session",
        help=(
            "Ties that join home and hospital: one end in the chosen setting is enough. Only "
            "handovers say which way somebody moves; other ties are shown under both directions."
        ),
    )
    if chosen not in (ANY_TIE, WITHIN):
        st.session_state.setdefault(_ROUTES, list(ROUTES))
        st.pills(
            "Routes",
            options=ROUTES,
            format_func=ROUTE_WORDS.__getitem__,
            selection_mode="multi",
            key=_ROUTES,
            persist_state="session",
            label_visibility="collapsed",
        )


def _multiselect(choice: _Choice, network: Network) -> None:
    values = choice.values(network)
    if len(values) < 2:
        return
    st.multiselect(
        choice.label,
        options=values,
        format_func=lambda value: _ROLE_WORDS[value] if choice.field == "roles" else value,
        key=choice.key,
        persist_state="session",
        placeholder="All",
    )


def _least_strength(network: Network) -> None:
    if network.ties["strength"].nunique() < 2:
        return
    st.number_input(
        "Strength at least",
        min_value=0.0,
        value=None,
        step=1.0,
        format="%g",
        placeholder="Any",
        key=_STRENGTH,
        persist_state="session",
    )


def state() -> dict[str, list[str]]:
    """What is set now, as text: each control's name with its values; only what is not usual."""
    found = {choice.field: list(st.session_state.get(choice.key) or ()) for choice in _CHOICES}
    filters = _current()
    if filters.transition != ANY_TIE:
        found["transition"] = [filters.transition]
        if set(filters.routes) != set(ROUTES):
            found["routes"] = list(filters.routes)
    if filters.least_strength is not None:
        found["least_strength"] = [f"{filters.least_strength:g}"]
    if filters.show_unconnected:
        found["show_unconnected"] = ["yes"]
    if st.session_state.get(session.INSIDE):
        found[_INSIDE_NAME] = ["yes"]
    for name, key in _ONE_OF_THE_DATA.items():
        if st.session_state.get(key) is not None:
            found[name] = [st.session_state[key]]
    if (layout := st.session_state.get(session.LAYOUT)) is not None:
        found[_LAYOUT_NAME] = [layout]
        if LAYOUTS[layout].needs != "person":
            found.pop(_MIDDLE_NAME, None)
        elif _PERSON_NAME in found:
            found.setdefault(_MIDDLE_NAME, found[_PERSON_NAME])
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
    return {name: values for name, values in found.items() if values}


def set_state(network: Network, wanted: Mapping[str, Sequence[str]]) -> None:
    """Set the controls to a `state`; what this network does not have is passed over."""

    def known(name: str, options: Iterable[str]) -> list[str]:
        return [value for value in wanted.get(name, ()) if value in options]

    for choice in _CHOICES:
        _set(choice.key, known(choice.field, choice.values(network)))
    for transition in known("transition", TRANSITION_WORDS):
        _set(_TRANSITION, transition)
    if "routes" in wanted:
        _set(_ROUTES, known("routes", ROUTES))
    for text in wanted.get("least_strength", ()):
        with suppress(ValueError):
            _set(_STRENGTH, max(0.0, float(text)))
    if wanted.get("show_unconnected"):
        _set(_UNCONNECTED, True)
    if wanted.get(_INSIDE_NAME):
        _set(session.INSIDE, True)
    own = options_from_data(network)
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
    for name, key in _ONE_OF_THE_DATA.items():
        for value in known(name, own[name]):
            _set(key, value)


def options_from_data(network: Network) -> dict[str, list[str]]:
    """The values of those controls whose values come from the data, and so may hold names."""
    own = {choice.field: choice.values(network) for choice in _CHOICES if choice.from_data}
    own[_PERIOD_NAME] = [*periods(network), ALL_PERIODS]
    own[_PERSON_NAME] = own[_MIDDLE_NAME] = list(network.people.index)
    return own


def _current() -> Filters:
    state = st.session_state
    chosen = {choice.field: tuple(state.get(choice.key) or ()) for choice in _CHOICES}
    return Filters(
        **chosen,
        transition=state.get(_TRANSITION) or ANY_TIE,
        routes=tuple(state.get(_ROUTES, ROUTES)),
        least_strength=state.get(_STRENGTH),
        show_unconnected=bool(state.get(_UNCONNECTED)),
    )


def _chips_set() -> Iterator[tuple[str, str, Callable[[], None]]]:
    """Each value that is set: label, value in words, and what takes it back."""
    state = st.session_state
    transition = state.get(_TRANSITION) or ANY_TIE
    if transition != ANY_TIE:
        routes = [ROUTE_WORDS[route] for route in state.get(_ROUTES, ROUTES)]
        words = TRANSITION_WORDS[transition]
        if transition != WITHIN and len(routes) != len(ROUTES):
            words = f"{words}, {(routes or ['no route chosen'])[0].lower()}"
        yield "Ties", words, lambda: _set(_TRANSITION, ANY_TIE)
    for choice in _CHOICES:
        for value in state.get(choice.key) or ():
            words = _ROLE_WORDS[value] if choice.field == "roles" else value
            yield choice.label, words, _remover(choice.key, value)
    if state.get(_STRENGTH) is not None:
        yield "Strength", f"at least {state[_STRENGTH]:g}", lambda: _set(_STRENGTH, None)


def _remover(key: str, value: str) -> Callable[[], None]:
    return lambda: _set(key, [kept for kept in st.session_state[key] if kept != value])


def _set(key: str, value: object) -> None:
    st.session_state[key] = value


def _take_all_back() -> None:
    for choice in _CHOICES:
        _set(choice.key, [])
    _set(_TRANSITION, ANY_TIE)
    _set(_ROUTES, list(ROUTES))
    _set(_STRENGTH, None)
