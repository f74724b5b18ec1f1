"""Coffee trials on the Practice page: drawn, kept, loaded back, and what became of the pairs."""

import io
import re
import zipfile
from collections.abc import Callable

import icalendar
import pandas as pd
from streamlit.testing.v1 import AppTest

from netroles.ui.practice import coffee, coffee_choices, coffee_earlier, coffee_files
from netroles.ui.session import NAMES
from sample_data import SAMPLES
from tests.app.page import HOSTILE, all_text, button, control, go_to, page_of, upload
from tests.networks import network

Files = dict[str, Callable[[], bytes]]
WITH, WITHOUT = ", with names", ", without names"
STAFF = pd.read_csv(SAMPLES["palliative"].people_file)["name"].tolist()


def pairs(page: AppTest) -> list[str]:
    return list(page.dataframe[0].value["Who meets"])


def who_meets(said: str) -> frozenset[str]:
    return frozenset(re.split(", | and ", said))


def taken_along(page: AppTest, kind: str) -> AppTest:
    label = "Take this round along as"
    return next(each for each in page.button_group if each.label == label).set_value(kind).run()


def test_a_round_is_drawn_again_kept_and_never_repeated(
    dashboard: AppTest, downloads: Files
) -> None:
    page = go_to(dashboard, "practice")
    assert not page.exception
    assert "39 people in 18 pairs and one group of three." in all_text(page)
    first = pairs(page)
    button(page, coffee_choices.AGAIN).click().run()
    assert pairs(page) != first
    control(page, coffee_choices.DRAW).set_value(1).run()
    assert pairs(page) == first

    button(page, coffee.KEEP).click().run()
    assert not page.exception
    assert not set(pairs(page)) & set(first)
    assert "Too early to say" in all_text(page)
    taken_along(page, coffee_files.CSV)
    table = pd.read_csv(io.BytesIO(downloads[f"Download the table{WITH}"]()))
    assert table["Round"].value_counts().to_dict() == {1: 19, 2: 19}
    without = downloads[f"Download the table{WITHOUT}"]().decode()
    assert not [name for name in STAFF if name in without]
    go_to(go_to(page, "network"), "practice")
    assert "1 round kept in this visit, 19 groups of people who meet." in all_text(page)

    button(page, coffee_earlier.FORGET).click().run()
    assert pairs(page) == first
    content = table[table["Round"] == 1].to_csv(index=False).encode()
    upload(page, coffee_earlier.UPLOAD, "pairs.csv", content)
    assert not page.exception
    assert not set(pairs(page)) & set(first)
    assert "1 round from your tables" in all_text(page)


def test_pairs_of_an_earlier_period_stand_beside_their_ties_in_the_next(dashboard: AppTest) -> None:
    page = go_to(dashboard, "practice")
    control(page, "Period").set_value("before").run()
    button(page, coffee.KEEP).click().run()
    assert not page.exception
    text = all_text(page)
    assert "New ties, among pairs drawn who had none before: " in text
    assert "New ties, among all other pairs of the same people who had none before: " in text
    became = page.dataframe[1].value
    assert list(became.columns) == ["Person 1", "Person 2", "Round", "Before", "After"]
    assert set(became["Before"]) == {"no tie"}
    new = int((became["After"] == "a tie").sum())
    assert f"pairs drawn who had none before: {new} of 21" in text


def test_bridging_says_how_far_it_reaches_and_invitations_hold_no_name_unless_asked(
    dashboard: AppTest, downloads: Files
) -> None:
    page = go_to(dashboard, "practice")
    control(page, coffee_choices.WAY).set_value("setting").run()
    assert not page.exception
    reach = page.dataframe[0].value["Reach, pairs"].sum()
    assert f"{reach} pairs of people across home and hospital" in all_text(page)

    taken_along(page, coffee_files.CALENDAR)
    named = downloads[f"Download the invitations{WITH}"]()
    events = icalendar.Calendar.from_ical(named).walk("VEVENT")
    assert len(events) == 19
    invited = {who_meets(str(each["summary"]).split(": ")[1]) for each in events}
    assert invited == set(map(who_meets, pairs(page)))
    coded = downloads[f"Download the invitations{WITHOUT}"]().decode().replace("\r\n ", "")
    assert coded.count("BEGIN:VEVENT") == 19
    assert not [name for name in STAFF if name in coded]

    taken_along(page, coffee_files.EACH)
    with zipfile.ZipFile(io.BytesIO(downloads[f"Download the invitations{WITH}"]())) as archive:
        assert len(archive.namelist()) == 19
        one = archive.read(archive.namelist()[0])
    assert one.count(b"BEGIN:VEVENT") == 1


def test_who_is_away_who_said_no_and_families_are_not_drawn(dashboard: AppTest) -> None:
    page = go_to(dashboard, "practice")
    control(page, coffee_choices.NOT_NOW).set_value(["P01"]).run()
    assert "38 people in 19 pairs." in all_text(page)
    assert "Siân Prosser" not in " ".join(pairs(page))
    control(page, "Patients and family carers are drawn too").set_value(True).run()
    assert "47 people in 22 pairs and one group of three." in all_text(page)
    button(page, coffee.KEEP).click().run()
    page.session_state["as seen"].leave_out("Kathleen O'Brien")
    page.run()
    assert not page.exception
    assert all("Kathleen O'Brien" not in each.value.to_string() for each in page.dataframe)


def test_names_that_are_hidden_are_in_no_table_and_no_file(
    dashboard: AppTest, downloads: Files
) -> None:
    page = go_to(dashboard, "practice")
    downloads.clear()
    page.session_state[NAMES] = "codes"
    page.run()
    assert not [name for name in STAFF if name in page.dataframe[0].value.to_string()]
    assert list(downloads) == [f"Download the table{WITHOUT}"]


def test_with_nobody_new_left_the_page_says_who_and_why_and_markup_stays_text() -> None:
    people = {"A": {"name": HOSTILE}, "B": {"name": "Bo"}, "C": {"kind": "patient"}}
    page = page_of(network(["AB", "BC"], people), "practice")
    assert not page.exception
    text = all_text(page)
    assert "No pair could be drawn." in text
    assert (
        "Not drawn, because everybody who is drawn has met them before, or has a tie with them: "
        f"{HOSTILE} and Bo." in text
    )
    assert all(HOSTILE not in each.value for each in [*page.markdown, *page.caption])
    control(page, "People who have a tie already may meet").set_value(True).run()
    assert pairs(page) == [f"{HOSTILE} and Bo"]


def test_a_file_of_another_kind_is_refused_and_a_row_of_nobody_counted(dashboard: AppTest) -> None:
    page = go_to(dashboard, "practice")
    upload(page, coffee_earlier.UPLOAD, "ties.csv", b"source,target\nA,B\n")
    assert not page.exception
    assert any("no table of coffee trials" in each.value for each in page.error)
    rows = b"Round,Person 1,Person 2\n1,P01,P02\n1,Nobody Here,P03\n"
    upload(page, coffee_earlier.UPLOAD, "pairs.csv", rows)
    assert "1 row of your tables was left out (row 3)" in page.warning[0].value
    assert "Nobody Here" not in page.warning[0].value
