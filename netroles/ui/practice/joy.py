"""Joy in work: what matters, what gets in the way, and colleagues who give energy."""

from collections.abc import Mapping

import streamlit as st

from netroles.charts.energising_chart import (
    LEAST_PERIODS,
    described_energising,
    energising_chart,
)
from netroles.decisions import SMALLEST_SHOWN, smallest_shown
from netroles.export import joy_page
from netroles.practice import (
    FEWER,
    JOY_CREDIT,
    JOY_QUESTIONS,
    JOY_THEMES,
    LONGEST_TEXT,
    OTHER_THEMES,
    WHAT_ENERGISING_IS,
    WHAT_IS_COUNTED,
    Joy,
    Said,
    WrittenLine,
    energising_facts,
    energising_over_time,
    energising_sentences,
    joy_sentences,
    one_theme,
    remarks,
    theme_facts,
)
from netroles.privacy import without_names
from netroles.reading import CSV_MIME, safe_csv
from netroles.ui import panels, session
from netroles.ui.decision_tables import table
from netroles.ui.downloads import of_nobody, table_download, withheld_now
from netroles.ui.practice import anonymous_form, keeping
from netroles.ui.practice.tool import Tool
from netroles.ui.practice.untold import untold

KIND = "joy"
ONE_A_LINE = "One thing a line. May be left empty."
ABOUT = "What it is about"
NO_TEXTS = f"{FEWER.capitalize()} people wrote anything here, so nothing of it is shown."
NOTHING_WRITTEN = "a text or a theme"
TAKE_OFF, WHICH_TEXT = "Take this text off", "A text that should not stand here"
HAND_OUT, TABLE = "Hand-out to print", "Themes as a table"
ENERGY = "Colleagues who give energy"
WHAT_IS_DRAWN = "Of the people who answered, those with a colleague who gives them energy (%)"
_ABOUT_HAND_OUT = (
    "Themes, energising ties and questions to talk over; none of the texts, and no count of few. "
    "Opens in any browser, offline."
)


def _show() -> None:
    if anonymous_form.looked_at(KIND):
        every = anonymous_form.entries_of(KIND, Joy.of_content)
        _together(every)
        _downloads(every)
    else:
        anonymous_form.said_that_kept(KIND)
        _write()
    st.subheader(ENERGY, anchor=False)
    _energy()
    st.caption(JOY_CREDIT)


TOOL = Tool(
    key=KIND,
    title="Joy in work",
    line="What matters to you, what gets in the way: written without names, looked at together.",
    show=_show,
    # No in_words: side by side, what one person wrote to both questions would tell who it was.
)


def _write() -> None:
    """Both questions for one person, always empty at first."""
    with st.form(f"form {session.field_of(KIND, 'all')}", enter_to_submit=False):
        for place, (question, words) in zip(st.columns(2), JOY_QUESTIONS.items(), strict=True):
            with place:
                st.text_area(
                    words.asks,
                    max_chars=LONGEST_TEXT,
                    placeholder=ONE_A_LINE,
                    key=session.field_of(KIND, f"{question} text"),
                )
                st.multiselect(
                    f"{ABOUT}: {words.short.lower()}",
                    options=JOY_THEMES,
                    accept_new_options=True,
                    placeholder="Choose themes, or type one",
                    key=session.field_of(KIND, f"{question} themes"),
                )
        anonymous_form.end_of_form(KIND, _keep, anonymous_form.NO_NAMES_HERE)


def _keep(sure: bool) -> None:
    joy = Joy({question: _said(question) for question in JOY_QUESTIONS})
    if joy.is_empty:
        session.say_not_yet_kept(KIND, session.NotYetKept(missing=NOTHING_WRITTEN))
        return
    texts = [text for said in joy.said.values() for text in (said.text, *said.themes)]
    anonymous_form.keep(KIND, joy.content, texts, sure=sure)


def _said(question: str) -> Said:
    text: str = session.written_in(KIND, f"{question} text") or ""
    typed: list[str] = session.written_in(KIND, f"{question} themes") or []
    return Said(text, tuple(dict.fromkeys(filter(None, map(one_theme, typed)))))


def _together(every: Mapping[str, Joy]) -> None:
    """What everybody wrote, from five people on."""
    tell = untold()
    panels.sentences("In short", [*map(tell, joy_sentences(list(every.values())))])
    if len(every) < SMALLEST_SHOWN:
        return
    facts = without_names(theme_facts(list(every.values())), tell)
    if not facts["Theme"].isin([OTHER_THEMES]).all():
        table(facts, "themes and how many people named them")
        st.caption(WHAT_IS_COUNTED)
    for place, (question, words) in zip(st.columns(2), JOY_QUESTIONS.items(), strict=True):
        with place:
            st.subheader(words.short, anchor=False)
            _texts(every, question)


def _texts(every: Mapping[str, Joy], question: str) -> None:
    found = remarks(every, question)
    if found is None:
        st.text(NO_TEXTS)
        return
    called = untold()
    for each in found:
        st.text(f"“{called(each.text)}”")
    with st.expander("Take a text off"):
        chosen: WrittenLine | None = st.selectbox(
            WHICH_TEXT,
            options=found,
            index=None,
            format_func=lambda each: called(each.text),
            key=f"take off {question}",
            placeholder="Choose a text",
        )
        st.button(
            TAKE_OFF,
            disabled=chosen is None,
            on_click=_take_off,
            args=(question, chosen),
            key=f"take off now {question}",
        )
        st.caption("The person still counts, and so do the themes they named.")


def _take_off(question: str, line: WrittenLine) -> None:
    for entry in session.shelf().entries(KIND):
        if entry.key == line.key:
            less = Joy.of_content(entry.content).without_line(question, line.line)
            keeping.change(entry, less.content)


def _energy() -> None:
    """The energising ties of the network over its periods."""
    network = session.loaded().network
    found = energising_over_time(network, smallest=session.smallest_count(network))
    if found["share"].notna().sum() >= LEAST_PERIODS:
        picture, beside = st.columns([1.3, 1], gap="medium")
        with picture, st.container(key="energising"):
            st.caption(WHAT_IS_DRAWN)
            st.altair_chart(energising_chart(found), alt=described_energising(found))
    else:
        beside = st.container()
    with beside:
        for sentence in energising_sentences(found):
            st.text(sentence)
    if found["asked"].any():
        facts = energising_facts(found)
        table(facts, "energising ties by period", missing="not shown")
        st.caption(WHAT_ENERGISING_IS)
        table_download(facts, network, "energising ties", "the energising ties")


def _downloads(every: Mapping[str, Joy]) -> None:
    """Files of what may be shown, without anybody's name; and the way to forget it all."""
    network, said = session.loaded().network, list(every.values())
    withheld = withheld_now()
    energising = energising_over_time(network, smallest=smallest_shown(network.people))
    facts = theme_facts(said)
    with st.container(horizontal=True):
        of_nobody(
            HAND_OUT,
            lambda: joy_page(said, energising, withheld()),
            "joy in work.html",
            "text/html",
            about=_ABOUT_HAND_OUT,
        )
        if len(facts):
            of_nobody(
                TABLE,
                lambda: safe_csv(without_names(facts, withheld())),
                "themes of joy in work.csv",
                CSV_MIME,
            )
        if every:
            anonymous_form.forget_button(KIND)
