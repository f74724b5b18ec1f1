"""Relational coordination: how roles rate working with each other, from a licensed survey."""

from dataclasses import asdict

import streamlit as st

from netroles.charts import Picture, coordination_map
from netroles.network import NetrolesError
from netroles.practice import (
    CUTOFFS,
    FIGURE_NAMES,
    FREQUENCY,
    HIDDEN_MEANS,
    SOURCE,
    SOURCE_OF_CUTOFFS,
    WARNING,
    WHAT_FIGURES_ARE,
    Coordination,
    Cutoffs,
    cell_facts,
    coordination_sentences,
    how_it_was_taken,
    matrix_of_roles,
    two_wave_facts,
    two_wave_sentences,
)
from netroles.reading import CSV_MIME, safe_csv
from netroles.ui import data_panels, panels, session
from netroles.ui.decision_tables import table
from netroles.ui.downloads import of_nobody
from netroles.ui.graph import network_graph
from netroles.ui.practice import scores
from netroles.ui.practice.tool import Tool
from netroles.ui.text import plain

EXAMPLE = "Try an invented example"
UPLOAD = "Scores of your licensed survey, one file or one for each wave"
CARD = "A card for the weakest pair"
INVENTED = "An invented example: nobody ever answered this, and no such survey was held."
WHAT_A_FILE_HOLDS = (
    "One row a rater and rated role: a code for the rater, the rater's role, the rated role, and a "
    "number from 1 to 5 for each of the seven dimensions. Or one row a pair of roles with means, "
    "and how many people rated. A column “wave” tells two surveys apart."
)
NOT_SHOWN = "not shown"
LARGE = "Roles of five people or more, of whom fewer rated"
WHY_LARGE = (
    "Where a role is one or two people, what others say of it is said of them. Choose only roles "
    "of which you know that five or more people have them."
)
WHAT_LINES_ARE = (
    "A line is the mean of both directions, the wider the higher: solid with a bead is strong, "
    "solid moderate, dashed weak. With an arrow it is one direction alone, from who rates to whom: "
    "the other is not shown, or nobody rated."
)
_MAP_HEIGHT = 430
_CUTOFF_LABELS = {
    "between_from": "Between roles, moderate from",
    "between_to": "Between roles, strong above",
    "within_from": "Within a role, moderate from",
    "within_to": "Within a role, strong above",
}


def _show() -> None:
    st.warning(WARNING)
    _load()
    scored = scores.kept()
    if scored is None:
        st.caption(SOURCE)
        return
    if scored.invented:
        st.text(INVENTED)
    try:
        data_panels.notes(scores.read(scored.files).report, session.smallest_count(None))
        found = scores.worked_out()
    except NetrolesError as error:
        st.error(plain(scores.error_words(error)))
        return
    if found is not None:
        _results(found)


TOOL = Tool(
    key="coordination",
    title="Relational coordination",
    line="How well roles work together across their borders, as they rate it themselves.",
    show=_show,
    stays=False,
)


def _load() -> None:
    """The field for files, the example, and the way back from either."""
    key = f"scores {session.visit_number()} {scores.upload_round()}"
    with st.expander("The scores", expanded=scores.kept() is None):
        uploaded = st.file_uploader(UPLOAD, accept_multiple_files=True, key=key)
        if uploaded:
            scores.keep(tuple((each.name, each.getvalue()) for each in uploaded))
        st.caption(WHAT_A_FILE_HOLDS)
        with st.container(horizontal=True):
            st.button(EXAMPLE, on_click=scores.keep_example)
            of_nobody(
                "Download the example", scores.example, "invented scores of roles.csv", CSV_MIME
            )
            if scores.kept() is not None:
                st.button("Take the scores away", on_click=scores.forget)
        _frequency()


def _frequency() -> None:
    st.radio(
        "The column on frequent communication holds",
        options=list(FREQUENCY),
        format_func=FREQUENCY.__getitem__,
        key=session.FREQUENCY_HOLDS,
        persist_state="session",
    )


