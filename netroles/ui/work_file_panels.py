"""Saved work: what goes into the file, what is said before it leaves, and bringing it back."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import cast

import streamlit as st

from netroles.insight import counted, listed
from netroles.network import NetrolesError, Network
from netroles.privacy import MODES, WITHHELD, ModeKey, Purpose
from netroles.reading import (
    ENDING,
    Match,
    Matched,
    ReadAs,
    Sheet,
    What,
    Work,
    opened_work,
    work_bytes,
)
from netroles.ui import change_controls, controls, session
from netroles.ui.downloads import of_nobody, two_ways, withheld_now
from netroles.ui.map_controls import MIDDLE_NAME, PERSON_NAME
from netroles.ui.records import GivenWork
from netroles.ui.text import plain

_FILE_NAME = f"my work{ENDING}"
_MIME = "application/json"
_NOT_SAVED = (PERSON_NAME, *change_controls.NAMES_OF_PEOPLE)
"""Choices of single people that nobody would miss another day."""


def take(name: str, content: bytes) -> None:
    """Take a file of saved work; one that cannot be used is said, and the data beside it open."""
    digest = sha256(content).hexdigest()
    if (before := session.given_work()) is not None and before.digest == digest:
        return
    try:
        session.keep_work(GivenWork(digest, name, opened_work((name, content))))
    except NetrolesError as error:
        session.keep_work(GivenWork(digest, name, None, str(error)))


def said() -> None:
    """What became of the saved work that was given, if any was, and a way to do without it."""
    given = session.given_work()
    if given is None:
        return
    if given.work is None:
        if given.said:
            st.error(f"The saved work could not be used. {plain(given.said)}")
        return
    if given.used:
        st.text(f"{given.name} is in use for what is loaded here. {given.said}".strip())
    else:
        waits = session.kept_file("ties") is None
        st.info(
            f"{plain(given.name)} is here: {plain(listed(_held(given.work)))}. "
            + ("It holds no ties, so load the data as well. " if waits else "")
            + "What it says of the files is filled in for you; the rest comes back with “Show the "
            "map”."
        )
    st.button(
        "Do without this saved work",
        on_click=session.keep_work,
        args=(replace(given, work=None, said=""),),
    )


def match_of(sheet: Sheet, what: What) -> Match | None:
    """How the columns of a table were taken by the saved work that was given, if it fits."""
    work = _given()
    return work.matched.of(sheet, what) if work and work.matched else None


def matched() -> Matched | None:
    """How files were taken by the saved work that was given."""
    work = _given()
    return work.matched if work else None


def read_before(which: str) -> ReadAs | None:
    """As what the file of ties, or of people, was read by the saved work that was given."""
    saved = matched()
    if saved is None:
        return None
    return {"ties": saved.ties_as, "people": saved.people_as}.get(which)


def round_of() -> str:
    """Tells controls filled in by one file of saved work from those of another, or of none."""
    given = session.given_work()
    return "" if given is None or given.work is None else given.digest[:8]


def bring_back() -> None:
    """Decide on the network that was just loaded as the saved work that was given says."""
    given = session.given_work()
    if given is None or given.work is None:
        return
    work = given.work
    not_here: list[str] = []
    session.change_network(work.overruling(session.as_loaded().network))
    session.decide(work.same)
    if work.left_out.strip():
        _leave_out(work.left_out, not_here)
    if work.names in MODES:
        st.session_state[session.NAMES] = work.names
    st.session_state[session.PRESENTING] = work.presenting
    until = None
    with suppress(ValueError):
        until = date.fromisoformat(work.delete_by)
    session.keep_purpose(Purpose(work.collected_for[:200], work.collected_by[:200], until))
    network = session.loaded().network
    for places, people in work.pins.items():
        there = {person: at for person, at in people.items() if person in network.people.index}
        session.pin(places, there)
    controls.set_state(network, work.filters)
    if missing := _lost(network, work):
        not_here.append(f"{counted(missing, 'choice')} of the view: these data do not have them")
    words = f"Not brought back: {'; '.join(not_here)}." if not_here else ""
    session.keep_work(replace(given, used=True, said=words))


def save() -> None:
    """What the file holds and whom it names, then the buttons that give it."""
    if session.as_loaded().sample is not None:
        st.text("Once your own files are loaded, what you decide about them can be saved here.")
        return
    work = _now()
    withheld = withheld_now()()
    without = work.without_names(lambda text: withheld(text) == WITHHELD, (MIDDLE_NAME,))
    st.text(
        "One file with what you decided, for another day: drop it together with your data, and "
        f"nothing is asked again. It holds no ties. In it now: {listed(_held(work))}."
    )
    if work == without:
        st.text("It names nobody.")
        of_nobody("Save my work", lambda: work_bytes(work), _FILE_NAME, _MIME)
        return
    st.text(
        f"Without names it leaves out what cannot do without: {listed(_named(work, without))}. "
        "To bring these back too, save it with names, and mind where you keep it."
    )
    if session.names_hidden():
        st.caption("Names are hidden now. Choose full names first to save it with names.")
    with st.container(horizontal=True):
        two_ways(
            "Save my work",
            _FILE_NAME,
            _MIME,
            lambda: work_bytes(work),
            lambda _: work_bytes(without),
            still="",
        )


def _given() -> Work | None:
    given = session.given_work()
    return given.work if given else None


def _leave_out(wanted: str, not_here: list[str]) -> None:
    before = session.seen().list_of_no
    session.seen().leave_out(wanted)
    if session.seen().asked(session.as_loaded()).people == tuple(session.everybody()):
        session.seen().leave_out(before)
        not_here.append("the list of people who said no: it would leave nobody")


def _lost(network: Network, work: Work) -> int:
    """How many values of the saved view come from data and are not in these."""
    options = controls.options_from_data(network)
    return sum(
        value not in options[name]
        for name, values in work.filters.items()
        if name in options
        for value in values
    )


def _now() -> Work:
    """What is decided now. Groups that are called otherwise while names are hidden are left out."""
    source = session.as_loaded()
    network, purpose = source.network, session.purpose()
    options = controls.options_from_data(session.in_full().network)
    chosen = {
        name: tuple(each for each in values if name not in options or each in options[name])
        for name, values in controls.state().items()
        if name not in _NOT_SAVED
    }
    return Work(
        matched=source.matched,
        sides=dict(network.settings),
        directed=network.directed,
        combine=network.combine,
        contact=network.contact,
        scales=network.scales,
        same=session.same_people(),
        left_out=session.seen().list_of_no,
        filters={name: values for name, values in chosen.items() if values},
        pins={places: people for places, people in session.every_pin().items() if people},
        names=session.chosen_names(),
        presenting=session.presenting(),
        collected_for=purpose.what_for,
        collected_by=purpose.collected_by,
        delete_by="" if purpose.delete_by is None else purpose.delete_by.isoformat(),
    )


def _held(work: Work) -> list[str]:
    """What is in it, in words, without what any file of saved work has."""
    held = []
    if work.matched is not None:
        held.append("which column is which")
        if words := len(work.matched.ties.strengths):
            held.append(f"{counted(words, 'word')} for how often")
    if work.sides:
        held.append(f"the side of {counted(len(work.sides), 'setting')}")
    held += _of_people(work)
    if chosen := sum(map(len, work.filters.values())):
        held.append(f"{counted(chosen, 'choice')} of the view")
    called = MODES[cast(ModeKey, work.names)].label.lower() if work.names in MODES else "names"
    return [*held, f"that people are shown by {called}"]


def _of_people(work: Work) -> list[str]:
    held = []
    if decided := len(work.same.merges) + len(work.same.apart):
        held.append(f"{counted(decided, 'decision')} on who is one person")
    if lines := len(work.left_out.split("\n")) if work.left_out.strip() else 0:
        held.append(f"{counted(lines, 'line')} of who said no")
    if moved := sum(map(len, work.pins.values())):
        held.append(f"{counted(moved, 'place')} on the map")
    return held


def _named(work: Work, without: Work) -> list[str]:
    """What only the file with names can hold, in words."""
    named = _of_people(work)
    if work.collected_by.strip():
        named.append("who collected the data")
    rest = replace(work, same=without.same, left_out="", pins={}, collected_by=without.collected_by)
    if rest != without:
        named.append("settings, columns, words or choices that hold somebody's name")
    return named
