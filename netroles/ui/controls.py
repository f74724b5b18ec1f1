"""What is looked at: the period and the person, and all choices together as text."""

from collections.abc import Mapping, Sequence

import streamlit as st

from netroles.decisions import columns_to_group_by
from netroles.insight import told_apart
from netroles.network import ALL_PERIODS, Network, latest_period, periods
from netroles.ui import (
    change_controls,
    compare_controls,
    decision_controls,
    filter_controls,
    map_controls,
    session,
)
from netroles.ui.map_controls import MIDDLE_NAME, PERSON_NAME

HERE_OR_ON_THE_MAP = "Choose a person, here or on the map"
_PERIOD_NAME = "period"
_ONE_OF_THE_DATA = {
    _PERIOD_NAME: session.PERIOD,
    PERSON_NAME: session.PERSON,
    MIDDLE_NAME: session.MIDDLE,
}
"""Controls of which one value of the data is chosen: name in a link, and key of the session."""


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


def period_in_words(period: str | None) -> str:
    """A period as it follows on what it is of: ", period “after”"; "" for none."""
    if period is None:
        return ""
    return ", all periods together" if period == ALL_PERIODS else f", period “{period}”"


def choose_person(network: Network, said: str = HERE_OR_ON_THE_MAP) -> str | None:
    """The selected person, chosen here, on the map or by a link; None where nobody is."""
    labels = {str(person): str(label) for person, label in told_apart(network.people).items()}
    if session.selected() is None:
        session.select(None)
    st.selectbox(
        said,
        options=sorted(labels, key=lambda person: labels[person].casefold()),
        format_func=labels.__getitem__,
        index=None,
        placeholder="Type a name",
        key=session.person_field(),
        on_change=session.select_in_field,
        persist_state="session",
    )
    return session.selected()


def state() -> dict[str, list[str]]:
    """What is set now, as text: each control's name with its values; only what is not usual."""
    found = filter_controls.state()
    for name, key in _ONE_OF_THE_DATA.items():
        if st.session_state.get(key) is not None:
            found[name] = [st.session_state[key]]
    found = map_controls.state(found) | decision_controls.state()
    network = session.loaded().network
    found |= change_controls.state(network) | compare_controls.state(network)
    return {name: values for name, values in found.items() if values}


def set_state(network: Network, wanted: Mapping[str, Sequence[str]]) -> None:
    """Set the controls to a `state`; what this network does not have is passed over."""
    own = options_from_data(network)
    filter_controls.set_state(network, wanted)
    map_controls.set_state(wanted)
    decision_controls.set_state(wanted)
    change_controls.set_state(network, wanted)
    compare_controls.set_state(network, wanted)
    for name, key in _ONE_OF_THE_DATA.items():
        for value in filter_controls.known(wanted, name, own[name]):
            st.session_state[key] = value


def options_from_data(network: Network) -> dict[str, list[str]]:
    """The values of those controls whose values come from the data, and so may hold names."""
    own = filter_controls.options_from_data(network)
    own[_PERIOD_NAME] = [*periods(network), ALL_PERIODS]
    everybody = list(network.people.index)
    named = (PERSON_NAME, MIDDLE_NAME, *change_controls.NAMES_OF_PEOPLE)
    columns, known = list(columns_to_group_by(network)), list(periods(network))
    own |= dict.fromkeys(change_controls.NAMES_OF_GROUPS, columns)
    own |= dict.fromkeys(compare_controls.NAMES_OF_MOMENTS, known)
    return own | dict.fromkeys(named, everybody)