def _results(found: Coordination) -> None:
    cutoffs = scores.cutoffs()
    picture, beside = st.columns([1.6, 1], gap="medium")
    with beside:
        if len(found.waves) > 1:
            _choose_wave("Wave", found.waves, session.WAVE, len(found.waves) - 1)
    wave = scores.wave(found)
    of = found.of_wave(wave)
    with picture:
        drawn = coordination_map(of, cutoffs)
        network_graph(drawn, f"coordination {session.visit_number()}", height=_MAP_HEIGHT)
        _in_words(drawn)
    with beside:
        panels.sentences("In short", coordination_sentences(found, wave, cutoffs))
        st.button(CARD, type="primary", on_click=_to_the_card)

    st.subheader("From role to role", anchor=False)
    _matrix(found, wave, cutoffs)
    _say_which_are_large(found)
    if len(found.waves) > 1:
        st.subheader("Two waves", anchor=False)
        _two_waves(found, wave)
    st.subheader("How it was worked out", anchor=False)
    for line in (WHAT_FIGURES_ARE, *how_it_was_taken(found, wave), SOURCE):
        st.text(line)
    _set_cutoffs(cutoffs)


def _in_words(drawn: Picture) -> None:
    st.caption(
        f"{plain(drawn.description)} {WHAT_LINES_ARE} Point at a line, or see the tables, for each "
        "direction."
    )


def _matrix(found: Coordination, wave: str, cutoffs: Cutoffs) -> None:
    of, in_file = found.of_wave(wave), scores.for_files()
    asked = [each for each in FIGURE_NAMES if of[each].notna().any()] or ["index"]
    figure = "index"
    if len(asked) > 1:
        figure = (
            st.segmented_control(
                "Figure",
                options=asked,
                format_func=FIGURE_NAMES.__getitem__,
                default=None if session.FIGURE in st.session_state else "index",
                required=True,
                key=session.FIGURE,
                persist_state="session",
                label_visibility="collapsed",
            )
            or "index"
        )
    table(matrix_of_roles(of, figure), f"the {FIGURE_NAMES[figure].lower()} from role to role")
    st.caption(f"A row rates, a column is rated. {HIDDEN_MEANS}")

    def content() -> bytes:
        other, there = in_file(found, wave)
        return safe_csv(cell_facts(other.of_wave(there), cutoffs))

    with st.expander("Every cell, with its parts"):
        table(cell_facts(of, cutoffs), "the cells", missing=NOT_SHOWN)
        of_nobody(
            "Download this table",
            content,
            "coordination from role to role.csv",
            CSV_MIME,
            about=scores.CALLED_IN_FILES,
        )


def _say_which_are_large(found: Coordination) -> None:
    """Where somebody says which roles have five people although fewer of them rated."""
    roles = scores.unsure_roles(found)
    if roles:
        st.multiselect(
            LARGE,
            options=list(roles),
            format_func=roles.__getitem__,
            key=session.LARGE_ROLES,
            persist_state="session",
            placeholder="None",
            help=WHY_LARGE,
        )


def _two_waves(found: Coordination, after: str) -> None:
    others = tuple(each for each in found.waves if each != after)
    if len(others) > 1:
        before = _choose_wave("Compared with", others, session.WAVE_BEFORE, len(others) - 1)
    else:
        before = others[0]
    if found.waves.index(before) > found.waves.index(after):
        before, after = after, before
    for line in two_wave_sentences(found, before, after):
        st.text(line)
    with st.expander("Every cell, before and after"):
        table(two_wave_facts(found, before, after), "what changed", missing=NOT_SHOWN)


def _choose_wave(label: str, waves: tuple[str, ...], key: str, usual: int) -> str:
    if st.session_state.get(key) not in waves:
        st.session_state.pop(key, None)
    chosen: str = st.selectbox(
        label,
        options=waves,
        index=0 if key in st.session_state else usual,
        format_func=lambda wave: wave or "not given",
        key=key,
        persist_state="session",
        width=260,
    )
    return chosen


def _set_cutoffs(now: Cutoffs) -> None:
    with st.expander("Cut-offs for weak, moderate and strong"):
        st.text(SOURCE_OF_CUTOFFS)
        wanted = {}
        for column, (key, label) in zip(st.columns(4), _CUTOFF_LABELS.items(), strict=True):
            with column:
                wanted[key] = st.number_input(
                    label, 1.0, 5.0, value=asdict(now)[key], step=0.1, key=f"cut-off {key}"
                )
        try:
            chosen = Cutoffs(**wanted)
        except NetrolesError as error:
            st.error(plain(str(error)))
            return
        if chosen != CUTOFFS:
            st.text("These are not the benchmarks: you changed them, for this visit.")
        if chosen != now:
            scores.set_cutoffs(chosen)
            st.rerun()


def _to_the_card() -> None:
    st.session_state[session.TOOL] = "conversations"
    for key in list(st.session_state):
        if key == session.CARD_ABOUT or str(key).startswith(session.CARD_PREFIX):
            del st.session_state[key]
