"""A workshop on the page: begin one, go through it step by step, take along what came of it."""

from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from netroles.export import next_steps_table, role_workbook, workshop_page
from netroles.network import counted
from netroles.practice import (
    LONGEST_TITLE,
    REMARK,
    STEPS,
    TONE,
    WORKSHOP,
    WORKSHOP_CREDIT,
    Step,
    Workshop,
    everything_said,
    workshop_minutes,
    workshop_sentences,
)
from netroles.reading import EXCEL_MIME, safe_csv
from netroles.ui import session
from netroles.ui.decision_tables import table_in_full
from netroles.ui.downloads import of_nobody
from netroles.ui.practice import workshop_kept, workshop_mirror, workshop_steps
from netroles.ui.practice.tool import Tool
from netroles.ui.practice.workshop_kept import KeptRemark, KeptWorkshop
from netroles.ui.text import plain

BEGIN, TITLE, DATE = "Begin this workshop", "What it is about", "When"
KEEP_TITLE, REMOVE, SURE = "Keep title and date", "Remove this workshop", "Remove it for good"
WHICH, ANOTHER, SETTLE = "Which workshop", "Begin another workshop", "Title, date, remove"
LEFT_OVER, PUT_HERE = "Said in a workshop that was removed", "Put it into this workshop"
TO_WALL, FROM_WALL = "Show on the wall", "Back to the facilitator's view"
HANDOUT, AS_CSV, AS_EXCEL = "Hand-out to print", "Next steps (CSV)", "Next steps (Excel)"
ABOUT_HANDOUT = "Mirror, what was said and what was agreed. Opens in any browser, offline."
_GONE = "There is no workshop any more: it was removed."
_NONE_YET = (
    f"No workshop has begun yet. Give one a title, and {len(STEPS)} steps follow, "
    f"{workshop_minutes()} minutes in all. Have somebody who guides and somebody who writes."
)


def project() -> None:
    """One step of the open workshop, for a wall."""
    kept = _open(workshop_kept.workshops()[0])
    if kept is None:
        st.text(_GONE)
        _from_wall()
        return
    said, _ = workshop_kept.remarks(kept)
    step = workshop_steps.now()
    # At the top, so that they stay where they are from step to step.
    with st.container(horizontal=True, vertical_alignment="center", key="workshop-wall-line"):
        st.caption(plain(f"{kept.workshop.heading}. {workshop_steps.place(step)}."))
        workshop_steps.back_and_on(step)
        _from_wall()
    with st.container(key="workshop-wall"):
        st.header(step.title, anchor=False)
        if step.key == "mirror":
            workshop_mirror.show(kept, wall=True)
            workshop_steps.asks(step)
            _on_the_wall(step, said)
        elif not workshop_steps.of_step(step, said):
            workshop_steps.asks(step)
        else:
            asks, beside = st.columns([1, 1.6], gap="large")
            with asks:
                workshop_steps.asks(step)
            with beside:
                _on_the_wall(step, said)
    with st.expander(workshop_steps.WRITE, icon=":material/edit_note:"):
        workshop_steps.write(step, kept)


def _on_the_wall(step: Step, said: list[KeptRemark]) -> None:
    for each in workshop_steps.of_step(step, said):
        with st.container(border=True):
            workshop_steps.one(step, each.remark)


def _from_wall() -> None:
    st.button(
        FROM_WALL,
        icon=":material/close_fullscreen:",
        on_click=session.put_workshop_on_wall,
        args=(False,),
    )


def _show() -> None:
    kept, faults = workshop_kept.workshops()
    here = _open(kept)
    if here is None:
        st.text(_NONE_YET)
        _begin()
        st.subheader("The steps", anchor=False)
        steps = pd.DataFrame(
            [(each.short, each.title, each.minutes) for each in STEPS.values()],
            columns=["Step", "Question", "Minutes"],
        )
        table_in_full(steps, "the steps of a workshop")
    else:
        said, unread = workshop_kept.remarks(here)
        faults += unread
        _which(kept, here)
        _one_step(here, said)
        _take_along(here, said)
        _settle(here, said)
    faults += _left_over(here)
    if faults:
        st.warning(plain(f"{counted(len(faults), 'entry', 'entries')} left out. {faults[0]}"))
    st.caption(f"{TONE} {WORKSHOP_CREDIT}")


TOOL = Tool(
    key="workshop",
    title="Workshop",
    line="A team looks at its work as in a mirror, and leaves with a step that it agreed on.",
    show=_show,
    in_words=dict.fromkeys((WORKSHOP, REMARK), workshop_kept.in_words),
)


def _open(kept: list[KeptWorkshop]) -> KeptWorkshop | None:
    """The workshop that is open; the first until another is chosen, None where there is none."""
    chosen = session.workshop()
    return next((each for each in kept if each.entry.key == chosen), kept[0] if kept else None)


def _which(kept: list[KeptWorkshop], here: KeptWorkshop) -> None:
    titles = {each.entry.key: each.workshop.heading for each in kept}
    key = f"{session.WORKSHOP_PREFIX}which"
    st.session_state[key] = here.entry.key
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            WHICH,
            options=list(titles),
            format_func=titles.__getitem__,
            key=key,
            width=420,
            on_change=lambda: session.open_workshop(st.session_state[key]),
        )
        st.button(
            TO_WALL,
            icon=":material/open_in_full:",
            type="primary",
            on_click=session.put_workshop_on_wall,
            args=(True,),
            help="One step alone, in large letters.",
        )


