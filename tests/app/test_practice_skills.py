"""Three walls of a team, answered by one person after the other on one screen."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from netroles.practice import SKILL_STATEMENTS, WALLS
from netroles.ui.practice import anonymous_form, skills
from netroles.ui.text import plain
from tests.app.page import all_text, button, control, go_to

TEAM = "Ward 7"
LOW_LEARNING = {"technical": 3, "soft": 3, "learning": 2}


@pytest.fixture
def tool(dashboard: AppTest) -> AppTest:
    page = go_to(dashboard, "practice")
    next(each for each in page.radio if each.label == "What to try").set_value("skills").run()
    return page


def asked(page: AppTest) -> dict[str, Any]:
    """The fields of the statements, by their keys."""
    fields = {each.label: each for each in page.radio}
    return {key: fields[each.says] for key, each in SKILL_STATEMENTS.items()}


def answered(page: AppTest, of_wall: Mapping[str, int], team: str = TEAM) -> AppTest:
    """The page after somebody answered all statements of these walls, and kept it."""
    control(page, skills.TEAM).set_value(team)
    for key, field in asked(page).items():
        if (answer := of_wall.get(SKILL_STATEMENTS[key].wall)) is not None:
            field.set_value(answer)
    return button(page, anonymous_form.KEEP).click().run()


def test_the_lowest_wall_is_named_from_five_people_on(
    tool: AppTest, downloads: dict[str, Callable[[], bytes]]
) -> None:
    for _ in range(4):
        answered(tool, LOW_LEARNING)
        assert [each.value for each in tool.success] == [anonymous_form.KEPT]
        assert [each.value for each in asked(tool).values()] == [None] * len(SKILL_STATEMENTS)
        assert control(tool, skills.TEAM).value is None
    control(tool, anonymous_form.LOOK).set_value(True).run()
    assert "Fewer than 5 people have answered." in all_text(tool)
    assert not tool.get("vega_lite_chart")
    assert tool.dataframe[0].value["Mean (1 to 4)"].isna().all()

    control(tool, anonymous_form.LOOK).set_value(False).run()
    answered(tool, LOW_LEARNING)
    assert not tool.dataframe
    control(tool, anonymous_form.LOOK).set_value(True).run()
    assert not tool.exception
    text = all_text(tool)
    assert "5 people answered." in text
    assert "Lowest: learning skills." in text
    assert WALLS["learning"].to_try[0] in text
    assert tool.dataframe[0].value["Mean (1 to 4)"].tolist() == [3, 3, 2]
    assert len(tool.get("vega_lite_chart")) == 1
    assert f"<bdi>{TEAM}</bdi>" in downloads[skills.HAND_OUT]().decode()
    assert downloads[skills.TABLE]().decode("utf-8-sig").count(TEAM) == 3


def test_without_a_team_or_an_answer_nothing_is_kept(tool: AppTest) -> None:
    answered(tool, {})
    assert plain(skills.NOTHING_ANSWERED) in tool.warning[0].value
    control(tool, anonymous_form.LOOK).set_value(True).run()
    assert skills.NOBODY_YET in all_text(tool)
    assert not tool.exception


def test_an_entry_that_cannot_be_read_is_said_and_stops_nothing(tool: AppTest) -> None:
    answered(tool, LOW_LEARNING)
    tool.session_state["shelf"].add("skills", {"team": "Ward", "answers": {"charm": 9}})
    control(tool, anonymous_form.LOOK).set_value(True).run()
    assert not tool.exception
    assert "1 entry cannot be read" in tool.warning[0].value


def test_a_team_called_by_a_name_is_not_offered_while_names_are_hidden(tool: AppTest) -> None:
    kept = {"team": "Kathleen O'Brien's team", "answers": {next(iter(SKILL_STATEMENTS)): 3}}
    tool.session_state["shelf"].add("skills", kept)
    assert kept["team"] in control(tool.run(), skills.TEAM).options
    tool.session_state["presenting"] = True
    assert kept["team"] not in control(tool.run(), skills.TEAM).options
    assert not tool.exception


def test_what_stands_in_the_form_is_there_again_after_another_tool(tool: AppTest) -> None:
    control(tool, skills.TEAM).set_value(TEAM)
    first = next(iter(asked(tool).values()))
    first.set_value(3).run()
    for key in ("joy", "skills"):
        next(each for each in tool.radio if each.label == "What to try").set_value(key).run()
    assert control(tool, skills.TEAM).value == TEAM
    assert next(iter(asked(tool).values())).value == 3
