"""Coffee trials on the Practice page: drawn, kept, loaded back, and what became of the pairs."""

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import icalendar
import pandas as pd
from streamlit.testing.v1 import AppTest

from netroles.ui.practice import coffee, coffee_choices, coffee_earlier, coffee_kept
from netroles.ui.session import NAMES
from sample_data import SAMPLES
from tests.app.page import HOSTILE, all_text, button, control, go_to, page_of, upload
from tests.networks import network

Files = dict[str, Callable[[], bytes]]
WITH, WITHOUT = ", with names", ", without names"
STAFF = pd.read_csv(SAMPLES["palliative"].people_file)["name"].tolist()


def rounds(page: AppTest) -> list[pd.DataFrame]:
    """Who meets whom: in the round that is drawn, and in the kept one that is looked at."""
    tables = [each.value for each in page.table if "Who meets" in each.value]
    return [each.map(lambda cell: re.sub(r"\\(.)", r"\1", str(cell))) for each in tables]


def pairs(page: AppTest, at: int = 0) -> list[str]:
    return list(rounds(page)[at]["Who meets"])


def who_meets(said: str) -> frozenset[str]:
    return frozenset(re.split(", | and ", said))


def met(page: AppTest, at: int = 0) -> set[frozenset[str]]:
    return set(map(who_meets, pairs(page, at)))


def taken_along(page: AppTest, kind: str) -> AppTest:
    label = coffee_kept.KIND
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
    assert not [each for each in downloads if "table" in each or "invitations" in each]

    button(page, coffee.KEEP).click().run()
    assert not page.exception
    assert not met(page) & set(map(who_meets, first))
    assert pairs(page, 1) == first
    assert "Too early to say" in all_text(page)
    taken_along(page, coffee_kept.CSV)
    content = downloads[f"Download the table{WITH}"]()
    table = pd.read_csv(io.BytesIO(content))
    assert table["Round"].value_counts().to_dict() == {1: 19}
    without = downloads[f"Download the table{WITHOUT}"]()
    assert not [name for name in STAFF if name in without.decode()]
    go_to(go_to(page, "network"), "practice")
    assert "1 round kept in this visit, 19 groups of people who meet." in all_text(page)
    button(page, coffee_kept.TAKE_BACK).click().run()
    assert pairs(page) == first
    assert len(rounds(page)) == 1

    upload(page, coffee_earlier.UPLOAD, "pairs.csv", content)
    assert not page.exception
    assert not met(page) & set(map(who_meets, first))
    assert "1 round from your tables, 19 groups" in all_text(page)
    assert "Too early to say" in all_text(page)
    button(page, coffee_earlier.FORGET).click().run()
    assert pairs(page) == first
    upload(page, coffee_earlier.UPLOAD, "pairs.csv", without)
    assert any("dealt for that file alone" in each.value for each in page.error)
    assert pairs(page) == first


def test_a_table_loaded_back_in_the_same_visit_counts_no_round_twice(
    dashboard: AppTest, downloads: Files
) -> None:
    page = go_to(dashboard, "practice")
    page.session_state[NAMES] = "codes"
    page.run()
    button(page, coffee.KEEP).click().run()
    kept = met(page, 1)
    taken_along(page, coffee_kept.CSV)
    assert [each for each in downloads if "the table" in each] == [f"Download the table{WITHOUT}"]
    content = downloads[f"Download the table{WITHOUT}"]()
    assert not [name for name in STAFF if name in content.decode()]
    upload(page, coffee_earlier.UPLOAD, "pairs.csv", content)
    assert not page.exception
    assert not page.error
    assert "19 groups of people who meet." in all_text(page)
    assert "Round 2" in [each.value for each in page.subheader]
    assert met(page, 1) == kept
    assert not met(page) & kept


def test_who_does_not_take_part_stays_out_whatever_settings_are_chosen_meanwhile(
    dashboard: AppTest,
) -> None:
    page = go_to(dashboard, "practice")
    away = next(each for each in page.multiselect if each.label == coffee_choices.NOT_NOW)
    away.set_value([each for each in away.options if "Kathleen" in each]).run()
    assert "38 people in 19 pairs." in all_text(page)
    control(page, coffee_choices.SETTINGS).set_value(["hospice"]).run()
    assert "6 people in 3 pairs." in all_text(page)
    control(page, coffee_choices.SETTINGS).set_value([]).run()
    assert "38 people in 19 pairs." in all_text(page)


