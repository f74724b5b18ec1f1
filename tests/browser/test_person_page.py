"""The Person page in a real browser."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.accessibility import serious_faults_in_both_themes
from tests.browser.waiting import at_rest

OpenPage = Callable[..., Page]
TheMap = Callable[[Page], Any]


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_role("combobox", name=re.compile(f"{re.escape(label)}$")).fill(option)
    page.keyboard.press("Enter")


def test_the_rings_show_the_contacts_and_a_click_goes_on_to_one_of_them(
    open_page: OpenPage, the_map: TheMap, dashboard: str
) -> None:
    page = open_page(f"{dashboard}/person")
    expect(page.get_by_text("Choose a person above", exact=False)).to_be_visible()
    choose(page, "Choose a person, here or on the map", "Kathleen O'Brien")
    expect(page.get_by_text("Kathleen O'Brien has 17 contacts, in 5 settings.")).to_be_visible()
    rings = the_map(page)
    assert len(rings.positions) == 18, "herself and 17 contacts"
    assert serious_faults_in_both_themes(page) == []

    rings.click("P27")
    expect(page.get_by_text("Lucy Thwaite has", exact=False).first).to_be_visible()
    expect(page.locator(".st-key-person-card")).to_contain_text("Lucy Thwaite")
    rings.click_ground()
    expect(page.locator(".st-key-person-card")).to_contain_text("Lucy Thwaite")

    choose(page, "Period", "before")
    expect(page.get_by_text("Lucy Thwaite has", exact=False).first).to_be_visible()
    expect(page.locator(".st-key-person-card")).to_contain_text("Lucy Thwaite")


def test_networks_of_single_people_stand_side_by_side(
    open_page: OpenPage, the_map: TheMap, dashboard: str
) -> None:
    page = open_page(f"{dashboard}/person")
    page.get_by_text("Load files of an egocentric survey").click()
    alters = "egoID,alterID,name,setting\nAnna,1,Kay,ward\nAnna,2,Lee,own home\nBen,1,Kay,ward\n"
    ties = "egoID,Source,Target\nAnna,1,2\n"
    page.locator("input[type=file]").set_input_files(
        [
            {"name": "alters.csv", "mimeType": "text/csv", "buffer": alters.encode()},
            {"name": "ties.csv", "mimeType": "text/csv", "buffer": ties.encode()},
        ]
    )
    expect(page.get_by_text("2 networks of single people.")).to_be_visible()
    expect(page.locator(".map")).to_have_count(2)
    at_rest(page)
    the_map(page).until("window.graphs.length === 2")
    drawn = page.evaluate("window.graphs.map(each => Object.keys(each.getPositions()))")
    assert sorted(map(sorted, drawn)) == [["Anna", "Anna · 1", "Anna · 2"], ["Ben", "Ben · 1"]]
    assert serious_faults_in_both_themes(page) == []
