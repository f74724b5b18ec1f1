"""What matters and what gets in the way, written by one person after the other on one screen."""

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from netroles.practice import HOW_TO_ASK, IN_THE_WAY, JOY_QUESTIONS, JOY_THEMES, MATTERS
from netroles.ui.practice import anonymous_form, joy
from tests.app.page import HOSTILE, all_text, button, control, go_to, page_of
from tests.networks import network

REST, TEA = JOY_THEMES[-1], "Tea at four"


def opened(page: AppTest) -> AppTest:
    next(each for each in page.radio if each.label == "What to try").set_value("joy").run()
    return page


@pytest.fixture
def tool(dashboard: AppTest) -> AppTest:
    return opened(go_to(dashboard, "practice"))


def area(page: AppTest, question: str) -> Any:
    return next(each for each in page.text_area if each.label == JOY_QUESTIONS[question].asks)


def written(page: AppTest, text: str, *themes: str, question: str = MATTERS) -> AppTest:
    """The page after somebody pressed the button that keeps."""
    if control(page, anonymous_form.LOOK).value:
        look(page, False)
    area(page, question).set_value(text)
    about = f"{joy.ABOUT}: {JOY_QUESTIONS[question].short.lower()}"
    control(page, about).set_value(list(themes))
    return button(page, anonymous_form.KEEP).click().run()


def look(page: AppTest, together: bool = True) -> AppTest:
    return control(page, anonymous_form.LOOK).set_value(together).run()


def tables(page: AppTest) -> list[list[str]]:
    return [list(each.value.columns) for each in page.dataframe]


def test_from_the_empty_form_to_what_five_people_wrote(
    tool: AppTest, downloads: dict[str, Callable[[], bytes]]
) -> None:
    assert "Nobody has written yet." in all_text(look(tool))
    for number in range(4):
        written(tool, f"hurry {number}", REST)
        # Nothing of it is seen by the next person.
        assert [each.value for each in tool.success] == [anonymous_form.KEPT]
        assert area(tool, MATTERS).value == ""
    assert "Fewer than 5 people have written." in all_text(look(tool))
    assert "hurry" not in all_text(tool)
    assert ["Question", "Theme", "People"] not in tables(tool)

    written(tool, HOSTILE, REST)
    assert HOSTILE not in all_text(tool)
    area(tool, MATTERS).set_value("half a sentence")  # and does not keep it
    look(tool)
    assert not tool.exception
    assert not tool.text_area
    text = all_text(tool)
    assert "5 people wrote." in text
    assert all(f"“hurry {number}”" in text for number in range(4))
    assert f"“{HOSTILE}”" in [each.value for each in tool.text]
    assert joy.NO_TEXTS in text
    facts = next(each.value for each in tool.dataframe if "Theme" in each.value.columns)
    assert facts.to_numpy().tolist() == [["What matters", REST, "5"]]

    # Of six people five named one theme and one another: no number may stand there, nor a name.
    written(tool, "", TEA)
    look(tool)
    assert ["Question", "Theme", "People"] not in tables(tool)
    assert TEA not in all_text(tool)
    page, table = (downloads[label]().decode() for label in (joy.HAND_OUT, joy.TABLE))
    assert "6 people wrote." in page
    for hidden in ("hurry", TEA, REST):
        assert hidden not in page
        assert hidden not in table


def test_what_holds_a_name_or_a_number_is_not_kept_and_what_may_be_a_name_is_asked(
    tool: AppTest,
) -> None:
    written(tool, "Kathleen O'Brien listens")
    assert "the name of somebody in these data" in tool.warning[0].value
    assert area(tool, MATTERS).value == "Kathleen O'Brien listens"
    assert anonymous_form.NO_NAME not in [each.label for each in tool.button]
    written(tool, "ring 07700 900123")
    assert "phone numbers" in tool.warning[0].value
    written(tool, "Kathleen listens")
    assert "Kathleen" in tool.warning[0].value
    button(tool, anonymous_form.NO_NAME).click().run()
    assert [each.value for each in tool.success] == [anonymous_form.KEPT]
    assert not tool.warning
    assert area(tool, MATTERS).value == ""
    button(tool, anonymous_form.KEEP).click().run()
    assert joy.NOTHING_WRITTEN in tool.warning[0].value
    assert not tool.exception


def test_a_text_can_be_taken_off_and_everything_be_forgotten(tool: AppTest) -> None:
    for number in range(6):
        written(tool, f"hurry {number}", question=IN_THE_WAY)
    look(tool)
    chosen = control(tool, joy.WHICH_TEXT)
    at = next(place for place, each in enumerate(chosen.options) if each == "hurry 3")
    chosen.select_index(at).run()
    button(tool, joy.TAKE_OFF).click().run()
    assert "“hurry 3”" not in all_text(tool)
    assert "“hurry 2”" in all_text(tool)
    assert "6 people wrote." in all_text(tool)
    button(tool, anonymous_form.FORGET_ALL).click().run()
    assert not tool.exception
    assert "Nobody has written yet." in all_text(tool)


def test_energising_ties_stand_beside_it_or_how_to_ask_for_them(tool: AppTest) -> None:
    assert "20 of 47 people who answered (43%)" in all_text(tool)
    assert len(tool.get("vega_lite_chart")) == 1
    other = opened(page_of(network(["AB", "BC"], kind="talks to"), "practice"))
    assert not other.exception
    assert HOW_TO_ASK in all_text(other)
    assert not other.get("vega_lite_chart")
    assert not other.dataframe


def test_what_was_written_before_is_not_shown_of_whoever_said_no_since(tool: AppTest) -> None:
    said = {"text": "Kathleen O'Brien listens", "themes": ["Lunch with Kathleen O'Brien"]}
    look(tool)
    for _ in range(5):
        tool.session_state["shelf"].add("joy", {MATTERS: said})
    tool.run()
    assert "Kathleen O'Brien listens" in all_text(tool)
    tool.session_state["as seen"].leave_out("Kathleen O'Brien")
    tool.run()
    assert not tool.exception
    assert "Kathleen" not in all_text(tool)
    assert "Kathleen" not in str([each.value.to_numpy().tolist() for each in tool.dataframe])
