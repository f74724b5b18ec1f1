"""Skills for improvement: three walls of a team that have to rise together."""

from collections.abc import Callable, Iterable
from functools import partial

import pandas as pd
import streamlit as st

from netroles.charts.walls_chart import described_walls, walls_chart
from netroles.export import skills_page, skills_sheet
from netroles.practice import (
    HOW_WALLS_ARE_MADE,
    NO_RANKING,
    SKILL_ANSWERS,
    SKILL_STATEMENTS,
    SKILLS_CREDIT,
    WALLS,
    SkillAnswers,
    one_team,
    team_walls,
    to_try,
    wall_facts,
    wall_sentences,
)
from netroles.privacy import WITHHELD, without_names
from netroles.reading import CSV_MIME, safe_csv
from netroles.ui import session
from netroles.ui.decision_tables import table
from netroles.ui.downloads import of_nobody, withheld_now
from netroles.ui.practice import anonymous_form
from netroles.ui.practice.tool import Tool
from netroles.ui.practice.untold import untold
from netroles.ui.text import plain

KIND = "skills"
TEAM = "Which team?"
NOTHING_ANSWERED = "a team, and an answer to at least one statement"
HOW_TRUE = (
    "How true is each of your team now? Leave out what you cannot say: a wall counts for you from "
    "three of its five statements on."
)
WHAT_THE_LINE_IS = "Dashed: how high all three stand together, which is as high as the lowest."
NOBODY_YET = "Nobody has answered yet."
SHEET, HAND_OUT, TABLE = "Sheet to answer on paper", "Hand-out to print", "Walls as a table"


def _show() -> None:
    is_looked_at = anonymous_form.looked_at(KIND)
    every = anonymous_form.entries_of(KIND, SkillAnswers.of_content).values()
    if is_looked_at:
        _together(team_walls(every))
    else:
        anonymous_form.said_that_kept(KIND)
        _answer(every)
        of_nobody(SHEET, skills_sheet, "skills for improvement, sheet.html", "text/html")
    st.caption(SKILLS_CREDIT)


TOOL = Tool(
    key=KIND,
    title="Skills for improvement",
    line="Three walls of a team, technical, soft and learning skills, that have to rise together.",
    show=_show,
)


def _answer(every: Iterable[SkillAnswers]) -> None:
    """All statements for one person, empty for the next one."""
    # No `st.form`: what stands in one is lost when another tool is looked at meanwhile.
    with st.container(border=True, key=f"form {session.field_of(KIND, 'all')}"):
        st.selectbox(
            TEAM,
            options=_teams(every),
            index=None,
            accept_new_options=True,
            placeholder="Choose a team, or type one",
            key=session.field_of(KIND, "team"),
            persist_state="session",
        )
        st.text(HOW_TRUE)
        for key, wall in WALLS.items():
            st.subheader(wall.label, anchor=False)
            st.caption(wall.meaning)
            for statement, each in SKILL_STATEMENTS.items():
                if each.wall == key:
                    st.radio(
                        each.says,
                        options=list(SKILL_ANSWERS),
                        index=None,
                        format_func=SKILL_ANSWERS.__getitem__,
                        horizontal=True,
                        key=session.field_of(KIND, statement),
                        persist_state="session",
                    )
        about = "A team's name should be no person's."
        anonymous_form.end_of_form(KIND, _keep, about, button=st.button)


def _teams(every: Iterable[SkillAnswers]) -> list[str]:
    """The teams of the network, and those of whom somebody has answered, by the alphabet."""
    of_network = session.loaded().network.people["team"].dropna().astype(str)
    tell = untold()
    # A team that holds a name which is not to be seen cannot be chosen: nothing tells two apart.
    answered = (each.team for each in every if tell(each.team) != WITHHELD)
    teams = {team.casefold(): team for team in (*answered, *of_network)}
    return [team for _, team in sorted(teams.items())]


def _keep(sure: bool) -> None:
    given = {key: session.written_in(KIND, key) for key in SKILL_STATEMENTS}
    team = one_team(session.written_in(KIND, "team") or "")
    said = SkillAnswers(team, {key: each for key, each in given.items() if each is not None})
    if not (said.team and said.answers):
        session.say_not_yet_kept(KIND, session.NotYetKept(missing=NOTHING_ANSWERED))
        return
    anonymous_form.keep(KIND, said.content, [said.team], sure=sure)


def _together(walls: pd.DataFrame) -> None:
    """The walls of each team, from five people on."""
    if walls.empty:
        st.text(NOBODY_YET)
        return
    called = untold()
    shown = walls.assign(team=walls["team"].map(called))
    for number, (_, of_team) in enumerate(walls.groupby("team", sort=False)):
        _team(called(of_team["team"].iloc[0]), of_team, number)
    st.subheader("Every wall", anchor=False)
    table(wall_facts(shown), "the walls of each team", missing="not shown")
    st.caption(f"{HOW_WALLS_ARE_MADE} {NO_RANKING}")
    with st.expander("More to try"):
        for wall in WALLS.values():
            st.markdown(f"**{plain(wall.label)}**")
            for each in wall.to_try:
                st.text(each)
    withheld = withheld_now()
    with st.container(horizontal=True):
        of_nobody(
            TABLE,
            lambda: safe_csv(without_names(wall_facts(walls), withheld())),
            "skills for improvement.csv",
            CSV_MIME,
        )
        anonymous_form.forget_button(KIND)


def _team(name: str, of_team: pd.DataFrame, number: int) -> None:
    st.subheader(plain(name), anchor=False)
    sentences, tries = wall_sentences(of_team), to_try(of_team)
    if of_team["mean"].isna().all():
        beside = st.container()
    else:
        picture, beside = st.columns([1.3, 1], gap="medium")
        with picture, st.container(key=f"walls {number}"):
            st.altair_chart(walls_chart(of_team), alt=described_walls(of_team))
            if of_team["mean"].notna().all():
                st.caption(WHAT_THE_LINE_IS)
    with beside:
        for sentence in sentences:
            st.text(sentence)
        if tries:
            st.markdown("**To try**")
        for each in tries:
            st.text(each)
        if of_team["mean"].notna().any():
            withheld = withheld_now()
            of_nobody(
                HAND_OUT,
                partial(_page, of_team, withheld),
                "skills for improvement.html",
                "text/html",
                key=f"hand-out {number}",
            )


def _page(of_team: pd.DataFrame, withheld: Callable[[], Callable[[str], str]]) -> bytes:
    return skills_page(of_team, withheld())
