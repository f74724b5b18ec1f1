"""How a file was read is asked where it is a guess, and can be overruled on the Data page."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.page import all_text, button, control, count_shown, go_to, upload

TIES = "Who talks to whom"
OLD_EXCEL = "source;target\nSiân;Zoë\nZoë;Bo\n".encode("cp1252")
CONTACTS = b"date,from,to\n3/1/2025,Ann,Bo\n4/1/2025,Ann,Bo\n5/8/2025,Ann,Cy\n6/8/2025,Cy,Ann\n"


@pytest.fixture
def data_page(dashboard: AppTest) -> AppTest:
    return go_to(dashboard, "data")


def test_a_guessed_encoding_is_asked_with_the_letters_and_the_answer_counts(
    data_page: AppTest,
) -> None:
    upload(data_page, TIES, "ties.csv", OLD_EXCEL)
    question = "Letters beyond A to Z were read as Windows-1252 (older Western European);"
    assert question in all_text(data_page)
    assert "Read so: Siân, Zoë" in all_text(data_page)
    control(data_page, "Letters are written in").set_value("latin-1").run()
    assert question not in all_text(data_page)
    assert "text separated by semicolons, Latin-1 (ISO 8859-1)." in all_text(data_page)
    control(data_page, "Letters are written in").set_value("utf-8").run()
    assert not data_page.exception
    assert "ties.csv holds bytes that are not UTF-8 text" in all_text(data_page)
    control(data_page, "Letters are written in").set_value(None).run()
    button(data_page, "Show the map").click().run()
    assert count_shown(data_page) == (3, 3)


def test_columns_told_apart_wrongly_can_be_told_apart_otherwise(data_page: AppTest) -> None:
    """Every row has one comma and one semicolon, so both fit."""
    upload(data_page, TIES, "ties.csv", b"source;note,target\nA;x,B\nB;y,C\n")
    text = all_text(data_page)
    assert "The columns were told apart by commas, but semicolons fit as well." in text
    control(data_page, "Columns are separated by").set_value(";").run()
    text = all_text(data_page)
    assert "fit as well" not in text
    assert "text separated by semicolons" in text


def test_contacts_are_said_and_their_periods_and_dates_can_be_changed(data_page: AppTest) -> None:
    upload(data_page, TIES, "contacts.csv", CONTACTS)
    text = all_text(data_page)
    assert "4 contacts with their times, counted by quarter" in text
    assert "Dates such as '3/1/2025' were read with the day first; nothing in the file" in text
    assert "Read so" not in text
    control(data_page, "Contacts are counted").set_value("whole").run()
    control(data_page, "In dates comes first").set_value(False).run()
    assert not data_page.exception
    text = all_text(data_page)
    assert "counted all together" in text
    assert "nothing in the file tells" not in text
    button(data_page, "Show the map").click().run()
    assert count_shown(data_page) == (3, 3)
