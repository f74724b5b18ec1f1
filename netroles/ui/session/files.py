"""The files one visitor gave, before they are looked at: kept for the visit, in memory."""

import streamlit as st

from netroles.reading import NO_TEAM, TypedTeam
from netroles.ui.records import GivenWork
from netroles.ui.session.keys import (
    ANSWERS,
    EGONET_ROUND,
    EGONETS,
    FILE_PREFIX,
    LINK,
    SELF_FORMS,
    TYPED,
    WORK,
)


def keep_link(query: dict[str, list[str]] | None) -> None:
    """Keep a link that waits for its files; None lets go of it."""
    st.session_state[LINK] = query


def kept_link() -> dict[str, list[str]] | None:
    """The link that waits for its files, or None."""
    query: dict[str, list[str]] | None = st.session_state.get(LINK)
    return query


def keep_file(which: str, file: tuple[str, bytes] | None) -> None:
    """Keep an uploaded file (name, content) for the visit; None takes it away."""
    st.session_state[FILE_PREFIX + which] = file


def kept_file(which: str) -> tuple[str, bytes] | None:
    """The uploaded file, or None."""
    file: tuple[str, bytes] | None = st.session_state.get(FILE_PREFIX + which)
    return file


def every_kept_file() -> dict[str, str]:
    """The names of the uploaded files, by what each is for ("ties")."""
    kept = {str(key): file for key, file in st.session_state.items()}
    return {
        key.removeprefix(FILE_PREFIX): file[0]
        for key, file in kept.items()
        if key.startswith(FILE_PREFIX) and file is not None
    }


def keep_work(given: GivenWork | None) -> None:
    """Keep a file of saved work, whether it can be used or not; None lets go of it."""
    st.session_state[WORK] = given


def given_work() -> GivenWork | None:
    """The file of saved work that was given, or None."""
    given: GivenWork | None = st.session_state.get(WORK)
    return given


def typed_team() -> TypedTeam:
    """The team this visitor typed in; nobody at first."""
    team: TypedTeam = st.session_state.get(TYPED, NO_TEAM)
    return team


def keep_typed(team: TypedTeam) -> None:
    """Keep what this visitor typed and ticked."""
    st.session_state[TYPED] = team


def keep_answers(files: tuple[tuple[str, bytes], ...]) -> None:
    """Keep the questionnaires that came back (name, content); an empty one forgets them."""
    st.session_state[ANSWERS] = files


def kept_answers() -> tuple[tuple[str, bytes], ...]:
    """The questionnaires that came back."""
    files: tuple[tuple[str, bytes], ...] = st.session_state.get(ANSWERS, ())
    return files


def keep_egonets(files: tuple[tuple[str, bytes], ...]) -> None:
    """Keep the files of single people's networks (name, content); an empty one forgets them."""
    st.session_state[EGONETS] = files


def kept_egonets() -> tuple[tuple[str, bytes], ...]:
    """The files of single people's networks."""
    files: tuple[tuple[str, bytes], ...] = st.session_state.get(EGONETS, ())
    return files


def forget_egonets() -> None:
    """Forget them, those in the upload field too."""
    keep_egonets(())
    st.session_state[EGONET_ROUND] = egonet_round() + 1


def egonet_round() -> int:
    """Counts how often these files were forgotten: part of the key of the upload field."""
    return int(st.session_state.get(EGONET_ROUND, 0))


def keep_self_forms(files: tuple[tuple[str, bytes], ...]) -> None:
    """Keep what people of this network said of themselves (name, content)."""
    st.session_state[SELF_FORMS] = files


def kept_self_forms() -> tuple[tuple[str, bytes], ...]:
    """The forms on which people said how they see their own part."""
    files: tuple[tuple[str, bytes], ...] = st.session_state.get(SELF_FORMS, ())
    return files
