"""Saving what was decided, and dropping it with the data another day, from app.py on."""

import json
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from netroles.network import Network
from netroles.reading import SamePeople, Work, work_bytes
from tests.app.conftest import ROOT
from tests.app.page import HOSTILE, all_text, button, control, count_shown, go_to, upload

TIES = b"""alpha,beta,close
Ann Lee,Bo Ray,near
Dr Ann Lee,Cy Day,far
Bo Ray,Cy Day,far
Cy Day,Di Fox,near
Di Fox,Ed Kay,far
Ed Kay,Ann Lee,near
"""
PEOPLE = b"""Name,Place,Team
Ann Lee,GP practice,Red
Bo Ray,GP practice,Red
Cy Day,hospital ward,Blue
Di Fox,hospital ward,Red
Ed Kay,quiet room,Blue
"""
NAME = "my work.netroles.json"


def with_data(page: AppTest, *work: tuple[str, bytes]) -> AppTest:
    go_to(page, "data")
    files = [("ties.csv", TIES, "text/csv"), *((*each, "application/json") for each in work)]
    field = next(each for each in page.file_uploader if each.label == "Who talks to whom")
    field.set_value(files).run()
    return upload(page, "The people (optional)", "people.csv", PEOPLE)


def set_words(page: AppTest, *numbers: float) -> None:
    rows = {row: {"Number": number} for row, number in enumerate(numbers)}
    said = {"edited_rows": rows, "added_rows": [], "deleted_rows": []}
    page.session_state[page.data_editor[0].key] = said
    page.run()


def network_of(page: AppTest) -> Network:
    seen, loaded = page.session_state["as seen"], page.session_state["loaded"]
    network: Network = seen.in_full(loaded).network
    return network


@pytest.fixture
def decided(dashboard: AppTest) -> AppTest:
    """Columns matched, words mapped, two merged, one left out, a filter set, a purpose said."""
    page = with_data(dashboard)
    control(page, "Who answered").set_value("alpha")
    control(page, "Who was named").set_value("beta")
    control(page, "How often or how strongly").set_value("close")
    page.run()
    set_words(page, 5, 2)
    button(page, "Show the map").click().run()
    go_to(page, "data")
    button(page, "One person: Ann Lee").click().run()
    next(each for each in page.text_area if each.label == "Names or ids").set_value("Ed Kay")
    button(page, "Leave these people out").click().run()
    next(each for each in page.text_input if "Collected by" in each.label).set_value("Zoe")
    page.run()
    go_to(page, "network")
    control(page, "Team").set_value(["Red"])
    return page.run()


def test_the_work_brings_everything_back_and_asks_nothing_twice(
    decided: AppTest, downloads: dict[str, Callable[[], bytes]]
) -> None:
    before, shown = network_of(decided), count_shown(decided)
    assert sorted(before.ties["strength"]) == [2.0, 2.0, 5.0, 5.0]
    assert shown == (2, 4), "Di has no tie within the red team, and Ed said no"
    pins = {"somewhere": {"Ann Lee": (1.0, 2.0)}}
    decided.session_state["pins"] = pins
    go_to(decided, "data")
    assert "It holds no ties." in all_text(decided)
    named = "leaves out what cannot do without: 1 decision on who is one person, 1 line of who"
    assert named in all_text(decided)
    work = downloads["Save my work, with names"]()
    assert "Cy Day" not in work.decode(), "whose name it can do without"

    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    with_data(page, (NAME, work))
    assert not page.warning, "no column and no word is asked for"
    assert "1 decision on who is one person" in "\n".join(each.value for each in page.info)
    button(page, "Show the map").click().run()
    assert not page.exception
    assert count_shown(page) == shown
    assert network_of(page).digest == before.digest
    assert page.session_state["filter teams"] == ["Red"]
    assert page.session_state["pins"] == pins
    assert page.session_state["purpose"].collected_by == "Zoe"
    go_to(page, "data")
    assert "may be one person's. Nothing" not in all_text(page)
    assert "1 person is left out of 5 people" in all_text(page)


def test_without_names_it_names_nobody_and_brings_back_the_rest(
    decided: AppTest, downloads: dict[str, Callable[[], bytes]]
) -> None:
    go_to(decided, "data")
    work = downloads["Save my work, without names"]().decode()
    assert not any(name in work for name in ("Ann", "Bo Ray", "Cy Day", "Ed Kay", "Zoe"))
    again = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    with_data(again, (NAME, work.encode()))
    (lacks,) = (each.value for each in again.warning)
    assert "1 line of who said no and 1 decision that two spellings are one person" in lacks
    assert "Whoever said no is there again" in lacks
    button(again, "Show the map").click().run()
    assert "Not brought back: 1 line of who said no: it was saved" in all_text(go_to(again, "data"))
    assert json.loads(work)["columns"]["words"] == {"near": 5.0, "far": 2.0}
    assert json.loads(work)["view"]["teams"] == ["Red"]


