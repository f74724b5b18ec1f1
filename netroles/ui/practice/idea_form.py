"""The fields in which an idea is written: plan, do, study and act of each of its cycles."""

from collections.abc import Iterable, Sequence

import streamlit as st

from netroles.practice import (
    DECISIONS,
    IDEA,
    NOT_THE_IDEA_ALONE,
    BoardCycle,
    Cycle,
    Idea,
    Wave,
    answered_sentences,
    idea_content,
    idea_of,
    next_cycle,
    start_of,
    storyboard,
    study,
    study_sentences,
    wave_facts,
    waves_since,
)
from netroles.ui import session
from netroles.ui.decision_tables import table_in_full
from netroles.ui.downloads import withheld_now
from netroles.ui.practice import idea_files, idea_plan, keeping
from netroles.ui.practice.idea_fields import Fields
from netroles.ui.practice.idea_files import Written
from netroles.ui.practice.untold import untold
from netroles.ui.text import plain
from netroles.workspace import Content, Entry

KEEP, NEXT_CYCLE = "Keep this idea", "Plan the next cycle"
REMOVE, REMOVE_IT = "Remove this idea", "Yes, remove it"
TITLE, TEAM, AIM = "Idea, in a few words", "Team", "Aim: what should become better, for whom"
HAPPENED, LEARNT, NEXT = "What happened", "What we make of it", "What comes next"
STUDIED_WITH, DECISION = "Studied with the figures of", "Decision"
POSITIONS = "These are positions or teams, not people: keep it all the same"
_PARTS = ("Plan", "Do", "Study", "Act")
_NEW = "new"
_NO_NAMES = "Write positions and teams here, no names of people."
_NOT_YET = "not yet"
_NO_PREDICTION = (
    "Nothing was predicted, so there is no figure to hold against it. Say under “Plan” which "
    "figure of the network you expect to move."
)
_NO_WAVE = (
    "There are no later figures yet. Keep these figures below; when the next data set is loaded, "
    "it stands here beside them."
)
_ONCE_STUDIED = (
    "Choose a wave once the cycle is over. What was predicted then stays as it was, and this "
    "figure stands on the storyboard although its file may be gone."
)
_HOLDS_A_NAME = (
    "This idea holds a name that is not to be seen now, so that it can be read here and not "
    "changed. While names are hidden, choose full names to change it."
)
_NO_TITLE = "Not kept yet: say in a few words what the idea is."
_IS_A_NAME = (
    "Not kept yet: a text of this idea holds the name of somebody in these data. Write a position "
    "or a team instead. If it is none, say so above “Keep this idea”."
)


def new(written: Written) -> None:
    """An idea that is not kept yet: its plan."""
    _form(None, Idea(), written)


def existing(entry: Entry, idea: Idea, written: Written) -> None:
    """An idea that was kept, to go on with."""
    tell = untold()
    told = idea.told(tell)
    # Whoever writes already goes on with what the form began with: the name came from somebody
    # else meanwhile, and what was typed stands there until both are decided on.
    opened = keeping.as_opened(entry) if told == idea or session.was_opened(entry.key) else entry
    base = idea_of(opened.content)
    if base.told(tell) != base:
        st.info(_HOLDS_A_NAME)
        _board(told, written)
        return
    _form(opened, base, written)
    with st.container(horizontal=True):
        idea_files.storyboard_of(written, idea)
        with st.popover(REMOVE, icon=":material/delete:"):
            st.text("It is gone for everybody who sees it.")
            st.button(REMOVE_IT, on_click=keeping.remove, args=(entry,))


def _form(opened: Entry | None, base: Idea, written: Written) -> None:
    fields = Fields(session.idea_form(_NEW if opened is None else f"{opened.key} {opened.version}"))
    left, right = st.columns([2, 1])
    with left:
        fields.line("title", TITLE, base.title)
    with right:
        fields.line("team", TEAM, base.team)
    fields.line("aim", AIM, base.aim)
    st.caption(_NO_NAMES)
    number = _cycle_number(fields, base)
    own = Fields(f"{fields.start}{number} ")
    cycle = base.cycles[number - 1]
    if opened is None:
        idea_plan.plan(own, cycle, written)
    else:
        places = st.tabs(_PARTS)
        with places[0]:
            idea_plan.plan(own, cycle, written)
        with places[1]:
            own.area("happened", HAPPENED, cycle.happened)
        with places[2]:
            _study(own, cycle, written)
        with places[3]:
            _act(own, cycle)
    _keep_buttons(fields, opened, base, number, written.waves)


def _cycle_number(fields: Fields, base: Idea) -> int:
    """Which cycle is written in; the last one at first."""
    number = len(base.cycles)
    if number == 1:
        return 1
    chosen: int | None = st.segmented_control(
        "Cycle",
        options=range(1, number + 1),
        format_func=lambda each: f"Cycle {each}",
        default=number,
        required=True,
        key=fields.key(f"cycle of {number}"),
    )
    return chosen or number


def _study(own: Fields, cycle: Cycle, written: Written) -> None:
    now = _as_written(own, cycle, written.waves)
    prediction = now.prediction
    if prediction is None:
        st.text(_NO_PREDICTION)
    else:
        since = waves_since(written.waves, prediction.start)
        if not since and cycle.studied is None:
            st.text(_NO_WAVE)
        else:
            facts = wave_facts(prediction, written.waves, written.smallest)
            table_in_full(facts, "the figure at each wave")
            labels = {each.mark: each.label for each in since}
            if cycle.studied is not None:
                labels.setdefault(cycle.studied.mark, cycle.studied.wave)
            own.choice(
                "studied",
                STUDIED_WITH,
                {"": _NOT_YET, **labels},
                "" if cycle.studied is None else cycle.studied.mark,
            )
            if cycle.studied is None:
                st.caption(_ONCE_STUDIED)
            _what_it_says(_as_written(own, cycle, written.waves), written)
    own.area("learnt", LEARNT, cycle.learnt)


