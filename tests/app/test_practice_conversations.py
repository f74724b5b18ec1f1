"""Cards for conversations on the page Practice, driven from app.py."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from netroles.practice import PROMPTS
from netroles.ui.downloads import WITH, WITHOUT
from netroles.ui.practice.conversations import DOWNLOAD, GROUPS, NO_SCORES
from netroles.ui.practice.coordination import CARD, EXAMPLE
from tests.app.page import all_text, button, go_to

Downloads = dict[str, Callable[[], bytes]]
NEAREST = "Kathleen O'Brien"


@pytest.fixture
def tool(dashboard: AppTest, downloads: Downloads) -> AppTest:
    dashboard.session_state["practice tool"] = "conversations"
    return go_to(dashboard, "practice")


def test_without_a_survey_the_card_is_of_two_settings_and_its_file_without_names(
    tool: AppTest, downloads: Downloads
) -> None:
    assert not tool.exception
    assert NO_SCORES in [each.value for each in tool.caption]
    (field,) = (each for each in tool.selectbox if "fewest ties first" in each.label)
    assert field.options[0] == "Care home and hospital ward: no tie"
    text = all_text(tool)
    assert f"Nearest to both, and able to bring them together: {NEAREST}" in text
    assert all(prompt.asks in text for prompt in PROMPTS)
    without, named = (downloads[f"{DOWNLOAD}, {how}"]().decode() for how in (WITHOUT, WITH))
    assert "O&#39;Brien" in named
    assert "Brien" not in without
    assert "Nearest to both, and able to bring them together: " in without
    tool.session_state["presenting"] = True
    tool.run()
    assert NEAREST not in all_text(tool)


def test_the_weakest_pair_of_a_survey_has_a_card(tool: AppTest, downloads: Downloads) -> None:
    tool.session_state["practice tool"] = "coordination"
    button(tool.run(), EXAMPLE).click().run()
    button(tool, CARD).click().run()
    assert not tool.exception
    assert [each.value for each in tool.subheader] == ["GPs and Emergency staff"]
    card = downloads[DOWNLOAD]().decode()
    assert "GPs about Emergency staff 2.16" in card
    assert "Invented: nobody ever answered it." in card
    tool.button_group(key="card about").set_value(GROUPS).run()
    assert not tool.exception
    assert "no tie was reported" in all_text(tool)
