"""What one visitor looks at: what they loaded, as they may see it."""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache

import pandas as pd
import streamlit as st

from netroles.decisions import SMALLEST_OF_PATIENTS, smallest_shown
from netroles.network import Network
from netroles.privacy import MODES, ModeKey, Purpose
from netroles.reading import Overruled, SamePeople, read
from netroles.ui.records import Loaded
from netroles.ui.seen import Seen
from netroles.ui.session.keys import (
    AFTER,
    BEFORE,
    INSISTS,
    LOADED,
    NAMES,
    OF_SINGLE_PEOPLE,
    OF_THE_NETWORK,
    PERIOD,
    PREFIXES_OF_THE_NETWORK,
    PRESENTING,
    PURPOSE,
    SAID,
    SECOND,
    SEEN,
    VISIT,
)
from netroles.ui.session.long_work import jobs
from sample_data import SAMPLES

FIRST_SAMPLE = next(iter(SAMPLES))


def loaded() -> Loaded:
    """What this visitor looks at: what they loaded, or the first sample.

    People are called as the visitor chose, and those who said no are not there.
    """
    return seen().as_shown(_loaded(), names(), presenting=presenting())


def in_full() -> Loaded:
    """The same with everybody's name, for what cannot be done without: forms that came back."""
    return seen().in_full(_loaded())


def as_loaded() -> Loaded:
    """The same as it was read, with those who said no: for the list of them alone."""
    return _loaded()


def everybody() -> pd.Index:
    """The ids of all people loaded, each person once; those who said no too."""
    return seen().as_decided(_loaded()).network.people.index


def everything_loaded() -> list[Loaded]:
    """All data of this visit, with everybody in them: what no file may hold a name of."""
    second: Loaded | None = st.session_state.get(SECOND)
    return [each for each in (_loaded(), second) if each is not None]


def purpose() -> Purpose:
    """What the data were collected for, by whom and until when, as far as it was said."""
    found: Purpose = st.session_state.get(PURPOSE, Purpose())
    return found


def keep_purpose(said: Purpose) -> None:
    """Keep what was said of the data on the screen."""
    st.session_state[PURPOSE] = said


def today() -> date:
    """The day it is where the dashboard runs."""
    return datetime.now(UTC).astimezone().date()


def seen() -> Seen:
    """Who is left out, and what the others are called."""
    found: Seen = st.session_state.setdefault(SEEN, Seen())
    return found


def names() -> ModeKey:
    """What people are called now. Whoever presents shows nothing that is made of a name."""
    chosen = chosen_names()
    return "jobs" if presenting() and not MODES[chosen].leaves else chosen


def chosen_names() -> ModeKey:
    """What people are called while nobody presents."""
    chosen: ModeKey = st.session_state.get(NAMES) or "names"
    return chosen


def names_hidden() -> bool:
    """Whether people are called something else than their name."""
    return names() != "names"


def presenting() -> bool:
    """Whether names and small counts are hidden because others look on."""
    return bool(st.session_state.get(PRESENTING))


def leave_out(wanted: str) -> None:
    """Leave out whom this pasted list means, from whatever is loaded; what was chosen goes."""
    seen().leave_out(wanted)
    _forget_choices(but=(PERIOD, SECOND, PURPOSE, INSISTS, *SAID))


def same_people() -> SamePeople:
    """What was decided of people who may be one, in the data on the screen."""
    return seen().same


def decide(same: SamePeople) -> None:
    """Take pairs of people as one person or as two, as decided here; filters stay."""
    seen().decide(same)
    for key in OF_SINGLE_PEOPLE:
        st.session_state.pop(key, None)
    jobs().drop()


def call_by_key(codes: dict[str, str], dealings: dict[str, str]) -> None:
    """Call people by the codes of a key they were given before, for this visit."""
    seen().use_key(codes, dealings)
    st.session_state[NAMES] = "codes"


def show(what: Loaded) -> None:
    """Look at another network: what belongs to the one before goes.

    That is filters and selection, what people said of themselves, and that roles are to be shown
    although few answered.
    """
    _forget_choices()
    seen().begin_anew()
    st.session_state[LOADED] = what


def show_again(what: Loaded) -> None:
    """Look at the same network, which was read once more: whatever was decided of it stays."""
    st.session_state[LOADED] = replace(_loaded(), title=what.title, matched=what.matched)


def second() -> Loaded | None:
    """The network of a second file, to compare with; None where there is none."""
    found: Loaded | None = st.session_state.get(SECOND)
    if found is None:
        return None
    return seen().as_shown(found, names(), presenting=presenting())


def compare_with(what: Loaded | None) -> None:
    """Keep a second network to compare with, for this visit and this network; None lets go."""
    for key in (BEFORE, AFTER):
        st.session_state.pop(key, None)
    st.session_state[SECOND] = what


def smallest_count(network: Network | None) -> int:
    """The smallest count that is shown of these people; 0 where all are, as nobody presents.

    None is for files of which it is not known yet who is in them: there may be patients.
    """
    if not presenting():
        return 0
    return SMALLEST_OF_PATIENTS if network is None else smallest_shown(network.people)


def start_again() -> None:
    """Forget everything this visitor loaded, chose or typed."""
    visit = visit_number() + 1
    jobs().drop()
    st.session_state.clear()
    st.session_state[VISIT] = visit


def visit_number() -> int:
    """Counts fresh starts. Part of the key of what the browser itself remembers (files, pins)."""
    return int(st.session_state.get(VISIT, 0))


def load_sample(key: str) -> None:
    """Look at one of the samples."""
    show(_sample(key))


def has_started() -> bool:
    """Whether this visit has shown anything yet."""
    return LOADED in st.session_state


def change_network(network: Network) -> None:
    """Look at the same data read another way (other sides, other direction); filters stay.

    What the report says of a guess that was overruled with it goes.
    """
    before = _loaded()
    # A setting may be called something else on the screen: sides go by their order.
    read_so = replace(
        before.network,
        directed=network.directed,
        combine=network.combine,
        contact=network.contact,
        scales=network.scales,
        settings=dict(zip(before.network.settings, network.settings.values(), strict=True)),
    )
    changed: dict[Overruled, bool] = {
        "direction": read_so.directed != before.network.directed,
        "combination": read_so.combine != before.network.combine,
        "sides": read_so.settings != before.network.settings,
        "scales": read_so.scales != before.network.scales,
    }
    overruled = [guess for guess, is_changed in changed.items() if is_changed]
    report = before.report.overruled(*overruled)
    jobs().drop()
    st.session_state[LOADED] = replace(before, network=read_so, report=report)


def _loaded() -> Loaded:
    if LOADED not in st.session_state:
        st.session_state[LOADED] = _sample(FIRST_SAMPLE)
    found: Loaded = st.session_state[LOADED]
    return found


def _forget_choices(but: Collection[str] = ()) -> None:
    """Let go of what belongs to the network on the screen, but for these keys."""
    for key in list(st.session_state):
        of_network = str(key).startswith(PREFIXES_OF_THE_NETWORK) or key in OF_THE_NETWORK
        if of_network and key not in but:
            del st.session_state[key]
    jobs().drop()


def read_first_sample() -> None:
    """Read the sample that is shown first, so that it is there when somebody comes."""
    _sample(FIRST_SAMPLE)


@cache
def _sample(key: str) -> Loaded:
    """A sample is nobody's data and is never edited, so all visitors share what is known of it."""
    sample = SAMPLES[key]
    reading = read(sample.ties_file, people=sample.people_file)
    return Loaded(sample.title, reading.network, reading.report, key)
