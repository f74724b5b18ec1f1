"""Cards for conversations on the page Practice, driven from app.py."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from netroles.practice import PROMPTS, WARNING
from netroles.ui.downloads import WITH, WITHOUT
from netroles.ui.practice.conversations import DOWNLOAD, GROUPS, NO_SCORES, PAIR_OF_ROLES
from netroles.ui.practice.coordination import CARD, EXAMPLE
from tests.app.page import all_text, button, go_to

Downloads = dict[str, Callable[[], bytes]]
NEAREST = "Kathleen O'Brien"


@pytest.fixture
def tool(dashboard: AppTest, downloads: Downloads) -> AppTest:
    dashboard.session_state["tool tried"] = "conversations"
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
    tool.session_state["tool tried"] = "coordination"
    button(tool.run(), EXAMPLE).click().run()
    button(tool, CARD).click().run()
    assert not tool.exception
    assert [each.value for each in tool.subheader] == ["GPs and Emergency staff"]
    card = downloads[DOWNLOAD]().decode()
    assert "GPs about Emergency staff 2.16" in card
    assert "Invented: nobody ever answered it." in card
    assert WARNING in [each.value for each in tool.warning]
    tool.button_group(key="card about").set_value(GROUPS).run()
    assert not tool.exception
    assert "no tie was reported" in all_text(tool)


def test_the_chosen_pair_stays_when_another_wave_puts_it_elsewhere(tool: AppTest) -> None:
    tool.session_state["tool tried"] = "coordination"
    button(tool.run(), EXAMPLE).click().run()
    button(tool, CARD).click().run()
    (field,) = (each for each in tool.selectbox if each.label == PAIR_OF_ROLES)
    at = next(at for at, each in enumerate(field.options) if each.startswith("GPs and Community"))
    field.set_value(at).run()
    tool.session_state["wave"] = "before"
    tool.run()
    assert not tool.exception
    (field,) = (each for each in tool.selectbox if each.label == PAIR_OF_ROLES)
    assert field.value != at
    assert [each.value for each in tool.subheader] == ["GPs and Community nurses"]
    go_to(go_to(tool, "network"), "practice")
    assert [each.value for each in tool.subheader] == ["GPs and Community nurses"]


def test_while_presenting_nobody_is_on_the_card_of_a_pair_whose_ties_are_hidden(
    tool: AppTest, downloads: Downloads
) -> None:
    tool.session_state["presenting"] = True
    tool.run()
    (field,) = (each for each in tool.selectbox if "fewest ties first" in each.label)
    field.set_value(field.options.index("Hospice and hospital ward: not shown")).run()
    assert not tool.exception
    text = all_text(tool)
    assert "is not shown here" in text
    assert "In contact across already" not in text
    assert "In contact across already" not in downloads[f"{DOWNLOAD}, {WITHOUT}"]().decode()


def test_the_card_says_of_which_period_it_is_and_another_can_be_chosen(
    tool: AppTest, downloads: Downloads
) -> None:
    (period,) = (each for each in tool.sidebar.selectbox if each.label == "Period")
    of = "From the map of Palliative care in one town, period “{}”. Invented."
    assert of.format("after") in [each.value.replace("\\", "") for each in tool.caption]
    period.set_value("before").run()
    assert not tool.exception
    assert of.format("before") in downloads[f"{DOWNLOAD}, {WITHOUT}"]().decode()
