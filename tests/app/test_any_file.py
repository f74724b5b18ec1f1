"""Files of other kinds on the Data page: said, changeable, shown."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.page import all_text, button, control, count_shown, go_to, upload

GEXF = b"""<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
<nodes><node id="n1" label="Ann"/><node id="n2" label="Bo"/><node id="n3" label="Cy"/></nodes>
<edges><edge source="n1" target="n2"/><edge source="n2" target="n3"/></edges></graph></gexf>"""
MATRIX = b",Ann,Bo,Cy\nAnn,,2,1\nBo,2,,\nCy,1,,\n"
SURVEY = b"""Email address,Your nickname,Name,Often? [Ann],Often? [Bo],Often? [Cy]
a@x.org,A.,Ann,,daily,never
b@x.org,B.,Bo,weekly,,daily
"""
AMONG_NUMBERS = b"Respondent,Talks to,How often\nAnn,Bo,1\nBo,Cy,3\nCy,Ann,daily\n"
WORDS = b"Respondent,Talks to,How often\nAnn,Bo,daily\nBo,Cy,now and then\n"
TIES = "Who talks to whom"


@pytest.fixture
def data_page(dashboard: AppTest) -> AppTest:
    return go_to(dashboard, "data")


def test_a_gephi_file_is_said_to_be_one_and_holds_its_people(data_page: AppTest) -> None:
    upload(data_page, TIES, "team.xml", GEXF)
    text = all_text(data_page)
    assert "team.xml is read as: Gephi file (GEXF), directed, 3 people, 2 ties." in text
    assert "The people are in team.xml too." in text
    assert "Row 2: Ann talks to Bo." in text, "by name, not by id"
    button(data_page, "Show the map").click().run()
    assert not data_page.exception
    assert count_shown(data_page) == (3, 3)
    go_to(data_page, "data")
    assert "the file says that it matters who said a tie" in all_text(data_page)


def test_what_a_file_is_taken_for_can_be_changed(data_page: AppTest) -> None:
    upload(data_page, TIES, "matrix.csv", MATRIX)
    assert "matrix.csv is read as: matrix, 3 by 3" in all_text(data_page)
    assert control(data_page, "Taken as").value == "matrix"
    control(data_page, "Taken as").set_value("table").run()
    assert "matrix.csv is read as: list of 3 rows, text separated by commas" in all_text(data_page)
    assert button(data_page, "Show the map").disabled
    control(data_page, "Taken as").set_value("matrix").run()
    button(data_page, "Show the map").click().run()
    assert count_shown(data_page) == (3, 3)


def test_a_wrong_guess_of_the_user_is_a_sentence_and_can_be_taken_back(data_page: AppTest) -> None:
    upload(data_page, TIES, "ties.csv", b"who asks,who knows\nA,B\n")
    control(data_page, "Taken as").set_value("roster").run()
    assert not data_page.exception
    assert "ties.csv is no survey with a column for each colleague" in all_text(data_page)
    control(data_page, "Taken as").set_value("table").run()
    assert not data_page.error


def test_words_for_how_often_are_shown_with_their_numbers(data_page: AppTest) -> None:
    upload(data_page, TIES, "ties.csv", WORDS)
    assert "0 is no tie. A row whose word has no number is left out. Without a number: 1." in (
        all_text(data_page)
    )
    editor = data_page.data_editor[0]
    assert editor.value["Word"].tolist() == ["daily", "now and then"]
    assert editor.value["Number"].tolist()[0] == 5
    data_page.session_state[editor.key] = {
        "edited_rows": {1: {"Number": 2.0}}, "added_rows": [], "deleted_rows": [],
    }  # fmt: skip
    data_page.run()
    button(data_page, "Show the map").click().run()
    assert count_shown(data_page) == (3, 3)


def test_who_answered_a_survey_is_found_and_can_be_chosen(data_page: AppTest) -> None:
    upload(data_page, TIES, "survey.csv", SURVEY)
    text = all_text(data_page)
    assert "survey.csv is read as: survey, 2 answered about 3, text separated" in text
    assert "Row 2: Ann talks to Bo, strength daily." in text
    kept = "Columns of people that are kept but stand for nothing: Email address, Your nickname."
    assert kept in text
    control(data_page, "Taken as").set_value("roster by Your nickname").run()
    text = all_text(data_page)
    assert "Nobody under 'Your nickname' is called as one of the 3 colleagues" in text
    control(data_page, "Taken as").set_value("roster").run()
    button(data_page, "Show the map").click().run()
    assert not data_page.exception
    assert count_shown(data_page) == (3, 3)


def test_a_word_among_numbers_is_asked_about(data_page: AppTest) -> None:
    upload(data_page, TIES, "ties.csv", AMONG_NUMBERS)
    assert "Words stand beside the numbers 1 to 3 and are taken for numbers too: “daily” as 5." in (
        all_text(data_page)
    )
    asked = next(each for each in data_page.expander if each.label.startswith("What words"))
    assert asked.proto.expanded


def test_a_check_of_a_matrix_names_row_and_column_of_the_file(data_page: AppTest) -> None:
    upload(data_page, TIES, "matrix.csv", b",Ann,Bo,Cy\nAnn,,2,1\nBo,1,,-3\nCy,2,,\n")
    told = "matrix.csv, row 3, under “Cy”: the strength '-3' is not a number above 0."
    assert told in all_text(data_page)
