"""The What if page, from app.py on."""

import json
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from netroles.decisions import new_ties
from netroles.insight import ONLY_LINK_MEANS, ONLY_REPORTED
from netroles.network import Network, is_staff
from netroles.ui import answers
from sample_data import SAMPLES
from tests.app.page import (
    HOSTILE,
    all_text,
    button,
    control,
    go_to,
    page_of,
    tables,
    when_worked_out,
)
from tests.app.test_links import link_on, opened
from tests.app.test_response import everything, loaded
from tests.networks import NAMED, clique, network, path

AWAY, TALKS, WITH = "Who is away?", "Who starts to talk?", "With whom?"
CUT_OFF = "5 members of staff and 1 patient or carer would have no route to hospital any more."


@pytest.fixture
def what_if_page(dashboard: AppTest) -> AppTest:
    return go_to(dashboard, "what_if")


@pytest.fixture
def newcomer() -> AppTest:
    from tests.app.conftest import ROOT

    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)


def away(page: AppTest, *people: str) -> AppTest:
    control(page, AWAY).set_value(list(people))
    return ran(page)


def ran(page: AppTest) -> AppTest:
    page.run()
    assert not page.exception
    assert not page.error, [each.value for each in page.error]
    return page


def press(page: AppTest, label: str) -> AppTest:
    button(page, label).click()
    return ran(page)


def figures(page: AppTest) -> pd.DataFrame:
    """Now and then, side by side."""
    (found,) = (each.value for each in page.table if list(each.value) == ["Now", "Then"])
    return found


def tries(page: AppTest) -> list[Any]:
    """The buttons that try one of the new ties that were found."""
    return [each for each in page.button if str(each.key).startswith("try ")]


def test_first_the_page_says_what_can_be_tried(what_if_page: AppTest) -> None:
    assert not what_if_page.exception
    assert any("Choose above who is away" in each.value for each in what_if_page.info)
    assert "Undo" not in [each.label for each in what_if_page.button]
    assert not what_if_page.get("vega_lite_chart")


def test_without_the_planted_only_link_the_care_home_is_cut_off(what_if_page: AppTest) -> None:
    page = away(what_if_page, "P06")
    text = all_text(page)
    assert CUT_OFF in text
    assert "84 pairs of people lose their only route." in text
    table = figures(page)
    assert table.loc["People"].to_list() == ["48", "47"]
    assert table.loc["Of these with a route"].to_list() == ["350", "252"]
    assert table.loc["Fragmentation of those not away (0 all in contact, 1 nobody)"].to_list() == [
        "0.48",
        "0.55",
    ]
    assert len(page.get("vega_lite_chart")) == 2, "now and then"
    assert ONLY_REPORTED in [each.value for each in page.caption]


def test_undo_goes_back_step_by_step(what_if_page: AppTest) -> None:
    page = away(away(what_if_page, "P06"), "P06", "P39")
    assert figures(page).loc["People", "Then"] == "46"
    press(page, "Undo")
    assert control(page, AWAY).value == ["P06"]
    assert CUT_OFF in all_text(page)
    press(page, "Undo")
    assert control(page, AWAY).value == []
    assert any("Choose above" in each.value for each in page.info)
    press(away(page, "P06", "P39"), "Back to how it is")
    assert control(page, AWAY).value == []
    press(page, "Undo")
    assert control(page, AWAY).value == ["P06", "P39"], "that can be undone too"


def test_the_ten_best_new_ties_are_found_and_tried_with_their_gain(what_if_page: AppTest) -> None:
    page = when_worked_out(what_if_page)
    assert len(tries(page)) == 10
    table = next(each for each in tables(page) if "Steps saved" in each)
    assert len(table) == 10
    best = table.iloc[0]
    assert "Kathleen O'Brien" in (best["One"], best["The other"])
    gain = f"{best['Shorter routes (pairs of people)']} pairs of people between home and hospital"
    assert gain in all_text(page)
    tries(page)[0].click()
    ran(page)
    assert f"{best['Shorter routes (pairs of people)']} pairs of people have a shorter" in all_text(
        page
    )
    assert figures(page).loc["Pairs of people with a tie"].to_list() == ["221", "222"]
    assert tries(page)[0].disabled
    press(page, next(each.label for each in page.button if each.label.startswith("New tie: ")))
    assert not [each for each in page.table if list(each.value) == ["Now", "Then"]]
    assert not tries(page)[0].disabled


