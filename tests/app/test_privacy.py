"""What people are called, on every page and in every file; and who is not there at all."""

import re
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from netroles.insight import display_names
from netroles.privacy import MODES, STILL_KNOWN, without
from netroles.reading import Report, read, safe_csv
from netroles.ui.frame import PAGES
from netroles.ui.practice import coffee
from netroles.ui.records import Loaded
from netroles.ui.session import PRESENTING
from tests.app.page import (
    all_text,
    button,
    control,
    go_to,
    page_of,
    tables,
    when_worked_out,
)
from tests.app.private import (
    REAL,
    TEAM,
    Downloads,
    called_by,
    names_in,
    of_a_file,
    sent,
    text_of,
)
from tests.networks import network

HIDDEN = [key for key in MODES if key != "names"]
SWITCH = "People are shown by"


@pytest.mark.parametrize("key", PAGES)
@pytest.mark.parametrize("mode", HIDDEN)
def test_no_name_is_sent_to_any_page(mode: str, key: str) -> None:
    page = page_of(TEAM, key)
    who = next(each for each in TEAM.people.index if TEAM.people["name"][each] == "Mei Yeung")
    page.session_state["person"] = who
    page = called_by(page, mode)
    assert not page.exception
    assert names_in(sent(page)) == []


def test_the_search_would_find_names_that_are_shown() -> None:
    assert len(names_in(sent(page_of(TEAM, "network")))) == len(REAL)


def test_the_switch_is_on_every_page_with_a_network_and_says_what_is_on() -> None:
    page = page_of(TEAM, "data")
    radio = next(each for each in page.radio if each.label == SWITCH)
    assert radio.value == "names"
    radio.set_value("jobs").run()
    for key in (
        "network",
        "roles",
        "transitions",
        "person",
        "change",
        "what_if",
        "compare",
        "practice",
    ):
        there = go_to(page, key)
        radio = next(each for each in there.sidebar.radio if each.label == SWITCH)
        assert radio.value == "jobs", key


def test_people_keep_their_codes_from_page_to_page_and_the_way_back_is_open() -> None:
    page = called_by(page_of(TEAM, "roles"), "codes")
    before = page.dataframe[0].value["Name"].to_list()
    assert all(re.fullmatch(r"N\d\d", name) for name in before)
    page = go_to(go_to(page, "network"), "roles")
    assert page.dataframe[0].value["Name"].to_list() == before
    names = called_by(page, "names").dataframe[0].value["Name"].to_list()
    assert names == list(display_names(TEAM.people))
    assert called_by(page, "codes").dataframe[0].value["Name"].to_list() == before


def test_a_filter_by_a_group_that_holds_a_name_is_let_go_and_others_stay() -> None:
    page = page_of(TEAM, "network")
    control(page, "Team").set_value(["Kathleen O'Brien's team"]).run()
    control(page, "Setting").set_value(["hospice"]).run()
    next(each for each in page.radio if each.label == SWITCH).set_value("jobs").run()
    assert not page.exception
    assert control(page, "Team").value == []
    assert control(page, "Setting").value == ["hospice"]


FILES = {
    "network": 3,
    "roles": 2,
    "transitions": 2,
    "person": 1,
    "change": 4,
    "what_if": 2,
    "practice": 1,
}
"""Pages with files about people, and how many there are at least."""


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("key", FILES)
def test_files_have_no_name_unless_it_is_asked_for(
    key: str, mode: str, downloads: Downloads
) -> None:
    page = page_of(TEAM, key)
    page.session_state["person"] = TEAM.people.index[0]
    page = called_by(page, mode)
    if key == "what_if":
        page = when_worked_out(page)
    if key == "practice":
        button(page, coffee.KEEP).click()
    downloads.clear()
    page = page.run()
    assert not page.exception
    off = {label: make for label, make in downloads.items() if not label.endswith("with names")}
    assert len(off) >= FILES[key], list(downloads)
    for label, make in off.items():
        assert names_in(text_of(make())) == [], label
    on = set(downloads) - set(off)
    assert bool(on) == (mode == "names")


def test_with_names_the_names_are_there(downloads: Downloads) -> None:
    page_of(TEAM, "roles")
    text = text_of(downloads["Download as CSV, with names"]())
    assert len(names_in(text)) == len(REAL)