def test_pairs_of_an_earlier_period_stand_beside_their_ties_in_the_next(dashboard: AppTest) -> None:
    page = go_to(dashboard, "practice")
    control(page, "Period").set_value("before").run()
    button(page, coffee.KEEP).click().run()
    assert not page.exception
    text = all_text(page)
    assert "New ties, among pairs drawn who had none before: " in text
    assert "New ties, among all other pairs of the same people who had none before: " in text
    became = page.dataframe[0].value
    assert list(became.columns) == ["Person 1", "Person 2", "Round", "Before", "After"]
    assert set(became["Before"]) == {"no tie"}
    new = int((became["After"] == "a tie").sum())
    assert f"pairs drawn who had none before: {new} of 21" in text
    assert '"pinned"' not in page.dataframe[0].proto.columns, "Streamlit greys a pinned column"


def test_bridging_says_how_far_it_reaches_and_invitations_hold_no_name_unless_asked(
    dashboard: AppTest, downloads: Files
) -> None:
    page = go_to(dashboard, "practice")
    control(page, coffee_choices.WAY).set_value("setting").run()
    assert not page.exception
    reach = rounds(page)[0]["Reach, pairs"].astype(int).sum()
    assert f"{reach} pairs of people across home and hospital" in all_text(page)

    button(page, coffee.KEEP).click().run()
    taken_along(page, coffee_kept.CALENDAR)
    day: Any = page.date_input[0].value
    assert day.weekday() < 5
    assert any("nobody can tell who is meant" in each.value for each in page.caption)
    named = downloads[f"Download the invitations{WITH}"]()
    events = icalendar.Calendar.from_ical(named).walk("VEVENT")
    assert len(events) == 19
    invited = {who_meets(str(each["summary"]).split(": ")[1]) for each in events}
    assert invited == met(page, 1)
    again = icalendar.Calendar.from_ical(downloads[f"Download the invitations{WITH}"]())
    assert {each["uid"] for each in events} == {each["uid"] for each in again.walk("VEVENT")}
    coded = downloads[f"Download the invitations{WITHOUT}"]().decode().replace("\r\n ", "")
    assert coded.count("BEGIN:VEVENT") == 19
    assert not [name for name in STAFF if name in coded]

    taken_along(page, coffee_kept.EACH)
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
    (three,) = (each for each in pairs(page, 1) if "," in each)
    gone, *others = re.split(", | and ", three)
    page.session_state["as seen"].leave_out(gone)
    page.run()
    assert not page.exception
    assert " and ".join(others) in pairs(page, 1)
    assert all(gone not in each.to_string() for each in rounds(page))
    assert all(gone not in each.value.to_string() for each in page.dataframe)


def test_names_that_are_hidden_are_in_no_table_and_no_file(
    dashboard: AppTest, downloads: Files
) -> None:
    page = go_to(dashboard, "practice")
    button(page, coffee.KEEP).click().run()
    downloads.clear()
    page.session_state[NAMES] = "codes"
    page.run()
    assert not [name for name in STAFF if any(name in each.to_string() for each in rounds(page))]
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
    assert not page.table
    control(page, "People who have a tie already may meet").set_value(True).run()
    assert pairs(page) == [f"{HOSTILE} and Bo"]
    assert HOSTILE not in page.table[0].value.to_string(), "a table understands markup"


def test_a_file_of_another_kind_is_refused_and_a_row_of_nobody_counted(dashboard: AppTest) -> None:
    page = go_to(dashboard, "practice")
    upload(page, coffee_earlier.UPLOAD, "ties.csv", b"source,target\nA,B\n")
    assert not page.exception
    assert any("no table of coffee trials" in each.value for each in page.error)
    rows = b"Round,Person 1,Person 2\n1,P01,P02\n1,Nobody Here,P03\n"
    upload(page, coffee_earlier.UPLOAD, "pairs.csv", rows)
    assert "1 row of your tables was left out (row 3)" in page.warning[0].value
    text = all_text(page)
    assert "it cannot be told what they were drawn on: round 1." in text
    assert "New ties" not in text
    next(each for each in page.radio if each.label == coffee_earlier.BEFORE_THESE).set_value("Yes")
    assert "pairs drawn" in all_text(page.run()).lower()
    assert "Nobody Here" not in page.warning[0].value
