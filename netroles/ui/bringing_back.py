"""What was decided about data, brought back: from saved work, and when the same file is read again.

Saved work never shows more than is shown now: names stay hidden, and who said no stays away.
"""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import cast

import streamlit as st

from netroles.insight import counted, counted_or_few
from netroles.network import Network
from netroles.privacy import ModeKey, Purpose, both_lists, is_numbered, stricter
from netroles.reading import SamePeople, Work
from netroles.ui import change_controls, controls, session
from netroles.ui.map_controls import PERSON_NAME
from netroles.ui.records import Loaded
from netroles.ui.work_in_words import called_by, unsaid

_NOT_SAVED = (PERSON_NAME, *change_controls.NAMES_OF_PEOPLE)
"""Choices of single people that nobody would miss another day."""


def file_of_ties() -> str:
    """The digest of the file of ties that was given; empty where there is none."""
    kept = session.kept_file("ties")
    return "" if kept is None else sha256(kept[1]).hexdigest()


def is_shown_already() -> bool:
    """Whether what is on the screen was read from the file of ties that was given."""
    return session.as_loaded().file == file_of_ties() != ""


def show(found: Loaded) -> None:
    """Look at what was read from the files given.

    What was decided on the same file of ties before stays, unless saved work that was not used
    on it yet says otherwise.
    """
    found = replace(found, file=file_of_ties())
    before, given, same_file = session.as_loaded(), session.given_work(), is_shown_already()
    kept = now() if same_file else Work()
    work = None
    if given is not None and given.work is not None and given.used != found.file:
        work = given.work
    if same_file and found.digest == before.digest:
        session.show_again(found)
        if work is None:
            return
    else:
        session.show(found)
        if work is None and not same_file:
            return
        kept = _sure_of_other_columns(kept, before)
    said = _bring(work or Work(), kept)
    if given is not None and work is not None:
        session.keep_work(replace(given, used=found.file, said=said))


def now() -> Work:
    """What is decided now, but for single people that are looked at. Groups that are called
    otherwise while names are hidden are left out."""
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


def _sure_of_other_columns(kept: Work, before: Loaded) -> Work:
    """What holds although columns were chosen anew: what was guessed of the old ones does not.

    Numbers in place of what was left out are dealt anew, so they mean somebody else.
    """
    guessed = {note.about for note in before.report.notes}
    same = SamePeople(
        tuple(each for each in kept.same.merges if not _is_dealt(each.stays, each.goes)),
        tuple(pair for pair in kept.same.apart if not _is_dealt(*pair)),
    )
    pins = {
        where: {person: at for person, at in people.items() if not is_numbered(person)}
        for where, people in kept.pins.items()
    }
    return replace(
        kept,
        directed=None if "direction" in guessed else kept.directed,
        combine=None if "combination" in guessed else kept.combine,
        same=same,
        pins=pins,
    )


def _is_dealt(*people: str) -> bool:
    return any(map(is_numbered, people))


def _bring(work: Work, kept: Work) -> str:
    """Decide as work says, and as was kept where it says nothing; what is to be told of it."""
    not_here: list[str] = []
    said: list[str] = []
    decided = work.over(kept)
    session.change_network(decided.overruling(session.as_loaded().network))
    session.decide(decided.same)
    # First, as what is said of the rest holds no small count where somebody presents then.
    _hide(work, said)
    smallest = session.smallest_count(session.as_loaded().network)
    _leave_out(work.left_out, not_here, said, smallest)
    until = None
    with suppress(ValueError):
        until = date.fromisoformat(decided.delete_by)
    session.keep_purpose(Purpose(decided.collected_for[:200], decided.collected_by[:200], until))
    network = session.loaded().network
    for places, people in decided.pins.items():
        there = {person: at for person, at in people.items() if person in network.people.index}
        session.pin(places, there)
    controls.set_state(network, decided.filters)
    if missing := _lost(network, work):
        not_here.append(f"{counted(missing, 'choice')} of the view: these data do not have them")
    not_here += [f"{each}: it was saved without names" for each in unsaid(work, smallest)]
    if not_here:
        said.append(f"Not brought back: {'; '.join(not_here)}.")
    return " ".join(said)


def _leave_out(wanted: str, not_here: list[str], said: list[str], smallest: int) -> None:
    """Leave out whom either list means, that of this visit or that of the work."""
    before = session.seen().list_of_no
    both, added = both_lists(before, wanted)
    if not added:
        return
    session.seen().leave_out(both)
    if session.seen().asked(session.as_loaded()).people == tuple(session.everybody()):
        session.seen().leave_out(before)
        not_here.append("the list of people who said no: it would leave nobody")
    elif before.strip():
        said.append(
            "The list of people who said no is now yours and the one in it together: "
            f"{counted_or_few(added, 'line', smallest=smallest)} more."
        )


def _hide(work: Work, said: list[str]) -> None:
    """Call people as the work says where that tells less than now; never more."""
    chosen, wanted = session.chosen_names(), cast(ModeKey, work.names)
    if stricter(chosen, wanted) != chosen:
        st.session_state[session.NAMES] = wanted
    elif chosen != wanted:
        said.append(
            f"People are still shown by {called_by(chosen)}: saved work never shows more than you "
            f"do. It says {called_by(wanted)}; choose that under “Who can be seen”."
        )
    if work.presenting:
        st.session_state[session.PRESENTING] = True
    elif session.presenting():
        said.append("Presentation mode stays on.")


def _lost(network: Network, work: Work) -> int:
    """How many values of the saved view come from data and are not in these."""
    options = controls.options_from_data(network)
    return sum(
        value not in options[name]
        for name, values in work.filters.items()
        if name in options
        for value in values
    )