def test_a_damaged_file_is_said_and_the_data_beside_it_open(dashboard: AppTest) -> None:
    page = with_data(dashboard, (NAME, b'{"file": "netroles work", "version": 9}'))
    assert not page.exception
    assert "another version" in " ".join(each.value for each in page.error)
    assert any("who answered" in each.value for each in page.warning), "the data are asked about"


def test_work_of_other_data_is_passed_over_and_counted(dashboard: AppTest) -> None:
    work = Work(
        same=SamePeople().merge("Nobody", "Ann Lee"),
        left_out="Ann Lee;Dr Ann Lee;Bo Ray;Cy Day;Di Fox;Ed Kay",
        filters={"teams": ("Green",), "layout": (HOSTILE,), "least_strength": (HOSTILE,)},
        pins={HOSTILE: {"Nobody": (1.0, 2.0)}},
    )
    page = with_data(dashboard, (NAME, work_bytes(work)))
    control(page, "Who answered").set_value("alpha")
    control(page, "Who was named").set_value("beta")
    page.run()
    button(page, "Show the map").click().run()
    assert not page.exception
    assert count_shown(page) == (6, 6)
    text = all_text(go_to(page, "data"))
    assert "the list of people who said no: it would leave nobody" in text
    assert "1 choice of the view: these data do not have them" in text
    assert "decisions that two spellings are one person, of nobody here: 1" in text


def test_a_sample_has_nothing_to_save(dashboard: AppTest) -> None:
    page = go_to(dashboard, "data")
    assert "Once your own files are loaded" in all_text(page)


def shown(page: AppTest) -> AppTest:
    button(page, "Show the map").click().run()
    assert not page.exception
    return go_to(page, "data")


def matched(page: AppTest) -> AppTest:
    control(page, "Who answered").set_value("alpha")
    control(page, "Who was named").set_value("beta")
    return page.run()


def test_names_that_work_may_not_be_called_by_are_refused(dashboard: AppTest) -> None:
    page = with_data(dashboard, (NAME, work_bytes(Work(names=HOSTILE))))
    assert not page.exception
    said = " ".join(each.value for each in page.error)
    assert "expected one of names, initials, jobs, codes" in said.replace("\\,", ",")
    assert HOSTILE not in said


def test_it_never_shows_more_than_is_shown_now(dashboard: AppTest) -> None:
    page = dashboard
    page.session_state["people are called by"], page.session_state["presenting"] = "codes", True
    shown(matched(with_data(page, (NAME, work_bytes(Work())))))
    assert page.session_state["presenting"]
    assert page.session_state["people are called by"] == "codes"
    assert "People are still shown by code names" in all_text(page)
    assert "Presentation mode stays on." in all_text(page)
    assert "Ann Lee" not in all_text(page)


def test_who_said_no_on_either_list_stays_away(decided: AppTest) -> None:
    work = work_bytes(Work(left_out="Di Fox\ned kay", collected_by="Yan"))
    page = with_data(go_to(decided, "data"), (NAME, work))
    assert "Who said no on your list stays left out as well." in all_text(page)
    aside = " ".join(each.value for each in page.warning)
    assert "it takes the place of: who collected them" in aside
    shown(page)
    assert list(network_of(page).people.index) == ["Ann Lee", "Bo Ray", "Cy Day"]
    assert "now yours and the one in it together: 1 line more." in all_text(page)
    assert page.session_state["purpose"].collected_by == "Yan"


def test_the_same_files_shown_again_keep_what_was_decided(decided: AppTest) -> None:
    before = network_of(decided).digest
    page = shown(go_to(decided, "data"))
    assert network_of(page).digest == before
    assert page.session_state["filter teams"] == ["Red"]
    assert page.session_state["purpose"].collected_by == "Zoe"
    assert "1 name is taken as another spelling" in all_text(page)


def test_merges_that_took_effect_are_counted_and_no_others(dashboard: AppTest) -> None:
    same = SamePeople().merge("Ann Lee", "Dr Ann Lee").merge("Dr Ann Lee", "Ann Lee")
    page = shown(matched(with_data(dashboard, (NAME, work_bytes(Work(same=same))))))
    assert "1 name is taken as another spelling" in all_text(page)