def _one_step(here: KeptWorkshop, said: list[KeptRemark]) -> None:
    for sentence in workshop_sentences(here.workshop, workshop_kept.said_in(said)):
        st.text(sentence)
    step = workshop_steps.choose()
    with st.container(border=True, key="workshop-step"):
        st.subheader(step.title, anchor=False)
        st.caption(f"{workshop_steps.place(step)}.")
        if step.key == "mirror":
            workshop_mirror.show(here)
            workshop_mirror.choose(here)
        asks, beside = st.columns([1, 1.3], gap="large")
        with asks:
            st.markdown("**To ask**")
            workshop_steps.asks(step)
        with beside:
            st.markdown("**What was said**")
            workshop_steps.entries(step, said)
            workshop_steps.write(step, here)
        with st.container(horizontal=True):
            workshop_steps.back_and_on(step)


def _take_along(here: KeptWorkshop, said: list[KeptRemark]) -> None:
    """The hand-out, and the next steps as a table. What hangs on the visit is asked for now: a
    file is made when nobody's session is at hand."""
    st.subheader("To take along", anchor=False)
    given, withheld = workshop_kept.said_in(said), workshop_kept.withheld_now()
    picture = workshop_mirror.picture(here.workshop.mirror)
    table = next_steps_table(here.workshop, given, withheld)
    with st.container(horizontal=True):
        of_nobody(
            HANDOUT,
            partial(workshop_page, here.workshop, given, picture, withheld),
            "workshop.html",
            "text/html",
            about=ABOUT_HANDOUT,
        )
        if len(table):
            of_nobody(AS_CSV, lambda: safe_csv(table), "next steps.csv", "text/csv")
            of_nobody(
                AS_EXCEL,
                lambda: role_workbook(table, [TONE, WORKSHOP_CREDIT], "Next steps"),
                "next steps.xlsx",
                EXCEL_MIME,
            )
    with st.expander("Everything said, as a table"):
        if given:
            table_in_full(everything_said(given), "everything said in the workshop")
        else:
            st.text("Nothing is written down yet.")


def _left_over(here: KeptWorkshop | None) -> list[str]:
    """What was said in no workshop that is there, to be put into this one or taken back; why other
    such entries cannot be read."""
    found, faults = workshop_kept.of_none()
    if found:
        st.subheader(LEFT_OVER, anchor=False)
    for each in found:
        with st.container(border=True, key=f"{session.WORKSHOP_PREFIX}left over {each.entry.key}"):
            workshop_steps.one(STEPS[each.remark.step], each.remark)
            with st.container(horizontal=True):
                if here is not None:
                    st.button(
                        PUT_HERE,
                        key=f"{session.WORKSHOP_PREFIX}put {each.entry.key}",
                        type="tertiary",
                        icon=":material/move_item:",
                        on_click=workshop_kept.move,
                        args=(each, here),
                    )
                workshop_steps.take_back(each)
    return faults


def _settle(here: KeptWorkshop, said: list[KeptRemark]) -> None:
    with st.expander(SETTLE):
        of = f"{session.WORKSHOP_PREFIX}settle {here.entry.key} {here.entry.version} "
        title, date = _title_and_date(of, here.workshop)
        st.button(KEEP_TITLE, on_click=_settled, args=(here, of, title, date))
        workshop_steps.told(of)
        if st.checkbox(REMOVE, key=f"{of}remove"):
            st.button(
                SURE, icon=":material/delete:", on_click=workshop_kept.remove, args=(here, said)
            )
    with st.expander(ANOTHER):
        _begin()


def _begin() -> None:
    of = f"{session.WORKSHOP_PREFIX}begin "
    title, date = _title_and_date(of, Workshop(""))
    workshop_steps.told(of)
    st.button(BEGIN, type="primary", on_click=_begun, args=(of, title, date))


def _title_and_date(of: str, now: Workshop) -> tuple[str, str]:
    """Two fields; the keys of what is typed in them."""
    title, date = f"{of}title", f"{of}date"
    for key, text in ((title, now.title), (date, now.date)):
        st.session_state.setdefault(key, text)
    left, right = st.columns([2, 1])
    # Kept for the visit, as every field here: another tool may be looked at meanwhile.
    left.text_input(
        TITLE,
        key=title,
        max_chars=LONGEST_TITLE,
        placeholder="Such as: Going home from the ward",
        persist_state="session",
    )
    right.text_input(
        DATE,
        key=date,
        max_chars=LONGEST_TITLE,
        placeholder="Such as: 9 March",
        persist_state="session",
    )
    return title, date


def _typed(key: str) -> str:
    return " ".join(str(st.session_state.get(key, "")).split())


def _begun(of: str, title: str, date: str) -> None:
    new = Workshop(_typed(title), _typed(date))
    why = workshop_kept.fault_of_title(new)
    session.tell_of_workshop(of, why)
    if not why and workshop_kept.begin(new):
        for key in (title, date):
            st.session_state.pop(key, None)


def _settled(here: KeptWorkshop, of: str, title: str, date: str) -> None:
    changed = replace(here.as_kept, title=_typed(title), date=_typed(date))
    why = workshop_kept.fault_of_title(changed)
    session.tell_of_workshop(of, why)
    if not why:
        workshop_kept.change(here, changed)
