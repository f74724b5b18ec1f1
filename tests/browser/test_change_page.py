"""The Change page in a real browser."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.accessibility import serious_faults_in_both_themes
from tests.browser.waiting import at_rest

OpenPage = Callable[..., Page]


def test_each_kind_of_change_asks_for_its_position(open_page: OpenPage, dashboard: str) -> None:
    page = open_page(f"{dashboard}/change")
    expect(page.get_by_text("first (bridgers)", exact=False)).to_be_visible()
    expect(page.get_by_text("Emergency department has a bridger but no connector.")).to_be_visible()
    expect(page.locator(".st-key-role-mix svg.marks")).to_be_visible()
    page.get_by_text("Everyone does the same thing better").click()
    expect(page.get_by_text("first (connectors)", exact=False)).to_be_visible()
    expect(page.get_by_text("Bridgers and the connectors close to them")).to_have_count(0)
    page.get_by_role("link", name="What if").click()
    expect(page.get_by_role("combobox", name="Who is away?")).to_be_visible()
    page.get_by_role("link", name="Change", exact=True).click()
    expect(page.get_by_text("first (connectors)", exact=False)).to_be_visible()


def test_nothing_serious_stands_in_the_way_of_anybody(open_page: OpenPage, dashboard: str) -> None:
    page = open_page(f"{dashboard}/change")
    expect(page.get_by_text("Who reaches three or more settings", exact=False)).to_be_visible()
    at_rest(page)
    assert serious_faults_in_both_themes(page) == []
