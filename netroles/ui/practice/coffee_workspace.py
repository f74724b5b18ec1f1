"""Rounds of coffee trials in the workspace: their figures, and who met whom where names may be
kept."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from netroles.insight import counted
from netroles.network import NetrolesError
from netroles.practice import KeptRound, rounds_facts
from netroles.privacy import day_in_words
from netroles.reading import DrawnRound, coffee_table, csv_text
from netroles.ui import session
from netroles.ui.decision_tables import table_in_full
from netroles.ui.practice import keeping
from netroles.workspace import WITH_NAMES, Entry

KIND = "coffee round"
KEEP_THESE = "Keep them in the workspace too"
KEEP_BECAME = "Keep with the rounds how many became ties"
WHICH, TAKE_OUT = "A round in the workspace", "Take it out of the workspace"
_FIGURES_ALONE = (
    "Of these rounds the workspace has the figures alone, so in a later visit nothing keeps the "
    "same people from meeting again. “Keep names too”, under “Workspace”, changes that for rounds "
    "that are kept from then on; or load the table of a round."
)


def keep(drawn: DrawnRound) -> None:
    """Keep a round for this visit, and in the workspace where one is open (for a callback)."""
    _add(session.keep_round(drawn))


def take_back(mark: str) -> None:
    """Keep a round no longer, neither in this visit nor in the workspace (for a callback)."""
    session.take_round_back(mark)
    for entry, kept in _kept():
        if kept.mark == mark:
            keeping.remove(entry)


def tables() -> tuple[tuple[str, bytes], ...]:
    """Who met whom in the rounds of the workspace, as tables like those that are downloaded."""
    return tuple(
        (f"round {kept.number} in the workspace.csv", str(entry.content[WITH_NAMES]).encode())
        for entry, kept in _kept()
        if WITH_NAMES in entry.content
    )


def last_number() -> int:
    """The highest number of a round in the workspace; 0 where there is none."""
    return max((kept.number for _, kept in _kept()), default=0)


def offer_what_became(new_ties: Mapping[str, tuple[int, int]]) -> None:
    """Offer to keep with the rounds of the workspace how many pairs have become ties, of how many
    who had none before; by the marks of the rounds."""
    known = [
        (entry, replace(kept, new_ties=new_ties[kept.mark][0], new_ties_of=new_ties[kept.mark][1]))
        for entry, kept in _kept()
        if kept.mark in new_ties
    ]
    if more := tuple((entry, kept) for entry, kept in known if kept not in _rounds()):
        st.button(KEEP_BECAME, on_click=_keep_what_became, args=(more,))


def figures(of_visit: tuple[DrawnRound, ...]) -> None:
    """The rounds of the workspace in figures; of_visit are those kept in this visit."""
    if session.opened() is None:
        return
    entries, others = _kept(), _not_readable()
    there = {kept.mark for _, kept in entries}
    if elsewhere := [each for each in of_visit if each.mark not in there]:
        with st.container(horizontal=True, vertical_alignment="center"):
            stand = "stands" if len(elsewhere) == 1 else "stand"
            st.text(f"{counted(len(elsewhere), 'round')} of this visit {stand} in no workspace.")
            st.button(KEEP_THESE, on_click=_add_all, args=(tuple(elsewhere),))
    if entries or others:
        st.subheader("Rounds in the workspace", anchor=False)
    for entry, why in others:
        keeping.cannot_be_read(entry, why)
    if not entries:
        return
    rounds = _rounds()
    if session.presenting():
        # Here no list of pairs stands beside them, in which they could be counted.
        rounds = [replace(each, new_ties=None, new_ties_of=None) for each in rounds]
    table_in_full(rounds_facts(rounds), "rounds in the workspace")
    if any(WITH_NAMES not in entry.content for entry, _ in entries):
        st.caption(_FIGURES_ALONE)
    labels = {
        entry.key: f"Round {kept.number}, {kept.how}, {day_in_words(kept.drawn_on)}"
        for entry, kept in sorted(entries, key=lambda each: (each[1].drawn_on, each[1].number))
    }
    with st.container(horizontal=True, vertical_alignment="bottom"):
        key: str = st.selectbox(
            WHICH,
            options=list(labels),
            format_func=labels.__getitem__,
            key=f"{session.PRACTICE_PREFIX}coffee in the workspace",
            width=420,
        )
        # What is kept in this visit stays there, or the same people could be drawn again.
        chosen = next((entry for entry, _ in entries if entry.key == key), entries[0][0])
        st.button(TAKE_OUT, icon=":material/undo:", on_click=keeping.remove, args=(chosen,))


def _kept() -> list[tuple[Entry, KeptRound]]:
    return [(entry, kept) for entry, kept in _read() if isinstance(kept, KeptRound)]


def _rounds() -> list[KeptRound]:
    return [kept for _, kept in _kept()]


def _not_readable() -> list[tuple[Entry, NetrolesError]]:
    return [(entry, why) for entry, why in _read() if isinstance(why, NetrolesError)]


def _read() -> Iterator[tuple[Entry, KeptRound | NetrolesError]]:
    """Every round of the workspace, or why it cannot be read."""
    for entry in () if session.opened() is None else session.shelf().entries(KIND):
        try:
            yield entry, KeptRound.of_content(_without_names(entry.content))
        except NetrolesError as error:
            yield entry, error


def _without_names(content: Any) -> dict[str, Any]:
    return {field: said for field, said in content.items() if field != WITH_NAMES}


def _keep_what_became(more: tuple[tuple[Entry, KeptRound], ...]) -> None:
    for entry, kept in more:
        keeping.change(entry, {**entry.content, **kept.content})


def _add_all(rounds: tuple[DrawnRound, ...]) -> None:
    for each in rounds:
        _add(each)


def _add(drawn: DrawnRound) -> None:
    if session.opened() is None:
        return
    people = session.in_full().network.people
    kept = KeptRound(
        drawn.number,
        session.today(),
        drawn.how,
        len(drawn.groups),
        len({each for group in drawn.groups for each in group}),
        drawn.mark,
    )
    # The workspace leaves the names away unless they may be kept there.
    who = csv_text(coffee_table([drawn], people))
    keeping.add(KIND, {**kept.content, WITH_NAMES: who})
