"""The waves that figures are read at: the periods of the data, a second file, and figures kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

import pandas as pd
import streamlit as st

from netroles.decisions import MOST_PEOPLE, Moment
from netroles.insight import number_or_few
from netroles.network import NetrolesError, Network, response
from netroles.practice import (
    FIGURES,
    IDEA,
    Idea,
    Wave,
    every_wave,
    figures_at,
    idea_of,
    kept_wave,
    wave_content,
    wave_mark,
    wave_of,
    wave_told,
)
from netroles.privacy import day_in_words
from netroles.ui import comparing, questions, session
from netroles.ui.answers import BY_CONTENT
from netroles.ui.background import Tell
from netroles.ui.decision_tables import table, table_in_full
from netroles.ui.downloads import withheld_now
from netroles.ui.practice import keeping
from netroles.ui.practice.untold import untold
from netroles.ui.privacy_controls import files_untold
from netroles.ui.questions import Question
from netroles.ui.text import plain
from netroles.workspace import Entry

T = TypeVar("T")

MOST_WAVES = 12
"""Periods of the data whose figures are read, the latest: each takes a hundred networks drawn."""
KEEP_FIGURES, KEEP_THEM = "Keep these figures", "Keep these figures for the next wave"
REMOVE_FIGURES = "Remove what was kept"
CALLED = "Called"
_WHAT_IS_KEPT = (
    "Kept are what the wave is called, the day, its place in time among the periods loaded, how "
    "many people there are, the share that answered, and each figure with how far it moves by "
    "chance. No name, and no tie. Next year's file then stands beside these figures, although this "
    "file is gone."
)
_TOO_LARGE = (
    f"Figures are read of at most {MOST_PEOPLE:,} people; this network has more. Ideas can be "
    "written all the same, and be judged by figures that were kept."
)
_IS_A_NAME = (
    "Not kept yet: what these figures are called holds the name of somebody in these data. Call "
    "them by a time or a place."
)
_NOISE = "How far the figures move by chance"
_KEPT = 16


@dataclass(frozen=True)
class Waves:
    """The waves there are, and the work that says how far their figures move by chance.

    every
        Those kept that are not loaded, then those loaded; called as they may be seen.
    loaded
        Those of the data on the screen and of a second file.
    kept
        What was kept, each with its entry.
    question, shown
        The work, and how many of its answers are in them.
    """

    every: tuple[Wave, ...]
    loaded: tuple[Wave, ...]
    kept: list[tuple[Entry, Wave]]
    question: Question
    shown: int


def waves(network: Network) -> Waves:
    """The waves, as far as they are known by now; what is noise is worked out beside the page."""
    moments = comparing.every_moment(network)[-MOST_WAVES:]
    kept = kept_figures()
    earlier = [wave for _, wave in kept]
    if any(len(each.network.people) > MOST_PEOPLE for each in moments):
        st.info(_TOO_LARGE)
        return Waves(_as_seen(every_wave([], earlier)), (), kept, {}, 0)
    marked = [
        (_called(each), _mark(each, network), response(each.network).rate) for each in moments
    ]
    question: Question = {
        (_NOISE, *((mark, each.label, each.network.digest) for each, mark, _ in marked)): (
            lambda tell: _with_noise(marked, tell)
        )
    }
    found: tuple[Wave, ...] | None = questions.ask(question)[1][0]
    loaded = found or tuple(_as_it_is(*each) for each in marked)
    return Waves(
        _as_seen(every_wave(loaded, earlier)), loaded, kept, question, 0 if found is None else 1
    )


def kept_figures() -> list[tuple[Entry, Wave]]:
    """The figures that were kept, each with its entry; of what is no such thing it is said why."""
    return _kept(FIGURES, kept_wave)


def kept_ideas() -> list[tuple[Entry, Idea]]:
    """The ideas that were kept, by team; of what is no such thing it is said why."""
    found = _kept(IDEA, idea_of)
    return sorted(found, key=lambda each: (each[1].team.casefold(), each[1].title.casefold()))


def _kept(kind: str, read: Callable[[object], T]) -> list[tuple[Entry, T]]:
    found = []
    for entry in session.shelf().entries(kind):
        try:
            found.append((entry, read(entry.content)))
        except NetrolesError as error:
            keeping.cannot_be_read(entry, error)
    return found


def keep_panel(now: Waves, smallest: int) -> None:
    """Keep the figures of a wave, and see what was kept."""
    kept, tell = now.kept, untold()
    with st.expander(KEEP_THEM):
        st.text(_WHAT_IS_KEPT)
        if now.loaded:
            _keep_one(now.loaded, [wave.mark for _, wave in kept], smallest)
        if not kept:
            return
        rows = [
            {
                "When": tell(wave.label),
                "Kept on": day_in_words(date.fromisoformat(wave.kept_on))
                if wave.kept_on
                else "not known",
                "People": number_or_few(wave.people, smallest),
            }
            for _, wave in kept
        ]
        table(pd.DataFrame(rows), "the figures that were kept")
        for (entry, _), row in zip(kept, rows, strict=True):
            label = f"{REMOVE_FIGURES} of “{row['When']}”, {row['Kept on']}"
            st.button(
                plain(label), key=f"remove {entry.key}", on_click=keeping.remove, args=(entry,)
            )


def _keep_one(loaded: Sequence[Wave], kept: Sequence[str], smallest: int) -> None:
    form = f"{session.PRACTICE_PREFIX}figures "
    tell = untold()
    labels = [tell(each.label) for each in loaded]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        at: int = st.selectbox(
            "Figures of",
            options=range(len(loaded)),
            index=len(loaded) - 1,
            format_func=labels.__getitem__,
            key=f"{form}wave {len(loaded)}",
            width=220,
        )
        wave = loaded[at]
        called = f"{form}called {wave.mark}"
        st.text_input(CALLED, value=labels[at], max_chars=60, key=called, width=220)
        st.button(
            KEEP_FIGURES,
            icon=":material/add:",
            disabled=wave.mark in kept,
            on_click=_keep,
            args=(replace(wave, place=at), called),
        )
    table_in_full(figures_at(wave, smallest), "the figures of this wave")
    if wave.mark in kept:
        st.caption("The figures of this wave are kept.")
    elif all(each.low is None for each in wave.readings.values()):
        st.caption(
            "How far these figures move by chance is not known yet; kept now, they are kept "
            "without it."
        )


def _keep(wave: Wave, called: str) -> None:
    """Keep the figures of a wave under the name that stands in a field (for a callback)."""
    name = str(st.session_state.get(called, "")).strip() or wave.label
    if withheld_now()()(name) != name:
        session.say_not_kept(_IS_A_NAME)
        return
    keeping.add(FIGURES, wave_content(replace(wave, label=name), session.today().isoformat()))


def _called(moment: Moment) -> Moment:
    """A moment under a name that tells next year what it was: data without periods are called as
    their file."""
    files = {comparing.THIS_NETWORK: session.loaded(), comparing.SECOND_FILE: session.second()}
    of = files.get(moment.label)
    return moment if of is None else replace(moment, label=files_untold(of.title))


def _mark(moment: Moment, network: Network) -> str:
    of = session.as_loaded() if moment.network is network else session.second()
    return wave_mark("" if of is None else of.digest, moment.period)


def _as_seen(every: Sequence[Wave]) -> tuple[Wave, ...]:
    tell = untold()
    return tuple(wave_told(each, tell) for each in every)


def _with_noise(marked: Sequence[tuple[Moment, str, float | None]], tell: Tell) -> tuple[Wave, ...]:
    return tuple(
        wave_of(
            *each,
            progress=lambda share, at=at: tell((at + share) / len(marked)),  # type: ignore[misc]
        )
        for at, each in enumerate(marked)
    )


@st.cache_data(scope="session", max_entries=_KEPT, hash_funcs=BY_CONTENT, show_spinner=False)
def _as_it_is(moment: Moment, mark: str, answered: float | None) -> Wave:
    return wave_of(moment, mark, answered, resampled=False)
