"""What the pages Change and What if ask for: which change, by which groups, and what is tried."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd
import streamlit as st

from netroles.decisions import CHANGES, columns_to_group_by
from netroles.decisions.change import ChangeKey
from netroles.insight import heading, told_apart
from netroles.network import Network, Structure, is_staff
from netroles.ui import session
from netroles.ui.decision_controls import one_of
from netroles.ui.records import AS_IT_IS, Tried
from netroles.ui.text import plain

CHANGE_NAME, AWAY_NAME, TALKS_NAME, WITH_NAME = "change", "away", "talks", "with"
"""In a link: which change, who is away, who starts to talk, and with whom each of these."""
NAMES_OF_PEOPLE = (AWAY_NAME, TALKS_NAME, WITH_NAME)
"""Those whose values are people."""
_GROUPINGS = {"teams_by": session.TEAMS_BY, "reached_by": session.REACHED_BY}
NAMES_OF_GROUPS = tuple(_GROUPINGS)
"""In a link: by which groups positions are looked at, and which groups are reached. Their values
are columns of the data."""
_USUAL: ChangeKey = "divergent"


def kind_of_change() -> ChangeKey:
    """Which kind of change is thought of."""
    options: list[str] = [*CHANGES]
    words = {key: kind.label for key, kind in CHANGES.items()}
    chosen = one_of("What kind of change is it?", options, words, session.CHANGE_KIND)
    return CHANGES[chosen].key


def columns_for(network: Network, key: str) -> list[str]:
    """By which columns of people can be grouped for the choice under this key, the usual first."""
    columns = list(columns_to_group_by(network))
    if key == session.REACHED_BY:
        columns.sort(key=lambda column: column != "setting")
    return columns


def grouped_by(label: str, network: Network, key: str) -> str:
    """By which column of people they are grouped, the setting without any; nothing is asked where
    there is one alone."""
    columns = columns_for(network, key)
    if st.session_state.get(key) not in columns:
        st.session_state.pop(key, None)
    if len(columns) < 2:
        return next(iter(columns), "setting")
    chosen: str = st.selectbox(
        label,
        options=columns,
        format_func=heading,
        key=key,
        persist_state="session",
        width=260,
    )
    return chosen


def who_is_away(network: Network) -> None:
    """Choose who is away, one or several."""
    labels = _staff(network)
    # What is tried may also come from a link, or go by another button than the field's own.
    st.session_state[session.AWAY] = list(session.tried_out().absent)
    st.multiselect(
        "Who is away?",
        options=labels,
        format_func=labels.__getitem__,
        key=session.AWAY,
        placeholder="Type a name; one or several",
        select_all=False,
        on_change=_away_changed,
    )


def who_starts_to_talk(network: Network, of: Structure) -> None:
    """Choose two people who have no tie now, and add one."""
    labels = _staff(network)
    for label, key in (("Who starts to talk?", session.ONE_END), ("With whom?", session.OTHER_END)):
        st.selectbox(
            label,
            options=labels,
            format_func=labels.__getitem__,
            index=None,
            placeholder="Type a name",
            key=key,
        )
    one, other = (st.session_state.get(key) for key in (session.ONE_END, session.OTHER_END))
    why_not = _why_no_new_tie(of, one, other)
    st.button(
        "Add this tie",
        disabled=bool(why_not) or one is None or other is None,
        on_click=add_tie,
        args=(one, other),
    )
    if why_not:
        st.text(why_not)


def add_tie(one: str, other: str) -> None:
    """Try out what a new tie between two people would do."""
    tried = session.tried_out()
    session.try_out(replace(tried, talking=(*tried.talking, (one, other))))
    for key in (session.ONE_END, session.OTHER_END):
        st.session_state[key] = None


def what_is_tried(network: Network) -> None:
    """The new ties that are tried, each a chip that takes it back, and the ways back."""
    tried, names = session.tried_out(), told_apart(network.people)
    if tried == AS_IT_IS and not session.can_undo():
        return
    if tried.talking:
        with st.container(horizontal=True, key="chips"):
            for number, pair in enumerate(tried.talking):
                rest = tried.talking[:number] + tried.talking[number + 1 :]
                st.button(
                    f"New tie: {plain(names[pair[0]])} – {plain(names[pair[1]])} ✕",
                    key=f"chip {pair}",
                    on_click=session.try_out,
                    args=(replace(tried, talking=rest),),
                    help="Take this back",
                )
    with st.container(horizontal=True):
        if session.can_undo():
            st.button("Undo", icon=":material/undo:", on_click=session.undo)
        if tried != AS_IT_IS:
            st.button("Back to how it is", on_click=session.try_out, args=(AS_IT_IS,))


def state(network: Network) -> dict[str, list[str]]:
    """What a link says of these choices; only what is not usual."""
    chosen, tried = st.session_state.get(session.CHANGE_KIND), session.tried_out()
    found = {
        CHANGE_NAME: [chosen] if chosen not in (None, _USUAL) else [],
        AWAY_NAME: list(tried.absent),
        TALKS_NAME: [one for one, _ in tried.talking],
        WITH_NAME: [other for _, other in tried.talking],
    }
    for name, key in _GROUPINGS.items():
        columns = columns_for(network, key)
        if (column := st.session_state.get(key)) in columns[1:]:
            found[name] = [column]
    return {name: values for name, values in found.items() if values}


def set_state(network: Network, wanted: Mapping[str, Sequence[str]]) -> None:
    """Choose what a link names; what this network does not have is passed over."""
    staff = set(_staff(network))
    for value in wanted.get(CHANGE_NAME, ()):
        if value in CHANGES:
            st.session_state[session.CHANGE_KIND] = value
    for name, key in _GROUPINGS.items():
        for column in wanted.get(name, ()):
            if column in columns_for(network, key):
                st.session_state[key] = column
    absent = tuple(each for each in dict.fromkeys(wanted.get(AWAY_NAME, ())) if each in staff)
    ends = [wanted.get(name, ()) for name in (TALKS_NAME, WITH_NAME)]
    pairs = zip(*ends, strict=True) if len(ends[0]) == len(ends[1]) else ()
    talking = tuple((one, other) for one, other in pairs if {one, other} <= staff and one != other)
    if absent or talking:
        session.try_out(Tried(absent, talking))


def _staff(network: Network) -> dict[str, str]:
    """The staff with what they are called, in the order of names."""
    labels = told_apart(network.people)[is_staff(network.people)]
    found = {str(person): str(label) for person, label in labels.items()}
    return dict(sorted(found.items(), key=lambda each: each[1].casefold()))


def _away_changed() -> None:
    chosen = tuple(st.session_state[session.AWAY])
    session.try_out(replace(session.tried_out(), absent=chosen))


def _why_no_new_tie(of: Structure, one: str | None, other: str | None) -> str:
    """Why these two cannot start to talk; empty where they can, or where one is not chosen."""
    tried = session.tried_out()
    if {one, other} & set(tried.absent):
        return "Somebody who is away cannot start to talk to anybody."
    if one is None or other is None:
        return ""
    if one == other:
        return "A tie takes two different people."
    ends = of.people.index.get_indexer(pd.Index([one, other])).tolist()
    talk = of.graph.are_adjacent(*ends)
    added = {frozenset(pair) for pair in tried.talking}
    return "These two talk to each other." if talk or {one, other} in added else ""
