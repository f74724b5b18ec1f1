"""What a new visitor can do, from app.py on."""

import re

from streamlit.testing.v1 import AppTest

from sample_data import SAMPLES
from tests.app.page import all_text, button, control, count_shown, go_to


def test_the_first_screen_shows_the_sample_with_three_sentences(dashboard: AppTest) -> None:
    assert not dashboard.exception
    assert [each.value for each in dashboard.title] == ["Who talks to whom?"]
    text = all_text(dashboard)
    sample = next(iter(SAMPLES.values()))
    assert f"A sample: {sample.title}. Invented, nobody in it exists." in text
    assert re.search(r"Of the \d+ ties between home and hospital, \d+ run", text)
    assert count_shown(dashboard)[1] == sample.people


def test_a_transition_filter_changes_the_counts_and_is_a_chip_that_can_be_taken_back(
    dashboard: AppTest,
) -> None:
    before = count_shown(dashboard)
    control(dashboard, "Home ↔ hospital").set_value("home↔hospital")
    dashboard.run()
    assert not dashboard.exception
    assert count_shown(dashboard)[0] < before[0]
    chip = next(each for each in dashboard.button if each.label.endswith("✕"))
    chip.click().run()
    assert count_shown(dashboard) == before


def test_filters_survive_a_change_of_page(dashboard: AppTest) -> None:
    control(dashboard, "Setting").set_value(["hospice"])
    dashboard.run()
    filtered = count_shown(dashboard)
    go_to(dashboard, "data")
    assert [each.value for each in dashboard.title] == ["What was read?"]
    go_to(dashboard, "network")
    assert not dashboard.exception
    assert count_shown(dashboard) == filtered
    assert control(dashboard, "Setting").value == ["hospice"]


def test_choosing_a_person_opens_their_card(dashboard: AppTest) -> None:
    choose = control(dashboard, "Choose a person, here or on the map")
    choose.set_value("P06")
    dashboard.run()
    assert not dashboard.exception
    assert any("O\\'Brien" in each.value for each in dashboard.subheader)
    assert "home ↔ hospital" in all_text(dashboard)


def test_people_without_ties_are_counted_and_can_be_shown(dashboard: AppTest) -> None:
    control(dashboard, "Kind of tie").set_value(["energises"])
    dashboard.run()
    hidden = count_shown(dashboard)[0]
    assert "without ties in this view, not shown" in all_text(dashboard)
    control(dashboard, "Show people without ties").set_value(True)
    dashboard.run()
    assert count_shown(dashboard)[0] > hidden


def test_start_again_forgets_filters_and_selection(dashboard: AppTest) -> None:
    control(dashboard, "Setting").set_value(["hospice"])
    control(dashboard, "Choose a person, here or on the map").set_value("P06")
    dashboard.run()
    button(dashboard, "Start again").click().run()
    assert not dashboard.exception
    shown, everyone = count_shown(dashboard)
    assert shown > everyone * 0.8
    assert control(dashboard, "Choose a person, here or on the map").value is None
    assert control(dashboard, "Setting").value == []
