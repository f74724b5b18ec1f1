"""The Change page, from app.py on."""

import json
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from netroles.insight import CLOSE_TIES, COULD_HELP, EVIDENCE, REACH_ONLY
from netroles.network import Network
from sample_data import SAMPLES
from tests.app.page import HOSTILE, all_text, control, go_to, page_of, tables, when_worked_out
from tests.app.test_response import everything, loaded
from tests.networks import NAMED, clique, network

KIND, REACHED = "What kind of change is it?", "Count which groups?"


@pytest.fixture
def change_page(dashboard: AppTest) -> AppTest:
    return go_to(dashboard, "change")


def table(page: AppTest, column: str) -> pd.DataFrame:
    """The table with this heading."""
    return next(each for each in tables(page) if column in each)


def of_kind(page: AppTest, kind: str) -> AppTest:
    field: Any = next(each for each in page.button_group if each.label == KIND)
    field.set_value(kind).run()
    assert not page.exception
    return page


def test_a_new_way_of_working_asks_for_bridgers_with_the_evidence(change_page: AppTest) -> None:
    assert not change_page.exception
    text = all_text(change_page)
    assert "people whose contacts do not talk to each other: bridgers" in text
    assert "9 people are in the position this change needs first (bridgers)" in text
    assert EVIDENCE in text
    asked = table(change_page, "Position")
    assert len(asked) == 10
    assert {"Kathleen O'Brien", "Ines Carvalho"} <= set(asked["Name"])
    assert set(asked["Position"]) == {"Broker", "Close to broker"}
    captions = {each.value for each in change_page.caption}
    assert {COULD_HELP, CLOSE_TIES, REACH_ONLY} <= captions


def test_where_every_group_is_small_a_sentence_says_that_none_is_counted() -> None:
    """Two teams of two: no picture, and no table of rows that say nothing."""
    people = {"A": {"team": "x"}, "B": {"team": "x"}, "C": {"team": "y"}, "D": {"team": "y"}}
    page = page_of(network(["AB", "BC", "CD"], people), "change")
    assert not page.exception
    assert "Every group here has fewer than 5 staff: a count would be a name" in all_text(page)
    assert "The same as a table" not in [each.label for each in page.expander]


def test_of_many_groups_the_largest_are_drawn() -> None:
    """17 teams of five, each around one; the last has a sixth."""
    people = {f"{at}{each}": {"team": f"T{at}"} for at in range(17) for each in "XABCD"}
    people["16E"] = {"team": "T16"}
    ties = [(f"{at}X", f"{at}{each}") for at in range(17) for each in "ABCD"]
    page = page_of(network([*ties, ("16X", "16E")], people), "change")
    captions = [each.value for each in page.caption]
    assert any("The 16 groups with the most staff, of 17 that are counted" in c for c in captions)
    (chart,) = page.get("vega_lite_chart")
    assert "Role mix of 16 groups" in chart.proto.alt


def test_the_same_thing_better_asks_for_connectors(change_page: AppTest) -> None:
    of_kind(change_page, "incremental")
    text = all_text(change_page)
    assert "in the position this change needs first (connectors)." in text
    assert "bridging was no help" in text
    assert "Kathleen O'Brien" not in set(table(change_page, "Position")["Name"])
    headings = [each.value for each in change_page.subheader]
    assert "Bridgers and the connectors close to them" not in headings
    assert "change=incremental" in change_page.code[0].value
    go_to(go_to(change_page, "data"), "change")
    assert "(connectors)" in all_text(change_page), "kept for the visit"


def test_where_one_position_is_without_the_other(change_page: AppTest) -> None:
    assert "Emergency department has a bridger but no connector." in all_text(change_page)
    assert "Ines Carvalho has no connector among close contacts" in all_text(change_page)
    teams = table(change_page, "What is missing").set_index("Team")
    assert teams.loc["Emergency department"].to_list()[1:] == [1, 0, "no connector"]
    (picture,) = (each.proto.alt for each in change_page.get("vega_lite_chart"))
    assert picture.startswith("Role mix of 6 groups")
    close = table(change_page, "Connectors among these").set_index("Name")
    assert close.loc["Ines Carvalho", "Connectors among these"] == 0


