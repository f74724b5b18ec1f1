"""Relational coordination on the page Practice, driven from app.py."""

from collections.abc import Callable

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from netroles.practice import SOURCE_OF_CUTOFFS, WARNING
from netroles.ui.practice.conversations import DOWNLOAD
from netroles.ui.practice.coordination import CARD, EXAMPLE, INVENTED, LARGE, UPLOAD
from tests.app.page import HOSTILE, all_text, button, go_to, map_sent

HEADINGS = (
    "rater,rater role,rated role,frequent,timely,accurate,problem solving,shared goals,"
    "shared knowledge,mutual respect\n"
)


@pytest.fixture
def tool(dashboard: AppTest) -> AppTest:
    dashboard.session_state["tool tried"] = "coordination"
    return go_to(dashboard, "practice")


def load(page: AppTest, *files: tuple[str, str]) -> AppTest:
    field = next(each for each in page.file_uploader if each.label == UPLOAD)
    return field.set_value([(name, text.encode(), "text/csv") for name, text in files]).run()


def answers(rater_role: str, rated_role: str, rating: int, raters: int) -> str:
    return "".join(
        f"{rater_role}{number},{rater_role},{rated_role}{f',{rating}' * 7}\n"
        for number in range(raters)
    )


def matrix(page: AppTest) -> pd.DataFrame:
    return page.dataframe[0].value.set_index("Who rates ↓ whom →")


def test_the_invented_example_is_one_click_away_and_can_be_taken_away_again(tool: AppTest) -> None:
    assert WARNING in [each.value for each in tool.warning]
    button(tool, EXAMPLE).click().run()
    assert not tool.exception
    text = all_text(tool)
    assert INVENTED in text
    assert "Frequent communication was recoded" in text
    assert matrix(tool).loc["GPs", "Emergency staff"] == "2.16"
    assert set(matrix(tool).loc["Care home staff"]) == {"<5"}
    assert "The index from “before” to “after”, in the 25 cells shown in both" in text
    (large,) = (each for each in tool.multiselect if each.label == LARGE)
    large.set_value(["Care home staff"]).run()
    assert "The index from “before” to “after”, in the 30 cells shown in both" in all_text(tool)
    assert WARNING in [each.value for each in tool.warning]
    assert SOURCE_OF_CUTOFFS in text
    picture, _ = map_sent(tool)
    assert len(picture["nodes"]) == 6
    go_to(go_to(tool, "network"), "practice")
    assert INVENTED in all_text(tool)
    load(tool, ("rc.csv", HEADINGS + answers("A", "B", 5, 5)))
    assert INVENTED not in all_text(tool)
    assert matrix(tool).loc["A", "B"] == "5.00", "own scores were recoded as the example is"
    button(tool, "Take the scores away").click().run()
    assert not tool.exception
    assert not tool.dataframe


def test_own_scores_are_read_recoded_when_told_and_held_against_own_cut_offs(tool: AppTest) -> None:
    """A answers 5 on all: as a score 5, as an answer on frequency far too often, which is 2."""
    rows = answers("A", "B", 5, 5) + answers("B", "A", 3, 4) + answers("B", "B", 3, 5)
    load(tool, ("rc.csv", HEADINGS + rows))
    assert not tool.exception
    assert matrix(tool).to_numpy().tolist() == [["·", "5.00"], ["<5", "3.00"]]
    tool.radio(key="frequency holds").set_value("answers").run()
    assert matrix(tool).loc["A", "B"] == "4.57"  # (2 + 6 × 5) / 7
    assert "Between roles the index is 4.57 of 5, strong" in all_text(tool)
    tool.number_input(key="cut-off between_to").set_value(4.6).run()
    assert "Between roles the index is 4.57 of 5, moderate" in all_text(tool)
    tool.number_input(key="cut-off between_from").set_value(5.0).run()
    assert any("the first no larger than the second" in each.value for each in tool.error)
    assert not tool.exception


def test_a_wrong_file_is_a_sentence_and_a_hostile_role_stays_text(tool: AppTest) -> None:
    load(tool, ("ties.csv", "source,target\nA,B\n"))
    assert not tool.exception
    (error,) = (each.value for each in tool.error)
    assert "is not a table of how roles rate" in error.replace("\\", "")
    role = HOSTILE.replace(",", " ")
    load(tool, ("rc.csv", HEADINGS + answers(role, "B", 2, 5) + answers("B", "B", 2, 5)))
    assert not tool.exception
    button(tool, CARD).click().run()
    assert not tool.exception
    assert tool.session_state["tool tried"] == "conversations"
    for each in [*tool.markdown, *tool.caption, *tool.subheader, *tool.error]:
        assert role not in each.value


def test_a_role_with_a_name_is_a_number_while_names_are_hidden_and_in_every_file(
    dashboard: AppTest, downloads: dict[str, Callable[[], bytes]]
) -> None:
    """Kathleen O'Brien is in the sample network that is on the screen."""
    dashboard.session_state["tool tried"] = "coordination"
    tool, role = go_to(dashboard, "practice"), "Kathleen O'Brien GP"
    rows = answers(role, "Nurses", 2, 5) + answers("Nurses", role, 3, 5)
    load(tool, ("after Kathleen O'Brien.csv", HEADINGS + rows), ("b.csv", HEADINGS + rows))
    assert matrix(tool).columns.tolist() == [role, "Nurses"]
    assert b"Brien" not in downloads["Download this table"]()
    button(tool, CARD).click().run()
    assert "Brien" in all_text(tool)
    assert "Role 1" in (page := downloads[DOWNLOAD]().decode())
    assert "Brien" not in page
    assert "Scores can hurt." in page
    tool.session_state["presenting"] = True
    assert "Brien" not in all_text(tool.run())
    tool.session_state["tool tried"] = "coordination"
    assert "Brien" not in all_text(tool.run())
    assert matrix(tool).columns.tolist() == ["Role 1", "Nurses"]
    picture, _ = map_sent(tool)
    assert "Brien" not in str(picture)
    assert not tool.exception
