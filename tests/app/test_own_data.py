"""Loading one's own files, from app.py on."""

import pytest
from streamlit.testing.v1 import AppTest

from sample_data import SAMPLES
from tests.app.page import all_text, button, control, count_shown, go_to, upload

TIES = b"""Respondent,Talks to,How often
Ann,Bo,4
Bo,Cy,2
Cy,Ann,3
Cy,Di,1
Di,Di,5
Ed,,2
"""
PEOPLE = b"""Name,Place,Job
Ann,GP practice,GP
Bo,community nursing,nurse
Cy,hospice,nurse
Di,hospital ward,doctor
Flo,hospital ward,doctor
"""


@pytest.fixture
def data_page(dashboard: AppTest) -> AppTest:
    return go_to(dashboard, "data")


def test_a_row_is_said_as_a_sentence_before_anything_is_shown(data_page: AppTest) -> None:
    upload(data_page, "Who talks to whom", "ties.csv", TIES)
    assert "Row 2: Ann talks to Bo, strength 4." in all_text(data_page)
    assert "Palliative" in all_text(data_page), "the sample stays until the user confirms"


def test_confirmed_files_are_shown_with_what_was_left_out(data_page: AppTest) -> None:
    upload(data_page, "Who talks to whom", "ties.csv", TIES)
    upload(data_page, "The people (optional)", "people.csv", PEOPLE)
    button(data_page, "Show the map").click().run()
    assert not data_page.exception
    assert [each.value for each in data_page.title] == ["Who talks to whom?"]
    text = all_text(data_page)
    assert "Your data: ties.csv with people.csv. It stays on this computer." in text
    assert count_shown(data_page) == (4, 5)
    assert "1 person without ties in this view, not shown" in text
    assert any("2 rows of your files were left out" in each.value for each in data_page.warning)
    go_to(data_page, "data")
    text = all_text(data_page)
    assert "ties.csv: 6 rows read" in text
    assert "4 kept, 2 left out" in text
    assert "ties.csv, row 6:" in text
    assert "ties.csv, row 7:" in text


def test_who_and_whom_can_be_swapped(data_page: AppTest) -> None:
    upload(data_page, "Who talks to whom", "ties.csv", TIES)
    button(data_page, "Swap who answered and who was named").click().run()
    assert "Row 2: Bo talks to Ann, strength 4." in all_text(data_page)


def test_headings_nobody_knows_are_asked_for_and_can_be_chosen(data_page: AppTest) -> None:
    upload(data_page, "Who talks to whom", "odd.csv", b"alpha,beta\nAnn,Bo\n")
    assert button(data_page, "Show the map").disabled
    asked = next(each.value for each in data_page.warning if "choose the column" in each.value)
    assert "who answered" in asked
    control(data_page, "Who answered").set_value("alpha")
    control(data_page, "Who was named").set_value("beta")
    data_page.run()
    assert "Row 2: Ann talks to Bo." in all_text(data_page)
    button(data_page, "Show the map").click().run()
    assert count_shown(data_page) == (2, 2)


def test_what_was_uploaded_is_still_there_after_another_page(data_page: AppTest) -> None:
    upload(data_page, "Who talks to whom", "ties.csv", TIES)
    go_to(data_page, "network")
    go_to(data_page, "data")
    assert not data_page.exception
    assert "ties.csv is still here." in all_text(data_page)
    assert "Row 2: Ann talks to Bo, strength 4." in all_text(data_page)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.csv", b"", "empty"),
        ("letter.pdf", b"%PDF-1.7 something", "PDF"),
        ("blank.csv", b"\n\n\n", "empty"),
        ("one.csv", b"source\nAnn\n", "choose the column for: who was named"),
    ],
)
def test_a_file_that_is_no_table_is_refused_in_a_sentence_and_the_sample_stays(
    data_page: AppTest, name: str, content: bytes, said: str
) -> None:
    upload(data_page, "Who talks to whom", name, content)
    assert not data_page.exception
    text = all_text(data_page) + " ".join(each.value for each in data_page.warning)
    assert said in text
    go_to(data_page, "network")
    assert count_shown(data_page)[1] == 48


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"source,target\nAnn,Ann\n", "None of the 1 rows of ties.csv is a tie"),
        (b"source,target,how often\nAnn,Bo,close\n", "the first reason:"),
        (b"source,target\n", "ties.csv has headings but no row below them"),
    ],
)
def test_a_file_without_one_usable_tie_is_refused_in_a_sentence(
    data_page: AppTest, content: bytes, said: str
) -> None:
    upload(data_page, "Who talks to whom", "ties.csv", content)
    button(data_page, "Show the map").click().run()
    assert not data_page.exception
    assert said in all_text(data_page)
    go_to(data_page, "network")
    assert count_shown(data_page)[1] == 48