def test_groups_are_those_that_are_asked_for(change_page: AppTest) -> None:
    control(change_page, "By which groups?").set_value("setting")
    change_page.run()
    assert "Setting" in table(change_page, "What is missing")
    control(change_page, REACHED).set_value("profession")
    change_page.run()
    assert not change_page.exception
    assert "Professions reached" in table(change_page, "Which ones (contacts there)")


def test_who_reaches_three_or_more_settings_with_which_ones(change_page: AppTest) -> None:
    assert "Of 39 members of staff 26 have contacts in 3 or more settings." in all_text(change_page)
    reach = table(change_page, "Settings reached").set_index("Name")
    assert reach.loc["Kathleen O'Brien", "Settings reached"] == 5
    assert "care home (4)" in reach.loc["Kathleen O'Brien", "Which ones (contacts there)"]
    assert (reach["Settings reached"] >= 3).all()


def test_how_sure_a_position_is_stands_beside_it_when_it_is_known(change_page: AppTest) -> None:
    page = when_worked_out(change_page)
    sure = table(page, "Position").set_index("Name")["How sure"]
    assert sure["Kathleen O'Brien"] == "high"
    second = table(page, "Position").set_index("Name")["Position"] == "Close to broker"
    assert sure[second].isna().all(), "of a second role nobody tried it out"


def test_families_are_nowhere_named(change_page: AppTest) -> None:
    people = pd.read_csv(next(iter(SAMPLES.values())).people_file)
    families = people.loc[people["kind"] != "professional", "name"]
    words = everything(change_page)
    assert not [name for name in families if name in words]


def test_where_too_few_answered_the_evidence_stands_and_nobody_is_named(
    dashboard: AppTest,
) -> None:
    page = go_to(loaded(dashboard, 6), "change")
    assert not page.exception
    assert EVIDENCE in all_text(page)
    assert "Too few people answered for anybody to be named here." in all_text(page)
    assert "Person A" not in everything(page)
    assert not tables(page)
    control(page, "Show roles all the same").set_value(True)
    page.run()
    assert "Person A" in everything(page)


def test_files_hold_what_must_be_said(
    change_page: AppTest, downloads: dict[str, Callable[[], bytes]]
) -> None:
    change_page.run()
    for about in ("who could be asked", "the bridgers", "who reaches several"):
        text = downloads[f"Download {about}, with names"]().decode("utf-8-sig")
        assert "Kathleen O'Brien" in text
        assert "Please note" in text
        assert "being worked out" not in text
    assert "Emergency department" in downloads["Download this table"]().decode("utf-8-sig")


@pytest.mark.parametrize("given", NAMED.values(), ids=NAMED.keys())
def test_every_network_has_its_page_without_an_empty_chart_or_table(given: Network) -> None:
    page = page_of(given, "change")
    for kind in ("divergent", "incremental"):
        of_kind(page, kind)
        assert not page.error, [each.value for each in page.error]
        for each in page.get("vega_lite_chart"):
            assert json.loads(each.proto.spec)["layer"]
        for frame in tables(page):
            assert not frame.empty
            assert not [column for column in frame.columns if "_" in column]


def test_a_hostile_name_is_text_on_the_page() -> None:
    people: dict[str, dict[str, str | None]] = {
        each: {"name": HOSTILE, "setting": f"{HOSTILE} {each}", "team": HOSTILE}
        for each in "XABCDEFG"
    }
    page = page_of(network(["XA", "XB", "XC", *clique("DEFG"), "XD"], people), "change")
    assert not page.exception
    assert not page.error
    assert not [each.value for each in page.markdown if "onerror" in each.value]