def test_two_people_are_chosen_to_start_to_talk(what_if_page: AppTest) -> None:
    page = what_if_page
    assert button(page, "Add this tie").disabled
    control(page, TALKS).set_value("P15")
    control(page, WITH).set_value("P31")
    press(ran(page), "Add this tie")
    assert figures(page).loc["Pairs of people with a tie"].to_list() == ["221", "222"]
    assert control(page, TALKS).value is None
    for one, other, why in (
        ("P15", "P15", "A tie takes two different people."),
        ("P31", "P15", "These two talk to each other."),
        ("P01", "P02", "These two talk to each other."),
    ):
        control(page, TALKS).set_value(one)
        control(page, WITH).set_value(other)
        ran(page)
        assert why in all_text(page)
        assert button(page, "Add this tie").disabled


def test_who_is_away_starts_to_talk_to_nobody(what_if_page: AppTest) -> None:
    page = when_worked_out(what_if_page)
    tries(page)[0].click()
    away(ran(page), "P06")
    assert not [each for each in page.button if each.label.startswith("New tie: ")]
    assert tries(page)[0].disabled
    assert "It cannot be tried while one of them is away." in all_text(page)
    control(page, TALKS).set_value("P06")
    control(page, WITH).set_value("P31")
    assert "Somebody who is away cannot start to talk" in all_text(ran(page))


def test_each_absence_in_turn_says_who_is_the_only_link(what_if_page: AppTest) -> None:
    page = when_worked_out(what_if_page)
    assert (
        "Without Kathleen O'Brien, 6 people on the side of home would have no route to hospital"
        in all_text(page)
    )
    table = next(each for each in tables(page) if "More parts" in each)
    assert table["Name"].iloc[0] == "Kathleen O'Brien"
    assert len(table) == 39
    assert table["Further apart (of 100)"].notna().all()
    assert ONLY_LINK_MEANS in [each.value for each in page.caption]


def test_what_is_tried_is_kept_and_goes_along_in_a_link(
    what_if_page: AppTest, newcomer: AppTest
) -> None:
    page = away(what_if_page, "P06")
    control(page, TALKS).set_value("P15")
    control(page, WITH).set_value("P31")
    press(ran(page), "Add this tie")
    go_to(go_to(page, "data"), "what_if")
    assert control(page, AWAY).value == ["P06"]
    link = link_on(page)
    assert (link["away"], link["talks"], link["with"]) == (["P06"], ["P15"], ["P31"])
    there = go_to(opened(newcomer, link), "what_if")
    assert not there.exception
    assert figures(there).equals(figures(page))


def test_a_link_that_says_nonsense_tries_nothing(newcomer: AppTest) -> None:
    nonsense = {
        "sample": ["palliative"],
        "away": ["nobody", "P44"],
        "talks": ["P06", "P01"],
        "with": ["P06"],
    }
    page = go_to(opened(newcomer, nonsense), "what_if")
    assert not page.exception
    assert any("Choose above who is away" in each.value for each in page.info), "P44 is no staff"


