"""Starting without a file, from app.py on: people typed, ticked, and asked.

AppTest cannot type into the grid; its edits are put where the grid keeps them.
"""

import csv
import io
from collections.abc import Sequence
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from netroles.reading import TYPED_COLUMNS, questionnaire, typed_team
from tests.app.page import all_text, button, control, count_shown, go_to

GRID = "people grid 0"
TEAM = pd.DataFrame({"Name": ["Ann", "Bo", "Cy"]}).reindex(columns=list(TYPED_COLUMNS))


@pytest.fixture
def start_page(dashboard: AppTest) -> AppTest:
    return go_to(dashboard, "start")


def typed(page: AppTest, *rows: str | Sequence[str]) -> AppTest:
    """The page after these names, or rows of cells, were typed into the grid from its top on."""
    cells = [
        dict(zip(TYPED_COLUMNS, [row] if isinstance(row, str) else row, strict=False))
        for row in rows
    ]
    there = len(page.data_editor[0].value)
    page.session_state[GRID] = {
        "edited_rows": dict(enumerate(cells[:there])),
        "added_rows": cells[there:],
        "deleted_rows": [],
    }
    return page.run()


def pills(page: AppTest) -> Any:
    [found] = page.pills
    return found


def ticked(page: AppTest, *people: str) -> AppTest:
    """The page after exactly these were ticked for the person who is chosen."""
    return pills(page).set_value(list(people)).run()


def test_the_page_says_what_to_do_first(start_page: AppTest) -> None:
    assert not start_page.exception
    assert [each.value for each in start_page.title] == ["Who is in your team?"]
    text = all_text(start_page)
    assert "The map appears here with the first name." in text
    assert "As soon as two people have a name, tick here who talks to whom." in text
    assert button(start_page, "Use this network").disabled


def test_with_the_first_name_the_map_is_there(start_page: AppTest) -> None:
    typed(start_page, "Ann")
    assert not start_page.exception
    text = all_text(start_page)
    assert "The map appears here" not in text
    assert "1 person, 0 ties." in text
    assert button(start_page, "Use this network").disabled


def test_from_names_and_ticks_to_the_network_page(start_page: AppTest) -> None:
    typed(start_page, ("Ann", "GP practice"), ("Bo", "hospital ward"), "Cy")
    ticked(start_page, "Bo", "Cy")
    assert "3 people, 2 ties." in all_text(start_page)
    button(start_page, "Next: Bo").click().run()
    assert pills(start_page).label == "Bo talks to"
    assert pills(start_page).value == ["Ann"], "a tick for Ann is one for Bo"
    button(start_page, "Use this network").click().run()
    assert not start_page.exception
    assert [each.value for each in start_page.title] == ["Who talks to whom?"]
    text = all_text(start_page)
    assert "Your data: a team of 3, typed in. It stays on this computer." in text
    assert count_shown(start_page) == (3, 3)
    assert "One tie joins home and hospital" in text
    go_to(start_page, "data")
    assert "people typed in: 3 rows read (typed in), 3 kept, 0 left out." in all_text(start_page)


def test_what_was_typed_and_ticked_survives_a_change_of_page(start_page: AppTest) -> None:
    typed(start_page, "Ann", "Bo", "Cy")
    ticked(start_page, "Bo")
    go_to(start_page, "network")
    go_to(start_page, "start")
    assert start_page.data_editor[0].value["Name"].tolist()[:3] == ["Ann", "Bo", "Cy"]
    assert "3 people, 1 tie. No tie yet: Cy." in all_text(start_page)
    assert pills(start_page).value == ["Bo"]


def test_a_name_spelt_another_way_keeps_its_ticks(start_page: AppTest) -> None:
    typed(start_page, "Ann", "Bo", "Cy")
    ticked(start_page, "Bo")
    typed(start_page, "Anne", "Bo", "Cy")
    assert pills(start_page).label == "Anne talks to"
    assert pills(start_page).value == ["Bo"]


def test_a_tick_can_be_taken_back(start_page: AppTest) -> None:
    typed(start_page, "Ann", "Bo")
    ticked(start_page, "Bo")
    control(start_page, "Person").set_value("Bo").run()
    ticked(start_page)
    assert "2 people, 0 ties." in all_text(start_page)


def test_a_name_typed_twice_and_a_row_without_a_name_are_said(start_page: AppTest) -> None:
    typed(start_page, "Ann", "Ann", ("", "hospice"))
    [warning] = [each.value.replace("\\", "") for each in start_page.warning]
    warnings = warning.split("\n\n")
    assert warnings[0] == "The row with 'hospice' has no name and counts as nobody."
    assert warnings[1].startswith("'Ann' stands there more than once and counts once.")
    assert "1 person, 0 ties." in all_text(start_page)


def test_25_people_can_be_ticked(start_page: AppTest) -> None:
    typed(start_page, *(f"Person {number}" for number in range(25)))
    assert len(pills(start_page).options) == 24
    ticked(start_page, *(f"Person {number}" for number in range(1, 25)))
    assert "25 people, 24 ties." in all_text(start_page)


