"""Change ideas on the page Practice, driven from app.py."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from netroles.practice import FIGURES, IDEA, Idea, idea_content, idea_of
from netroles.reading import Report
from netroles.ui.practice.idea_files import CSV, EXCEL, STORYBOARD, STORYBOARDS
from netroles.ui.practice.idea_form import (
    AIM,
    DECISION,
    HAPPENED,
    KEEP,
    LEARNT,
    NEXT,
    NEXT_CYCLE,
    POSITIONS,
    STUDIED_WITH,
    TEAM,
    TITLE,
)
from netroles.ui.practice.idea_plan import FIGURE, START, TO, WAY, WHAT, WHO
from netroles.ui.practice.idea_waves import CALLED, KEEP_FIGURES
from netroles.ui.practice.ideas import ALL, NONE_YET
from netroles.ui.practice.keeping import MINE, MINE_AGAIN, THEIRS
from netroles.ui.records import Loaded
from sample_data import SAMPLES
from tests.app.page import HOSTILE, all_text, button, go_to, when_worked_out
from tests.networks import network

Downloads = dict[str, Callable[[], bytes]]


@pytest.fixture
def tool(dashboard: AppTest, downloads: Downloads) -> AppTest:
    dashboard.session_state["tool tried"] = "ideas"
    return go_to(dashboard, "practice")


def field(page: AppTest, label: str) -> Any:
    kinds = (page.text_input, page.text_area, page.selectbox, page.radio, page.number_input)
    return next(each for kind in kinds for each in kind if each.label == label)


def choose(page: AppTest, label: str, option: str) -> AppTest:
    """Choose what begins so in a list."""
    of = field(page, label)
    return of.select(next(each for each in of.options if each.startswith(option))).run()


def keep_a_plan(page: AppTest, title: str = "A weekly call", to: float = 19.0) -> AppTest:
    """Home and hospital meet weekly: pairs in contact are expected to rise from those before."""
    field(page, TITLE).set_value(title)
    field(page, TEAM).set_value("Harbour")
    field(page, WHAT).set_value("Ward and hospice call on Thursdays")
    choose(page, FIGURE, "Pairs of people in contact")
    choose(page, START, "before: 16.9%")
    field(page, WAY).set_value("rises").run()
    field(page, TO["%"]).set_value(to)
    return button(page, KEEP).click().run()


def kept(page: AppTest) -> list[Idea]:
    return [idea_of(each.content) for each in page.session_state["shelf"].entries(IDEA)]


def test_an_idea_goes_from_plan_to_storyboard_and_into_its_next_cycle(
    tool: AppTest, downloads: Downloads
) -> None:
    """Pairs in contact rise from 16.9% to 19.6%, 2.7 points, where noise ends at 2.4."""
    assert NONE_YET in [each.value for each in tool.info]
    keep_a_plan(tool)
    assert not tool.exception
    assert "how far the figure moves by chance at “before” and “after” is not known" in all_text(
        tool
    )
    when_worked_out(tool)
    text = all_text(tool)
    assert "Pairs of people in contact: 16.9% at “before”, 19.6% at “after”; predicted 19%" in text
    assert "As predicted: the change is larger than the noise" in text
    assert tool.table[0].value["What that says"].tolist() == [
        "where it starts", "As predicted",
    ]  # fmt: skip
    assert "Kept as it stands here." in text
    field(tool, HAPPENED).set_value("Nine of ten calls were held")
    choose(tool, STUDIED_WITH, "after")
    field(tool, LEARNT).set_value("Fridays suit the ward better")
    field(tool, DECISION).set_value("adapt")
    field(tool, NEXT).set_value("Call on Fridays").run()
    assert "Changed, and not kept yet." in all_text(tool)
    button(tool, KEEP).click().run()
    board = downloads[STORYBOARD]().decode()
    for said in ("A weekly call", "Nine of ten calls", "As predicted", "Adapt: change it, and"):
        assert said in board
    button(tool, NEXT_CYCLE).click().run()
    assert not tool.exception
    (idea,) = kept(tool)
    first, second = idea.cycles
    assert (second.what, first.act, first.studied.wave) == ("Call on Fridays", "adapt", "after")
    assert second.prediction is None, "19% or more no longer lies ahead of 19.6%"
    go_to(go_to(tool, "network"), "practice")
    assert field(tool, WHAT).value == "Call on Fridays"


def test_teams_stand_side_by_side_and_a_missed_or_backward_prediction_is_said(
    tool: AppTest, downloads: Downloads
) -> None:
    keep_a_plan(tool, to=10.0)
    assert any("a value above that at" in each.value.replace("\\", "") for each in tool.warning)
    assert "shelf" not in tool.session_state or not kept(tool)
    field(tool, TO["%"]).set_value(30.0)
    button(tool, KEEP).click().run()
    tool.session_state["shelf"].add(IDEA, idea_content(Idea(f"=1+1 {HOSTILE}"[:80], "Bay")))
    when_worked_out(tool)
    next(each for each in tool.button_group if each.label == "Show").set_value(ALL).run()
    assert not tool.exception
    text = all_text(tool)
    assert "2 ideas of 2 teams." in text
    assert "Moved as hoped, but not as far: 1 idea." in text
    shown = tool.table[0].value
    assert shown["Team"].tolist() == ["Bay", "Harbour"]
    assert shown["Since"].tolist() == [
        "Nothing to judge by", "19\\.6\\% \\(after\\)\\. Moved as hoped\\, but not as far",
    ]  # fmt: skip
    assert b"'=1+1" in downloads[CSV]()
    assert downloads[EXCEL]()[:2] == b"PK"
    boards = downloads[STORYBOARDS]().decode()
    assert boards.count("<article>") == 2
    assert "<img" not in boards


def test_an_idea_is_kept_beside_one_that_cannot_be_read(tool: AppTest) -> None:
    field(tool, TITLE).set_value("A weekly call").run()
    shelf = tool.session_state["shelf"]
    shelf.add(IDEA, {"owner": "x"})
    button(tool, KEEP).click().run()
    assert not tool.exception
    assert {"A weekly call", None} == {each.content.get("title") for each in shelf.entries(IDEA)}
    assert "Kept as it stands here." in all_text(tool)


def test_more_decimals_than_are_shown_are_not_kept_and_never_a_change(tool: AppTest) -> None:
    keep_a_plan(tool, to=30.123)
    assert kept(tool)[0].cycles[0].prediction.to == 0.301
    assert "Kept as it stands here." in all_text(tool)


def test_a_name_is_not_kept_unless_it_is_said_to_be_a_position_and_never_leaves(
    tool: AppTest, downloads: Downloads
) -> None:
    field(tool, TITLE).set_value("A stand-in")
    field(tool, WHO).set_value("Kathleen O'Brien")
    button(tool, KEEP).click().run()
    assert any("holds the name of somebody" in each.value for each in tool.warning)
    assert "shelf" not in tool.session_state or not kept(tool)
    (said,) = (each for each in tool.checkbox if each.label == POSITIONS)
    said.check()
    button(tool, KEEP).click().run()
    assert [each.cycles[0].who for each in kept(tool)] == ["Kathleen O'Brien"]
    assert "Brien" not in downloads[STORYBOARD]().decode()
    tool.session_state["presenting"] = True
    tool.run()
    assert not tool.exception
    assert "Brien" not in all_text(tool)
    assert any("holds a name" in each.value for each in tool.info)
    assert not [each for each in tool.text_input if each.label == WHO]


def test_a_name_somebody_else_saves_meanwhile_takes_no_form_away_that_is_being_written(
    tool: AppTest,
) -> None:
    keep_a_plan(tool)
    tool.session_state["presenting"] = True
    tool.run()
    field(tool, HAPPENED).set_value("Mine").run()
    shelf = tool.session_state["shelf"]
    (entry,) = shelf.entries(IDEA)
    shelf.change(entry, idea_content(replace(idea_of(entry.content), aim="Ask Kathleen O'Brien")))
    tool.run()
    assert field(tool, HAPPENED).value == "Mine"
    button(tool, KEEP).click().run()
    assert field(tool, HAPPENED).value == "Mine"
    assert "Brien" not in all_text(tool)
    assert not any("Brien" in str(each.value) for each in tool.table)
    button(tool, THEIRS).click().run()
    assert any("holds a name" in each.value for each in tool.info)
    assert "Brien" not in all_text(tool)


def test_figures_that_were_kept_stand_beside_those_of_the_next_data(tool: AppTest) -> None:
    when_worked_out(keep_a_plan(tool, to=30.0))
    field(tool, CALLED).set_value("Kathleen O'Brien's week")
    button(tool, KEEP_FIGURES).click().run()
    assert any("Call them by a time or a place" in each.value for each in tool.warning)
    field(tool, CALLED).set_value("autumn")
    button(tool, KEEP_FIGURES).click().run()
    button(go_to(tool, "data"), SAMPLES["ward_team"].title).click().run()
    tool.session_state["tool tried"] = "ideas"
    go_to(tool, "practice")
    assert not tool.exception
    when_worked_out(tool)
    at = tool.table[0].value
    assert at["When"].tolist() == ["before", "autumn", "now"]
    (figures,) = tool.session_state["shelf"].entries("figures")
    assert set(figures.content) == {
        "wave", "mark", "people", "answered", "kept_on", "place", "figures",
    }  # fmt: skip
    assert figures.content["place"] == 1, "the second of two periods"
    assert "Brien" not in str(figures.content)
    later = Loaded("later.csv", network(["AB", "BC"]), Report(files=(), notes=()))
    tool.session_state["second"] = later
    tool.session_state["presenting"] = True
    when_worked_out(tool.run())
    assert not tool.exception
    at = tool.table[0].value.replace(r"\\(.)", r"\1", regex=True).set_index("When")
    assert at.index.tolist()[1:] == ["autumn", "now", "later.csv"]
    assert at.loc["later.csv", ["Figure", "People"]].tolist() == ["66.7%", "fewer than 8"]


def test_what_somebody_else_changed_meanwhile_and_what_cannot_be_read_is_said(
    tool: AppTest,
) -> None:
    keep_a_plan(tool)
    shelf = tool.session_state["shelf"]
    (entry,) = shelf.entries(IDEA)
    field(tool, HAPPENED).set_value("Mine").run()
    shelf.change(entry, idea_content(replace(idea_of(entry.content), aim="Theirs")))
    button(tool, KEEP).click().run()
    assert field(tool, HAPPENED).value == "Mine"
    differ = next(each.value for each in tool.table if "Theirs, now" in each.value)
    said = differ.map(lambda cell: cell.replace("\\", "")).set_index("Field")
    assert said["Theirs, now"][AIM] == "Theirs"
    assert said["Yours"]["Cycle 1, do"] == "Mine"
    button(tool, THEIRS).click().run()
    assert field(tool, HAPPENED).value == ""
    (entry,) = shelf.entries(IDEA)
    field(tool, HAPPENED).set_value("Mine again").run()
    shelf.change(entry, entry.content)
    button(tool, KEEP).click().run()
    button(tool, MINE).click().run()
    assert [each.cycles[0].happened for each in kept(tool)] == ["Mine again"]
    (entry,) = shelf.entries(IDEA)
    field(tool, HAPPENED).set_value("Not lost").run()
    shelf.remove(entry)
    button(tool, KEEP).click().run()
    button(tool, MINE_AGAIN).click().run()
    assert [each.cycles[0].happened for each in kept(tool)] == ["Not lost"]
    for kind in (IDEA, FIGURES):
        shelf.add(kind, {"owner": "x"})
        tool.run()
        assert not tool.exception
        assert any("not known here" in each.value for each in tool.error)
        button(tool, "Remove it").click().run()
        assert not tool.error
