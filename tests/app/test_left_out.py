"""People who said no are nowhere, in nothing that is counted either."""

from streamlit.testing.v1 import AppTest

from sample_data import SAMPLES
from tests.app.page import (
    all_text,
    button,
    control,
    go_to,
    page_of,
)
from tests.app.private import (
    TEAM,
    Downloads,
    called_by,
    leave_out,
    names_in,
    of_a_file,
    sent,
    text_of,
)


def test_who_said_no_is_on_no_page_and_in_no_file(downloads: Downloads) -> None:
    page = leave_out(page_of(TEAM, "data"), "kathleen o'brien\nNobody Known")
    assert not page.exception
    assert "1 person is left out of 48 people" in all_text(page)
    assert any("1 entry of the list is nobody here" in each.value for each in page.warning)
    downloads.clear()
    for key in ("network", "roles", "transitions", "change"):
        there = go_to(page, key)
        content = sent(there)
        assert "Kathleen O'Brien" not in names_in(content), key
        assert "Mei Yeung" in names_in(content), key
    for label, make in downloads.items():
        assert "Kathleen O'Brien" not in names_in(text_of(make())), label


def test_whoever_was_left_out_can_be_put_back() -> None:
    page = leave_out(page_of(TEAM, "data"), "Kathleen O'Brien")
    button(page, "Put everybody back").click().run()
    assert "left out of" not in all_text(page)
    assert "Kathleen O'Brien" in names_in(sent(go_to(page, "network")))


def test_the_list_holds_for_the_next_file_and_for_a_sample() -> None:
    page = leave_out(page_of(TEAM, "data"), "Kathleen O'Brien")
    button(page, SAMPLES["palliative"].title).click().run()
    assert not page.exception
    assert "Kathleen O'Brien" not in names_in(sent(page))


def test_a_list_of_everybody_is_refused_and_nothing_changes() -> None:
    page = leave_out(page_of(TEAM, "data"), "\n".join(TEAM.people.index))
    assert any("leaves out everybody" in each.value for each in page.text)
    assert "Kathleen O'Brien" in names_in(sent(go_to(page, "network")))


def test_a_person_who_is_tried_as_away_may_be_left_out() -> None:
    page = page_of(TEAM, "what_if")
    who = next(each for each in TEAM.people.index if TEAM.people["name"][each] == "Mei Yeung")
    control(page, "Who is away?").set_value([who]).run()
    page = leave_out(go_to(page, "data"), "Mei Yeung")
    assert not go_to(page, "what_if").exception


def test_what_was_read_does_not_tell_how_many_ties_who_said_no_has(
    dashboard: AppTest, downloads: Downloads
) -> None:
    page = of_a_file(dashboard, "ties.csv")
    assert "4 people; 3 ties as reported" in all_text(page)
    assert "4 rows read" in all_text(page)
    assert "ties.csv is read as: list of 4 rows" in all_text(page)
    downloads.clear()
    page = leave_out(page, "Hana Kim")
    assert "3 people; 2 ties as reported" in all_text(page)
    assert "rows read" not in all_text(page)
    assert "4 rows" not in all_text(page)
    assert "ties.csv is read as: a list, one row a tie or a person." in all_text(page)
    assert "Row 4: Bo Ray talks to Dr Cy Day." in all_text(page), "the first row of others"
    left_out = next(make for label, make in downloads.items() if "rows left out" in label)
    assert b"Hana" not in left_out()
    assert b"Hana" not in downloads["Download this report"]()


def test_another_spelling_of_an_entry_is_offered(dashboard: AppTest) -> None:
    page = leave_out(of_a_file(dashboard, "ties.csv"), "Cy Day\nZed Quill")
    assert "Cy Day: nobody here, but perhaps" in all_text(page)
    assert "Zed Quill: nobody here." in all_text(page)
    button(page, "Leave out Dr Cy Day").click().run()
    assert not page.exception
    assert "1 person is left out of 4 people" in all_text(page)
    assert "Cy Day" not in all_text(page), "the entry has given way to the name"
    page = called_by(page, "codes")
    assert "Zed" not in all_text(page)