def test_26_people_are_asked_and_not_ticked_and_no_tick_is_lost(start_page: AppTest) -> None:
    names = [f"Person {number}" for number in range(26)]
    typed(start_page, *names[:25])
    ticked(start_page, "Person 1")
    typed(start_page, *names)
    assert not start_page.exception
    [info] = [each.value for each in start_page.info]
    assert info.startswith("There are 26 people. Up to 25 can be ticked: take 1 out")
    assert not start_page.pills
    assert "For the 26 people typed in above." in [each.value for each in start_page.caption]
    typed(start_page, *names[:25])
    assert pills(start_page).value == ["Person 1"]


def test_hostile_names_are_text(start_page: AppTest) -> None:
    names = ["=1+1", "<b>Bo</b>", "O'Brien", "**x** :red[y] [z](http://z.example)"]
    typed(start_page, *names)
    ticked(start_page, *names[1:])
    assert not start_page.exception
    for each in [*start_page.markdown, *start_page.warning, *start_page.caption]:
        assert "[z](http" not in each.value
    for option in pills(start_page).options:
        assert "[z](http" not in option
        assert "<b>" not in option
    button(start_page, "Use this network").click().run()
    assert count_shown(start_page) == (4, 4)


def test_start_again_forgets_what_was_typed(start_page: AppTest) -> None:
    typed(start_page, "Ann", "Bo")
    go_to(start_page, "network")
    button(start_page, "Start again").click().run()
    go_to(start_page, "start")
    assert "The map appears here with the first name." in all_text(start_page)


def test_the_data_page_leads_here(dashboard: AppTest) -> None:
    go_to(dashboard, "data")
    assert "No file yet? Type your team in" in [each.label for each in dashboard.get("page_link")]


def filled(name: str, *answers: Sequence[str]) -> tuple[str, bytes, str]:
    """The CSV form of Ann, Bo and Cy as somebody sends it back."""
    grid = typed_team(TEAM).reading.network.people
    rows = list(csv.reader(io.StringIO(questionnaire(grid, excel=False).decode("utf-8-sig"))))
    below = rows[-3:]
    below[0][0] = name
    for colleague, *said in answers:
        next(row for row in below if row[1] == colleague)[-3:] = said
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return "questionnaire.csv", out.getvalue().encode(), "text/csv"


def came_back(page: AppTest, *files: tuple[str, bytes, str]) -> AppTest:
    [field] = page.file_uploader
    return field.set_value(list(files)).run()


ANN = filled("Ann", ("Bo", "every day", "yes", ""), ("Cy", "less often", "", ""))
BO = filled("Bo", ("Ann", "about once a week", "", "yes"))


def test_questionnaires_that_came_back_become_the_network(start_page: AppTest) -> None:
    came_back(start_page, ANN, BO)
    assert not start_page.exception
    text = all_text(start_page)
    assert "2 of 3 people answered; 5 ties as reported." in text
    assert "No answer from: Cy." in text
    button(start_page, "Use these answers").click().run()
    assert not start_page.exception
    assert "Your data: 2 questionnaires. It stays on this computer." in all_text(start_page)
    assert count_shown(start_page) == (3, 3)
    go_to(start_page, "data")
    assert "questionnaire.csv (2): 3 rows read" in all_text(start_page)


def test_a_file_of_another_kind_among_them_is_named_and_nothing_else_breaks(
    start_page: AppTest,
) -> None:
    came_back(start_page, ANN, ("rota.csv", b"a,b\n1,2\n", "text/csv"))
    assert not start_page.exception
    [error] = [each.value.replace("\\", "") for each in start_page.error]
    assert error.startswith("rota.csv is not a questionnaire of this dashboard")
    came_back(start_page, ANN)
    assert not start_page.error


def test_questionnaires_stay_over_a_change_of_page_and_can_be_taken_away(
    start_page: AppTest,
) -> None:
    came_back(start_page, ANN)
    go_to(start_page, "network")
    go_to(start_page, "start")
    assert "1 of 3 people answered" in all_text(start_page)
    button(start_page, "Take them away").click().run()
    assert "people answered" not in all_text(start_page)


def test_what_is_left_out_is_said_before_the_answers_are_used(start_page: AppTest) -> None:
    came_back(start_page, filled("", ("Bo", "every day", "", "")))
    [warning] = [each.value.replace("\\", "") for each in start_page.warning]
    assert warning.startswith("questionnaire.csv: 1 row left out, nobody is named as the one who")


def test_one_questionnaire_loaded_on_the_data_page_is_read_as_one(dashboard: AppTest) -> None:
    go_to(dashboard, "data")
    field = next(each for each in dashboard.file_uploader if each.label == "Who talks to whom")
    field.set_value(ANN).run()
    assert "questionnaire.csv is a questionnaire that came back" in all_text(dashboard)
    button(dashboard, "Show the map").click().run()
    assert not dashboard.exception
    go_to(dashboard, "data")
    assert "1 of 3 people responded" in all_text(dashboard)