def test_a_file_without_names_says_that_a_shape_can_identify(downloads: Downloads) -> None:
    page_of(TEAM, "transitions")
    text = downloads["Download the carriers, without names"]().decode("utf-8-sig")
    assert STILL_KNOWN in text
    assert STILL_KNOWN not in downloads["Download the carriers, with names"]().decode("utf-8-sig")


def test_a_file_has_the_codes_of_the_screen(downloads: Downloads) -> None:
    page = called_by(page_of(TEAM, "transitions"), "codes")
    shown = next(each for each in tables(page) if "Pairs they link" in each)["Name"].to_list()
    text = downloads["Download the carriers, without names"]().decode("utf-8-sig")
    assert [line.split(",")[0] for line in text.splitlines()[1:]] == shown


def test_rows_without_names_stand_in_no_order_of_a_staff_list(downloads: Downloads) -> None:
    page_of(TEAM, "roles")
    text = text_of(downloads["Download as CSV, without names"]()).decode("utf-8-sig")
    names = re.findall(r"^([^,\n]+ \d+),", text, flags=re.M)
    assert len(names) == len(TEAM.people)
    assert names == sorted(names)


def test_given_back_the_key_calls_the_same_people_the_same(downloads: Downloads) -> None:
    page = called_by(page_of(TEAM, "data"), "codes")
    key = downloads["Download the key"]()
    first = go_to(page, "roles").dataframe[0].value["Name"].to_list()
    again = page_of(TEAM, "data")
    field = next(each for each in again.file_uploader if each.label.startswith("The key"))
    field.set_value(("key.csv", key, "text/csv")).run()
    assert f"{len(TEAM.people)} of them here" in all_text(again)
    button(again, "Use this key").click().run()
    assert not again.exception
    assert go_to(again, "roles").dataframe[0].value["Name"].to_list() == first


def test_what_is_no_key_is_refused_in_a_sentence() -> None:
    page = page_of(TEAM, "data")
    field = next(each for each in page.file_uploader if each.label.startswith("The key"))
    field.set_value(("other.csv", b"a,b\n1,2\n", "text/csv")).run()
    assert not page.exception
    assert any("is not a key" in each.value for each in page.error)


def test_no_link_holds_a_name_or_an_id() -> None:
    page = page_of(TEAM, "network")
    page.session_state["person"] = TEAM.people.index[0]
    control(page, "Team").set_value(["Kathleen O'Brien's team"]).run()
    link = page.code[0].value
    assert "person=0" in link
    assert not [word for word in (*REAL, *TEAM.people.index, "Kathleen") if word in link]


def test_presentation_mode_hides_names_and_small_counts_until_it_is_off() -> None:
    page = page_of(TEAM, "transitions")
    control(page, "Presentation mode").set_value(True).run()
    assert not page.exception
    assert names_in(sent(page)) == []
    # The sample has patients and family carers, so 8 is the smallest count.
    assert any("fewer than 8" in each.value for each in page.caption)
    control(page, "Presentation mode").set_value(False).run()
    assert names_in(sent(page)) != []
    assert not any("fewer than 8" in each.value for each in page.caption)


def test_while_presenting_initials_are_too_close_to_a_name() -> None:
    page = page_of(TEAM, "roles")
    page.session_state[PRESENTING] = True
    names = called_by(page, "initials").dataframe[0].value["Name"]
    assert names.str.fullmatch(r".* \d+").all()
    assert called_by(page, "codes").dataframe[0].value["Name"].str.fullmatch(r"N\d\d").all()


def test_purpose_collector_and_date_stand_on_every_file(downloads: Downloads) -> None:
    page = page_of(TEAM, "data")
    fields = {each.label: each for each in page.text_input}
    fields["What the data were collected for"].set_value("Improving discharge")
    fields["Collected by"].set_value("The QI team")
    page.date_input[0].set_value(date(2027, 3, 9)).run()
    downloads.clear()
    go_to(page, "transitions")
    go_to(page, "roles")
    go_to(page, "network")
    assert len(downloads) > 5
    for label, make in downloads.items():
        if "PDF" in label or "PNG" in label:
            continue
        text = text_of(make()).decode("utf-8", "ignore")
        for said in ("Improving discharge", "The QI team", "To be deleted by 9 March 2027"):
            assert said in text, (label, said)


