"""Ideas of several teams side by side, and what is taken along: storyboards to print, a table."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from netroles.export import role_workbook, storyboard_page
from netroles.insight import WHAT_NOISE_IS
from netroles.practice import (
    IDEAS_SOURCE,
    NOT_THE_IDEA_ALONE,
    WHY_BEFORE,
    Idea,
    Wave,
    idea_facts,
    ideas_in_short,
    learning_sentences,
    storyboard,
    wave_told,
)
from netroles.privacy import without_names
from netroles.reading import CSV_MIME, EXCEL_MIME, safe_csv
from netroles.ui import panels, session
from netroles.ui.decision_tables import table_in_full
from netroles.ui.downloads import of_nobody, withheld_now
from netroles.ui.practice.untold import untold

STORYBOARD, STORYBOARDS = "Storyboard to print", "Storyboards to print"
CSV, EXCEL = "Download the table (CSV)", "Download the table (Excel)"
_HTML_MIME = "text/html"
_NO_NAMES = "A text with somebody's name is left out."
_LINES = (WHY_BEFORE, WHAT_NOISE_IS, NOT_THE_IDEA_ALONE, IDEAS_SOURCE)


@dataclass(frozen=True)
class Written:
    """What is known of ideas: the ideas, the waves, and the smallest count that is shown."""

    ideas: tuple[Idea, ...]
    waves: tuple[Wave, ...]
    smallest: int


def side_by_side(written: Written) -> None:
    """The ideas of all teams, in sentences and a table, to be taken along."""
    tell = untold()
    facts = idea_facts(
        [each.told(tell) for each in written.ideas],
        [wave_told(each, tell) for each in written.waves],
        written.smallest,
    )
    panels.sentences("In short", learning_sentences(facts))
    table_in_full(ideas_in_short(facts), "ideas of all teams")
    st.caption(f"{WHY_BEFORE} {NOT_THE_IDEA_ALONE}")
    with st.container(horizontal=True):
        _storyboards(STORYBOARDS, written)
        _tables(written)


def storyboard_of(written: Written, idea: Idea) -> None:
    """One idea as a storyboard to print."""
    _storyboards(STORYBOARD, Written((idea,), written.waves, written.smallest))


def _storyboards(label: str, written: Written) -> None:
    withheld, loaded = withheld_now(), session.loaded()
    source = f"Loaded when this was made: {loaded.title}.{' Invented.' if loaded.sample else ''}"

    def page() -> bytes:
        tell = withheld()
        waves = [wave_told(each, tell) for each in written.waves]
        boards = [storyboard(each.told(tell), waves, written.smallest) for each in written.ideas]
        return storyboard_page(boards, tell(source), [WHAT_NOISE_IS])

    about = f"One page of HTML for each idea, opened and printed by any browser. {_NO_NAMES}"
    of_nobody(label, page, "storyboard.html", _HTML_MIME, about=about)


def _tables(written: Written) -> None:
    withheld = withheld_now()

    def facts() -> pd.DataFrame:
        found = idea_facts(written.ideas, written.waves, written.smallest)
        return without_names(found, withheld())

    of_nobody(CSV, lambda: safe_csv(facts()), "change ideas.csv", CSV_MIME, about=_NO_NAMES)
    of_nobody(
        EXCEL,
        lambda: role_workbook(facts(), _LINES, "Change ideas"),
        "change ideas.xlsx",
        EXCEL_MIME,
        about=_NO_NAMES,
    )
