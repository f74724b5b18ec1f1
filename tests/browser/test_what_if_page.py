"""The What if page in a real browser."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.browser.accessibility import serious_faults_in_both_themes
from tests.browser.phone import PHONE, scrolls_sideways
from tests.browser.waiting import at_rest

OpenPage = Callable[..., Page]
CUT_OFF = "5 members of staff and 1 patient or carer would have no route to hospital any more."


def names_on(page: Page, number: int) -> Locator:
    """The names on one of the two small maps."""
    return page.locator(".st-key-small-maps svg.marks").nth(number).locator("text")


def test_without_the_only_link_the_care_home_is_cut_off_and_undo_brings_it_back(
    open_page: OpenPage, dashboard: str
) -> None:
    page = open_page(f"{dashboard}/what_if")
    away = page.get_by_role("combobox", name="Who is away?")
    away.fill("Kathleen")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")  # the list stays open for more names
    expect(page.get_by_text(CUT_OFF)).to_be_visible()
    expect(page.locator(".st-key-small-maps svg.marks")).to_have_count(2)
    for number in (0, 1):
        expect(names_on(page, number).filter(has_text="Kathleen O'Brien").first).to_be_visible()
    at_rest(page)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text(CUT_OFF)).to_have_count(0)
    expect(page.get_by_text("Choose above who is away", exact=False)).to_be_visible()
    expect(page.locator(".st-key-small-maps")).to_have_count(0)


def test_a_new_tie_that_was_found_is_tried_and_taken_back(
    open_page: OpenPage, dashboard: str
) -> None:
    page = open_page(f"{dashboard}/what_if")
    tries = page.get_by_role("button", name=re.compile("^Try "))
    expect(tries).to_have_count(10)
    at_rest(page)
    gain = page.get_by_text(re.compile(r"^57 pairs of people between home and hospital would"))
    expect(gain.first).to_be_visible()
    tries.first.click()
    expect(
        page.get_by_text("Between home and hospital, 57 pairs of people have a shorter route.")
    ).to_be_visible()
    expect(tries.first).to_be_disabled()
    at_rest(page)
    page.get_by_role("button", name=re.compile("^New tie: ")).click()
    expect(page.get_by_text("Choose above who is away", exact=False)).to_be_visible()


def test_nothing_serious_stands_in_the_way_of_anybody(open_page: OpenPage, dashboard: str) -> None:
    page = open_page(f"{dashboard}/what_if?sample=palliative&away=P06")
    expect(page.get_by_text(CUT_OFF)).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Try "))).to_have_count(10)
    at_rest(page)
    assert serious_faults_in_both_themes(page) == []


def test_before_and_after_fit_on_a_phone(open_page: OpenPage, dashboard: str) -> None:
    page = open_page(f"{dashboard}/what_if?sample=palliative&away=P06", viewport=PHONE)
    expect(page.get_by_text(CUT_OFF)).to_be_visible()
    assert not scrolls_sideways(page)