def test_a_date_that_has_passed_is_said() -> None:
    page = page_of(TEAM, "data")
    page.date_input[0].set_value(date(2020, 1, 1)).run()
    assert any("has passed" in each.value for each in page.warning)


def test_an_id_that_is_a_name_is_not_shown_either() -> None:
    people = TEAM.people.set_axis(TEAM.people["name"].rename("person")).assign(name=None)
    ends = TEAM.people["name"]
    ties = TEAM.ties.assign(
        source=TEAM.ties["source"].map(ends), target=TEAM.ties["target"].map(ends)
    )
    named = read(("ties.csv", safe_csv(ties[["source", "target"]]))).network
    assert set(named.people.index) <= set(people.index)
    page = called_by(page_of(named, "roles"), "jobs")
    assert names_in("\n".join([all_text(page), *page.dataframe[0].value["Name"]]).encode()) == []
    options = [each for box in page.selectbox for each in box.options]
    assert names_in("\n".join(map(str, options)).encode()) == []


def test_a_second_file_to_compare_with_is_called_the_same(downloads: Downloads) -> None:
    page = page_of(TEAM, "compare")
    other = without(TEAM, [TEAM.people.index[3]])
    title = "Kathleen O'Brien's other file"
    page.session_state["second"] = Loaded(title, other, Report(files=(), notes=()))
    downloads.clear()
    page = called_by(page, "codes")
    assert not page.exception
    assert "Second file: your files, 47 people" in all_text(page)
    assert names_in(sent(page)) == []
    assert "Kathleen" not in all_text(page)
    for label, make in downloads.items():
        assert names_in(text_of(make())) == [], label
    joined = next(each.value for each in page.dataframe if "Name" in each.value)
    assert joined["Name"].str.fullmatch(r"N\d\d|.*patient.*").all()


def test_a_setting_called_by_a_name_keeps_its_side_when_it_is_changed_unseen() -> None:
    people = {"a": {"name": "Ann Hall", "setting": "Ann Hall's ward"}, "b": {"setting": "hospice"}}
    page = called_by(page_of(network(["ab"], people), "data"), "codes")
    shown = session_network(page)
    assert list(shown) == ["Ann Hall's ward", "hospice"]
    control(page, "It matters who said it").set_value(True).run()
    assert not page.exception
    assert session_network(page) == shown
    assert page.session_state["loaded"].network.directed


def session_network(page: AppTest) -> dict[str, str | None]:
    return dict(page.session_state["loaded"].network.settings)


def test_networks_of_single_people_are_called_so_too() -> None:
    alters = b"networkCanvasEgoUUID,networkCanvasUUID,name\ne1,a1,Ann Hall\ne1,a2,Bo Li\n"
    page = page_of(TEAM, "person")
    page.session_state["egonets"] = (("Ann Hall.csv", alters),)
    page = page.run()
    assert not page.exception
    assert "Ann Hall.csv" in all_text(page)
    assert b"Bo Li" in sent(page)
    page = called_by(page, "jobs")
    assert not page.exception
    assert b"Ann Hall" not in sent(page)
    assert b"Bo Li" not in sent(page)


def test_names_are_not_typed_in_while_they_are_hidden() -> None:
    page = called_by(page_of(TEAM, "start"), "jobs")
    assert any("Names are hidden" in each.value for each in page.info)
    assert not page.file_uploader


def test_no_file_and_no_field_says_a_name_while_names_are_hidden(dashboard: AppTest) -> None:
    page = of_a_file(dashboard, "audit by Liam.csv")
    fields = {each.label: each for each in page.text_input}
    fields["What the data were collected for"].set_value("Liam's audit")
    fields["Collected by"].set_value("Liam Murphy").run()
    assert b"Liam" in sent(page)
    page.session_state[PRESENTING] = True
    page.run()
    assert not page.exception
    assert b"Liam" not in sent(page)
    assert b"Hana" not in sent(page)
    assert "Your file of ties is still here." in all_text(page)
    assert "Your file of ties is read as: a list, one row a tie or a person." in all_text(page)
    assert "2 fields filled in" in all_text(page)
    assert page.session_state["purpose"].collected_by == "Liam Murphy"
    page.session_state[PRESENTING] = False
    assert {each.label: each.value for each in page.run().text_input}["Collected by"] == (
        "Liam Murphy"
    )
