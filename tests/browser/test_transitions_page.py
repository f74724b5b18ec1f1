"""The Transitions page in a real browser."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.browser.accessibility import serious_faults_in_both_themes
from tests.browser.phone import PHONE, scrolls_sideways
from tests.browser.waiting import at_rest

OpenPage = Callable[..., Page]


def cell(page: Page, said: str) -> Locator:
    """The cell of the matrix that is described so."""
    return page.locator(".st-key-group-matrix").get_by_label(said, exact=True)


def test_what_was_planted_is_found_and_the_switches_change_the_matrix(
    open_page: OpenPage, dashboard: str
) -> None:
    page = open_page(f"{dashboard}/transitions")
    expect(
        cell(page, "community nursing → hospital ward: 13 ties, 16% of the 81 that could be")
    ).to_be_visible()
    expect(cell(page, "care home → emergency department: no tie was reported")).to_be_visible()
    expect(
        page.get_by_text(re.compile("^Without Kathleen O'Brien, 6 people")).first
    ).to_be_visible()
    expect(page.locator(".st-key-group-matrix svg text", has_text="care home")).to_have_count(2)

    page.get_by_text("Handovers", exact=True).click()
    expect(cell(page, "community nursing → hospital ward: 9 handovers")).to_be_visible()
    page.get_by_role("button", name="People by full names").click()
    page.get_by_text("Presentation mode").click()
    expect(page.get_by_role("button", name="Presenting: profession and number")).to_be_visible()
    page.keyboard.press("Escape")
    expect(cell(page, "care home → community nursing: fewer than 8 handovers")).to_be_visible()
    expect(page.get_by_text("Kathleen O'Brien")).to_have_count(0)
    page.get_by_text("Specialist ↔ generalist").click()
    expect(page.get_by_text("48 ties join generalists and specialists.")).to_be_visible()


def test_flows_are_drawn_with_bands_that_say_what_they_hold(
    open_page: OpenPage, dashboard: str
) -> None:
    page = open_page(f"{dashboard}/transitions")
    page.get_by_text("Flows", exact=True).click()
    flow = page.locator(".st-key-flow")
    expect(flow.get_by_label("own home – hospital ward: 27 ties", exact=True)).to_have_count(1)
    expect(flow.locator("svg text", has_text="27")).to_be_visible()
    page.get_by_text("Handovers", exact=True).click()
    expect(
        flow.get_by_label("hospital ward → community nursing: 10 handovers", exact=True)
    ).to_be_visible()
    at_rest(page)
    assert serious_faults_in_both_themes(page) == []


def test_nothing_serious_stands_in_the_way_of_anybody(open_page: OpenPage, dashboard: str) -> None:
    page = open_page(f"{dashboard}/transitions?sample=palliative&person=P06")
    expect(page.locator(".st-key-carrier")).to_contain_text("of the shortest routes")
    at_rest(page)
    assert serious_faults_in_both_themes(page) == []


def test_on_a_phone_each_row_stands_as_a_card_and_nothing_is_cut_off(
    open_page: OpenPage, dashboard: str
) -> None:
    page = open_page(f"{dashboard}/transitions")
    tables = page.locator(".st-key-facts-600-those-who-carry").get_by_test_id("stTable")
    written, cards = tables.first, tables.last
    expect(written).to_be_visible()
    expect(cards).to_be_hidden()
    page.set_viewport_size(PHONE)
    expect(written).to_be_hidden()
    expect(cards).to_contain_text("Own ties across: 1")
    expect(cards).to_be_visible()
    assert not scrolls_sideways(page)