def _what_it_says(now: Cycle, written: Written) -> None:
    prediction = now.prediction
    if prediction is None:
        return
    since = waves_since(written.waves, prediction.start)
    if now.studied is None and not since:
        return
    found = now.studied or since[-1].reading(prediction.figure)
    of = study(prediction, start_of(prediction, written.waves), found)
    at = [each for each in written.waves if each.mark in (prediction.start.mark, found.mark)]
    for line in (*study_sentences(prediction, of, written.smallest), *answered_sentences(at)):
        st.text(line)
    st.caption(NOT_THE_IDEA_ALONE)


def _act(own: Fields, cycle: Cycle) -> None:
    own.radio("act", DECISION, {"": "Not decided yet", **DECISIONS}, cycle.act)
    own.area("next", NEXT, cycle.next)


def _keep_buttons(
    fields: Fields, opened: Entry | None, base: Idea, number: int, waves: Sequence[Wave]
) -> None:
    if fields.said("holds a name", default=False):
        st.checkbox(POSITIONS, key=fields.key("positions"), persist_state="session")
    given = (fields, opened, base, number, waves)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(KEEP, type="primary", icon=":material/check:", on_click=_keep, args=given)
        if opened is not None and number == len(base.cycles) and base.cycles[-1].act:
            st.button(
                NEXT_CYCLE, icon=":material/add:", on_click=_keep, args=given, kwargs={"more": True}
            )
        if opened is not None:
            same = _idea_as_written(fields, base, number, waves) == base
            st.text("Kept as it stands here." if same else "Changed, and not kept yet.")


def _idea_as_written(fields: Fields, base: Idea, number: int, waves: Sequence[Wave]) -> Idea:
    """The idea as the fields say it now."""
    own = Fields(f"{fields.start}{number} ")
    cycle = _as_written(own, base.cycles[number - 1], waves)
    title, team, aim = (
        str(fields.said(name, getattr(base, name))).strip() for name in ("title", "team", "aim")
    )
    return Idea(title, team, aim, base.cycles).with_cycle(number, cycle)


def _as_written(own: Fields, cycle: Cycle, waves: Sequence[Wave]) -> Cycle:
    """A cycle as its fields say it now."""
    names = ("what", "who", "where", "when", "happened", "learnt", "next")
    texts = {name: str(own.said(name, getattr(cycle, name))).strip() for name in names}
    prediction = idea_plan.prediction(own, cycle, waves)
    studied, mark = cycle.studied, own.said("studied", cycle.studied and cycle.studied.mark)
    if not mark or prediction is None:
        studied = None
    elif studied is None or mark != studied.mark:
        found = (each.reading(prediction.figure) for each in waves if each.mark == mark)
        studied = next(found, studied)
    act = own.said("act", cycle.act)
    return Cycle(**texts, prediction=prediction, studied=studied, act=act)


def _keep(
    fields: Fields,
    opened: Entry | None,
    base: Idea,
    number: int,
    waves: Sequence[Wave],
    *,
    more: bool = False,
) -> None:
    """Keep what the fields say, or say why not (for a callback: what a field holds is asked for
    now, because somebody may have typed since the page was drawn)."""
    idea = _idea_as_written(fields, base, number, waves)
    own = Fields(f"{fields.start}{number} ")
    if not idea.title:
        session.say_not_kept(_NO_TITLE)
        return
    if problem := idea_plan.problem(own, idea.cycles[number - 1]):
        session.say_not_kept(problem)
        return
    if not fields.said("positions", default=False) and idea.told(withheld_now()()) != idea:
        fields.begin("holds a name", True)
        session.say_not_kept(_IS_A_NAME)
        return
    if more:
        idea = next_cycle(idea)
    if opened is None:
        _add(idea)
        return
    keeping.change(opened, idea_content(idea))


def _add(idea: Idea) -> None:
    as_kept = idea_content(idea)
    keeping.add(IDEA, as_kept)
    for entry in session.shelf().entries(IDEA):
        # Held against the content: another entry may be one that cannot be read here.
        if entry.content == as_kept:
            session.forget_form(_NEW)
            session.choose_idea(entry.key)


def in_words(_: str, content: Content) -> dict[str, str]:
    """What an idea says, by the labels of its form; names that are not to be seen are not shown."""
    board = storyboard(idea_of(content).told(untold()), ())
    said = {TITLE: board.title, TEAM: board.team, AIM: board.aim}
    for cycle in board.cycles:
        for part, lines in _parts(cycle):
            said[f"Cycle {cycle.number}, {part.lower()}"] = " ".join(lines)
    return said


def _board(idea: Idea, written: Written) -> None:
    """An idea to read."""
    board = storyboard(idea, written.waves, written.smallest)
    st.markdown(f"**{plain(board.title)}**")
    st.text("\n".join(filter(None, [board.team, board.aim])))
    for cycle in board.cycles:
        said = [f"{part}: {' '.join(lines)}" for part, lines in _parts(cycle) if lines]
        st.text("\n".join([f"Cycle {cycle.number}", *said]))


def _parts(cycle: BoardCycle) -> Iterable[tuple[str, tuple[str, ...]]]:
    return zip(_PARTS, (cycle.plan, cycle.do, cycle.study, cycle.act), strict=True)