def test_a_guess_that_is_overruled_leaves_the_report(data_page: AppTest) -> None:
    assert "taken not to matter who said a tie" in all_text(data_page)
    control(data_page, "It matters who said it").set_value(True)
    data_page.run()
    assert not data_page.exception
    assert "taken not to matter who said a tie" not in all_text(data_page)


def test_the_kinds_that_count_can_be_changed_for_the_whole_network(data_page: AppTest) -> None:
    control(data_page, "Kinds of tie that count for roles and map").set_value(["energises"])
    data_page.run()
    go_to(data_page, "network")
    assert not data_page.exception
    assert "Worked out from the ties “energises”" in all_text(data_page)


def test_start_again_forgets_the_files(data_page: AppTest) -> None:
    upload(data_page, "Who talks to whom", "ties.csv", TIES)
    button(data_page, "Show the map").click().run()
    go_to(data_page, "network")
    button(data_page, "Start again").click().run()
    assert "A sample: Palliative" in all_text(data_page)
    go_to(data_page, "data")
    assert "is still here" not in all_text(data_page)
    assert "Row 2" not in all_text(data_page)


def test_a_hostile_name_is_text_on_the_page(data_page: AppTest) -> None:
    name = "**<img src=x onerror=alert(1)>** :red[x] [a](http://x.example) $y$"
    ties = f'source,target\n"{name}",Bo\nBo,Cy\nCy,Di\n'.encode()
    upload(data_page, "Who talks to whom", "ties.csv", ties)
    button(data_page, "Show the map").click().run()
    control(data_page, "Choose a person, here or on the map").set_value(name)
    data_page.run()
    assert not data_page.exception
    for each in [*data_page.markdown, *data_page.subheader, *data_page.caption, *data_page.warning]:
        assert name not in each.value
        assert "[a](http" not in each.value


def test_a_side_that_is_changed_changes_what_crosses(data_page: AppTest) -> None:
    """AppTest cannot type into the sides table; the same change by its key."""
    upload(data_page, "Who talks to whom", "ties.csv", TIES)
    upload(data_page, "The people (optional)", "people.csv", PEOPLE)
    button(data_page, "Show the map").click().run()
    assert "No tie between home and hospital was reported." in all_text(data_page)
    go_to(data_page, "data")
    data_page.session_state["loaded"] = with_side(data_page, "hospice", "hospital")
    go_to(data_page, "network")
    assert "Of the 2 ties between home and hospital" in all_text(data_page)


def with_side(page: AppTest, setting: str, side: str):
    from dataclasses import replace

    loaded = page.session_state["loaded"]
    settings = {**loaded.network.settings, setting: side}
    return replace(loaded, network=replace(loaded.network, settings=settings))


ANSWERS = b"""source,target,strength,kind
Ann,Bo,,talks to
Bo,Cy,,talks to
Cy,Ann,,talks to
Ann,Cy,2,energises
Bo,Cy,4,energises
"""


def test_strengths_that_look_like_answers_from_1_to_5_can_be_taken_as_plain_yes(
    data_page: AppTest,
) -> None:
    upload(data_page, "Who talks to whom", "ties.csv", ANSWERS)
    button(data_page, "Show the map").click().run()
    go_to(data_page, "data")
    assert "are taken as answers from 1 to 5" in all_text(data_page)
    field = control(data_page, "Strengths that are answers from 1 to 5")
    assert field.value == ["energises"]
    field.set_value([]).run()
    assert not data_page.exception
    assert "are taken as answers from 1 to 5" not in all_text(data_page)
    go_to(data_page, "roles")
    assert "Each “energises” counts as a yes." in all_text(data_page)


def test_where_each_row_is_a_ward_the_pages_say_that_people_are_places(data_page: AppTest) -> None:
    wards = b"id,ward\nAnn,MedicalWard1\nBo,SurgicalWard\nCy,ExitHospital\nDi,Ward 4\nFlo,Ward 5\n"
    upload(data_page, "Who talks to whom", "ties.csv", TIES)
    upload(data_page, "The people (optional)", "wards.csv", wards)
    button(data_page, "Show the map").click().run()
    said = "Where a page says people or staff, read places."
    assert said in all_text(data_page)
    assert said in all_text(go_to(data_page, "what_if"))
    assert said not in all_text(button(data_page, "Start again").click().run())


def test_files_are_checked_before_they_are_shown(dashboard: AppTest) -> None:
    lines = b"source,target\nHana Kim,Hana Kim\nHana Kim,Bo Ray\n"
    page = upload(go_to(dashboard, "data"), "Who talks to whom", "ties.csv", lines)
    text = all_text(page)
    assert "2 people; 1 tie as reported; 1 pair of people." in text
    assert "ties.csv, row 2: a tie joins two different people" in text
    assert f"they take the place of: {next(iter(SAMPLES.values())).title}." in text
    button(page, "Show the map").click().run()
    assert "What the checks find" not in all_text(go_to(page, "data"))
