"""What a visitor does in a real browser, from the first screen on."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from netroles.ui.frame import PAGES
from sample_data import SAMPLES
from tests.browser.accessibility import serious_faults_in_both_themes
from tests.browser.choosing import choose, choose_person
from tests.browser.files import upload

OpenPage = Callable[..., Page]
TheMap = Callable[[Page], Any]

SAMPLE = next(iter(SAMPLES.values()))
COUNT = re.compile(r"^(\d+) of (\d+) people shown")

TIES = "Respondent,Talks to,How often\nAnn,Bo,4\nBo,Cy,2\nCy,Ann,3\nCy,Di,1\nDi,Di,5\n"


def people_shown(page: Page) -> int:
    found = COUNT.match(page.get_by_text(COUNT).inner_text())
    assert found
    return int(found[1])


def card(page: Page) -> Any:
    return page.locator(".st-key-person-card")


def menu(page: Page, title: str) -> None:
    page.get_by_test_id("stSidebar").get_by_role("link", name=title).click()


def test_the_first_screen_draws_everyone_and_says_what_stands_out(
    page: Page, the_map: TheMap
) -> None:
    drawn = the_map(page)
    assert len(drawn.positions) == people_shown(page)
    expect(page.get_by_text(f"A sample: {SAMPLE.title}. Invented")).to_be_visible()
    expect(
        page.get_by_text(re.compile(r"^Of the \d+ ties between home and hospital"))
    ).to_be_visible()
    assert any("Broker" in entry for entry in drawn.legend)


def test_the_map_and_its_legend_stand_on_the_first_screen_of_a_laptop(
    page: Page, the_map: TheMap
) -> None:
    the_map(page)
    box = page.locator(".map .legend li").first.bounding_box()
    assert box
    assert box["y"] + box["height"] <= 768
    heading = page.get_by_role("heading", name="Who talks to whom?").bounding_box()
    header = page.get_by_test_id("stHeader").bounding_box()
    assert heading
    assert header
    assert heading["y"] >= header["y"] + header["height"] - 1


def test_a_transition_filter_changes_counts_and_picture_and_can_be_taken_back(
    page: Page, the_map: TheMap
) -> None:
    drawn = the_map(page)
    before = drawn.positions
    choose(page, "Home ↔ hospital", "Home ↔ hospital")
    drawn.until(f"Object.keys(graph.getPositions()).length < {len(before)}")
    after = drawn.positions
    assert len(after) == people_shown(page) < len(before)
    assert after == {person: before[person] for person in after}
    page.get_by_role("button", name="Ties: Home ↔ hospital ✕").click()
    drawn.until(f"Object.keys(graph.getPositions()).length === {len(before)}")
    assert drawn.positions == before


def test_a_click_on_a_person_opens_their_card_and_a_click_on_the_ground_closes_it(
    page: Page, the_map: TheMap
) -> None:
    drawn = the_map(page)
    drawn.click("P06")
    expect(card(page).get_by_role("heading", name="Kathleen O'Brien")).to_be_visible()
    expect(card(page).get_by_text(re.compile("^Broker · How sure"))).to_be_visible()
    expect(page.get_by_role("combobox", name=re.compile("Choose a person"))).to_have_value(
        "Kathleen O'Brien"
    )
    drawn.click_ground()
    expect(card(page)).to_have_count(0)


def test_choosing_a_person_in_the_list_opens_the_same_card_and_marks_them_on_the_map(
    page: Page, the_map: TheMap
) -> None:
    drawn = the_map(page)
    choose_person(page, "Ines Carvalho")
    expect(card(page).get_by_role("heading", name="Ines Carvalho")).to_be_visible()
    drawn.until("graph.body.nodes.P06.options.opacity < 0.5")
    assert drawn.style("P39")["opacity"] == 1
    drawn.click("P06")
    expect(card(page).get_by_role("heading", name="Kathleen O'Brien")).to_be_visible()


def test_filters_selection_and_places_survive_a_change_of_page(page: Page, the_map: TheMap) -> None:
    drawn = the_map(page)
    before = drawn.positions
    choose(page, "Setting", "hospice")
    drawn.until(f"Object.keys(graph.getPositions()).length < {len(before)}")
    filtered = drawn.positions
    menu(page, "Data")
    expect(page.get_by_role("heading", name="What was read?")).to_be_visible()
    menu(page, "Network")
    drawn = the_map(page)
    expect(page.get_by_role("button", name="Setting: hospice ✕")).to_be_visible()
    assert drawn.positions == filtered


def test_another_layout_moves_people_and_the_first_brings_them_back(
    page: Page, the_map: TheMap
) -> None:
    drawn = the_map(page)
    before, seen = drawn.positions, drawn.view
    texts = {each["text"] for each in drawn.names}
    assert {"Home", "In between", "Hospital", "hospice"} <= texts
    choose(page, "Arrange the map", "Free")
    drawn.until(f"graph.getPosition('P06').x !== {before['P06']['x']}")
    assert drawn.positions.keys() == before.keys()
    assert not {"Home", "hospice"} & {each["text"] for each in drawn.names}
    choose(page, "Arrange the map", "Home, in between, hospital")
    drawn.until(f"graph.getPosition('P06').x === {before['P06']['x']}")
    assert (drawn.positions, drawn.view) == (before, seen)
    assert drawn.graphs_made == 1


def test_somebody_selected_in_one_sample_is_nobody_in_the_next(page: Page, the_map: TheMap) -> None:
    """A browser may send back the name that stood in the list of the network before."""
    the_map(page).click("P06")
    expect(page.locator(".st-key-person-card h3")).to_have_text("Kathleen O'Brien")
    page.get_by_role("button", name="Samples").click()
    page.get_by_role("button", name="Liaison psychiatry").click()
    expect(page.get_by_text("A sample: Liaison psychiatry")).to_be_visible()
    drawn = the_map(page)
    drawn.until("'L02' in graph.getPositions()")
    page.locator(".map .legend").get_by_role("button", name="Broker").click()
    expect(page.get_by_role("button", name="Role: Broker ✕")).to_be_visible()
    expect(page.locator(".st-key-person-card")).to_have_count(0)


def test_of_two_quick_acts_on_the_map_neither_is_lost(page: Page, the_map: TheMap) -> None:
    """A click on a person and at once one on the legend, before the page answered the first."""
    drawn = the_map(page)
    at = drawn.on_screen("P06")
    broker = page.locator(".map .legend").get_by_role("button", name="Broker")
    page.mouse.click(*at)
    broker.dispatch_event("click")
    expect(page.locator(".st-key-person-card h3")).to_have_text("Kathleen O'Brien")
    expect(broker).to_have_attribute("aria-pressed", "true")


def test_filter_that_leaves_nobody_can_be_taken_back_where_it_was_set(
    page: Page, the_map: TheMap
) -> None:
    """The one energiser of the sample has no tie to another one."""
    the_map(page)
    legend = page.locator(".map .legend")
    legend.get_by_role("button", name="Energiser (1)").click()
    expect(page.locator(".map .message")).to_contain_text("Nobody is shown")
    legend.get_by_role("button", name="Energiser (0)").click()
    expect(page.locator(".map .message")).to_be_hidden()
    expect(legend.get_by_role("button", name="Energiser (1)")).to_be_visible()


def test_a_click_on_the_legend_filters_and_a_second_one_takes_it_back(
    page: Page, the_map: TheMap
) -> None:
    drawn = the_map(page)
    before = drawn.positions
    entry = page.locator(".map .legend").get_by_role("button", name="Broker")
    entry.focus()
    page.keyboard.press("Enter")
    chip = page.get_by_role("button", name="Role: Broker ✕")
    expect(chip).to_be_visible()
    drawn.until(f"Object.keys(graph.getPositions()).length < {len(before)}")
    expect(entry).to_have_attribute("aria-pressed", "true")
    expect(entry).to_be_focused()
    expect(page.locator(".map .legend").get_by_role("button", name="Connector")).to_have_count(0)
    entry.click()
    expect(chip).to_have_count(0)
    drawn.until(f"Object.keys(graph.getPositions()).length === {len(before)}")
    assert drawn.positions == before


def test_nobody_moves_between_the_periods(page: Page, the_map: TheMap) -> None:
    drawn = the_map(page)
    after = drawn.positions
    choose(page, "Period", "before")
    drawn.until(f"Object.keys(graph.getPositions()).length < {len(after)}")
    before = drawn.positions
    both = before.keys() & after.keys()
    assert len(both) > 40
    assert {person: before[person] for person in both} == {person: after[person] for person in both}


def test_a_file_from_disk_is_confirmed_and_shown(
    page: Page, the_map: TheMap, tmp_path: Path
) -> None:
    file = tmp_path / "our team.csv"
    file.write_text(TIES, encoding="utf-8")
    the_map(page)
    page.get_by_role("button", name="Use your own data").click()
    expect(page.get_by_role("heading", name="What was read?")).to_be_visible()
    upload(page, file)
    expect(page.get_by_text("Row 2: Ann talks to Bo, strength 4.")).to_be_visible()
    page.get_by_role("button", name="Show the map", exact=True).click()
    expect(page.get_by_text("Your data: our team.csv.", exact=False)).to_be_visible()
    drawn = the_map(page)
    assert set(drawn.positions) == {"Ann", "Bo", "Cy", "Di"}
    expect(page.get_by_text("1 row of your files was left out")).to_be_visible()
    page.get_by_role("button", name="Start again").click()
    expect(page.get_by_text(f"A sample: {SAMPLE.title}. Invented")).to_be_visible()


def test_a_link_reopens_the_view_in_a_fresh_browser(
    page: Page, the_map: TheMap, browser: Browser, dashboard: str
) -> None:
    drawn = the_map(page)
    choose(page, "Setting", "hospice")
    choose_person(page, "Ines Carvalho")
    drawn.until("Object.keys(graph.getPositions()).length < 20")
    expect(card(page)).to_be_visible()
    page.get_by_role("button", name=re.compile("Share this view")).click()
    link = page.get_by_test_id("stCode").inner_text().strip()
    assert link.startswith(dashboard)
    fresh = browser.new_context()
    try:
        other = fresh.new_page()
        other.goto(link)
        expect(other.get_by_role("button", name="Setting: hospice ✕")).to_be_visible()
        expect(card(other).get_by_role("heading", name="Ines Carvalho")).to_be_visible()
        assert people_shown(other) == people_shown(page)
    finally:
        fresh.close()


def test_a_first_visitor_by_deep_link_gets_the_page_in_its_frame(
    open_page: OpenPage, serve: Any
) -> None:
    with serve("app.py") as address:
        page = open_page(f"{address}/data")
        expect(page.get_by_role("heading", name="What was read?")).to_be_visible()
        links = page.get_by_test_id("stSidebar").get_by_role("link")
        expect(links).to_have_count(len(PAGES))
        menu(page, "Network")
        expect(page.get_by_role("heading", name="Who talks to whom?")).to_be_visible()


@pytest.mark.parametrize("path", ["", "/data"])
def test_axe_finds_no_serious_fault(open_page: OpenPage, dashboard: str, path: str) -> None:
    page = open_page(dashboard + path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    if not path:
        choose_person(page, "Ines Carvalho")
        expect(card(page)).to_be_visible()
    assert serious_faults_in_both_themes(page) == []