def test_the_search_can_be_stopped_and_begun_again(
    what_if_page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Work that waits until it is stopped stands in place of the search."""

    def never_ends(network: Network, by: str, period: str | None, tell: Any) -> None:
        while True:
            tell(0.5)

    page = what_if_page
    monkeypatch.setattr(answers, "_TIES_OF_SAMPLE", never_ends)
    page.session_state["period"] = "before"
    ran(page)
    assert "The best of all new ties are being looked for" in all_text(page)
    press(page, "Stop")
    assert "Which new ties would help most was not worked out" in all_text(page)
    assert "Without Kathleen O'Brien" in all_text(page), "what needs no search stays"
    assert CUT_OFF.split(" would")[1] in all_text(away(page, "P06"))
    monkeypatch.undo()
    press(ran(page), "Work it out")
    page = when_worked_out(page)
    assert len(tries(page)) == 10


def test_routes_between_other_sides_are_counted_by_the_same_switch(what_if_page: AppTest) -> None:
    field: Any = next(each for each in what_if_page.button_group if each.label == "Between")
    field.set_value("level").run()
    page = away(what_if_page, "P06")
    assert "Pairs of people between generalists and specialists" in figures(page).index
    assert "48 ties join" in all_text(go_to(page, "transitions")), "one choice for both pages"


def test_families_can_neither_be_away_nor_are_they_named(what_if_page: AppTest) -> None:
    people = pd.read_csv(next(iter(SAMPLES.values())).people_file)
    families = people.loc[people["kind"] != "professional", "name"]
    page = when_worked_out(away(what_if_page, "P06"))
    words = everything(page) + " ".join(map(str, control(page, AWAY).options))
    assert not [name for name in families if name in words]


def test_where_too_few_answered_nothing_can_be_tried(dashboard: AppTest) -> None:
    page = go_to(loaded(dashboard, 6), "what_if")
    assert not page.exception
    assert "Too few people answered for anybody to be named here" in all_text(page)
    assert "Person A" not in everything(page)
    assert AWAY not in [each.label for each in page.multiselect]
    control(page, "Show roles all the same").set_value(True)
    ran(page)
    assert AWAY in [each.label for each in page.multiselect]


def test_files_say_what_was_tried(
    what_if_page: AppTest, downloads: dict[str, Callable[[], bytes]]
) -> None:
    page = when_worked_out(away(what_if_page, "P06"))
    assert "Away: Kathleen O'Brien." in downloads["Download before and after, with names"]().decode(
        "utf-8-sig"
    )
    for about in ("each absence", "these ties"):
        text = downloads[f"Download {about}, with names"]().decode("utf-8-sig")
        assert "Kathleen O'Brien" in text
        assert "Please note" in text
    assert page


@pytest.mark.parametrize("given", NAMED.values(), ids=NAMED.keys())
def test_every_network_has_its_page_and_somebody_who_can_be_away(given: Network) -> None:
    page = page_of(given, "what_if")
    assert not page.exception
    assert not page.error, [each.value for each in page.error]
    if staff := staff_of(given):
        away(page, staff[0])
        for each in page.get("vega_lite_chart"):
            assert json.loads(each.proto.spec)["layer"]
    for frame in tables(page):
        assert not frame.empty
        assert not [column for column in frame.columns if "_" in column]


def staff_of(given: Network) -> list[str]:
    return list(given.people.index[is_staff(given.people)])


def test_a_hostile_name_is_text_on_the_page() -> None:
    people: dict[str, dict[str, str | None]] = {
        "A": {"setting": "own home", "name": HOSTILE},
        "N": {"setting": HOSTILE, "name": HOSTILE},
        "H": {"setting": "hospice", "name": HOSTILE},
        "W": {"setting": "ward", "name": HOSTILE},
    }
    page = when_worked_out(page_of(network(path("ANHW"), people), "what_if"))
    tries(page)[0].click()
    away(ran(page), "H")
    assert not [each.value for each in page.markdown if "onerror" in each.value]


def test_where_no_tie_would_help_that_is_said() -> None:
    people = {each: {"setting": setting} for each, setting in (("A", "own home"), ("W", "ward"))}
    given = network(clique("ANW"), people)
    page = when_worked_out(page_of(given, "what_if"))
    assert new_ties(given).empty
    assert "No new tie between two members of staff would shorten a route" in all_text(page)
