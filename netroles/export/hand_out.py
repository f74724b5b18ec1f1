"""Hand-outs: what a team found as a page to print, and a sheet to answer on paper."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from netroles.export.printed_page import printed_page
from netroles.practice import (
    HOW_WALLS_ARE_MADE,
    JOY_CREDIT,
    JOY_TO_TALK_OVER,
    NO_RANKING,
    SKILL_ANSWERS,
    SKILL_STATEMENTS,
    SKILLS_CREDIT,
    WALLS,
    WHAT_ENERGISING_IS,
    WHAT_IS_COUNTED,
    Joy,
    energising_facts,
    energising_sentences,
    joy_sentences,
    theme_facts,
    to_try,
    wall_facts,
    wall_sentences,
)

NOT_SHOWN = "not shown"


@dataclass(frozen=True)
class Section:
    """A part of a hand-out: sentences, and below them a table (a row of headings, and rows).

    look is the class of the table in “printed.css”: "agreed" has room to write, "answers" a wide
    first column and boxes to tick.
    """

    heading: str
    lines: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    look: str = ""
    small: str = ""


def joy_page(
    every: Sequence[Joy], energising: pd.DataFrame, withheld: Callable[[str], str] = str
) -> bytes:
    """What people wrote, counted by theme, and the energising ties, as a page to print.

    every and energising are what `theme_facts` and `energising_over_time` take and give; give the
    latter with small counts hidden. withheld leaves out texts that hold a name. No text that
    anybody wrote is on the page, and no themes of few.
    """
    themes = theme_facts(every)
    sections = (
        Section("In short", tuple(joy_sentences(every))),
        *([_of_table("Themes", themes, WHAT_IS_COUNTED)] if len(themes) else []),
        _energy(energising),
        Section(
            "To talk over",
            head=("Question", "What we say"),
            rows=tuple((each, "") for each in JOY_TO_TALK_OVER),
            look="agreed",
        ),
    )
    told = [_told(each, withheld) for each in sections]
    return _page("Joy in work", "What matters to us, and what gets in the way", told, JOY_CREDIT)


def skills_page(of_team: pd.DataFrame, withheld: Callable[[str], str] = str) -> bytes:
    """The walls of one team as a page to print.

    of_team are the rows of one team in the result of `team_walls`; withheld is as in `joy_page`.
    """
    facts = wall_facts(of_team).drop(columns="Team")
    sections = [
        Section("In short", tuple(wall_sentences(of_team))),
        _of_table("The three walls", facts, f"{HOW_WALLS_ARE_MADE} {NO_RANKING}"),
    ]
    if tries := to_try(of_team):
        sections.insert(1, Section("To try", tuple(tries)))
    team = withheld(of_team["team"].iloc[0])
    return _page("Skills for improvement", team, sections, SKILLS_CREDIT)


def skills_sheet() -> bytes:
    """The statements as a sheet to answer on paper, without a name."""
    answers = tuple(SKILL_ANSWERS.values())
    sections = [
        Section(
            wall.label,
            head=(wall.meaning, *answers),
            rows=tuple(
                (each.says, *[""] * len(answers))
                for each in SKILL_STATEMENTS.values()
                if each.wall == key
            ),
            look="answers",
        )
        for key, wall in WALLS.items()
    ]
    how = Section(
        "How to answer",
        (
            "Do not write your name. How true is it of your team now? Tick one box in each row; "
            "leave out what you cannot say.",
            "Team: ________________________________",
        ),
    )
    return _page(
        "Skills for improvement", "How far are we as a team?", (how, *sections), SKILLS_CREDIT
    )


def _energy(energising: pd.DataFrame) -> Section:
    """The energising ties as a table, with what they come to over time; or how to ask for them."""
    heading, said = "Colleagues who give energy", energising_sentences(energising)
    if not energising["asked"].any():
        return Section(heading, tuple(said))
    # The table says what the sentence of each period does.
    over_time = tuple(said[len(energising) :])
    return _of_table(heading, energising_facts(energising), WHAT_ENERGISING_IS, over_time)


def _told(section: Section, withheld: Callable[[str], str]) -> Section:
    """The section without any text that holds a name."""
    rows = tuple(tuple(map(withheld, row)) for row in section.rows)
    return replace(section, lines=tuple(map(withheld, section.lines)), rows=rows)


def _of_table(
    heading: str, facts: pd.DataFrame, small: str, lines: tuple[str, ...] = ()
) -> Section:
    cells = facts.astype(object).where(facts.notna(), NOT_SHOWN)
    rows = tuple(tuple(map(_written, row)) for row in cells.itertuples(index=False, name=None))
    return Section(
        heading, lines, head=tuple(map(str, facts.columns)) if rows else (), rows=rows, small=small
    )


def _written(cell: object) -> str:
    return f"{cell:g}" if isinstance(cell, float) else str(cell)


def _page(kind: str, title: str, sections: Sequence[Section], credit: str) -> bytes:
    return printed_page("hand_out", kind=kind, title=title, sections=sections, credit=credit)
