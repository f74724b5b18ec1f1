"""Details that no network needs are said before a file is read, and left out unless kept."""

import pytest
from streamlit.testing.v1 import AppTest

from netroles.ui.records import Loaded
from tests.app.page import all_text, button, go_to, upload

TIES = b"who,whom\n943 476 5919,Bo\nBo,Cy\nCy,Di\nDi,943 476 5919\n"
PEOPLE = (
    b"person,setting,Contact details\n943 476 5919,own home,ann@home.org\n"
    b"Bo,hospital ward,bo@ward.org\nCy,hospice,\n"
)
KEEP_EMAIL = "Keep the e-mail addresses"


@pytest.fixture
def data_page(dashboard: AppTest) -> AppTest:
    page = go_to(dashboard, "data")
    upload(page, "Who talks to whom", "ties.csv", TIES)
    return upload(page, "The people (optional)", "people.csv", PEOPLE)


def read(page: AppTest) -> Loaded:
    button(page, "Show the map").click().run()
    assert not page.exception
    found: Loaded = page.session_state["loaded"]
    assert found.sample is None
    return found


def test_what_was_found_is_said_with_its_column_and_never_itself(data_page: AppTest) -> None:
    text = all_text(data_page)
    assert (
        "NHS numbers: ties.csv, column “who” (row 2), ties.csv, column “whom” (row 5) and "
        "people.csv, column “person” (row 2). Whoever is known by it is called “Left out 1”"
    ) in text
    assert "E-mail addresses: people.csv, column “Contact details” (2 cells)." in text
    assert "bo@ward.org" not in text
    assert "943" not in text, "not in the sentence that shows the columns either"
    assert "Left out 1 talks to Bo" in text


def test_it_is_left_out_and_stands_in_the_report(data_page: AppTest) -> None:
    found = read(data_page)
    people = found.network.people
    assert list(people.index) == ["Left out 1", "Bo", "Cy", "Di"]
    assert people["setting"].iloc[0] == "own home", "who is meant stays one person in both files"
    everything = people.to_csv() + found.network.ties.to_csv() + str(found.report.notes)
    for detail in ("943", "@"):
        assert detail not in everything
    said = [note.reason for note in found.report.notes]
    assert "2 cells left out: looks like e-mail addresses" in said


def test_what_is_kept_on_purpose_is_kept(data_page: AppTest) -> None:
    box = next(each for each in data_page.checkbox if each.label == KEEP_EMAIL)
    assert box.value is False
    box.set_value(True).run()
    assert read(data_page).network.people["Contact details"].to_list()[:2] == [
        "ann@home.org",
        "bo@ward.org",
    ]


def test_a_file_without_such_details_is_read_without_a_question(dashboard: AppTest) -> None:
    page = go_to(dashboard, "data")
    upload(page, "Who talks to whom", "ties.csv", b"who,whom\nAnn,Bo\nBo,Cy\n")
    assert "More than a network needs" not in all_text(page)
    assert not page.checkbox
