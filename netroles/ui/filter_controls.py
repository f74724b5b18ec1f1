"""The filters: what they are, their controls, the chips that take them back, and their state."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

import streamlit as st

from netroles.insight import NOT_STAFF
from netroles.network import (
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
    attribute_values,
    crossing,
    is_staff,
    side_of,
    tie_kinds,
)
from netroles.roles import ROLES
from netroles.ui import session
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

    return lambda network: list(attribute_values(network, column))


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
_INSIDE_NAME = "inside"
_FIELD_OF_MARKS = {
    "role": "roles",
    "setting": "settings",
    "team": "teams",
    "profession": "professions",
}


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


def filter_by_legend(marked_by: str, values: Mapping[str, str], key: str, *, on: bool) -> None:
    """Filter by an entry of the map's legend, or take that filter back."""
    if key == "crossing":
        _set(_TRANSITION, EITHER_WAY if on else ANY_TIE)
        _set(_ROUTES, list((DIRECT,) if on else ROUTES))  # the legend counts direct ties
        return
    for choice in _CHOICES:
        if choice.field == _FIELD_OF_MARKS.get(marked_by) and key in values:
            chosen, value = list(st.session_state.get(choice.key) or ()), values[key]
            others = [each for each in chosen if each != value]
            _set(choice.key, [*others, value] if on else others)


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
    """The filters that are set and the group that is open, as one line; empty where none is."""
    group = session.opened_group()
    opened = [f"Group: {group.label}"] if group else []
    return "; ".join([*opened, *(f"{label}: {value}" for label, value, _ in _chips_set())])


def state() -> dict[str, list[str]]:
    """The filters that are set, as text: the name of each with its values."""
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
    return found


def set_state(network: Network, wanted: Mapping[str, Sequence[str]]) -> None:
    """Set the filters to a `state`; what this network does not have is passed over."""
    for choice in _CHOICES:
        _set(choice.key, known(wanted, choice.field, choice.values(network)))
    for transition in known(wanted, "transition", TRANSITION_WORDS):
        _set(_TRANSITION, transition)
    if "routes" in wanted:
        _set(_ROUTES, known(wanted, "routes", ROUTES))
    for text in wanted.get("least_strength", ()):
        with suppress(ValueError):
            _set(_STRENGTH, max(0.0, float(text)))
    if wanted.get("show_unconnected"):
        _set(_UNCONNECTED, True)
    if wanted.get(_INSIDE_NAME):
        _set(session.INSIDE, True)


def options_from_data(network: Network) -> dict[str, list[str]]:
    """The values of those filters whose values come from the data, and so may hold names."""
    return {choice.field: choice.values(network) for choice in _CHOICES if choice.from_data}


def known(wanted: Mapping[str, Sequence[str]], name: str, options: Iterable[str]) -> list[str]:
    """The values wanted of one control that are among its options."""
    return [value for value in wanted.get(name, ()) if value in options]


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
