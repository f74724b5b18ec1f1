"""Filters and choices: each control returns a plain value and keeps it for the visit."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

import streamlit as st

from netroles.decisions import columns_to_group_by
from netroles.insight import NOT_STAFF, told_apart
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
    attribute_values,
    crossing,
    is_staff,
    latest_period,
    periods,
    side_of,
    tie_kinds,
)
from netroles.roles import ROLES
from netroles.ui import (
    change_controls,
    compare_controls,
    decision_controls,
    map_controls,
    session,
)
from netroles.ui.map_controls import MIDDLE_NAME, PERSON_NAME
from netroles.ui.text import plain

HERE_OR_ON_THE_MAP = "Choose a person, here or on the map"
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
_PERIOD_NAME, _INSIDE_NAME = "period", "inside"
_ONE_OF_THE_DATA = {
    _PERIOD_NAME: session.PERIOD,
    PERSON_NAME: session.PERSON,
    MIDDLE_NAME: session.MIDDLE,
}
"""Controls of which one value of the data is chosen: name in a link, and key of the session."""
_FIELD_OF_MARKS = {
    "role": "roles",
    "setting": "settings",
    "team": "teams",
    "profession": "professions",
}


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


def choose_person(network: Network, said: str = HERE_OR_ON_THE_MAP) -> str | None:
    """The selected person, chosen here, on the map or by a link; None where nobody is."""
    labels = {str(person): str(label) for person, label in told_apart(network.people).items()}
    if st.session_state.get(session.PERSON) not in labels:
        st.session_state.pop(session.PERSON, None)
    chosen: str | None = st.selectbox(
        said,
        options=sorted(labels, key=lambda person: labels[person].casefold()),
        format_func=labels.__getitem__,
        index=None,
        placeholder="Type a name",
        key=session.PERSON,
        persist_state="session",
    )
    return chosen


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
    found = map_controls.state(found) | decision_controls.state()
    network = session.loaded().network
    found |= change_controls.state(network) | compare_controls.state(network)
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
    map_controls.set_state(wanted)
    decision_controls.set_state(wanted)
    change_controls.set_state(network, wanted)
    compare_controls.set_state(network, wanted)
    for name, key in _ONE_OF_THE_DATA.items():
        for value in known(name, own[name]):
            _set(key, value)


def options_from_data(network: Network) -> dict[str, list[str]]:
    """The values of those controls whose values come from the data, and so may hold names."""
    own = {choice.field: choice.values(network) for choice in _CHOICES if choice.from_data}
    own[_PERIOD_NAME] = [*periods(network), ALL_PERIODS]
    everybody = list(network.people.index)
    named = (PERSON_NAME, MIDDLE_NAME, *change_controls.NAMES_OF_PEOPLE)
    columns, known = list(columns_to_group_by(network)), list(periods(network))
    own |= dict.fromkeys(change_controls.NAMES_OF_GROUPS, columns)
    own |= dict.fromkeys(compare_controls.NAMES_OF_MOMENTS, known)
    return own | dict.fromkeys(named, everybody)


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
