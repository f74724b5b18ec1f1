"""The plan of a cycle: what, who, where, when, and what is expected of which figure."""

from collections.abc import Sequence

import streamlit as st

from netroles.practice import (
    NETWORK_FIGURES,
    WAYS,
    WHY_BEFORE,
    Cycle,
    NetworkFigure,
    Prediction,
    Reading,
    Wave,
    Way,
    is_forward,
    is_hidden,
    prediction_sentence,
    reading_words,
)
from netroles.ui.practice.idea_fields import Fields
from netroles.ui.practice.idea_files import Written
from netroles.ui.practice.untold import untold
from netroles.ui.text import plain

WHAT, WHO, WHERE, WHEN = "What we try", "Who: a position or a team", "Where", "When"
FIGURE, START, WAY = "Figure expected to move", "Where it starts", "Which way we hope for"
TO = {"%": "To, in per cent", "count": "To, as a number", "mean": "To, as a mean"}
_NO_FIGURE = "None of the network"
_STAYS = "This was said before the figure was read, and stays as it was."
_NO_WAVE_HERE = "There is no figure to start from: load a network, or keep the figures of one."


def plan(own: Fields, cycle: Cycle, written: Written) -> None:
    """The fields of a plan."""
    own.area("what", WHAT, cycle.what)
    for place, (name, label) in zip(
        st.columns(3), (("who", WHO), ("where", WHERE), ("when", WHEN)), strict=True
    ):
        with place:
            own.line(name, label, getattr(cycle, name))
    st.markdown("**What we expect**")
    if cycle.studied is not None and cycle.prediction is not None:
        st.text(prediction_sentence(cycle.prediction, written.smallest))
        st.caption(_STAYS)
        return
    st.caption(WHY_BEFORE)
    before = cycle.prediction
    labels = {key: each.label for key, each in NETWORK_FIGURES.items()}
    figure = own.choice(
        "figure", FIGURE, {"": _NO_FIGURE, **labels}, before.figure if before else ""
    )
    if figure:
        _expect(own, NETWORK_FIGURES[figure], cycle, written)


def prediction(own: Fields, cycle: Cycle, waves: Sequence[Wave]) -> Prediction | None:
    """What is expected, as the fields say it now; None where they do not say it in full."""
    before = cycle.prediction
    if cycle.studied is not None and before is not None:
        return before
    figure = own.said("figure", before.figure if before else "")
    if not figure:
        return None
    way: Way | None = own.said("way", before.way if before else None)
    to = own.said(f"to {figure}", None)
    start = _starts(figure, cycle, waves).get(own.said("start", before and before.start.mark))
    if before is not None and before.figure == figure:
        start = start or before.start
        to = NETWORK_FIGURES[figure].as_shown(before.to) if to is None else to
    if not way or to is None or start is None:
        return None
    of = NETWORK_FIGURES[figure]
    scale = 100 if of.unit == "%" else 1
    # As it is read: more decimals, typed all the same, would be kept and never be shown.
    return Prediction(figure, way, of.as_shown(to / scale) / scale, start)


def problem(own: Fields, cycle: Cycle) -> str:
    """Why what is expected cannot be kept as the fields say it; empty where it can."""
    figure = own.said("figure")
    if cycle.studied is not None or not figure:
        return ""
    if cycle.prediction is None:
        return "Not kept yet: say which way you hope the figure moves, from where, and how far."
    return _not_forward(cycle.prediction)


def _expect(own: Fields, figure: NetworkFigure, cycle: Cycle, written: Written) -> None:
    st.caption(figure.definition)
    starts, tell = _starts(figure.key, cycle, written.waves), untold()
    if not starts:
        st.text(_NO_WAVE_HERE)
        return
    labels = {
        mark: f"{tell(each.wave)}: {reading_words(figure.key, each.value, written.smallest)}"
        for mark, each in starts.items()
    }
    before = cycle.prediction
    usual = next(reversed(starts)) if before is None else before.start.mark
    left, middle, right = st.columns([2, 1.3, 1.2])
    with left:
        mark = own.choice("start", START, labels, usual)
    with middle:
        own.radio("way", WAY, WAYS, before.way if before else "")
    with right:
        _how_far(own, figure, cycle, starts[mark], written.smallest)
    found = prediction(own, cycle, written.waves)
    if found is None:
        return
    if said := _not_forward(found):
        st.warning(plain(said))
    else:
        st.text(prediction_sentence(found, written.smallest))


def _how_far(
    own: Fields, figure: NetworkFigure, cycle: Cycle, start: Reading, smallest: int
) -> None:
    before = cycle.prediction
    usual = start.value or 0.0
    if is_hidden(figure.key, start.value, smallest):
        usual = 0.0
    if before is not None and before.figure == figure.key:
        usual = before.to
    name = f"to {figure.key}"
    own.begin(name, figure.as_shown(usual))
    whole = figure.unit == "count"
    st.number_input(
        TO[figure.unit],
        min_value=0.0,
        max_value=100.0 if figure.unit == "%" else None,
        step=0.1 if figure.unit == "mean" else 1.0,
        format="%.0f" if whole else "%.1f",
        key=own.key(name),
        persist_state="session",
    )


def _starts(figure: str, cycle: Cycle, waves: Sequence[Wave]) -> dict[str, Reading]:
    """Where the figure may start, by the mark of the wave: that of the plan too."""
    found = {each.mark: each.reading(figure) for each in waves}
    before = cycle.prediction
    if before is not None and before.figure == figure:
        # As it was when the plan was made, and first where its wave is gone.
        found = found if before.start.mark in found else {before.start.mark: before.start} | found
        found[before.start.mark] = before.start
    return found


def _not_forward(found: Prediction) -> str:
    if is_forward(found):
        return ""
    if found.start.value is None:
        of = NETWORK_FIGURES[found.figure]
        return (
            f"The figure is not defined at “{found.start.wave}” ({of.undefined}), so nothing can "
            "be expected of it. Choose another one."
        )
    beyond = "below" if found.way == "falls" else "above"
    return (
        f"Say how far you expect it to move: a value {beyond} that at “{found.start.wave}”. Until "
        "then it is no prediction."
    )
