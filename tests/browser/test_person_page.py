"""The Person page in a real browser."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.accessibility import serious_faults_in_both_themes

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
