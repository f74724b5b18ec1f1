"""The scores of a licensed survey that a visitor loaded: kept, read, and worked out.

They are no part of the network, and stay when another one is loaded; "Start again" forgets them.
"""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from netroles.network import NetrolesError
from netroles.practice import Coordination, Cutoffs, FrequencyKey, coordination
from netroles.privacy import roles_called
from netroles.reading import BY_ROLES, CoordinationScores, Source, coordination_scores
from netroles.ui import session
from netroles.ui.downloads import withheld_now
from netroles.ui.practice.untold import untold
from sample_data import COORDINATION_FILE

ROLES = "roles"
"""What the tool Conversations is about, where it is about roles."""
CALLED_IN_FILES = "A role or wave called after somebody has a number instead."
Files = tuple[tuple[str, bytes], ...]


@dataclass(frozen=True)
class Kept:
    """Files with scores (name, content), and whether they are the invented example."""

    files: Files
    invented: bool = False


def kept() -> Kept | None:
    """The scores of this visit, or None."""
    found: Kept | None = st.session_state.get(session.SCORES)
    return found


def keep(files: Files) -> None:
    """Keep scores that were uploaded; what the example's answers were taken for goes with it."""
    before = kept()
    if before is not None and before.invented:
        st.session_state[session.FREQUENCY_HOLDS] = "scores"
    if before != Kept(files):
        _replace(Kept(files))


def keep_example() -> None:
    """Keep the invented example, whose answers on frequency are as they were given."""
    _replace(Kept(((COORDINATION_FILE.name, example()),), invented=True))
    st.session_state[session.FREQUENCY_HOLDS] = "answers"
    st.session_state[session.SCORES_ROUND] = upload_round() + 1


def forget() -> None:
    """Forget the scores, those in the upload field too."""
    _replace(None)
    st.session_state[session.FREQUENCY_HOLDS] = "scores"
    st.session_state[session.SCORES_ROUND] = upload_round() + 1


def upload_round() -> int:
    """Counts how often what was uploaded gave way: part of the key of the upload field."""
    return int(st.session_state.get(session.SCORES_ROUND, 0))


def example() -> bytes:
    """The invented example."""
    return COORDINATION_FILE.read_bytes()


def cutoffs() -> Cutoffs:
    """From where on coordination is moderate and strong, as this visitor set it."""
    found: Cutoffs = st.session_state.get(session.CUTOFFS, Cutoffs())
    return found


def set_cutoffs(wanted: Cutoffs) -> None:
    """Use other cut-offs for this visit."""
    st.session_state[session.CUTOFFS] = wanted


def read(files: Files) -> CoordinationScores:
    """What stands in the files. Raises NetrolesError."""
    return _read(files)


def worked_out() -> Coordination | None:
    """What the scores of this visit come to, as it may be seen; None without any.

    A role or wave that holds the name of somebody who said no, or while names are hidden of anybody
    loaded, has a number instead. Raises NetrolesError.
    """
    found = _as_they_are()
    return None if found is None else roles_called(found, untold())


def for_files() -> Callable[[Coordination, str], tuple[Coordination, str]]:
    """What makes of the scores and one of their waves those for a file, in which nobody is named.

    To be asked for while the page runs, and called when the file is made.
    """
    withheld = withheld_now()

    def called(found: Coordination, wave: str) -> tuple[Coordination, str]:
        other = roles_called(found, withheld())
        return other, other.waves[found.waves.index(wave)]

    return called


def error_words(error: NetrolesError) -> str:
    """What is wrong with the scores, as it may be seen."""
    return untold()(str(error))


def unsure_roles(seen: Coordination) -> dict[str, str]:
    """The roles in which five people are not known from the scores alone, as the file calls them,
    and what they are called in seen, the result of `worked_out`."""
    scores = kept()
    if scores is None:
        return {}
    alone = _worked_out(scores.files, _frequency(), ())
    called = dict(zip(alone.roles, seen.roles, strict=True))
    return {role: called[role] for role in (*alone.few, *alone.nobody)}


def wave(found: Coordination) -> str:
    """The wave that is looked at: the last one until another is chosen."""
    chosen = st.session_state.get(session.WAVE)
    return chosen if chosen in found.waves else found.waves[-1]


_OF_THE_SCORES = (session.WAVE, session.WAVE_BEFORE, session.CARD_ABOUT, session.LARGE_ROLES)


def _replace(scores: Kept | None) -> None:
    for key in list(st.session_state):
        if key in _OF_THE_SCORES or str(key).startswith(session.CARD_PREFIX):
            del st.session_state[key]
    st.session_state[session.SCORES] = scores


_once = st.cache_data(scope="session", max_entries=4, show_spinner="Reading the scores…")


@_once
def _read(files: Files) -> CoordinationScores:
    sources: list[Source] = list(files)
    return coordination_scores(sources)


@_once
def _worked_out(files: Files, frequency: FrequencyKey, large: tuple[str, ...]) -> Coordination:
    scores = _read(files)
    by_roles = scores.rated_by == BY_ROLES
    return coordination(scores.rows, by_roles=by_roles, frequency=frequency, large=large)


def _as_they_are() -> Coordination | None:
    scores = kept()
    large = tuple(st.session_state.get(session.LARGE_ROLES) or ())
    return None if scores is None else _worked_out(scores.files, _frequency(), large)


def _frequency() -> FrequencyKey:
    return st.session_state.get(session.FREQUENCY_HOLDS) or "scores"
