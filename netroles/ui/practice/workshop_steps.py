"""One step of a workshop: what to ask, what was said, and a form to write it down."""

from dataclasses import replace

import streamlit as st

from netroles.practice import LONGEST, REMARK, STEPS, Remark, Step, tidied_remark
from netroles.ui import session
from netroles.ui.practice import keeping, workshop_kept
from netroles.ui.practice.workshop_kept import KeptRemark, KeptWorkshop
from netroles.ui.text import plain
from netroles.workspace import Entry

WRITE, KEEP_CHANGE = "Write it down", "Keep it so"
CHANGE, LEAVE, TAKE_BACK = "Change", "Leave it as it was", "Take back"
BACK, ON = "Step before", "Next step"
NO_NAMES = (
    "Positions and teams, no names: what names somebody of the loaded network in full is not kept."
)


def now() -> Step:
    """The step that is open; the first one until another is."""
    return STEPS.get(session.workshop_step()) or next(iter(STEPS.values()))


def place(step: Step) -> str:
    """Which step of how many, and how long it takes."""
    return f"Step {[*STEPS].index(step.key) + 1} of {len(STEPS)}, about {step.minutes} minutes"


def choose() -> Step:
    """Which step, in a row; the same for the page and the wall."""
    step, key = now(), f"{session.WORKSHOP_PREFIX}steps"
    st.session_state[key] = step.key
    st.pills(
        "Step",
        options=list(STEPS),
        format_func=lambda each: f"{[*STEPS].index(each) + 1}. {STEPS[each].short}",
        required=True,
        key=key,
        on_change=lambda: session.go_to_step(st.session_state[key]),
    )
    return step


def back_and_on(step: Step) -> None:
    """Buttons for the step before and the next one, where there is one."""
    keys = list(STEPS)
    at = keys.index(step.key)
    for label, other, icon in (
        (BACK, at - 1, ":material/arrow_back:"),
        (ON, at + 1, ":material/arrow_forward:"),
    ):
        is_there = 0 <= other < len(keys)
        st.button(
            label,
            icon=icon,
            disabled=not is_there,
            on_click=session.go_to_step,
            args=(keys[other] if is_there else step.key,),
        )


def asks(step: Step) -> None:
    """What to ask, one after the other."""
    st.text("\n".join(f"• {each}" for each in step.asks))


def of_step(step: Step, said: list[KeptRemark]) -> list[KeptRemark]:
    """What was said in one step."""
    return [each for each in said if each.remark.step == step.key]


def entries(step: Step, said: list[KeptRemark]) -> None:
    """What was said in the step, each with buttons to change it and to take it back."""
    here = of_step(step, said)
    if not here:
        st.text("Nothing is written down here yet.")
    for each in here:
        with st.container(border=True, key=f"{session.WORKSHOP_PREFIX}entry {each.entry.key}"):
            if session.remark_changing() == each.entry.key:
                opened = keeping.as_opened(each.entry)
                _form(step, workshop_kept.remark_as_opened(opened), opened)
                st.button(
                    LEAVE,
                    key=f"{session.WORKSHOP_PREFIX}leave",
                    type="tertiary",
                    on_click=session.change_remark,
                    args=(None,),
                )
                continue
            one(step, each.remark)
            with st.container(horizontal=True):
                st.button(
                    CHANGE,
                    key=f"{session.WORKSHOP_PREFIX}change {each.entry.key}",
                    type="tertiary",
                    icon=":material/edit:",
                    on_click=session.change_remark,
                    args=(each.entry.key,),
                )
                take_back(each)


def take_back(each: KeptRemark) -> None:
    """A button that takes back something said."""
    st.button(
        TAKE_BACK,
        key=f"{session.WORKSHOP_PREFIX}remove {each.entry.key}",
        type="tertiary",
        icon=":material/undo:",
        on_click=workshop_kept.take_back,
        args=(each,),
    )


def one(step: Step, remark: Remark) -> None:
    """One thing said, with a line for each field where there are several."""
    if len(step.fields) == 1:
        st.text(remark.says)
        return
    lines = (f"{each.label}: {getattr(remark, each.key)}" for each in step.fields)
    st.text("\n".join(lines))


def write(step: Step, kept: KeptWorkshop) -> None:
    """An empty form for something else that is said."""
    # What is being changed may be gone: somebody else removed it.
    if session.remark_changing() not in {each.key for each in session.shelf().entries(REMARK)}:
        _form(step, Remark(kept.entry.key, step.key, ""), None)


def _form(step: Step, remark: Remark, entry: Entry | None) -> None:
    # No `st.form`: what stands in one is lost when another tool is looked at meanwhile.
    key, version = (remark.workshop, "new") if entry is None else (entry.key, entry.version)
    of = f"{session.remark_form(key)}{version} "
    with st.container(key=f"{session.WORKSHOP_PREFIX}form"):
        for each in step.fields:
            field = f"{of}{step.key} {each.key}"
            st.session_state.setdefault(field, getattr(remark, each.key))
            st.text_input(
                each.label,
                key=field,
                max_chars=LONGEST,
                placeholder=f"Such as: {each.example}",
                persist_state="session",
            )
        told(of)
        st.button(
            KEEP_CHANGE if entry else WRITE,
            type="primary",
            on_click=_keep,
            args=(step, remark, entry, of),
        )
    st.caption(NO_NAMES)


def told(form: str) -> None:
    """Why what was written in a form was not kept, where it was not."""
    if why := session.told_of_workshop(form):
        st.warning(plain(why))


def _keep(step: Step, remark: Remark, entry: Entry | None, of: str) -> None:
    keys = {each.key: f"{of}{step.key} {each.key}" for each in step.fields}
    given = {field: str(st.session_state.get(key, "")) for field, key in keys.items()}
    said = tidied_remark(replace(remark, **given))
    why = workshop_kept.fault_of_remark(said)
    session.tell_of_workshop(of, why)
    if why or not workshop_kept.keep_remark(said, entry):
        return
    # The form fills itself anew: with nothing, or with what an entry says by then.
    for key in keys.values():
        st.session_state.pop(key, None)
    session.change_remark(None)
